import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import {
  SaidAndDone,
  SaidQuery,
  Trace,
  TraceKindParam,
  TraceNumber,
  TracePlace,
  type TraceKind,
} from '@wijkspoor/project/domain';
import { TraceService } from './trace.service';

/** From what somebody said to what came of it, and back. */
@Controller('gemeenten/:gemeente')
export class TraceController {
  constructor(@Inject(TraceService) private readonly traces: TraceService) {}

  /** What led to something, and what came of it. */
  @Get('traces/:kind/:number/:place')
  @Gives(Trace)
  getTrace(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('kind', { schema: TraceKindParam }) kind: TraceKind,
    @Param('number', { schema: TraceNumber }) number: number,
    @Param('place', { schema: TracePlace }) place: number,
  ): Promise<Trace> {
    return this.traces.trace(ctx, kind, number, place);
  }

  /** What people of a wijk said, and what came of it. */
  @Get('wijken/:wijk/said-and-done')
  @Gives(SaidAndDone)
  getSaidAndDone(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
    @Query({ schema: SaidQuery }) query: SaidQuery,
  ): Promise<SaidAndDone> {
    return this.traces.said(ctx, wijk, query);
  }
}
