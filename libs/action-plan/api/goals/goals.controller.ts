import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import {
  AddGoal,
  AddPlan,
  ChangeText,
  DecideEffort,
  EffortList,
  MoveText,
  TextMade,
  TextRef,
  ThemeList,
  UseTheme,
  WorkGoals,
  WorkText,
} from '@wijkspoor/action-plan/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { EffortService } from './effort.service';
import { GoalsService } from './goals.service';
import { TextsService } from './texts.service';
import { ThemesService } from './themes.service';

/** Goals, the plan and the effort per spoor, for who works on them. */
@Controller('gemeenten/:gemeente')
export class GoalsController {
  constructor(
    @Inject(GoalsService) private readonly goals: GoalsService,
    @Inject(TextsService) private readonly texts: TextsService,
    @Inject(ThemesService) private readonly themes: ThemesService,
    @Inject(EffortService) private readonly effort: EffortService,
  ) {}

  @Get('projecten/:project/doelen')
  @Gives(WorkGoals)
  listWorkGoals(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<WorkGoals> {
    return this.goals.list(ctx, project);
  }

  @Post('projecten/:project/doelen')
  @HttpCode(201)
  @Gives(TextMade)
  addGoal(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddGoal }) input: AddGoal,
  ): Promise<TextMade> {
    return this.goals.addGoal(ctx, project, input);
  }

  @Post('projecten/:project/plan-texts')
  @HttpCode(201)
  @Gives(TextMade)
  addPlan(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddPlan }) input: AddPlan,
  ): Promise<TextMade> {
    return this.goals.addPlan(ctx, project, input);
  }

  @Get('projecten/:project/goal-themes')
  @Gives(ThemeList)
  listGoalThemes(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<ThemeList> {
    return this.themes.list(ctx, project);
  }

  @Post('projecten/:project/goal-themes')
  @HttpCode(204)
  useGoalTheme(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: UseTheme }) input: UseTheme,
  ): Promise<void> {
    return this.themes.use(ctx, project, input);
  }

  @Get('projecten/:project/sporen')
  @Gives(EffortList)
  listEffort(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<EffortList> {
    return this.effort.list(ctx, project);
  }

  @Post('projecten/:project/sporen')
  @HttpCode(204)
  decideEffort(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: DecideEffort }) input: DecideEffort,
  ): Promise<void> {
    return this.effort.decide(ctx, project, input);
  }

  @Get('doelen/:goal/dossier')
  @Gives(WorkText)
  getWorkGoal(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('goal', { schema: TextRef }) goal: string,
  ): Promise<WorkText> {
    return this.texts.one(ctx, goal);
  }

  @Put('doelen/:goal/dossier')
  @Gives(WorkText)
  changeGoal(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('goal', { schema: TextRef }) goal: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeText }) input: ChangeText,
  ): Promise<WorkText> {
    return this.texts.change(ctx, goal, version, input);
  }

  @Post('doelen/:goal/moves')
  @HttpCode(200)
  @Gives(WorkText)
  moveGoal(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('goal', { schema: TextRef }) goal: string,
    @IfMatch() version: number,
    @Body({ schema: MoveText }) input: MoveText,
  ): Promise<WorkText> {
    return this.texts.move(ctx, goal, version, input);
  }
}
