import { Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { ProjectModule } from '@wijkspoor/project/api';
import { WijkModule } from '@wijkspoor/wijk/api';
import { BallotBatch } from './ballot-batch';
import { BallotsController } from './ballots.controller';
import { BallotsService } from './ballots.service';
import { Closing } from './closing';
import { PublicVotesService } from './public-votes.service';
import { PublishedLists } from './published-lists';
import { VoteFrames } from './vote-frames';
import { VoteKeys } from './vote-keys';
import { VoteMail } from './vote-mail';
import { VoterCookie } from './voter-cookie';
import { VoterSecrets } from './voter-secrets';
import { VotesService } from './votes.service';
import { VotingJobs } from './voting.jobs';
import { VotingRoundsController } from './voting-rounds.controller';

/** Votes, without routes: for the worker. */
@Module({
  imports: [IdentityModule, ProjectModule, WijkModule],
  providers: [
    ...[BallotBatch, BallotsService, Closing, PublicVotesService, PublishedLists, VoteFrames, VoteKeys, VoteMail],
    ...[VoterCookie, VoterSecrets, VotesService, VotingJobs],
  ],
  exports: [BallotsService, PublicVotesService, VoterCookie, VotesService],
})
export class VotingModule {}

/** The same, with its routes: for the api. */
@Module({
  imports: [VotingModule],
  controllers: [BallotsController, VotingRoundsController],
})
export class VotingHttpModule {}
