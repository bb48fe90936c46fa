import { Inject, Injectable } from '@nestjs/common';
import { makeReports, remindReporters } from '@wijkspoor/action-plan/domain';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { ReportClock } from './report-clock';

/** The background work of partner reports. */
@Injectable()
export class ReportingJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(ReportClock) clock: ReportClock) {
    registry.register({
      jobs: [makeReports, remindReporters],
      handlers: [handle(makeReports, (ctx) => clock.make(ctx)), handle(remindReporters, (ctx) => clock.remind(ctx))],
      schedules: [schedule(makeReports, '40 2 * * *'), schedule(remindReporters, '15 7 * * *')],
    });
  }
}
