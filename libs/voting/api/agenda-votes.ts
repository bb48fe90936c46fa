import { type Held, placesWhere } from '@wijkspoor/identity/domain';
import type { TenantDb } from '@wijkspoor/platform/api';
import { votingPolicy } from '@wijkspoor/voting/domain';

/** A vote that was planned, with the moments it opens and closes. */
export type AgendaVote = {
  readonly of_gemeente: string;
  readonly id: string;
  readonly title: string;
  readonly opens: Date;
  readonly closes: Date;
  readonly project_id: string;
  readonly wijk: string;
};

/** Votes that somebody may see over all their gemeenten and that close after this moment; of one gemeente no more than so many. In one statement. */
export async function agendaVotes(
  db: TenantDb,
  { accountId, held }: { readonly accountId: string; readonly held: readonly Held[] },
  since: Date,
  most: number,
): Promise<readonly AgendaVote[]> {
  const places = placesWhere(
    accountId,
    held,
    (actor, projectId) => votingPolicy.seeVotes.judge(actor, { projectId }) === true,
  );
  if (places.length === 0) return [];
  return db.across<AgendaVote>(
    places.map(({ gemeenteId }) => gemeenteId),
    {
      name: 'agenda_votes',
      types: ['uuid[]', 'timestamptz', 'integer'],
      values: [places.map(({ projectId }) => projectId), since.toISOString(), most],
    },
  );
}
