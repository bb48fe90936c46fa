import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  After,
  MarkedForms,
  MarkedFormView,
  MoveText,
  OpenAnswers,
  QuestionKey,
  RoundNumber,
  SetAside,
  TextList,
  TextMoved,
  TextsQuery,
} from '@wijkspoor/instruments/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { MarkedFormsService } from './marked-forms.service';
import { TextsService } from './texts.service';

/** Open answers and marked forms, for who moderates them; and what everybody may read of the answers. */
@Controller('gemeenten/:gemeente')
export class ModerationController {
  constructor(
    @Inject(TextsService) private readonly texts: TextsService,
    @Inject(MarkedFormsService) private readonly forms: MarkedFormsService,
  ) {}

  @Get('ronden/:round/texts')
  @Gives(TextList)
  listTexts(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Query({ schema: TextsQuery }) query: TextsQuery,
  ): Promise<TextList> {
    return this.texts.list(ctx, round, query);
  }

  @Post('ronden/:round/texts/:text/moves')
  @HttpCode(200)
  @Gives(TextMoved)
  moveText(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('text', { schema: Id }) text: string,
    @IfMatch() version: number,
    @Body({ schema: MoveText }) input: MoveText,
  ): Promise<TextMoved> {
    return this.texts.move(ctx, round, text, version, input);
  }

  @Get('deelname/:round/open-answers/:question')
  @Gives(OpenAnswers)
  listOpenAnswers(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('question', { schema: QuestionKey }) question: string,
    @Query({ schema: After }) query: After,
  ): Promise<OpenAnswers> {
    return this.texts.shown(ctx, round, question, query);
  }

  @Get('ronden/:round/marked-forms')
  @Gives(MarkedForms)
  listMarkedForms(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Query({ schema: After }) query: After,
  ): Promise<MarkedForms> {
    return this.forms.list(ctx, round, query);
  }

  @Get('ronden/:round/marked-forms/:form')
  @Gives(MarkedFormView)
  getMarkedForm(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('form', { schema: Id }) form: string,
  ): Promise<MarkedFormView> {
    return this.forms.one(ctx, round, form);
  }

  @Put('ronden/:round/marked-forms/:form/aside')
  @HttpCode(204)
  setFormAside(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('form', { schema: Id }) form: string,
    @Body({ schema: SetAside }) input: SetAside,
  ): Promise<void> {
    return this.forms.setAside(ctx, round, form, input);
  }

  @Delete('ronden/:round/marked-forms/:form/aside')
  @HttpCode(204)
  takeFormBack(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('form', { schema: Id }) form: string,
  ): Promise<void> {
    return this.forms.takeBack(ctx, round, form);
  }
}
