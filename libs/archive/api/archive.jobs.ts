import { Inject, Injectable } from '@nestjs/common';
import { makeArchive } from '@wijkspoor/archive/domain';
import { handle, JobRegistry, RetentionClasses } from '@wijkspoor/platform/api';
import { ArchiveJob } from './archive-job';
import { archiveTerm } from './days-of-archive';

/** The background work of archives. */
@Injectable()
export class ArchiveJobs {
  constructor(
    @Inject(JobRegistry) registry: JobRegistry,
    @Inject(RetentionClasses) classes: RetentionClasses,
    @Inject(ArchiveJob) archives: ArchiveJob,
  ) {
    registry.register({
      jobs: [makeArchive],
      handlers: [handle(makeArchive, (ctx, { archiveId }) => archives.run(ctx, archiveId))],
    });
    classes.register({
      ...archiveTerm,
      destroy: (own, days) => archives.expire(own, days),
    });
  }
}
