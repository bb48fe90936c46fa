import { goalEvidence } from '@wijkspoor/action-plan/domain';
import type { DeliverableSource } from '@wijkspoor/project/api';

type Counts = Parameters<typeof goalEvidence>[0] & { readonly cycle: string };

const counts = `
  select c.id as cycle, count(o.id)::int as "all", (count(*) filter (where o.state = 'adopted'))::int as adopted,
    (count(*) filter (where o.state = 'adopted' and o.target_group <> ''))::int as "withGroup",
    (count(*) filter (where o.state = 'adopted' and o.baseline is not null))::int as measured
  from cycle c left join goal o on o.cycle_id = c.id and o.state <> 'dropped' where c.id = any ($1) group by c.id`;

/** What goals know of deliverables: the goals and target groups of step 2, the baseline of step 5. */
export const goalSource: DeliverableSource = {
  codes: ['goal', 'targetGroup', 'baseline'],
  async find(tx, cycles) {
    const rows = await tx.query<Counts[]>(counts, [cycles.map(({ id }) => id)]);
    return new Map(rows.map((row) => [row.cycle, goalEvidence(row)]));
  },
  path: (_, projectId) => `/projecten/${projectId}/doelen`,
};
