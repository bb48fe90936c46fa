import { Body, Controller, Get, HttpCode, Inject, Ip, Param, Post } from '@nestjs/common';
import {
  AddSuggestion,
  AnswerSuggestion,
  BringSuggestion,
  PublicGoals,
  PublicText,
  ReadSuggestion,
  SuggestionAdded,
  TextRef,
  WorkText,
} from '@wijkspoor/action-plan/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { PublicTextsService } from './public-texts.service';
import { SuggestionsService } from './suggestions.service';

/** Writing together: what everybody reads of goals and plans, and what people propose for them. */
@Controller('gemeenten/:gemeente')
export class WritingController {
  constructor(
    @Inject(PublicTextsService) private readonly texts: PublicTextsService,
    @Inject(SuggestionsService) private readonly suggestions: SuggestionsService,
  ) {}

  @Get('wijken/:wijk/doelen')
  @Gives(PublicGoals)
  listGoals(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<PublicGoals> {
    return this.texts.ofWijk(ctx, wijk);
  }

  @Get('doelen/:goal')
  @Gives(PublicText)
  getGoal(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('goal', { schema: TextRef }) goal: string,
  ): Promise<PublicText> {
    return this.texts.one(ctx, goal);
  }

  @Post('paragraphs/:paragraph/suggestions')
  @HttpCode(200)
  @Gives(SuggestionAdded)
  addSuggestion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('paragraph', { schema: Id }) paragraph: string,
    @Body({ schema: AddSuggestion }) input: AddSuggestion,
    @Ip() address: string,
  ): Promise<SuggestionAdded> {
    return this.suggestions.add(ctx, paragraph, input, address);
  }

  @Post('paragraphs/:paragraph/paper-suggestions')
  @HttpCode(200)
  @Gives(SuggestionAdded)
  bringSuggestion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('paragraph', { schema: Id }) paragraph: string,
    @Body({ schema: BringSuggestion }) input: BringSuggestion,
  ): Promise<SuggestionAdded> {
    return this.suggestions.bring(ctx, paragraph, input);
  }

  @Post('suggestions/:suggestion/readings')
  @HttpCode(200)
  @Gives(WorkText)
  readSuggestion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('suggestion', { schema: Id }) suggestion: string,
    @Body({ schema: ReadSuggestion }) input: ReadSuggestion,
  ): Promise<WorkText> {
    return this.suggestions.read(ctx, suggestion, input);
  }

  @Post('suggestions/:suggestion/answers')
  @HttpCode(200)
  @Gives(WorkText)
  answerSuggestion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('suggestion', { schema: Id }) suggestion: string,
    @IfMatch() version: number,
    @Body({ schema: AnswerSuggestion }) input: AnswerSuggestion,
  ): Promise<WorkText> {
    return this.suggestions.answer(ctx, suggestion, version, input);
  }
}
