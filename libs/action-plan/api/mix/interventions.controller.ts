import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  AddIntervention,
  AnswerAccess,
  ChangeIntervention,
  InterventionNumber,
  InterventionPage,
  InterventionQuery,
  InterventionView,
  MoveIntervention,
  PlanOptions,
  PutMoney,
} from '@wijkspoor/action-plan/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { AccessService } from './access.service';
import { InterventionDoor } from './intervention-door';
import { InterventionsService } from './interventions.service';
import { MoneyService } from './money.service';

/** Interventions for the people who work with them. */
@Controller('gemeenten/:gemeente')
export class InterventionsController {
  constructor(
    @Inject(InterventionsService) private readonly interventions: InterventionsService,
    @Inject(InterventionDoor) private readonly door: InterventionDoor,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(MoneyService) private readonly money: MoneyService,
  ) {}

  @Get('projecten/:project/interventions')
  @Gives(InterventionPage)
  listInterventions(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Query({ schema: InterventionQuery }) query: InterventionQuery,
  ): Promise<InterventionPage> {
    return this.interventions.list(ctx, project, query);
  }

  @Get('projecten/:project/plan-options')
  @Gives(PlanOptions)
  getPlanOptions(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<PlanOptions> {
    return this.interventions.options(ctx, project);
  }

  @Post('projecten/:project/interventions')
  @HttpCode(201)
  @Gives(InterventionView)
  addIntervention(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddIntervention }) input: AddIntervention,
  ): Promise<InterventionView> {
    return this.interventions.add(ctx, project, input);
  }

  @Get('interventions/:intervention')
  @Gives(InterventionView)
  getIntervention(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('intervention', { schema: InterventionNumber }) intervention: number,
  ): Promise<InterventionView> {
    return this.door.one(ctx, intervention);
  }

  @Put('interventions/:intervention')
  @Gives(InterventionView)
  changeIntervention(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('intervention', { schema: InterventionNumber }) intervention: number,
    @IfMatch() version: number,
    @Body({ schema: ChangeIntervention }) input: ChangeIntervention,
  ): Promise<InterventionView> {
    return this.interventions.change(ctx, intervention, version, input);
  }

  @Post('interventions/:intervention/moves')
  @HttpCode(200)
  @Gives(InterventionView)
  moveIntervention(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('intervention', { schema: InterventionNumber }) intervention: number,
    @IfMatch() version: number,
    @Body({ schema: MoveIntervention }) input: MoveIntervention,
  ): Promise<InterventionView> {
    return this.interventions.move(ctx, intervention, version, input);
  }

  @Put('interventions/:intervention/access')
  @Gives(InterventionView)
  answerAccess(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('intervention', { schema: InterventionNumber }) intervention: number,
    @IfMatch() version: number,
    @Body({ schema: AnswerAccess }) input: AnswerAccess,
  ): Promise<InterventionView> {
    return this.access.answer(ctx, intervention, version, input);
  }

  @Put('interventions/:intervention/money')
  @Gives(InterventionView)
  putInterventionMoney(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('intervention', { schema: InterventionNumber }) intervention: number,
    @IfMatch() version: number,
    @Body({ schema: PutMoney }) input: PutMoney,
  ): Promise<InterventionView> {
    return this.money.put(ctx, intervention, version, input);
  }
}
