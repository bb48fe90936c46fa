import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import {
  BringForOther,
  ChangeIdeaSettings,
  CommentId,
  Decide,
  Decided,
  IdeaNumber,
  IdeaSettings,
  MoveIdea,
  ReadingPile,
  VersionNumber,
  WorkIdea,
  WorkIdeas,
  WorkIdeasQuery,
} from '@wijkspoor/proposals/domain';
import { IdeaSettingsService } from './idea-settings.service';
import { ReadingService } from './reading.service';
import { WorkIdeasService } from './work-ideas.service';

/** Ideas, for who works on them. */
@Controller('gemeenten/:gemeente')
export class WorkIdeasController {
  constructor(
    @Inject(WorkIdeasService) private readonly ideas: WorkIdeasService,
    @Inject(ReadingService) private readonly reading: ReadingService,
    @Inject(IdeaSettingsService) private readonly settings: IdeaSettingsService,
  ) {}

  @Get('projecten/:project/ideeen')
  @Gives(WorkIdeas)
  listWorkIdeas(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Query({ schema: WorkIdeasQuery }) query: WorkIdeasQuery,
  ): Promise<WorkIdeas> {
    return this.ideas.list(ctx, project, query);
  }

  @Post('projecten/:project/ideeen')
  @HttpCode(201)
  @Gives(WorkIdea)
  bringForOther(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: BringForOther }) input: BringForOther,
  ): Promise<WorkIdea> {
    return this.ideas.bring(ctx, project, input);
  }

  @Get('projecten/:project/texts-to-read')
  @Gives(ReadingPile)
  listTextsToRead(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<ReadingPile> {
    return this.reading.pile(ctx, project);
  }

  @Get('projecten/:project/idea-settings')
  @Gives(IdeaSettings)
  getIdeaSettings(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<IdeaSettings> {
    return this.settings.one(ctx, project);
  }

  @Put('projecten/:project/idea-settings')
  @Gives(IdeaSettings)
  changeIdeaSettings(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeIdeaSettings }) input: ChangeIdeaSettings,
  ): Promise<IdeaSettings> {
    return this.settings.change(ctx, project, version, input);
  }

  @Get('ideeen/:idea/dossier')
  @Gives(WorkIdea)
  getWorkIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
  ): Promise<WorkIdea> {
    return this.ideas.one(ctx, idea);
  }

  @Post('ideeen/:idea/moves')
  @HttpCode(200)
  @Gives(WorkIdea)
  moveIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @IfMatch() version: number,
    @Body({ schema: MoveIdea }) input: MoveIdea,
  ): Promise<WorkIdea> {
    return this.ideas.move(ctx, idea, version, input);
  }

  @Post('ideeen/:idea/versions/:version/decisions')
  @HttpCode(200)
  @Gives(Decided)
  decideVersion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('idea', { schema: IdeaNumber }) idea: number,
    @Param('version', { schema: VersionNumber }) version: number,
    @Body({ schema: Decide }) input: Decide,
  ): Promise<Decided> {
    return this.reading.decideVersion(ctx, idea, version, input);
  }

  @Post('comments/:comment/decisions')
  @HttpCode(200)
  @Gives(Decided)
  decideComment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('comment', { schema: CommentId }) comment: string,
    @Body({ schema: Decide }) input: Decide,
  ): Promise<Decided> {
    return this.reading.decideComment(ctx, comment, input);
  }
}
