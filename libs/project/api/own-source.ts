import type { DeliverableCode, Evidence, Findings } from '@wijkspoor/project/domain';
import { stepOfDeliverable } from '@wijkspoor/project/domain';
import type { DeliverableSource } from './deliverable-sources';

type Counts = {
  readonly cycle: string;
  readonly indicators: number;
  readonly unexplained: number;
  readonly strengths: number;
  readonly duiding: number;
  readonly asked: number;
  readonly prioritised: number;
  readonly college: number;
  readonly interventions: number;
  readonly underway: number;
} & Readonly<Record<Reviewed | `${Reviewed}Done`, number>>;

/** Deliverables that are there when an activity of that kind is done. */
const reviewed = { baseline: 'measurement', review: 'review', evaluation: 'evaluation', feedback: 'feedback' } as const;
type Reviewed = keyof typeof reviewed;
const reviewedCodes: readonly Reviewed[] = ['baseline', 'review', 'evaluation', 'feedback'];

const activities = (condition: string): string => `count(*) filter (where ${condition})::int`;
const counts = `
  select c.id as cycle, i.*, n.*, d.*, a.* from cycle c
  cross join lateral (select count(*)::int as indicators, (count(*) filter (where reason = ''))::int as unexplained
    from indicator_choice where cycle_id = c.id) i
  cross join lateral (select (count(*) filter (where kind = 'strength'))::int as strengths,
    (count(*) filter (where kind = 'duiding'))::int as duiding from note where cycle_id = c.id) n
  cross join lateral (select (count(*) filter (where step = 2 and kind = 'decision'))::int as prioritised,
    (count(*) filter (where step = 3 and body = 'college' and kind <> 'reopened'))::int as college
    from decision where cycle_id = c.id) d
  cross join lateral (select ${activities(`kind in ('talks', 'round') and state in ('running', 'done')`)} as asked,
    ${activities(`kind = 'intervention'`)} as interventions,
    ${activities(`kind = 'intervention' and state in ('running', 'done')`)} as underway,
    ${reviewedCodes
      .map(
        (code) => `${activities(`kind = '${reviewed[code]}'`)} as "${code}",
    ${activities(`kind = '${reviewed[code]}' and state = 'done'`)} as "${code}Done"`,
      )
      .join(', ')}
    from activity where cycle_id = c.id and state <> 'cancelled') a
  where c.id = any ($1)`;

/** Where there is nothing the sentence says what to do. */
const some = (count: number, missing: string, done = count): Evidence => ({
  count,
  missing: done > 0 ? [] : [{ code: `project.missing.${missing}` }],
});

const findingsOf = (row: Counts): Findings => ({
  indicatorsChosen:
    row.indicators > 0 && row.unexplained > 0
      ? {
          count: row.indicators,
          missing: [{ code: 'project.missing.indicatorReasons', params: { n: row.unexplained } }],
        }
      : some(row.indicators, 'indicators'),
  strengthsWritten: some(row.strengths, 'strengths'),
  duidingWritten: some(row.duiding, 'duiding'),
  residentsAsked: some(row.asked, 'residentsAsked'),
  prioritiesDecided: some(row.prioritised, 'prioritiesDecided'),
  collegeDecision: some(row.college, 'collegeDecision'),
  activitiesRunning: some(row.interventions, 'activitiesRunning', row.underway),
  ...Object.fromEntries(reviewedCodes.map((code) => [code, some(row[code], code, row[`${code}Done`])])),
});

const pages: Readonly<Partial<Record<DeliverableCode, string>>> = {
  indicatorsChosen: 'cijfers',
  strengthsWritten: 'sterk',
  duidingWritten: 'duiding',
};

/** What projects themselves know: the choice of figures, strengths, duiding, decisions and activities. */
export const ownSource: DeliverableSource = {
  codes: [
    ...(['indicatorsChosen', 'strengthsWritten', 'duidingWritten', 'residentsAsked'] as const),
    ...(['prioritiesDecided', 'collegeDecision', 'activitiesRunning'] as const),
    ...reviewedCodes,
  ],
  async find(tx, cycles) {
    const rows = await tx.query<Counts[]>(counts, [cycles.map(({ id }) => id)]);
    return new Map(rows.map((row) => [row.cycle, findingsOf(row)]));
  },
  path: (code, projectId) => `/projecten/${projectId}/${pages[code] ?? `stap/${stepOfDeliverable(code)}`}`,
};
