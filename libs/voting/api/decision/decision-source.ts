import type { DeliverableSource } from '@wijkspoor/project/api';

type Counts = { readonly cycle: string; readonly published: number; readonly chosen: number };

const counts = `
  select d.cycle_id as cycle, count(distinct d.id)::int as published, count(i.id)::int as chosen
  from prioritisation d left join priority i on i.prioritisation_id = d.id and i.chosen
  where d.cycle_id = any ($1) and d.state = 'published'
    and not exists (select from prioritisation n where n.replaces = d.id and n.state = 'published')
  group by d.cycle_id`;

const todo = { count: 0, missing: [{ code: 'voting.missing.theme' }] };

/**
 * What decisions about priorities show of a cycle: that it was decided, and which themes the wijk works on. Publishing writes a
 * decision of the project too, and that one is counted there.
 */
export const decisionSource: DeliverableSource = {
  codes: ['prioritiesDecided', 'theme'],
  async find(tx, cycles) {
    const rows = await tx.query<Counts[]>(counts, [cycles.map(({ id }) => id)]);
    const found = new Map(rows.map((row) => [row.cycle, row]));
    return new Map(
      cycles.map(({ id }) => {
        const { published = 0, chosen = 0 } = found.get(id) ?? {};
        return [
          id,
          {
            prioritiesDecided: {
              count: 0,
              missing: published > 0 ? [] : [{ code: 'project.missing.prioritiesDecided' }],
            },
            theme: chosen > 0 ? { count: chosen, missing: [] } : todo,
          },
        ];
      }),
    );
  },
  path: (_, projectId) => `/projecten/${projectId}/prioriteiten`,
};
