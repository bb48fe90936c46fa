import type { EntityManager } from 'typeorm';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { projectPolicy } from '@wijkspoor/project/domain';

/** What other libraries need to know of a project: its open cycle, and its wijken. */
export type ProjectOf = {
  readonly id: string;
  readonly name: string;
  /** The cycle of now; null when the last one is closed. */
  readonly cycleId: string | null;
  readonly wijken: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
};

/** A project of this gemeente. @throws platform.missing when there is none, or this person may not see it. */
export async function projectOf(tx: EntityManager, ctx: Ctx, projectId: string): Promise<ProjectOf> {
  demand(projectPolicy.seeProject.judge(ctx.actor, { id: projectId }));
  const [row] = await tx.query<(ProjectOf & { readonly regisseurId: string })[]>(
    `select p.id, p.name, r.account_id as "regisseurId",
      (select c.id from cycle c where c.project_id = p.id and c.state = 'open') as "cycleId",
      (select coalesce(json_agg(json_build_object('id', w.id, 'slug', w.slug, 'name', w.name) order by w.name), '[]')
        from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id) as wijken
     from project p join regie r on r.id = p.regisseur_id where p.id = $1`,
    [projectId],
  );
  if (row === undefined) throw platformError('missing');
  const { regisseurId, ...project } = row;
  demand(projectPolicy.seeProject.judge(ctx.actor, { id: projectId, regisseurId }));
  return project;
}
