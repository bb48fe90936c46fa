import type { EntityManager } from 'typeorm';

/** A closed round whose results everybody can read. */
export type RoundWithResults = {
  readonly id: string;
  readonly projectId: string;
  readonly number: number;
  readonly title: string;
  readonly wijkId: string;
};

/** Closed rounds whose results everybody can read, the latest first; of the gemeente, or those of these ids. */
export const roundsWithResults = (
  tx: EntityManager,
  ids: readonly string[] | null = null,
): Promise<RoundWithResults[]> =>
  tx.query(
    `select r.id, r.project_id as "projectId", r.number, r.title, r.wijk_id as "wijkId" from round r join wijk w on w.id = r.wijk_id
     where ($1::uuid[] is null or r.id = any ($1)) and r.state = 'closed' and r.results_public and w.published
     order by r.closes_at desc, r.number desc limit 1000`,
    [ids],
  );
