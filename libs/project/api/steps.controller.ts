import { Body, Controller, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import {
  AddActivity,
  AddDecision,
  ChangeActivity,
  Made,
  MoveActivity,
  MoveStep,
  PlanStep,
  type StepNumber,
  stepNumbers,
  StepParam,
} from '@wijkspoor/project/domain';
import { StepsService } from './steps.service';

const numberOf = (step: string): StepNumber => stepNumbers.find((number) => String(number) === step) ?? 1;

/** Steps, decisions and activities of the open cycle of a project. */
@Controller('gemeenten/:gemeente/projecten/:project')
export class StepsController {
  constructor(@Inject(StepsService) private readonly steps: StepsService) {}

  @Put('steps/:step')
  @HttpCode(204)
  planStep(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('step', { schema: StepParam }) step: string,
    @IfMatch() version: number,
    @Body({ schema: PlanStep }) input: PlanStep,
  ): Promise<void> {
    return this.steps.plan(ctx, project, numberOf(step), version, input);
  }

  @Post('steps/:step/moves')
  @HttpCode(204)
  moveStep(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('step', { schema: StepParam }) step: string,
    @IfMatch() version: number,
    @Body({ schema: MoveStep }) input: MoveStep,
  ): Promise<void> {
    return this.steps.move(ctx, project, numberOf(step), version, input);
  }

  @Post('decisions')
  @HttpCode(201)
  @Gives(Made)
  async addDecision(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddDecision }) input: AddDecision,
  ): Promise<Made> {
    await this.steps.addDecision(ctx, project, input);
    return { id: input.id };
  }

  @Post('activities')
  @HttpCode(201)
  @Gives(Made)
  async addActivity(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddActivity }) input: AddActivity,
  ): Promise<Made> {
    await this.steps.addActivity(ctx, project, input);
    return { id: input.id };
  }

  @Put('activities/:activity')
  @HttpCode(204)
  changeActivity(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('activity', { schema: Id }) activity: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeActivity }) input: ChangeActivity,
  ): Promise<void> {
    return this.steps.changeActivity(ctx, project, activity, version, input);
  }

  @Post('activities/:activity/moves')
  @HttpCode(204)
  moveActivity(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('activity', { schema: Id }) activity: string,
    @IfMatch() version: number,
    @Body({ schema: MoveActivity }) input: MoveActivity,
  ): Promise<void> {
    return this.steps.moveActivity(ctx, project, activity, version, input);
  }
}
