import type { DeliverableSource } from '@wijkspoor/project/api';
import type { Evidence, Findings } from '@wijkspoor/project/domain';

type Counts = {
  readonly cycle: string;
  readonly asked: number;
  readonly closed: number;
  readonly answered: number;
};

const counts = `
  select cycle_id as cycle, (count(*) filter (where state in ('open', 'closed')))::int as asked,
    (count(*) filter (where state = 'closed'))::int as closed,
    (count(*) filter (where state = 'closed' and feedback_on is not null))::int as answered
  from round where cycle_id = any ($1) group by cycle_id`;

/** The sentence that says what to do is that of the project, where an activity counts too. */
const some = (count: number, missing: string, done: number): Evidence => ({
  count,
  missing: done > 0 ? [] : [{ code: `project.missing.${missing}` }],
});

const findingsOf = ({ asked, closed, answered }: Counts): Findings => ({
  residentsAsked: some(asked, 'residentsAsked', asked),
  // a measurement is there when nobody can change it any more
  baseline: some(asked, 'baseline', closed),
  feedback: some(answered, 'feedback', answered),
});

/** What rounds show of a cycle: that residents were asked, that was measured, and that they heard what became of it. */
export const roundSource: DeliverableSource = {
  codes: ['residentsAsked', 'baseline', 'feedback'],
  async find(tx, cycles) {
    const rows = await tx.query<Counts[]>(counts, [cycles.map(({ id }) => id)]);
    return new Map(rows.map((row) => [row.cycle, findingsOf(row)]));
  },
  path: (_, projectId) => `/projecten/${projectId}/ronden`,
};
