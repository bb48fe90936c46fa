import type { Actor } from '@wijkspoor/platform/domain';
import { actorOf, type Held } from './session';

/** Where somebody sees things: in a whole gemeente, or (with a project) in one project of it. */
export type Place = { readonly gemeenteId: string; readonly projectId: string | null };

/** A project in which nobody has a role: who sees what is in it, sees the whole gemeente. */
const anyOther = 'any other project';

/**
 * Over all gemeenten of somebody: where a sentence lets them see something.
 * @param sees asks that sentence of one project, as if it had been read.
 */
export function placesWhere(
  accountId: string,
  held: readonly Held[],
  sees: (actor: Actor, projectId: string) => boolean,
): readonly Place[] {
  const session = { accountId, method: 'password', onlyGemeente: null, operator: false, memberships: held } as const;
  return [...new Set(held.map(({ gemeenteId }) => gemeenteId))].flatMap((gemeenteId): Place[] => {
    const actor = actorOf(session, gemeenteId);
    if (sees(actor, anyOther)) return [{ gemeenteId, projectId: null }];
    return [...actor.projectRoles.keys()]
      .filter((projectId) => sees(actor, projectId))
      .map((projectId) => ({ gemeenteId, projectId }));
  });
}
