import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Ctx, demand, FileView, Id, platformError, platformPolicy, Slug } from '@wijkspoor/platform/domain';
import { CurrentCtx } from '../ctx';
import { Media } from '../openapi';
import { asDownload } from './as-download';
import { FileStore } from './file-store';
import { Gives } from '../gives';

/** Files of a gemeente. */
@Controller('gemeenten/:gemeente/files')
export class FilesController {
  constructor(@Inject(FileStore) private readonly files: FileStore) {}

  /** One file, as `multipart/form-data`. */
  @Post()
  @Media({ takes: 'multipart/form-data' })
  @HttpCode(201)
  @Gives(FileView)
  async addFile(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    demand(platformPolicy.uploadFile.judge(ctx.actor));
    if (!request.isMultipart()) throw platformError('malformed');
    try {
      const part = await request.file().catch(() => {
        throw platformError('malformed');
      });
      if (!part) throw platformError('invalid', {}, [{ path: 'file', code: 'required' }]);
      return await this.files.save(ctx, part.filename, part.file);
    } catch (error) {
      // what still comes in is let go, or the next request on this connection waits behind it
      request.raw.unpipe().resume();
      throw error;
    }
  }

  @Get(':id')
  @Media({ gives: 'application/octet-stream' })
  async getFile(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('id', { schema: Id }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.files.open(ctx, id), reply);
  }
}
