import type { Reader } from './reader';
import { type Answer, chance, type HandedIn, questionsOfEveryKind, SimulatedRound } from './simulated-round';
import type { RoundCounts } from '../counts';
import type { ShownResults } from '../shown-results';

/** Makes what is shown, or null when nothing new is. `renewed`: true when a question's figures (place from 1) are of now. */
export type Publisher = (now: {
  readonly counts: RoundCounts;
  readonly changesSinceLast: number;
  readonly isClosing: boolean;
}) => {
  readonly shown: ShownResults;
  readonly renewed: (place: number) => boolean;
  /** By buurt and age. */
  readonly weights?: readonly (readonly number[])[];
} | null;

/** How a round goes. `mixed`: anybody at any time. `evenings`: older people first, then the young, buurt by buurt. `busy`: many changes and withdrawals. */
export const scenarios = ['mixed', 'evenings', 'busy'] as const;
export type Scenario = (typeof scenarios)[number];

const buurten = 3;

/** Plays a round, and lets a reader see all that is shown at each moment: after every form, change and withdrawal. */
export function play(
  scenario: Scenario,
  seed: number,
  publish: Publisher,
  reader: Reader,
  most = 150,
): ShownResults | null {
  const next = chance(seed);
  const questions = questionsOfEveryKind();
  const round = new SimulatedRound(questions, buurten);
  const behind = questions.map((): readonly Answer[] => []);
  let last: ShownResults | null = null;
  const look = (isClosing: boolean) => {
    const made = publish({ counts: round.counts(), changesSinceLast: round.changes(), isClosing });
    if (made === null) return;
    round.reset();
    for (const index of questions.keys()) if (made.renewed(index + 1)) behind[index] = round.answersTo(index + 1);
    reader.read(
      made.shown,
      (place) => behind[place - 1]!,
      ({ buurt, age }) => made.weights?.[buurt]?.[age] ?? 1,
    );
    last = made.shown;
  };
  const forms = Math.min(most, 40 + Math.floor(next() * 110));
  for (let index = 0; index < forms; index++) {
    const id = round.add(formOf(scenario, index / forms, next));
    look(false);
    const unrest = scenario === 'busy' ? 0.6 : 0.1;
    while (next() < unrest) {
      disturb(round, next);
      look(false);
    }
    if (scenario === 'busy' && next() < 0.1) round.remove(id);
  }
  look(true);
  for (let index = 0; index < 25; index++) {
    if (next() < 0.8) round.add(formOf(scenario, 1, next));
    else disturb(round, next);
    look(true);
  }
  return last;
}

function disturb(round: SimulatedRound, next: () => number): void {
  const ids = round.ids();
  const id = ids[Math.floor(next() * ids.length)];
  if (id === undefined) return;
  const place = 1 + Math.floor(next() * 5);
  if (next() < 0.3) round.remove(id);
  else round.change(id, place, answersOf(3, next)[place - 1]!);
}

function formOf(scenario: Scenario, part: number, next: () => number): HandedIn {
  const age = next() < 0.05 ? 0 : ageOf(scenario, part, next);
  const buurt =
    next() < 0.05
      ? 0
      : scenario === 'evenings' && next() < 0.8
        ? 1 + Math.floor(part * 2.99)
        : 1 + Math.floor(next() * buurten);
  return { age, buurt, answers: answersOf(age, next) };
}

function ageOf(scenario: Scenario, part: number, next: () => number): number {
  if (scenario === 'evenings' && next() < 0.95) return part < 0.4 ? 5 : part < 0.7 ? 4 : 2;
  const at = next();
  return at < 0.03 ? 1 : at < 0.15 ? 2 : at < 0.45 ? 3 : at < 0.75 ? 4 : 5;
}

function answersOf(age: number, next: () => number): (number | null)[] {
  const score = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return [
    next() < 0.05 ? null : Math.min(10, score(1, 8) + (age > 3 ? 2 : 0)),
    next() < 0.6 ? null : score(1, 10),
    next() < 0.1 ? null : next() < 0.85 ? 5 : score(1, 5),
    next() < 0.1 ? null : score(1, 3),
    next() < 0.2 ? null : score(0, 60),
  ];
}
