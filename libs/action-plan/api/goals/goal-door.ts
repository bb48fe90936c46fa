import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actionPlanPolicy, inSomeProject } from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError, type Verdict } from '@wijkspoor/platform/domain';
import { type CycleState, demandOpen, isOpen, type ProjectState } from '@wijkspoor/project/domain';
import type { TextRow } from './text-rows';

type Sentence = 'runGoals' | 'bringWording' | 'readWordings';

/** A project with its last cycle, and whether whoever asks may work on its goals now. */
type Standing = { readonly cycleId: string; readonly run: Verdict };
type Row = {
  readonly cycleId: string;
  readonly cycle: CycleState;
  readonly state: ProjectState;
  readonly regisseurId: string;
};

const standingOf = `select c.id as "cycleId", c.state as cycle, p.state, r.account_id as "regisseurId"
  from project p join cycle c on c.project_id = p.id join regie r on r.id = p.regisseur_id
  where p.id = $1 order by c.number desc limit 1`;

/** The way to goals for who works on them: permission, nothing in a closed cycle, and a line in the trail. */
@Injectable()
export class GoalDoor {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Reads. Who has not the role in any project hears so before anything is read. */
  look<T>(ctx: Ctx, act: (tx: EntityManager) => Promise<T>): Promise<T> {
    demand(inSomeProject(ctx.actor, actionPlanPolicy.seeWorkGoals));
    return this.db.run(ctx, act);
  }

  /** Changes a text that `find` reads and locks. @throws platform.missing, project.cycleClosed, project.projectEnded */
  change<T>(
    ctx: Ctx,
    what: Sentence,
    find: (tx: EntityManager) => Promise<TextRow>,
    act: (tx: EntityManager, text: TextRow) => Promise<T>,
  ): Promise<T> {
    demand(inSomeProject(ctx.actor, actionPlanPolicy[what]));
    return this.db.run(ctx, async (tx) => {
      const text = await find(tx);
      this.demandSeen(ctx, text);
      demand(actionPlanPolicy[what].judge(ctx.actor, text.project));
      demandOpen({ project: text.project.state, cycle: text.cycle });
      return act(tx, text);
    });
  }

  /**
   * Adds to the cycle of now of a project; nobody else adds to it until this ends.
   * @throws platform.missing, project.cycleClosed, project.projectEnded
   */
  add<T>(ctx: Ctx, projectId: string, act: (tx: EntityManager, cycleId: string) => Promise<T>): Promise<T> {
    demand(actionPlanPolicy.runGoals.judge(ctx.actor, { id: projectId }));
    return this.db.run(ctx, async (tx) => {
      const known = await tx.query<unknown[]>('select id from project where id = $1 for no key update', [projectId]);
      if (known.length === 0) throw platformError('missing');
      const { cycleId, run } = await this.standing(tx, ctx, projectId);
      demand(run);
      return act(tx, cycleId);
    });
  }

  /** The cycle of now of a project, or its last one. @throws platform.missing */
  async standing(tx: EntityManager, ctx: Ctx, projectId: string): Promise<Standing> {
    const [row] = await tx.query<Row[]>(standingOf, [projectId]);
    if (row === undefined) throw platformError('missing');
    const may = actionPlanPolicy.runGoals.judge(ctx.actor, { id: projectId, regisseurId: row.regisseurId });
    const run = may === true ? isOpen({ project: row.state, cycle: row.cycle }) : may;
    return { cycleId: row.cycleId, run };
  }

  /** A text of a project that somebody may not see is missing. @throws platform.missing */
  demandSeen(ctx: Ctx, { project }: TextRow): void {
    if (actionPlanPolicy.seeWorkGoals.judge(ctx.actor, project) !== true) throw platformError('missing');
  }

  record(
    tx: EntityManager,
    ctx: Ctx,
    what: string,
    kind: string,
    id: string,
    details: Readonly<Record<string, string | number>> = {},
  ): Promise<void> {
    return this.audit.record(tx, ctx, { what, kind, id, details });
  }
}
