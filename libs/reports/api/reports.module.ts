import { Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { NotificationsModule } from '@wijkspoor/notifications/api';
import { ProjectModule } from '@wijkspoor/project/api';
import { FactsReader } from './facts-reader';
import { ReportJob } from './report-job';
import { ReportsController } from './reports.controller';
import { ReportsJobs } from './reports.jobs';
import { ReportsService } from './reports.service';

/** Reports, without routes: for the worker. */
@Module({
  imports: [IdentityModule, NotificationsModule, ProjectModule],
  providers: [FactsReader, ReportJob, ReportsJobs, ReportsService],
  exports: [ReportJob, ReportsService],
})
export class ReportsModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [ReportsModule], controllers: [ReportsController] })
export class ReportsHttpModule {}
