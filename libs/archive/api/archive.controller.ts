import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveList, ArchiveView, AskArchive, MoveArchive } from '@wijkspoor/archive/domain';
import { asDownload, CurrentCtx, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { ArchivesService } from './archives.service';

/** Archives of a gemeente. */
@Controller('gemeenten/:gemeente/archieven')
export class ArchiveController {
  constructor(@Inject(ArchivesService) private readonly archives: ArchivesService) {}

  @Get()
  @Gives(ArchiveList)
  listArchives(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<ArchiveList> {
    return this.archives.list(ctx);
  }

  @Post()
  @HttpCode(201)
  @Gives(ArchiveView)
  askArchive(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: AskArchive }) input: AskArchive,
  ): Promise<ArchiveView> {
    return this.archives.ask(ctx, input);
  }

  @Post(':archive/moves')
  @HttpCode(200)
  @Gives(ArchiveView)
  moveArchive(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('archive', { schema: Id }) archive: string,
    @Body({ schema: MoveArchive }) input: MoveArchive,
  ): Promise<ArchiveView> {
    return this.archives.move(ctx, archive, input);
  }

  @Get(':archive/file')
  @Media({ gives: 'application/octet-stream' })
  async getArchiveFile(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('archive', { schema: Id }) archive: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.archives.download(ctx, archive), reply);
  }
}
