import { Inject, Injectable } from '@nestjs/common';
import { watchGoals } from '@wijkspoor/monitoring/domain';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { GoalWatch } from './goals/goal-watch';

/** The background work of monitoring. */
@Injectable()
export class MonitoringJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(GoalWatch) goals: GoalWatch) {
    registry.register({
      jobs: [watchGoals],
      handlers: [handle(watchGoals, (ctx) => goals.watch(ctx))],
      schedules: [schedule(watchGoals, '35 5 * * *')],
    });
  }
}
