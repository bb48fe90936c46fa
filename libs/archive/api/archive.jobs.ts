import { Inject, Injectable } from '@nestjs/common';
import { makeArchive, tidyArchives } from '@wijkspoor/archive/domain';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { ArchiveJob } from './archive-job';

/** The background work of archives. */
@Injectable()
export class ArchiveJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(ArchiveJob) archives: ArchiveJob) {
    registry.register({
      jobs: [makeArchive, tidyArchives],
      handlers: [
        handle(makeArchive, (ctx, { archiveId }) => archives.run(ctx, archiveId)),
        handle(tidyArchives, (ctx) => archives.tidy(ctx)),
      ],
      schedules: [schedule(tidyArchives, '50 3 * * *')],
    });
  }
}
