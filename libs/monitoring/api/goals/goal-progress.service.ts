import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { goalNumbered, goalsToMonitor, type GoalToMonitor } from '@wijkspoor/action-plan/api';
import { Audit } from '@wijkspoor/audit/api';
import { anywhere } from '@wijkspoor/instruments/domain';
import {
  type AddAdjustment,
  type AddMeasurement,
  demandMeasurable,
  type GoalMonitoring,
  monitoringError,
  monitoringPolicy,
  type ProjectProgress,
  roleOf,
  type WijkProgress,
} from '@wijkspoor/monitoring/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { demandHappened, demandOpen } from '@wijkspoor/project/domain';
import { wijkOf } from '@wijkspoor/wijk/api';
import { todayHere } from '@wijkspoor/project/api';
import { goalView, progressView, type ProjectSeen } from './goal-views';
import { keptOf, mostOfGoal } from './measurement-rows';
import { publicGoalsOf } from './public-goals';
import { toldReports, toldStories } from './told-reports';

type Sentence = 'seeProgress' | 'measureGoals' | 'adjustGoals';
type PublicProject = { readonly id: string; readonly name: string; readonly cycleId: string };

/** Measurements of goals, what was done otherwise because of them, and how the goals stand. */
@Injectable()
export class GoalProgressService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** All goals of a project, in its last cycle unless a number is given. @throws platform.missing */
  ofProject(ctx: Ctx, projectId: string, cycle?: number): Promise<ProjectProgress> {
    demand(monitoringPolicy.seeProgress.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const [project] = await tx.query<(ProjectSeen & { readonly cycleId: string })[]>(seen, [
        projectId,
        cycle ?? null,
      ]);
      if (project === undefined) throw platformError('missing');
      demand(monitoringPolicy.seeProgress.judge(ctx.actor, { projectId, regisseurId: project.regisseurId }));
      const goals = await goalsToMonitor(tx, project.cycleId);
      const kept = await keptOf(tx, goals.map(idOf));
      return progressView(ctx.actor, project, goals, kept, todayHere());
    });
  }

  /** One goal with all that was measured. @throws platform.missing also for a partner of another project. */
  ofGoal(ctx: Ctx, number: number): Promise<GoalMonitoring> {
    return this.with(ctx, number, 'seeProgress', (tx, goal) => this.view(ctx, tx, goal));
  }

  /**
   * Keeps a measurement, or a correction of one. Sending it twice makes one.
   * @throws monitoring.measurement, monitoring.alreadyCorrected, monitoring.goalDropped, project.cycleClosed
   */
  measure(ctx: Ctx, number: number, input: AddMeasurement): Promise<GoalMonitoring> {
    return this.with(ctx, number, 'measureGoals', async (tx, goal) => {
      demandChangeable(goal);
      demandMeasurable(input);
      demandHappened({ measuredOn: input.measuredOn }, todayHere());
      await this.demandRoom(tx, 'measurement', goal, input.id);
      const { kind, about, unit, value, measuredOn, source, sourceWords, level, estimated, n, method, story } = input;
      if (input.replaces !== null) await demandOfGoal(tx, goal, input.replaces);
      const made = await tx.query<unknown[]>(
        `insert into measurement (id, goal_id, cycle_id, kind, about, unit, value, measured_on, source, source_words, level, estimated, n,
          method, story, recorded_by, replaces)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict do nothing returning id`,
        [
          ...[input.id, goal.id, goal.cycleId, kind, about, unit, value, measuredOn, source, sourceWords, level],
          ...[estimated, n, method, story, this.role(ctx, goal, 'measureGoals'), input.replaces],
        ],
      );
      // neither new nor the same again: somebody else corrected it first
      if (made.length === 0) await demandKnown(tx, 'measurement', goal, input.id);
      else await this.trail(tx, ctx, goal, 'measurement.added', { measurement: input.id, kind });
      return this.view(ctx, tx, goal);
    });
  }

  /** Keeps a note about what is done otherwise. Sending it twice makes one. @throws monitoring.goalDropped, project.cycleClosed */
  adjust(ctx: Ctx, number: number, { id, notedOn, what, why }: AddAdjustment): Promise<GoalMonitoring> {
    return this.with(ctx, number, 'adjustGoals', async (tx, goal) => {
      demandChangeable(goal);
      demandHappened({ notedOn }, todayHere());
      await this.demandRoom(tx, 'adjustment', goal, id);
      const made = await tx.query<unknown[]>(
        `insert into adjustment (id, goal_id, cycle_id, noted_on, what, why, noted_by) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing returning id`,
        [id, goal.id, goal.cycleId, notedOn, what, why, this.role(ctx, goal, 'adjustGoals')],
      );
      if (made.length === 0) await demandKnown(tx, 'adjustment', goal, id);
      else await this.trail(tx, ctx, goal, 'adjustment.added', { adjustment: id });
      return this.view(ctx, tx, goal);
    });
  }

  /** How the adopted goals of a wijk go: of each project that is public its last cycle. @throws platform.missing */
  async ofWijk(ctx: Ctx, slug: string): Promise<WijkProgress> {
    demand(monitoringPolicy.seePublicProgress.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { name } = await wijkOf(tx, ctx, slug);
      const projects = await tx.query<PublicProject[]>(publicProjects, [slug]);
      const goals = await publicGoalsOf(
        tx,
        projects.map(({ cycleId }) => cycleId),
        todayHere(),
      );
      return {
        wijk: { slug, name },
        projects: projects.flatMap(({ id, name: title, cycleId }) => {
          const own = goals.get(cycleId) ?? [];
          return own.length === 0 ? [] : [{ id, name: title, goals: [...own] }];
        }),
      };
    });
  }

  private with<T>(
    ctx: Ctx,
    number: number,
    sentence: Sentence,
    act: (tx: EntityManager, goal: GoalToMonitor) => Promise<T>,
  ): Promise<T> {
    // who may do it in no project at all hears so before anything is read
    demand(anywhere(ctx.actor, monitoringPolicy[sentence]));
    return this.db.run(ctx, async (tx) => {
      const goal = await goalNumbered(tx, number);
      if (goal === undefined) throw platformError('missing');
      if (monitoringPolicy.seeProgress.judge(ctx.actor, goal) !== true) throw platformError('missing');
      demand(monitoringPolicy[sentence].judge(ctx.actor, goal));
      return act(tx, goal);
    });
  }

  private async view(ctx: Ctx, tx: EntityManager, goal: GoalToMonitor): Promise<GoalMonitoring> {
    const kept = await keptOf(tx, [goal.id]);
    const reports = await toldReports(tx, [goal.cycleId]);
    const stories = await toldStories(tx, ctx.actor, goal.id);
    return goalView(ctx.actor, goal, kept, { reports, stories }, todayHere());
  }

  private async demandRoom(tx: EntityManager, table: 'measurement' | 'adjustment', goal: GoalToMonitor, id: string) {
    const [{ n } = { n: 0 }] = await tx.query<{ n: number }[]>(
      `select count(*)::int as n from ${table} where goal_id = $1 and id <> $2`,
      [goal.id, id],
    );
    if (n >= mostOfGoal) throw monitoringError('tooMany');
  }

  private role(ctx: Ctx, { projectId }: GoalToMonitor, sentence: 'measureGoals' | 'adjustGoals'): string {
    return roleOf(ctx.actor, monitoringPolicy[sentence].who, projectId);
  }

  private trail(
    tx: EntityManager,
    ctx: Ctx,
    { id, number }: GoalToMonitor,
    what: string,
    details: Record<string, string>,
  ) {
    return this.audit.record(tx, ctx, { what, kind: 'goal', id, details: { number, ...details } });
  }
}

