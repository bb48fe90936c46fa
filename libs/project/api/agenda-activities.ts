import { type Held, placesWhere } from '@wijkspoor/identity/domain';
import type { TenantDb } from '@wijkspoor/platform/api';
import { projectPolicy } from '@wijkspoor/project/domain';

/** An activity on a day, or from one day to another. */
export type AgendaActivity = {
  readonly of_gemeente: string;
  readonly id: string;
  readonly title: string;
  readonly starts: string;
  readonly ends: string | null;
  readonly project_id: string;
  readonly project: string;
};

/** Activities that somebody may see over all their gemeenten, from this day on; of one gemeente no more than so many. In one statement. */
export async function agendaActivities(
  db: TenantDb,
  { accountId, held }: { readonly accountId: string; readonly held: readonly Held[] },
  since: string,
  most: number,
): Promise<readonly AgendaActivity[]> {
  const places = placesWhere(
    accountId,
    held,
    (actor, id) => projectPolicy.seeProject.judge(actor, { id, regisseurId: '' }) === true,
  );
  if (places.length === 0) return [];
  return db.across<AgendaActivity>(
    places.map(({ gemeenteId }) => gemeenteId),
    {
      name: 'agenda_activities',
      types: ['uuid[]', 'text', 'integer'],
      values: [places.map(({ projectId }) => projectId), since, most],
    },
  );
}
