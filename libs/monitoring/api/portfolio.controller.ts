import { Controller, Get, Inject, Param } from '@nestjs/common';
import { PortfolioView } from '@wijkspoor/monitoring/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { PortfolioService } from './portfolio.service';

/** All projects somebody may see, with what waits in each. */
@Controller('gemeenten/:gemeente/portfolio')
export class PortfolioController {
  constructor(@Inject(PortfolioService) private readonly portfolio: PortfolioService) {}

  @Get()
  @Gives(PortfolioView)
  getPortfolio(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<PortfolioView> {
    return this.portfolio.view(ctx);
  }
}
