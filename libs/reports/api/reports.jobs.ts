import { Inject, Injectable } from '@nestjs/common';
import { handle, JobRegistry } from '@wijkspoor/platform/api';
import { makeReport, setReport } from '@wijkspoor/reports/domain';
import { ReportJob } from './report-job';

/** The background work of reports. */
@Injectable()
export class ReportsJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(ReportJob) reports: ReportJob) {
    registry.register({
      jobs: [makeReport, setReport],
      handlers: [
        handle(makeReport, (ctx, { reportId }) => reports.make(ctx, reportId)),
        handle(setReport, (ctx, { reportId }) => reports.set(ctx, reportId)),
      ],
      schedules: [],
    });
  }
}