const idOf = ({ id }: GoalToMonitor): string => id;

function demandChangeable({ state, projectState, cycleState }: GoalToMonitor): void {
  demandOpen({ project: projectState, cycle: cycleState });
  if (state === 'dropped') throw monitoringError('goalDropped');
}

/** What is corrected belongs to the same goal. @throws platform.invalid */
async function demandOfGoal(tx: EntityManager, goal: GoalToMonitor, id: string): Promise<void> {
  const found = await tx.query<unknown[]>('select from measurement where id = $1 and goal_id = $2', [id, goal.id]);
  if (found.length === 0)
    throw monitoringError('measurement', [{ path: 'replaces', code: 'monitoring.replacesUnknown' }]);
}

/** What was not written is there already, under this id and of this goal. @throws monitoring.alreadyCorrected */
async function demandKnown(tx: EntityManager, table: 'measurement' | 'adjustment', goal: GoalToMonitor, id: string) {
  const found = await tx.query<unknown[]>(`select from ${table} where id = $1 and goal_id = $2`, [id, goal.id]);
  if (found.length === 0)
    throw table === 'measurement' ? monitoringError('alreadyCorrected') : platformError('conflict');
}

const seen = `
  select p.id, p.name, p.state as "projectState", c.id as "cycleId", c.number as cycle, c.state as "cycleState", r.account_id as "regisseurId"
  from project p join cycle c on c.project_id = p.id join regie r on r.id = p.regisseur_id
  where p.id = $1 and ($2::int is null or c.number = $2) order by c.number desc limit 1`;
const publicProjects = `
  select distinct on (lower(p.name), p.id) p.id, p.name, c.id as "cycleId" from project p join cycle c on c.project_id = p.id
  where p.published and p.id in (select pw.project_id from project_wijk pw join wijk w on w.id = pw.wijk_id where w.slug = $1 and w.published)
  order by lower(p.name), p.id, c.number desc limit 200`;
