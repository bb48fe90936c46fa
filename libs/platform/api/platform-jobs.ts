import { Inject, Injectable } from '@nestjs/common';
import { sendMail, tidyUp } from '@wijkspoor/platform/domain';
import { FileStore } from './files/file-store';
import { handle, JobRegistry, schedule } from './jobs/job-registry';
import { Mailer } from './mail/mailer';

/** The platform's own jobs. Every domain has a class like this one. */
@Injectable()
export class PlatformJobs {
  constructor(
    @Inject(JobRegistry) registry: JobRegistry,
    @Inject(Mailer) mailer: Mailer,
    @Inject(FileStore) files: FileStore,
  ) {
    registry.register({
      jobs: [sendMail, tidyUp],
      handlers: [
        handle(sendMail, (_, { messageId }) => mailer.deliver(messageId)),
        handle(tidyUp, async (ctx) => {
          await mailer.forgetSent();
          await files.removeOrphans(ctx, new Date());
        }),
      ],
      schedules: [schedule(tidyUp, '30 3 * * *')],
    });
  }
}
