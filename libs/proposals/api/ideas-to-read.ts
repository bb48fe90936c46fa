import type { EntityManager } from 'typeorm';
import { toReadIn } from './work-ideas.service';

/** How many texts about ideas wait to be read, by project; projects without any are not there. One statement. */
export const ideasToRead = (
  tx: EntityManager,
  projectIds: readonly string[],
): Promise<readonly { readonly projectId: string; readonly n: number }[]> =>
  tx.query(
    `select * from (select p.id as "projectId", ${toReadIn.replaceAll('$1', 'p.id')} as n from unnest($1::uuid[]) p (id)) one where n > 0`,
    [projectIds],
  );
