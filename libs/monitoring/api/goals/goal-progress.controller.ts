import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  AddAdjustment,
  AddMeasurement,
  GoalMonitoring,
  GoalNumber,
  ProjectProgress,
  WijkProgress,
} from '@wijkspoor/monitoring/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { CycleQuery } from '@wijkspoor/project/domain';
import { GoalProgressService } from './goal-progress.service';

/** How goals go: for who works on them, and for everybody. */
@Controller('gemeenten/:gemeente')
export class GoalProgressController {
  constructor(@Inject(GoalProgressService) private readonly goals: GoalProgressService) {}

  @Get('wijken/:wijk/progress')
  @Gives(WijkProgress)
  getWijkProgress(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<WijkProgress> {
    return this.goals.ofWijk(ctx, wijk);
  }

  @Get('projecten/:project/progress')
  @Gives(ProjectProgress)
  getProjectProgress(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Query({ schema: CycleQuery }) { cycle }: CycleQuery,
  ): Promise<ProjectProgress> {
    return this.goals.ofProject(ctx, project, cycle);
  }

  @Get('doelen/:goal/measurements')
  @Gives(GoalMonitoring)
  getMeasurements(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('goal', { schema: GoalNumber }) goal: number,
  ): Promise<GoalMonitoring> {
    return this.goals.ofGoal(ctx, goal);
  }

  @Post('doelen/:goal/measurements')
  @HttpCode(201)
  @Gives(GoalMonitoring)
  addMeasurement(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('goal', { schema: GoalNumber }) goal: number,
    @Body({ schema: AddMeasurement }) input: AddMeasurement,
  ): Promise<GoalMonitoring> {
    return this.goals.measure(ctx, goal, input);
  }

  @Post('doelen/:goal/adjustments')
  @HttpCode(201)
  @Gives(GoalMonitoring)
  addAdjustment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('goal', { schema: GoalNumber }) goal: number,
    @Body({ schema: AddAdjustment }) input: AddAdjustment,
  ): Promise<GoalMonitoring> {
    return this.goals.adjust(ctx, goal, input);
  }
}
