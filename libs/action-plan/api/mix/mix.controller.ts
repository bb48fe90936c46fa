import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import {
  ActionList,
  ActionView,
  FinishAction,
  LeaveGap,
  MixPlaceParam,
  MixView,
  PublicPlan,
} from '@wijkspoor/action-plan/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { AccessService } from './access.service';
import { MixService } from './mix.service';
import { PublicPlanService } from './public-plan.service';

/** The mix of a project as a whole: the matrix, what was left empty, what is to be done; and the plan residents read. */
@Controller('gemeenten/:gemeente')
export class MixController {
  constructor(
    @Inject(MixService) private readonly mix: MixService,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(PublicPlanService) private readonly plan: PublicPlanService,
  ) {}

  @Get('projecten/:project/mix')
  @Gives(MixView)
  getMix(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<MixView> {
    return this.mix.view(ctx, project);
  }

  /** `If-Match` is the version of the reason, 0 when there is none yet. */
  @Put('projecten/:project/mix-gaps/:place')
  @HttpCode(204)
  leaveGap(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('place', { schema: MixPlaceParam }) place: string,
    @IfMatch() version: number,
    @Body({ schema: LeaveGap }) input: LeaveGap,
  ): Promise<void> {
    return this.mix.leaveGap(ctx, project, place, version, input);
  }

  @Delete('projecten/:project/mix-gaps/:place')
  @HttpCode(204)
  takeGapBack(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('place', { schema: MixPlaceParam }) place: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.mix.takeGapBack(ctx, project, place, version);
  }

  @Get('projecten/:project/plan-actions')
  @Gives(ActionList)
  listPlanActions(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<ActionList> {
    return this.access.actions(ctx, project);
  }

  @Put('plan-actions/:action')
  @Gives(ActionView)
  finishPlanAction(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('action', { schema: Id }) action: string,
    @IfMatch() version: number,
    @Body({ schema: FinishAction }) input: FinishAction,
  ): Promise<ActionView> {
    return this.access.finish(ctx, action, version, input);
  }

  @Get('wijken/:wijk/plan')
  @Gives(PublicPlan)
  getPublicPlan(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<PublicPlan> {
    return this.plan.ofWijk(ctx, wijk);
  }
}
