import {
  type Builder,
  dayColumn,
  linesBlock,
  numberColumn,
  type Sourced,
  sourcedTable,
  tableBlock,
  textColumn,
} from './building';
import type { Block } from './content';
import type { GoalFacts, ProjectFacts, RoundFacts } from './facts';
import { writeCell } from './write-cell';

/** A period in which something happened or ran; days as `2027-03-14`, both included. */
export type Period = { readonly from: string; readonly to: string };

/** Whether a day lies in a period. */
export const isIn = ({ from, to }: Period, day: string): boolean => day >= from && day <= to;

/** Whether something ran during part of a period; without a day it has no end on that side. */
export const ranIn = ({ from, to }: Period, starts: string | null, ends: string | null): boolean =>
  (starts ?? from) <= to && (ends ?? to) >= from;

const ofProject = ({ say, day, facts }: Builder, project: string): string =>
  say('source.project', { project, day: day(facts.today) });

/** A project with what was decided and done in the cycles before its last one. */
export const ofAllCycles = (project: ProjectFacts): ProjectFacts => ({
  ...project,
  decisions: [...project.decisions, ...project.before.decisions],
  interventions: [...project.before.interventions, ...project.interventions],
});

/** Decisions of a period, the newest first. */
export const decisionsTable = (use: Builder, { name, decisions }: ProjectFacts, period: Period): readonly Block[] =>
  tableBlock(
    use.say('evidence'),
    [dayColumn(use.say('column.on')), textColumn(use.say('column.decided'))],
    decisions.filter(({ on }) => isIn(period, on)).map(({ what, on }) => [on, what]),
    ofProject(use, name),
  );

/** What was done in a period, by whom and for whom. */
export function doneTable(use: Builder, { name, interventions }: ProjectFacts, period: Period): readonly Block[] {
  const { say } = use;
  const rows = interventions.filter(
    ({ state, startsOn, endsOn }) => state !== 'agreed' && ranIn(period, startsOn, endsOn),
  );
  return tableBlock(
    say('evidence'),
    [
      ...[textColumn(say('column.intervention')), textColumn(say('column.by')), textColumn(say('column.targetGroup'))],
      ...[dayColumn(say('column.startsOn')), dayColumn(say('column.endsOn'))],
    ],
    rows.map(({ title, organisation, targetGroup, startsOn, endsOn }) => [
      ...[title, organisation ?? say('gemeente'), targetGroup === '' ? null : targetGroup, startsOn, endsOn],
    ]),
    ofProject(use, name),
  );
}

/** What accepted reports of partners say of each goal in a period. */
export function reachedTable(use: Builder, { goals }: ProjectFacts, period: Period): readonly Block[] {
  const { say, day, facts } = use;
  const rows = goals.flatMap(({ title, reached }) =>
    reached
      .filter(({ startsOn, endsOn }) => ranIn(period, startsOn, endsOn))
      .map(({ startsOn, endsOn, participants, volunteers, hours }) => [
        ...[title, startsOn, endsOn, participants, volunteers, hours],
      ]),
  );
  return tableBlock(
    say('evidence'),
    [
      ...[textColumn(say('column.goal')), dayColumn(say('column.from')), dayColumn(say('column.until'))],
      ...[
        numberColumn(say('column.participants')),
        numberColumn(say('column.volunteers')),
        numberColumn(say('column.hours')),
      ],
    ],
    rows,
    say('source.reached', { day: day(facts.today) }),
  );
}

/** How the goals stand: what was measured last, what is wanted, and where that is known from. */
export function goalsTable(use: Builder, { name, goals }: ProjectFacts): readonly Block[] {
  const { say } = use;
  const own = ofProject(use, name);
  const row = ({ title, indicator, unit, last, target, targetOn, standing }: GoalFacts) => ({
    cells: [
      ...[title, unit === '' ? indicator : `${indicator} (${unit})`, last?.value ?? null, last?.on ?? null],
      ...[target, targetOn, say(`standing.${standing}`)],
    ],
    source: last?.source ?? own,
  });
  return sourcedTable(
    say('evidence'),
    [
      ...[textColumn(say('column.goal')), textColumn(say('column.indicator')), numberColumn(say('column.last'))],
      ...[dayColumn(say('column.on')), numberColumn(say('column.target')), dayColumn(say('column.targetOn'))],
      textColumn(say('column.standing')),
    ],
    goals.map(row),
    own,
  );
}

/** What was done otherwise, of every goal. */
export const adjustedTable = (use: Builder, { name, goals }: ProjectFacts): readonly Block[] =>
  tableBlock(
    use.say('evidence'),
    (['on', 'goal', 'what', 'why'] as const).map((one) =>
      one === 'on' ? dayColumn(use.say('column.on')) : textColumn(use.say(`column.${one}`)),
    ),
    goals
      .flatMap(({ title, adjusted }) => adjusted.map(({ on, what, why }) => [on, title, what, why]))
      .sort(([a = ''], [b = '']) => (a < b ? 1 : a > b ? -1 : 0)),
    ofProject(use, name),
  );

/** Where a round is known from. */
export const roundSource = ({ say, day }: Builder, { number: round, title, wijk, closedOn }: RoundFacts): string =>
  say('source.round', { round, title, wijk, day: day(closedOn) });

/** Rounds that closed in a period and whose results everybody can read. */
export const roundsShown = (rounds: readonly RoundFacts[], period: Period): readonly RoundFacts[] =>
  rounds.filter(({ published, closedOn }) => published && isIn(period, closedOn));

/** What the rounds of a period said, and what people were told of it: only of those with public results. */
export function saidBlocks(use: Builder, { name, rounds }: ProjectFacts, period: Period): readonly Block[] {
  const { say, tookPart } = use;
  const lines = roundsShown(rounds, period).flatMap((round): readonly Sourced[] => {
    const { number: n, title, people: about, feedback } = round;
    const source = roundSource(use, round);
    return [
      { text: tookPart('line.round', about, { project: name, round: n, title }), source },
      ...marksOf(use, round),
      ...(feedback === '' ? [] : [{ text: say('line.feedback', { round: n, words: feedback }), source }]),
    ];
  });
  return linesBlock(say('evidence'), lines);
}

/** So many names in a row. */
const mostNames = 3;

/** What people were most and least content about; nothing where there is too little to tell apart. */
export function marksOf(use: Builder, round: RoundFacts): readonly Sourced[] {
  const { say, list, language } = use;
  const write = (mean: number): string => writeCell('score', mean, language);
  const few = Math.min(mostNames, Math.floor(round.marks.length / 2));
  if (few === 0) return [];
  const named = (marks: RoundFacts['marks']): string => list(marks.map(({ name, mean }) => `${name} (${write(mean)})`));
  const source = roundSource(use, round);
  return [
    { text: say('said.high', { names: named(round.marks.slice(0, few)) }), source },
    { text: say('said.low', { names: named(round.marks.slice(-few).toReversed()) }), source },
  ];
}
