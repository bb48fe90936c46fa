import { Inject, Module } from '@nestjs/common';
import { IdentityModule, PersonalDataSources, WorkSources } from '@wijkspoor/identity/api';
import { NotificationsModule } from '@wijkspoor/notifications/api';
import { DeliverableSources, ProjectModule } from '@wijkspoor/project/api';
import { AcceptedReports } from './accepted-reports';
import { ObstaclesService } from './obstacles.service';
import { OwnReports } from './own-reports';
import { ReportClock } from './report-clock';
import { reportsSource } from './report-figures';
import { ReportMoves } from './report-moves.service';
import { ReportWriting } from './report-writing.service';
import { reportingData } from './reporting-data';
import { ReportingJobs } from './reporting.jobs';
import { ObstaclesController, ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

const services = [ObstaclesService, ReportMoves, ReportsService, ReportWriting];

/** Reporting, without routes: for the worker. */
@Module({
  imports: [IdentityModule, NotificationsModule, ProjectModule],
  providers: [...services, AcceptedReports, OwnReports, ReportClock, ReportingJobs],
  exports: [...services, AcceptedReports, OwnReports],
})
export class ReportingModule {
  constructor(
    @Inject(DeliverableSources) deliverables: DeliverableSources,
    @Inject(WorkSources) work: WorkSources,
    @Inject(OwnReports) own: OwnReports,
    @Inject(PersonalDataSources) people: PersonalDataSources,
  ) {
    people.register(reportingData);
    deliverables.register(reportsSource);
    work.register((ctx, held) => own.find(ctx, held));
  }
}

/** The same, with its routes: for the api. */
@Module({ imports: [ReportingModule], controllers: [ReportsController, ObstaclesController] })
export class ReportingHttpModule {}
