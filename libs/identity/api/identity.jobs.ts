import { Inject, Injectable } from '@nestjs/common';
import { forgetExpired } from '@wijkspoor/identity/domain';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { Sessions } from './sessions';

/** The jobs of identity. */
@Injectable()
export class IdentityJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(Sessions) sessions: Sessions) {
    registry.register({
      jobs: [forgetExpired],
      handlers: [handle(forgetExpired, () => sessions.forgetExpired())],
      schedules: [schedule(forgetExpired, '17 * * * *')],
    });
  }
}
