import type { EntityManager } from 'typeorm';

/** Who leads a project or is its contact at the gemeente now. */
type Lead = { readonly projectId: string; readonly accountId: string };

/** The regisseur and the contact of each of these projects; somebody who is both is there twice. */
export const leadsOf = (tx: EntityManager, projectIds: readonly string[]): Promise<Lead[]> =>
  tx.query(
    `select project_id as "projectId", account_id as "accountId" from regie where project_id = any ($1) and until is null order by 1, kind`,
    [projectIds],
  );
