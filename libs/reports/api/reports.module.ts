import { Inject, Module } from '@nestjs/common';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { InstrumentsModule } from '@wijkspoor/instruments/api';
import { MonitoringModule } from '@wijkspoor/monitoring/api';
import { NotificationsModule } from '@wijkspoor/notifications/api';
import { ProjectModule } from '@wijkspoor/project/api';
import { FactsReader } from './facts-reader';
import { reportData } from './report-data';
import { ReportJob } from './report-job';
import { ReportsController } from './reports.controller';
import { ReportsJobs } from './reports.jobs';
import { ReportsService } from './reports.service';
import { StoriesController } from './stories.controller';
import { StoriesService } from './stories.service';

/** Reports, without routes: for the worker. */
@Module({
  imports: [IdentityModule, InstrumentsModule, MonitoringModule, NotificationsModule, ProjectModule],
  providers: [FactsReader, ReportJob, ReportsJobs, ReportsService, StoriesService],
  exports: [ReportJob, ReportsService, StoriesService],
})
export class ReportsModule {
  constructor(@Inject(PersonalDataSources) people: PersonalDataSources) {
    people.register(reportData);
  }
}

/** The same, with its routes: for the api. */
@Module({ imports: [ReportsModule], controllers: [ReportsController, StoriesController] })
export class ReportsHttpModule {}
