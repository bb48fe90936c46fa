import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import {
  AddCandidates,
  AddDecisionOnPriorities,
  ChangeDecisionOnPriorities,
  DecisionList,
  DecisionNumber,
  DecisionView,
  PublicDecision,
  PublicDecisions,
} from '@wijkspoor/voting/domain';
import { DecisionsService } from './decisions.service';
import { PublicDecisionsService } from './public-decisions.service';

/** Decisions about priorities: for the people who make them, and for everybody. */
@Controller('gemeenten/:gemeente')
export class DecisionsController {
  constructor(
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(PublicDecisionsService) private readonly published: PublicDecisionsService,
  ) {}

  @Get('projecten/:project/prioritisations')
  @Gives(DecisionList)
  listDecisions(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<DecisionList> {
    return this.decisions.list(ctx, project);
  }

  @Post('projecten/:project/prioritisations')
  @HttpCode(201)
  @Gives(DecisionView)
  addDecisionOnPriorities(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddDecisionOnPriorities }) input: AddDecisionOnPriorities,
  ): Promise<DecisionView> {
    return this.decisions.add(ctx, project, input);
  }

  @Get('prioritisations/:prioritisation/dossier')
  @Gives(DecisionView)
  getDecisionDossier(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('prioritisation', { schema: DecisionNumber }) number: number,
  ): Promise<DecisionView> {
    return this.decisions.one(ctx, number);
  }

  @Put('prioritisations/:prioritisation/dossier')
  @Gives(DecisionView)
  changeDecisionOnPriorities(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('prioritisation', { schema: DecisionNumber }) number: number,
    @IfMatch() version: number,
    @Body({ schema: ChangeDecisionOnPriorities }) input: ChangeDecisionOnPriorities,
  ): Promise<DecisionView> {
    return this.decisions.change(ctx, number, version, input);
  }

  @Post('prioritisations/:prioritisation/candidates')
  @HttpCode(200)
  @Gives(DecisionView)
  addCandidates(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('prioritisation', { schema: DecisionNumber }) number: number,
    @IfMatch() version: number,
    @Body({ schema: AddCandidates }) input: AddCandidates,
  ): Promise<DecisionView> {
    return this.decisions.addCandidates(ctx, number, version, input);
  }

  @Post('prioritisations/:prioritisation/publication')
  @HttpCode(200)
  @Gives(DecisionView)
  publishDecision(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('prioritisation', { schema: DecisionNumber }) number: number,
    @IfMatch() version: number,
  ): Promise<DecisionView> {
    return this.decisions.publish(ctx, number, version);
  }

  @Delete('prioritisations/:prioritisation')
  @HttpCode(204)
  removeDecision(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('prioritisation', { schema: DecisionNumber }) number: number,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.decisions.remove(ctx, number, version);
  }

  @Get('wijken/:wijk/prioritisations')
  @Gives(PublicDecisions)
  listPublicDecisions(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<PublicDecisions> {
    return this.published.ofWijk(ctx, wijk);
  }

  @Get('prioritisations/:prioritisation')
  @Gives(PublicDecision)
  getDecision(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('prioritisation', { schema: DecisionNumber }) number: number,
  ): Promise<PublicDecision> {
    return this.published.one(ctx, number);
  }
}
