import { Inject, Injectable } from '@nestjs/common';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { closeVote, moveVotes } from '@wijkspoor/voting/domain';
import { Closing } from './closing';

/** The background work of votes. */
@Injectable()
export class VotingJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry, @Inject(Closing) closing: Closing) {
    registry.register({
      jobs: [moveVotes, closeVote],
      handlers: [
        handle(moveVotes, (ctx) => closing.tick(ctx, new Date())),
        handle(closeVote, (ctx, { roundId }) => closing.run(ctx, roundId)),
      ],
      schedules: [schedule(moveVotes, '* * * * *')],
    });
  }
}
