import type { EntityManager } from 'typeorm';

/** A project that residents can see, in its last cycle. */
export type PublicProjectOf = { readonly id: string; readonly name: string; readonly cycleId: string };

/** The projects of a wijk that residents can see, by name. Whether the wijk itself is public is for the caller. */
export const publicProjectsOf = (tx: EntityManager, wijkId: string): Promise<PublicProjectOf[]> =>
  tx.query(
    `select p.id, p.name, c.id as "cycleId" from project p join project_wijk pw on pw.project_id = p.id
     join cycle c on c.project_id = p.id and c.number = (select max(number) from cycle where project_id = p.id)
     where p.published and pw.wijk_id = $1 order by lower(p.name), p.id limit 20`,
    [wijkId],
  );
