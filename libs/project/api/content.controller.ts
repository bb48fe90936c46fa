import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import {
  AddNote,
  AgreeToVision,
  ChangeNote,
  ChooseIndicators,
  CycleQuery,
  IndicatorChoice,
  NoteList,
  NoteView,
  WriteVision,
} from '@wijkspoor/project/domain';
import { ContentService } from './content.service';

/** What the team of a project writes. */
@Controller('gemeenten/:gemeente/projecten/:project')
export class ContentController {
  constructor(@Inject(ContentService) private readonly content: ContentService) {}

  @Get('indicators')
  @Gives(IndicatorChoice)
  getIndicators(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Query({ schema: CycleQuery }) cycle: CycleQuery,
  ): Promise<IndicatorChoice> {
    return this.content.indicators(ctx, project, cycle);
  }

  /** `If-Match` is the version that came with the choice. */
  @Put('indicators')
  @HttpCode(204)
  chooseIndicators(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @IfMatch() version: number,
    @Body({ schema: ChooseIndicators }) input: ChooseIndicators,
  ): Promise<void> {
    return this.content.choose(ctx, project, version, input);
  }

  @Get('notes')
  @Gives(NoteList)
  listNotes(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Query({ schema: CycleQuery }) cycle: CycleQuery,
  ): Promise<NoteList> {
    return this.content.notes(ctx, project, cycle);
  }

  @Post('notes')
  @HttpCode(201)
  @Gives(NoteView)
  addNote(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddNote }) input: AddNote,
  ): Promise<NoteView> {
    return this.content.addNote(ctx, project, input);
  }

  @Put('notes/:note')
  @Gives(NoteView)
  changeNote(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('note', { schema: Id }) note: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeNote }) input: ChangeNote,
  ): Promise<NoteView> {
    return this.content.changeNote(ctx, project, note, version, input);
  }

  @Delete('notes/:note')
  @HttpCode(204)
  removeNote(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('note', { schema: Id }) note: string,
  ): Promise<void> {
    return this.content.removeNote(ctx, project, note);
  }

  /** `If-Match` is the version of the vision. */
  @Put('vision')
  @HttpCode(204)
  writeVision(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @IfMatch() version: number,
    @Body({ schema: WriteVision }) input: WriteVision,
  ): Promise<void> {
    return this.content.writeVision(ctx, project, version, input);
  }

  @Post('agreements')
  @HttpCode(204)
  agreeToVision(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AgreeToVision }) input: AgreeToVision,
  ): Promise<void> {
    return this.content.agree(ctx, project, input);
  }
}
