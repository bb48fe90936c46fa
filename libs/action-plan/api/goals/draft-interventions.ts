import type { EntityManager } from 'typeorm';
import { actionPlanError, type MixPillar, type Spoor } from '@wijkspoor/action-plan/domain';
import { nextNumber } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { mostInterventions } from '../most-interventions';

/** Something to do, as a draft: nobody carries it out yet. */
export type DraftIntervention = {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly pillar: MixPillar;
  readonly sporen: readonly Spoor[];
  readonly targetGroup: string;
};

/**
 * Makes drafts of interventions; those that are there already stay as they are.
 * @returns how many were made. @throws action-plan.tooManyInPlan
 */
export async function draftInterventions(
  tx: EntityManager,
  ctx: Pick<Ctx, 'gemeenteId'>,
  { projectId, cycleId }: { readonly projectId: string; readonly cycleId: string },
  drafts: readonly DraftIntervention[],
): Promise<number> {
  if (drafts.length === 0) return 0;
  const first = await nextNumber(tx, ctx, 'intervention');
  const made = await tx.query<unknown[]>(
    `insert into intervention (id, number, project_id, cycle_id, title, words, pillar, sporen, target_group)
     select d.id, $4::int + d.at, $2, $3, d.title, d.words, d.pillar, (select array_agg(one) from jsonb_array_elements_text(d.sporen) one), d."targetGroup"
     from jsonb_to_recordset($1::jsonb) as d (at int, id uuid, title text, words text, pillar text, sporen jsonb, "targetGroup" text)
     order by d.at on conflict (gemeente_id, id) do nothing returning id`,
    [JSON.stringify(drafts.map((draft, at) => ({ ...draft, at }))), projectId, cycleId, first],
  );
  const [{ n } = { n: 0 }] = await tx.query<{ n: number }[]>(
    'select count(*)::int as n from intervention where cycle_id = $1',
    [cycleId],
  );
  if (n > mostInterventions) throw actionPlanError('tooManyInPlan');
  return made.length;
}
