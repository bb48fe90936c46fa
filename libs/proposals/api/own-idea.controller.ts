import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Ip,
  Param,
  Patch,
  Post,
  Put,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asDownload, CurrentCtx, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, platformError, Slug } from '@wijkspoor/platform/domain';
import {
  BeginIdea,
  ChangeIdea,
  HandedIn,
  HandInIdea,
  OwnIdea,
  proposalsError,
  UseIdeaLink,
} from '@wijkspoor/proposals/domain';
import { IdeaCookie } from './idea-cookie';
import { OwnIdeaService } from './own-idea.service';

/** One's own idea: no account needed, its secret in a cookie. */
@Controller('gemeenten/:gemeente')
export class OwnIdeaController {
  constructor(
    @Inject(OwnIdeaService) private readonly own: OwnIdeaService,
    @Inject(IdeaCookie) private readonly cookie: IdeaCookie,
  ) {}

  @Post('wijken/:wijk/idea-drafts')
  @HttpCode(204)
  async beginIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
    @Body({ schema: BeginIdea }) input: BeginIdea,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    this.cookie.write(reply, await this.own.begin(ctx, wijk, input, address));
  }

  @Get('own-idea')
  @Gives(OwnIdea)
  getOwnIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
  ): Promise<OwnIdea> {
    return this.own.view(ctx, this.cookie.read(request));
  }

  @Patch('own-idea')
  @HttpCode(204)
  changeOwnIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: ChangeIdea }) input: ChangeIdea,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.own.change(ctx, this.cookie.read(request), input);
  }

  @Delete('own-idea')
  @HttpCode(204)
  async removeOwnIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.own.remove(ctx, this.cookie.read(request));
    this.cookie.clear(reply);
  }

  /** One picture, as `multipart/form-data`. */
  @Put('own-idea/photo')
  @Media({ takes: 'multipart/form-data' })
  @HttpCode(204)
  async addOwnPhoto(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const secret = this.cookie.read(request);
    if (secret === null) throw proposalsError('noDraft');
    if (!request.isMultipart()) throw platformError('malformed');
    try {
      const part = await request.file().catch(() => {
        throw platformError('malformed');
      });
      if (!part || part.filename === '') throw platformError('invalid', {}, [{ path: 'photo', code: 'required' }]);
      await this.own.addPhoto(ctx, secret, part.file);
    } catch (error) {
      // what still comes in is let go, or the next request on this connection waits behind it
      request.raw.unpipe().resume();
      throw error;
    }
  }

  @Get('own-idea/photo')
  @Media({ gives: 'image/webp' })
  async getOwnPhoto(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.own.photo(ctx, this.cookie.read(request)), reply);
  }

  @Delete('own-idea/photo')
  @HttpCode(204)
  removeOwnPhoto(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.own.removePhoto(ctx, this.cookie.read(request));
  }

  @Post('own-idea/submission')
  @HttpCode(200)
  @Gives(HandedIn)
  handInIdea(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: HandInIdea }) input: HandInIdea,
    @Req() request: FastifyRequest,
    @Ip() address: string,
  ): Promise<HandedIn> {
    return this.own.handIn(ctx, this.cookie.read(request), input, address);
  }

  @Post('idea-link-uses')
  @HttpCode(200)
  @Gives(HandedIn)
  async useIdeaLink(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: UseIdeaLink }) { code }: UseIdeaLink,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandedIn> {
    const { secret, handedIn } = await this.own.useLink(ctx, code);
    this.cookie.write(reply, secret);
    return handedIn;
  }
}
