import { Inject, Injectable } from '@nestjs/common';
import { forgetMail, sendMail, tidyUp } from '@wijkspoor/platform/domain';
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
      jobs: [sendMail, forgetMail, tidyUp],
      handlers: [
        handle(sendMail, (_, { messageId }) => mailer.deliver(messageId)),
        handle(forgetMail, () => mailer.forget()),
        handle(tidyUp, (ctx) => files.removeOrphans(ctx, new Date())),
      ],
      schedules: [schedule(forgetMail, '8 * * * *'), schedule(tidyUp, '30 3 * * *')],
    });
  }
}
