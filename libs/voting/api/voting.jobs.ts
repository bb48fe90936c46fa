import { Inject, Injectable } from '@nestjs/common';
import { handle, JobRegistry, schedule, TenantDb } from '@wijkspoor/platform/api';
import { closeVote, moveVotes, printVote, tidyVotePrints } from '@wijkspoor/voting/domain';
import { Closing } from './closing';
import { VotePrintJob } from './print/vote-print-job';
import { VotePrints } from './print/vote-prints.service';

/** The background work of votes. */
@Injectable()
export class VotingJobs {
  constructor(
    @Inject(JobRegistry) registry: JobRegistry,
    @Inject(TenantDb) db: TenantDb,
    @Inject(Closing) closing: Closing,
    @Inject(VotePrintJob) print: VotePrintJob,
    @Inject(VotePrints) prints: VotePrints,
  ) {
    registry.register({
      jobs: [moveVotes, closeVote, printVote, tidyVotePrints],
      handlers: [
        handle(moveVotes, (ctx) => closing.tick(ctx, new Date())),
        handle(closeVote, (ctx, { roundId }) => closing.run(ctx, roundId)),
        handle(printVote, (ctx, { printId }) => print.run(ctx, printId)),
        handle(tidyVotePrints, (ctx) => db.each(ctx, (own) => prints.tidy(own))),
      ],
      schedules: [schedule(moveVotes, '* * * * *'), schedule(tidyVotePrints, '*/5 * * * *')],
    });
  }
}
