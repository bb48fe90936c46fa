import * as z from 'zod/mini';
import { Id, Lines } from '@wijkspoor/platform/domain';

/** How an intervention stands against its plan. */
export const progressStates = ['asPlanned', 'slower', 'stuck', 'done'] as const;
/** Who can solve an obstacle. */
export const obstacleLevels = ['wijk', 'gemeente', 'country'] as const;
/** The level that can solve an obstacle; raising goes from the wijk towards the country, never back. */
export type ObstacleLevel = (typeof obstacleLevels)[number];

/** People, hours: whole, and not more than a gemeente has. */
const Count = z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000)));
const Figure = z.nullable(z.number().check(z.minimum(-1_000_000_000), z.maximum(1_000_000_000)));
const Short = Lines(200);
const Words = Lines(2000);
/** One day: `2027-03-14`. */
const Day = z.string().check(
  z.regex(/^2\d{3}-\d\d-\d\d$/),
  z.refine((date) => isDay(date), { error: 'format' }),
);
const isDay = (date: string): boolean => {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

/** A row is known by its id: each stands there once. */
const once = z.refine<readonly { readonly id: string }[]>(
  (rows) => new Set(rows.map(({ id }) => id)).size === rows.length,
  {
    error: 'action-plan.twice',
  },
);

const Obstacle = z.strictObject({
  id: Id,
  words: Lines(1000),
  /** What is needed, and from whom. */
  needs: Lines(500),
  whom: Short,
  level: z.enum(obstacleLevels),
  solved: z.boolean(),
});

/**
 * What a report is made of, in the order in which it is told. A part that is not finished can be saved: what must be there is asked
 * when it is handed in. There is no place for anything about one person.
 */
export const partContracts = {
  progress: z.strictObject({ status: z.nullable(z.enum(progressStates)), plan: Words, words: Words }),
  goals: z.strictObject({
    items: z.array(z.strictObject({ goalId: Id, value: Figure, note: Lines(500) })).check(z.maxLength(10)),
  }),
  effort: z.strictObject({
    hours: Count,
    costCents: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000_000))),
    volunteers: Count,
  }),
  /** Unique participants, and how many of them are of the target group; counts only. */
  reach: z.strictObject({
    people: Count,
    ofTargetGroup: Count,
    targetGroup: Lines(300),
    ...{ young: Count, adult: Count, older: Count },
  }),
  results: z.strictObject({
    items: z
      .array(z.strictObject({ id: Id, indicator: Short, value: Figure, method: Lines(300) }))
      .check(z.maxLength(10), once),
  }),
  obstacles: z.strictObject({ items: z.array(Obstacle).check(z.maxLength(10), once) }),
  learning: z.strictObject({ learned: Words, changed: Words }),
  /** With the words of whoever said yes to being told of: when, and for what. Never with a name. */
  story: z.strictObject({ words: Lines(3000), consentOn: z.nullable(Day), consentFor: Short }),
  next: z.strictObject({ words: Words }),
} as const;
/** A part of a report; each is saved by itself and has its own version. */
export type PartKey = keyof typeof partContracts;
/** The parts, in the order in which a report is told. */
export const partKeys = Object.keys(partContracts) as readonly PartKey[];

/** What one report says. */
export type ReportContent = { readonly [Part in PartKey]: z.infer<(typeof partContracts)[Part]> };

/** What is known of an intervention and can stand in its report beforehand. */
export type Known = { readonly goalIds: readonly string[]; readonly targetGroup: string };

/** A report in which nobody wrote. */
export const emptyReport = ({ goalIds, targetGroup }: Known): ReportContent => ({
  progress: { status: null, plan: '', words: '' },
  goals: { items: goalIds.slice(0, 10).map((goalId) => ({ goalId, value: null, note: '' })) },
  effort: { hours: null, costCents: null, volunteers: null },
  reach: { people: null, ofTargetGroup: null, targetGroup, young: null, adult: null, older: null },
  results: { items: [] },
  obstacles: { items: [] },
  learning: { learned: '', changed: '' },
  story: { words: '', consentOn: null, consentFor: '' },
  next: { words: '' },
});

/**
 * What a report begins with: what stays the same as in the last one (how it stands, its goals, indicators with their methods, the
 * target group, what is still in the way), and what was planned then is the plan of now. Figures are told anew.
 * @param solved ids of obstacles that were solved meanwhile.
 */
export function prefilled(known: Known, last: ReportContent | null, solved: ReadonlySet<string>): ReportContent {
  const empty = emptyReport(known);
  if (last === null) return empty;
  return {
    ...empty,
    progress: { ...empty.progress, status: last.progress.status, plan: last.next.words },
    reach: { ...empty.reach, targetGroup: last.reach.targetGroup },
    results: { items: last.results.items.map((item) => ({ ...item, value: null })) },
    obstacles: { items: last.obstacles.items.filter(({ id, solved: over }) => !over && !solved.has(id)) },
  };
}

/** A place in a report that is not right yet: `reach.people`. */
export type Lack = { readonly path: string; readonly code: string };

/** What must still be told before a report can be handed in, in its order. */
export function lacksOfReport(content: ReportContent, last: boolean): readonly Lack[] {
  const { progress, effort, reach, obstacles, story, next } = content;
  const required = (path: string, there: boolean): readonly Lack[] => (there ? [] : [{ path, code: 'required' }]);
  const bands = (reach.young ?? 0) + (reach.adult ?? 0) + (reach.older ?? 0);
  const over = (path: string, count: number | null): readonly Lack[] =>
    reach.people !== null && (count ?? 0) > reach.people ? [{ path, code: 'action-plan.moreThanPeople' }] : [];
  return [
    ...required('progress.status', progress.status !== null),
    ...required('progress.words', progress.words !== ''),
    ...required('effort.hours', effort.hours !== null),
    ...required('reach.people', reach.people !== null),
    ...over('reach.ofTargetGroup', reach.ofTargetGroup),
    ...over('reach.young', bands),
    ...obstacles.items.flatMap(({ words, needs, whom }, index) => [
      ...required(`obstacles.items.${index}.words`, words !== ''),
      ...required(`obstacles.items.${index}.whom`, needs === '' || whom !== ''),
    ]),
    // nobody is told of who did not say yes to it
    ...(story.words === ''
      ? []
      : [
          ...required('story.consentOn', story.consentOn !== null),
          ...required('story.consentFor', story.consentFor !== ''),
        ]),
    ...required('next.words', last || next.words !== ''),
  ];
}
