import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Param, Patch, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { ChangeComment, CommentId, OwnComment } from '@wijkspoor/proposals/domain';
import { OwnComments } from './own-comments.service';
import { SaidCookie } from './said-cookie';

/** What one said oneself. */
@Controller('gemeenten/:gemeente/own-comments/:comment')
export class OwnCommentsController {
  constructor(
    @Inject(OwnComments) private readonly own: OwnComments,
    @Inject(SaidCookie) private readonly cookie: SaidCookie,
  ) {}

  @Get()
  @Gives(OwnComment)
  getOwnComment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('comment', { schema: CommentId }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<OwnComment> {
    return this.own.view(ctx, { id, secret: this.cookie.read(request) });
  }

  @Patch()
  @Gives(OwnComment)
  changeOwnComment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('comment', { schema: CommentId }) id: string,
    @Body({ schema: ChangeComment }) input: ChangeComment,
    @Req() request: FastifyRequest,
    @Ip() address: string,
  ): Promise<OwnComment> {
    return this.own.change(ctx, { id, secret: this.cookie.read(request) }, input, address);
  }

  @Delete()
  @HttpCode(204)
  withdrawOwnComment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('comment', { schema: CommentId }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.own.withdraw(ctx, { id, secret: this.cookie.read(request) });
  }
}
