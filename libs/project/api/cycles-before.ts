import type { EntityManager } from 'typeorm';

/** What was decided in a cycle. */
export type CycleBefore = {
  readonly projectId: string;
  readonly cycleId: string;
  readonly decisions: readonly { readonly what: string; readonly on: string }[];
};

/** The cycles of these projects before their last one, with the decisions of each, the newest first; in one statement. */
export const cyclesBefore = (tx: EntityManager, projectIds: readonly string[]): Promise<CycleBefore[]> =>
  tx.query(
    `select c.project_id as "projectId", c.id as "cycleId",
       (select coalesce(json_agg(json_build_object('what', d.what, 'on', d.decided_on) order by d.decided_on desc, d.id), '[]')
        from decision d where d.cycle_id = c.id and d.kind = 'decision') as decisions
     from cycle c where c.project_id = any ($1) and c.number < (select max(number) from cycle l where l.project_id = c.project_id)
     order by c.project_id, c.number desc limit 5000`,
    [projectIds],
  );
