import { Inject, Injectable } from '@nestjs/common';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { tellOfMove, tidyIdeas } from '@wijkspoor/proposals/domain';
import { IdeaMoves } from './idea-moves';
import { IdeaTidying } from './idea-tidying';

/** The background work of ideas. */
@Injectable()
export class ProposalsJobs {
  constructor(
    @Inject(JobRegistry) registry: JobRegistry,
    @Inject(IdeaMoves) moves: IdeaMoves,
    @Inject(IdeaTidying) tidying: IdeaTidying,
  ) {
    registry.register({
      jobs: [tellOfMove, tidyIdeas],
      handlers: [
        handle(tellOfMove, (ctx, { moveId }) => moves.tell(ctx, moveId)),
        handle(tidyIdeas, (ctx) => tidying.tidy(ctx)),
      ],
      schedules: [schedule(tidyIdeas, '25 3 * * *')],
    });
  }
}
