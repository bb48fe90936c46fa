import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { asDownload, CurrentCtx, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { AskVotePrint, VoteNumber, VotePrintList, VotePrintView } from '@wijkspoor/voting/domain';
import { VotePrints } from './vote-prints.service';

/** What is printed for a vote. */
@Controller('gemeenten/:gemeente/voting-rounds/:vote/prints')
export class VotePrintsController {
  constructor(@Inject(VotePrints) private readonly prints: VotePrints) {}

  @Get()
  @Gives(VotePrintList)
  listVotePrints(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
  ): Promise<VotePrintList> {
    return this.prints.list(ctx, vote);
  }

  @Post()
  @HttpCode(201)
  @Gives(VotePrintView)
  askVotePrint(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: AskVotePrint }) input: AskVotePrint,
  ): Promise<VotePrintView> {
    return this.prints.ask(ctx, vote, input);
  }

  @Delete(':print')
  @HttpCode(200)
  @Gives(VotePrintView)
  cancelVotePrint(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Param('print', { schema: Id }) print: string,
  ): Promise<VotePrintView> {
    return this.prints.cancel(ctx, vote, print);
  }

  /** Given once: after that the file is gone. */
  @Get(':print/file')
  @Media({ gives: 'application/pdf' })
  async getVotePrint(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Param('print', { schema: Id }) print: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.prints.file(ctx, vote, print), reply);
  }
}
