import { Inject, Injectable } from '@nestjs/common';
import { forgetMail, sendMail, sweepOld, tidyUp } from '@wijkspoor/platform/domain';
import { FileStore } from './files/file-store';
import { handle, JobRegistry, schedule } from './jobs/job-registry';
import { Mailer } from './mail/mailer';
import { RetentionSweep } from './retention/retention-sweep';

/** The platform's own jobs. Every domain has a class like this one. */
@Injectable()
export class PlatformJobs {
  constructor(
    @Inject(JobRegistry) registry: JobRegistry,
    @Inject(Mailer) mailer: Mailer,
    @Inject(FileStore) files: FileStore,
    @Inject(RetentionSweep) retention: RetentionSweep,
  ) {
    registry.register({
      jobs: [sendMail, forgetMail, sweepOld, tidyUp],
      handlers: [
        handle(sendMail, (_, { messageId }) => mailer.deliver(messageId)),
        handle(forgetMail, async () => retention.note('platform.mail', 30, await mailer.forget())),
        handle(sweepOld, (ctx) => retention.sweep(ctx)),
        handle(tidyUp, (ctx) => files.removeOrphans(ctx, new Date())),
      ],
      schedules: [schedule(forgetMail, '8 * * * *'), schedule(sweepOld, '10 3 * * *'), schedule(tidyUp, '30 3 * * *')],
    });
  }
}
