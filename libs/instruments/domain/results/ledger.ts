import type { ClosedQuestion } from '../instrument/definition';
import type { Cell, RoundCounts } from './counts';
import type { DisclosureRule } from './disclosure-rule';
import { stepTells } from './step-tells';
import { cellsByQuestion, changeBetween, sizeOf, type Tally, tallyOf } from './tally';
import { growTies, noTies, type Ties } from './ties';

/**
 * What is behind the snapshots of a round: exact, so kept beside them and never shown. Plain data, to be stored as JSON.
 */
export type Ledger = {
  /** What is shown, as it was counted: each question as it was when its figures were last renewed. */
  readonly cells: readonly Cell[];
  /** Of the forms and of each question, by place from 0. */
  readonly ties: readonly Ties[];
  /** Of each question, by place from 0: what was shown of it, as pairs of an answer and how many gave it. */
  readonly earlier: readonly (readonly (readonly (readonly [number, number])[])[])[];
};

/**
 * Tallies of more people than this need not be remembered: a mean in one decimal leaves so much room in their sum (5 either way)
 * that it says nothing of one person on a scale of at most 10.
 */
const remembered = 100;

/** Before anything was shown. */
export function emptyLedger({ questions }: RoundCounts): Ledger {
  const places = [null, ...questions];
  return { cells: [], ties: places.map(() => noTies), earlier: places.map(() => []) };
}

/**
 * Takes over what was counted since. Forms and channels always; a question only when that gives away nothing: since it was last
 * renewed at least `snapshotStep` people's answers to this question must have come, gone or changed, and they must not all be
 * alike; and the same between now and each earlier figure, unless the two are equal. Otherwise its figures stay as they were.
 * The first time, the question only needs enough people to be shown.
 */
export function renew(ledger: Ledger, counts: RoundCounts, rule: DisclosureRule): Ledger {
  const [old, now] = [cellsByQuestion(ledger.cells), cellsByQuestion(counts.cells)];
  const channels = now.get(-1) ?? [];
  const asked = [null, ...counts.questions].map((question, place) => {
    const [before, after] = [old.get(place) ?? [], now.get(place) ?? []];
    const earlier = ledger.earlier[place] ?? [];
    const ties = ledger.ties[place] ?? noTies;
    const tally = tallyOf(after);
    if (question !== null && !mayReplace(question, tallyOf(before), tally, earlier, rule))
      return { cells: before, ties, earlier };
    const keeps = question !== null && sizeOf(tally) <= remembered;
    return {
      cells: after,
      ties: growTies(ties, before, after, counts.buurten.length),
      earlier: keeps ? [...earlier, [...tally]] : earlier,
    };
  });
  return {
    cells: [...channels, ...asked.flatMap(({ cells }) => cells)],
    ties: asked.map(({ ties }) => ties),
    earlier: asked.map((one) => one.earlier),
  };
}

function mayReplace(
  question: ClosedQuestion,
  before: Tally,
  after: Tally,
  earlier: Ledger['earlier'][number],
  rule: DisclosureRule,
): boolean {
  const isFirst = sizeOf(before) === 0;
  const enough = isFirst ? sizeOf(after) >= rule.meanFrom : peopleBetween(before, after) >= rule.snapshotStep;
  if (!enough || stepTells(question, before, after, rule)) return false;
  return earlier.every((entries) => {
    const shown = new Map(entries);
    const people = peopleBetween(shown, after);
    return people === 0 || (people >= rule.snapshotStep && !stepTells(question, shown, after, rule));
  });
}

/** The least number of people that can be behind a change. */
function peopleBetween(before: Tally, after: Tally): number {
  const { came, went } = changeBetween(before, after);
  return Math.max(sizeOf(came), sizeOf(went));
}
