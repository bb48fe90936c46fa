import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import {
  AddRound,
  ChangeRound,
  FinishPaper,
  GiveFeedback,
  MoveRound,
  PublishResults,
  RoundList,
  RoundNumber,
  RoundView,
} from '@wijkspoor/instruments/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { RoundsService } from './rounds.service';

/** Rounds, for the people who run them. */
@Controller('gemeenten/:gemeente')
export class RoundsController {
  constructor(@Inject(RoundsService) private readonly rounds: RoundsService) {}

  @Get('projecten/:project/ronden')
  @Gives(RoundList)
  listRounds(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<RoundList> {
    return this.rounds.list(ctx, project);
  }

  @Post('projecten/:project/ronden')
  @HttpCode(201)
  @Gives(RoundView)
  addRound(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddRound }) input: AddRound,
  ): Promise<RoundView> {
    return this.rounds.add(ctx, project, input);
  }

  @Get('ronden/:round')
  @Gives(RoundView)
  getRound(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
  ): Promise<RoundView> {
    return this.rounds.one(ctx, round);
  }

  @Put('ronden/:round')
  @Gives(RoundView)
  changeRound(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @IfMatch() version: number,
    @Body({ schema: ChangeRound }) input: ChangeRound,
  ): Promise<RoundView> {
    return this.rounds.change(ctx, round, version, input);
  }

  @Post('ronden/:round/moves')
  @HttpCode(200)
  @Gives(RoundView)
  moveRound(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @IfMatch() version: number,
    @Body({ schema: MoveRound }) input: MoveRound,
  ): Promise<RoundView> {
    return this.rounds.move(ctx, round, version, input);
  }

  @Put('ronden/:round/results-publication')
  @Gives(RoundView)
  publishResults(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @IfMatch() version: number,
    @Body({ schema: PublishResults }) input: PublishResults,
  ): Promise<RoundView> {
    return this.rounds.publish(ctx, round, version, input);
  }

  @Put('ronden/:round/paper-in')
  @Gives(RoundView)
  finishPaper(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @IfMatch() version: number,
    @Body({ schema: FinishPaper }) _input: FinishPaper,
  ): Promise<RoundView> {
    return this.rounds.finishPaper(ctx, round, version);
  }

  @Put('ronden/:round/feedback')
  @Gives(RoundView)
  giveFeedback(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @IfMatch() version: number,
    @Body({ schema: GiveFeedback }) input: GiveFeedback,
  ): Promise<RoundView> {
    return this.rounds.feedback(ctx, round, version, input);
  }
}
