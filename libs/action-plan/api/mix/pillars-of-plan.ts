import type { EntityManager } from 'typeorm';
import type { MixPillar } from '@wijkspoor/action-plan/domain';

/** The pillars of the mix as everybody may know them. */
type PillarsOfPlan = { readonly worked: readonly MixPillar[]; readonly left: readonly MixPillar[] };

/** Of a cycle of a project: where something was agreed, runs or ended, and where nothing is done on purpose. */
export async function pillarsOfPlan(tx: EntityManager, projectId: string, cycle: number): Promise<PillarsOfPlan> {
  const [found] = await tx.query<PillarsOfPlan[]>(
    `select array(select distinct i.pillar from intervention i where i.cycle_id = c.id and i.state in ('agreed', 'running', 'ended')
        and i.pillar is not null) as worked,
      array(select g.place from mix_gap g where g.cycle_id = c.id and g.kind = 'pillar') as left
     from cycle c where c.project_id = $1 and c.number = $2`,
    [projectId, cycle],
  );
  return found ?? { worked: [], left: [] };
}
