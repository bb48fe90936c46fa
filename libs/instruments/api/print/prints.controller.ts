import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AskPrint, PrintList, PrintView, RoundNumber } from '@wijkspoor/instruments/domain';
import { asDownload, CurrentCtx, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { Prints } from './prints.service';

/** What is printed for a round. */
@Controller('gemeenten/:gemeente/ronden/:round/prints')
export class PrintsController {
  constructor(@Inject(Prints) private readonly prints: Prints) {}

  @Get()
  @Gives(PrintList)
  listPrints(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
  ): Promise<PrintList> {
    return this.prints.list(ctx, round);
  }

  @Post()
  @HttpCode(201)
  @Gives(PrintView)
  askPrint(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: AskPrint }) input: AskPrint,
  ): Promise<PrintView> {
    return this.prints.ask(ctx, round, input);
  }

  @Delete(':print')
  @HttpCode(200)
  @Gives(PrintView)
  cancelPrint(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('print', { schema: Id }) print: string,
  ): Promise<PrintView> {
    return this.prints.cancel(ctx, round, print);
  }

  @Get(':print/file')
  @Media({ gives: 'application/pdf' })
  async getPrint(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('print', { schema: Id }) print: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.prints.file(ctx, round, print), reply);
  }
}
