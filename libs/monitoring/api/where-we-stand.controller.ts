import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { StandingAsked, WhereWeStand } from '@wijkspoor/monitoring/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { StandingService } from './standing.service';

/** Where the public projects of a wijk stand. */
@Controller('gemeenten/:gemeente/wijken/:wijk/where-we-stand')
export class WhereWeStandController {
  constructor(@Inject(StandingService) private readonly standing: StandingService) {}

  @Get()
  @Gives(WhereWeStand)
  getWhereWeStand(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
    @Query({ schema: StandingAsked }) asked: StandingAsked,
  ): Promise<WhereWeStand> {
    return this.standing.whereWeStand(ctx, wijk, asked);
  }
}
