import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AskExport, ExportList, ExportView, RoundNumber } from '@wijkspoor/instruments/domain';
import { asDownload, CurrentCtx, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { Exports } from './exports.service';

/** Files of results and answers. */
@Controller('gemeenten/:gemeente/ronden/:round/exports')
export class ExportsController {
  constructor(@Inject(Exports) private readonly exports: Exports) {}

  @Get()
  @Gives(ExportList)
  listExports(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
  ): Promise<ExportList> {
    return this.exports.list(ctx, round);
  }

  @Post()
  @HttpCode(201)
  @Gives(ExportView)
  askExport(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: AskExport }) input: AskExport,
  ): Promise<ExportView> {
    return this.exports.ask(ctx, round, input);
  }

  @Delete(':export')
  @HttpCode(204)
  cancelExport(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('export', { schema: Id }) id: string,
  ): Promise<void> {
    return this.exports.cancel(ctx, round, id);
  }

  @Get(':export/file')
  @Media({ gives: 'application/octet-stream' })
  async getExport(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('export', { schema: Id }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.exports.download(ctx, round, id), reply);
  }

  /** What the columns of the file mean. */
  @Get(':export/dictionary')
  @Media({ gives: 'text/csv' })
  async getDictionary(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('export', { schema: Id }) id: string,
  ): Promise<StreamableFile> {
    const { name, type, content } = await this.exports.dictionary(ctx, round, id);
    return new StreamableFile(content, {
      type: `${type}; charset=utf-8`,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
