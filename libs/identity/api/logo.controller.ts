import { Controller, Delete, Get, HttpCode, Inject, Param, Put, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityPolicy } from '@wijkspoor/identity/domain';
import { asDownload, CurrentCtx, Media } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError, Slug } from '@wijkspoor/platform/domain';
import { LogoService } from './logo.service';

/** The logo of a gemeente. */
@Controller('gemeenten/:gemeente/logo')
export class LogoController {
  constructor(@Inject(LogoService) private readonly logo: LogoService) {}

  @Get()
  @Media({ gives: 'application/octet-stream' })
  async getLogo(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.logo.read(ctx), reply);
  }

  /** One picture, as `multipart/form-data`. */
  @Put()
  @Media({ takes: 'multipart/form-data' })
  @HttpCode(204)
  async putLogo(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    demand(identityPolicy.changeSettings.judge(ctx.actor));
    if (!request.isMultipart()) throw platformError('malformed');
    try {
      const part = await request.file().catch(() => {
        throw platformError('malformed');
      });
      if (!part || part.filename === '') throw platformError('invalid', {}, [{ path: 'file', code: 'required' }]);
      await this.logo.set(ctx, part.file);
    } catch (error) {
      // what still comes in is let go, or the next request on this connection waits behind it
      request.raw.unpipe().resume();
      throw error;
    }
  }

  @Delete()
  @HttpCode(204)
  deleteLogo(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<void> {
    return this.logo.remove(ctx);
  }
}
