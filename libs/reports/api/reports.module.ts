import { Inject, Module } from '@nestjs/common';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { NotificationsModule } from '@wijkspoor/notifications/api';
import { ProjectModule } from '@wijkspoor/project/api';
import { FactsReader } from './facts-reader';
import { reportData } from './report-data';
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
export class ReportsModule {
  constructor(@Inject(PersonalDataSources) people: PersonalDataSources) {
    people.register(reportData);
  }
}

/** The same, with its routes: for the api. */
@Module({ imports: [ReportsModule], controllers: [ReportsController] })
export class ReportsHttpModule {}
