import type { EntityManager } from 'typeorm';

/** Suggestions `s` for paragraphs `a` that somebody still has to read or answer. */
export const waitsForUs = `a.removed_at is null and s.state in ('waiting', 'shown')`;

/** How many suggestions for goals and plans of open cycles nobody answered yet, by project. One statement. */
export const wordingsToAnswer = (
  tx: EntityManager,
  projectIds: readonly string[],
): Promise<readonly { readonly projectId: string; readonly n: number }[]> =>
  tx.query(
    `select c.project_id as "projectId", count(*)::int as n from suggestion s join cycle c on c.id = s.cycle_id
     join paragraph a on a.id = s.paragraph_id
     where c.project_id = any ($1) and c.state = 'open' and ${waitsForUs} group by c.project_id`,
    [projectIds],
  );
