import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { AreasQuery, GemeenteAreas, Postcode, PostcodePlace, PostcodeQuery, WijkenMap } from '@wijkspoor/wijk/domain';
import { WijkAreas } from './wijk-areas.service';

/** The areas of CBS in a gemeente, and its wijken on a map. */
@Controller('gemeenten/:gemeente')
export class AreasController {
  constructor(@Inject(WijkAreas) private readonly areas: WijkAreas) {}

  @Get('areas')
  @Gives(GemeenteAreas)
  listAreas(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: AreasQuery }) query: AreasQuery,
  ): Promise<GemeenteAreas> {
    return this.areas.choice(ctx, query);
  }

  @Get('postcodes/:postcode')
  @Gives(PostcodePlace)
  getAreaOfPostcode(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('postcode', { schema: Postcode }) postcode: string,
    @Query({ schema: PostcodeQuery }) { number }: PostcodeQuery,
  ): Promise<PostcodePlace> {
    return this.areas.ofPostcode(ctx, postcode, number ?? null);
  }

  @Get('wijken-map')
  @Gives(WijkenMap)
  getWijkenMap(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<WijkenMap> {
    return this.areas.map(ctx);
  }
}
