import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentCtx, ENV, type Env, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, demand, Id, Slug } from '@wijkspoor/platform/domain';
import { OwnFiguresResult, OwnFiguresUpload, OwnFigureTableList, wijkPolicy } from '@wijkspoor/wijk/domain';
import { OwnFigures } from './own-figures.service';
import { withUpload } from './uploaded';

/** A file that shows what we can read: own figures with their number of people and their bounds. */
const example = [
  'gebied;n;Voelt zich thuis in de buurt %;Kent de buren %;Kent de buren %_ondergrens;Kent de buren %_bovengrens',
  'GM9901;1204;71,5;64,2;61,0;67,4',
  'WK990101;143;68,0;59,8;51,2;68,1',
  'WK990102;8;75,0;50,0;20,1;79,9',
  '',
].join('\r\n');

/** Figures of the gemeente itself. */
@Controller('gemeenten/:gemeente/figure-tables')
export class OwnFiguresController {
  constructor(
    @Inject(OwnFigures) private readonly figures: OwnFigures,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @Gives(OwnFigureTableList)
  listOwnFigureTables(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
  ): Promise<OwnFigureTableList> {
    return this.figures.list(ctx);
  }

  /** A file, as `multipart/form-data`: title, source, period, minimumN, modelled, then `file`. With `preview=yes` nothing is kept. */
  @Post()
  @Media({ takes: 'multipart/form-data' })
  @HttpCode(200)
  @Gives(OwnFiguresResult)
  async addOwnFigures(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Req() request: FastifyRequest,
  ): Promise<OwnFiguresResult> {
    demand(wijkPolicy.writeOwnFigures.judge(ctx.actor));
    return withUpload(request, OwnFiguresUpload, this.env.FILE_LIMIT, ({ input, name, content }) =>
      this.figures.add(ctx, input, name, content),
    );
  }

  /** A file to begin with. */
  @Get('example')
  @Media({ gives: 'text/csv' })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="eigen-cijfers-voorbeeld.csv"')
  getExampleFile(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): string {
    demand(wijkPolicy.writeOwnFigures.judge(ctx.actor));
    return `\ufeff${example}`;
  }

  @Delete(':id')
  @HttpCode(204)
  removeOwnFigures(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('id', { schema: Id }) id: string,
  ): Promise<void> {
    return this.figures.remove(ctx, id);
  }
}
