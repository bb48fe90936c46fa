import { Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { ProjectModule } from '@wijkspoor/project/api';
import { PortfolioController } from './portfolio.controller';
import { PortfolioService } from './portfolio.service';
import { StandingService } from './standing.service';
import { WhereWeStandController } from './where-we-stand.controller';

/** What is made of several domains, without routes: for the worker. */
@Module({
  imports: [IdentityModule, ProjectModule],
  providers: [PortfolioService, StandingService],
  exports: [PortfolioService, StandingService],
})
export class MonitoringModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [MonitoringModule], controllers: [PortfolioController, WhereWeStandController] })
export class MonitoringHttpModule {}
