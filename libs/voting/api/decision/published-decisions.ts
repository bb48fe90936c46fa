import type { EntityManager } from 'typeorm';
import type { DecisionWhole } from '@wijkspoor/voting/domain';

/** A decision on priorities that everybody can read. */
export type PublishedDecisionOf = {
  readonly id: string;
  readonly projectId: string;
  readonly number: number;
  readonly title: string;
  readonly wijkId: string;
};

/** Decisions that everybody can read and that no later one replaced, the latest first; of the gemeente, or those of these ids. */
export const publishedDecisions = (
  tx: EntityManager,
  ids: readonly string[] | null = null,
): Promise<PublishedDecisionOf[]> =>
  tx.query(
    `select d.id, d.project_id as "projectId", d.number, d.title, d.wijk_id as "wijkId" from prioritisation d join wijk w on w.id = d.wijk_id
     where ($1::uuid[] is null or d.id = any ($1)) and d.state = 'published' and w.published
       and not exists (select from prioritisation n where n.replaces = d.id and n.state = 'published') order by d.decided_on desc, d.number desc limit 1000`,
    [ids],
  );

/** A decision as it was published; null when there is none that everybody can read. */
export async function decisionAsPublished(tx: EntityManager, decisionId: string): Promise<DecisionWhole | null> {
  const [row] = await tx.query<{ published: DecisionWhole }[]>(
    `select d.published from prioritisation d join wijk w on w.id = d.wijk_id where d.id = $1 and d.state = 'published' and w.published
       and not exists (select from prioritisation n where n.replaces = d.id and n.state = 'published')`,
    [decisionId],
  );
  return row?.published ?? null;
}
