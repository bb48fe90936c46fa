import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ChangeDraft, CopyVersion, InstrumentList, VersionView } from '@wijkspoor/instruments/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { InstrumentsService } from './instruments.service';

/** Questionnaires and their versions. */
@Controller('gemeenten/:gemeente/instrumenten')
export class InstrumentsController {
  constructor(@Inject(InstrumentsService) private readonly instruments: InstrumentsService) {}

  @Get()
  @Gives(InstrumentList)
  listInstruments(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
  ): Promise<InstrumentList> {
    return this.instruments.list(ctx);
  }

  @Post('versions')
  @HttpCode(201)
  @Gives(VersionView)
  copyVersion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: CopyVersion }) input: CopyVersion,
  ): Promise<VersionView> {
    return this.instruments.copy(ctx, input);
  }

  @Get('versions/:version')
  @Gives(VersionView)
  getVersion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('version', { schema: Id }) version: string,
  ): Promise<VersionView> {
    return this.instruments.one(ctx, version);
  }

  @Put('versions/:version')
  @Gives(VersionView)
  changeDraft(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('version', { schema: Id }) version: string,
    @IfMatch() seen: number,
    @Body({ schema: ChangeDraft }) input: ChangeDraft,
  ): Promise<VersionView> {
    return this.instruments.change(ctx, version, seen, input);
  }

  @Post('versions/:version/publication')
  @HttpCode(200)
  @Gives(VersionView)
  publishVersion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('version', { schema: Id }) version: string,
    @IfMatch() seen: number,
  ): Promise<VersionView> {
    return this.instruments.publish(ctx, version, seen);
  }
}
