import { type Held, placesWhere } from '@wijkspoor/identity/domain';
import { instrumentsPolicy } from '@wijkspoor/instruments/domain';
import type { TenantDb } from '@wijkspoor/platform/api';

/** A round that was planned, with the moments it opens and closes. */
export type AgendaRound = {
  readonly of_gemeente: string;
  readonly id: string;
  readonly title: string;
  readonly opens: Date;
  readonly closes: Date;
  readonly project_id: string;
  readonly wijk: string;
};

/** Rounds that somebody may see over all their gemeenten and that close after this moment; of one gemeente no more than so many. In one statement. */
export async function agendaRounds(
  db: TenantDb,
  { accountId, held }: { readonly accountId: string; readonly held: readonly Held[] },
  since: Date,
  most: number,
): Promise<readonly AgendaRound[]> {
  const places = placesWhere(
    accountId,
    held,
    (actor, projectId) => instrumentsPolicy.seeRounds.judge(actor, { projectId }) === true,
  );
  if (places.length === 0) return [];
  return db.across<AgendaRound>(
    places.map(({ gemeenteId }) => gemeenteId),
    {
      name: 'agenda_rounds',
      types: ['uuid[]', 'timestamptz', 'integer'],
      values: [places.map(({ projectId }) => projectId), since.toISOString(), most],
    },
  );
}
