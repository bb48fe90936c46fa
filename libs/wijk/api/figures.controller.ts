import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { FiguresQuery, WijkFigures } from '@wijkspoor/wijk/domain';
import { Figures } from './figures.service';

/** Figures of a wijk, for anyone who may see the wijk. */
@Controller('gemeenten/:gemeente/wijken/:wijk/figures')
export class FiguresController {
  constructor(@Inject(Figures) private readonly figures: Figures) {}

  @Get()
  @Gives(WijkFigures)
  listFigures(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
    @Query({ schema: FiguresQuery }) query: FiguresQuery,
  ): Promise<WijkFigures> {
    return this.figures.ofWijk(ctx, wijk, query);
  }
}
