import { Inject, Injectable } from '@nestjs/common';
import { handle, JobRegistry } from '@wijkspoor/platform/api';
import { importJob } from '@wijkspoor/wijk/domain';
import { Imports } from './imports.service';

/** The background work of this library. */
@Injectable()
export class ImportJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(Imports) imports: Imports) {
    registry.register({ jobs: [importJob], handlers: [handle(importJob, (_, { runId }) => imports.run(runId))] });
  }
}
