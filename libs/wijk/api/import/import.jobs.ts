import { Inject, Injectable } from '@nestjs/common';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { endSilentImports, importJob } from '@wijkspoor/wijk/domain';
import { Imports } from './imports.service';

/** The background work of this library. */
@Injectable()
export class ImportJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(Imports) imports: Imports) {
    registry.register({
      jobs: [importJob, endSilentImports],
      handlers: [
        handle(importJob, (_, { runId }) => imports.run(runId)),
        handle(endSilentImports, () => imports.endSilent()),
      ],
      schedules: [schedule(endSilentImports, '*/10 * * * *')],
    });
  }
}
