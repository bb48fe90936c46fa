import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ctx } from '@wijkspoor/platform/domain';
import {
  activityMoves,
  type AddActivity,
  type AddDecision,
  after,
  type ChangeActivity,
  demandHappened,
  type MoveActivity,
  type MoveStep,
  moveStep,
  type PlanStep,
  projectError,
  type StepNumber,
} from '@wijkspoor/project/domain';
import { todayHere } from './clock';
import { cycleOf, DeliverableSources } from './deliverable-sources';
import { standingOf } from './picture';
import { demandVersion, ProjectDoor } from './project-door';
import { recordDecision } from './record-decision';

/** So many a cycle can have of each; enough for years of work, and it keeps a page readable. */
const most = 200;

/** The steps of a cycle, the decisions about them and the activities in them. */
@Injectable()
export class StepsService {
  constructor(
    @Inject(ProjectDoor) private readonly door: ProjectDoor,
    @Inject(DeliverableSources) private readonly sources: DeliverableSources,
  ) {}

  /** Starts, adopts or reopens a step. The last two are decisions, and written down as such. @throws platform.stale, project.stepIncomplete, project.moveImpossible, project.projectPaused */
  move(ctx: Ctx, id: string, step: StepNumber, version: number, input: MoveStep): Promise<void> {
    return this.door.work(ctx, id, async (tx, facts) => {
      demandHappened({ decidedOn: input.decidedOn }, todayHere());
      const own = facts.steps.find(({ number }) => number === step);
      demandVersion(own, version);
      const found = await this.sources.find(tx, [cycleOf(facts)]);
      const { project, steps } = moveStep(standingOf(facts), step, input.move, found.get(facts.cycle.id) ?? {});
      await tx.query(
        `update step set state = $3, version = version + 1, started_on = coalesce(started_on, $4),
          adopted_on = case when $3 = 'adopted' then $5::date else adopted_on end
         where cycle_id = $1 and number = $2`,
        [facts.cycle.id, step, steps[step], todayHere(), input.decidedOn ?? todayHere()],
      );
      await tx.query('update project set state = $2 where id = $1 and state <> $2', [id, project]);
      if (input.move !== 'start') await this.decide(tx, ctx, facts.cycle.id, step, input);
      return { answer: undefined, did: { what: 'step.moved', details: { step, move: input.move } } };
    });
  }

  /** Plans a step: since when, until when, as far as people know. @throws platform.stale */
  plan(ctx: Ctx, id: string, step: StepNumber, version: number, { starts, ends }: PlanStep): Promise<void> {
    return this.door.work(ctx, id, async (tx, facts) => {
      demandVersion(
        facts.steps.find(({ number }) => number === step),
        version,
      );
      await tx.query(
        'update step set starts = $3, ends = $4, version = version + 1 where cycle_id = $1 and number = $2',
        [facts.cycle.id, step, starts, ends],
      );
      return { answer: undefined, did: { what: 'step.planned', details: { step, starts, ends } } };
    });
  }

  /** Writes a decision down; it stays. Sending the same twice makes one. @throws project.tooMany */
  addDecision(ctx: Ctx, id: string, input: AddDecision): Promise<void> {
    return this.door.work(ctx, id, async (tx, facts) => {
      if (facts.decisions.some((one) => one.id === input.id)) return { answer: undefined, did: null };
      demandHappened({ decidedOn: input.decidedOn }, todayHere());
      if (facts.decisions.length >= most) throw projectError('tooMany');
      await recordDecision(tx, ctx, facts.cycle.id, input);
      return { answer: undefined, did: { what: 'decision.added', details: { step: input.step, decision: input.id } } };
    });
  }

  /** Adds an activity to a step. Sending the same twice makes one. @throws project.tooMany */
  addActivity(ctx: Ctx, id: string, { id: activity, ...input }: AddActivity): Promise<void> {
    return this.door.work(ctx, id, async (tx, facts) => {
      if (facts.activities.some((one) => one.id === activity)) return { answer: undefined, did: null };
      if (facts.activities.length >= most) throw projectError('tooMany');
      await tx.query(
        'insert into activity (id, cycle_id, step, title, kind, starts, ends) values ($1, $2, $3, $4, $5, $6, $7)',
        [activity, facts.cycle.id, input.step, input.title, input.kind, input.starts, input.ends],
      );
      return { answer: undefined, did: { what: 'activity.added', details: { activity, step: input.step } } };
    });
  }

  /** Changes what an activity is and when; its state goes by `moveActivity`. @throws platform.stale */
  changeActivity(ctx: Ctx, id: string, activity: string, version: number, input: ChangeActivity): Promise<void> {
    return this.door.work(ctx, id, async (tx, facts) => {
      demandVersion(
        facts.activities.find((one) => one.id === activity),
        version,
      );
      await tx.query(
        'update activity set step = $2, title = $3, kind = $4, starts = $5, ends = $6, version = version + 1 where id = $1',
        [activity, input.step, input.title, input.kind, input.starts, input.ends],
      );
      return { answer: undefined, did: { what: 'activity.changed', details: { activity } } };
    });
  }

  /** Starts, finishes, cancels or reopens an activity. @throws platform.stale, project.moveImpossible */
  moveActivity(ctx: Ctx, id: string, activity: string, version: number, { move }: MoveActivity): Promise<void> {
    return this.door.work(ctx, id, async (tx, facts) => {
      const own = facts.activities.find((one) => one.id === activity);
      demandVersion(own, version);
      const state = after(activityMoves, own?.state ?? 'planned', move);
      await tx.query('update activity set state = $2, version = version + 1 where id = $1', [activity, state]);
      return { answer: undefined, did: { what: 'activity.moved', details: { activity, move } } };
    });
  }

  /** Adopting and reopening a step are decisions of their own kind. */
  private async decide(
    tx: EntityManager,
    ctx: Ctx,
    cycleId: string,
    step: StepNumber,
    { move, body, decidedOn, why }: MoveStep,
  ): Promise<void> {
    await tx.query(
      `insert into decision (cycle_id, step, kind, what, body, decided_on, why, recorded_by) values ($1, $2, $3, '', $4, $5, $6, $7)`,
      [cycleId, step, move === 'adopt' ? 'adopted' : 'reopened', body, decidedOn, why, ctx.actor.accountId],
    );
  }
}
