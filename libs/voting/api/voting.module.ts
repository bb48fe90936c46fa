import { Inject, Module } from '@nestjs/common';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { IdeaVoteSources, ProposalsModule } from '@wijkspoor/proposals/api';
import { DeliverableSources, ProjectModule, TraceSources } from '@wijkspoor/project/api';
import { WijkModule } from '@wijkspoor/wijk/api';
import { BallotBatch } from './ballot-batch';
import { BallotIdeasService, votesOfIdea } from './ballot-ideas.service';
import { BallotsController } from './ballots.controller';
import { BallotsService } from './ballots.service';
import { Closing } from './closing';
import { DecisionReader } from './decision/decision-reader';
import { decisionSource } from './decision/decision-source';
import { DecisionsController } from './decision/decisions.controller';
import { DecisionsService } from './decision/decisions.service';
import { PublicDecisionsService } from './decision/public-decisions.service';
import { Publication } from './decision/publication';
import { InvitationMail } from './invited/invitation-mail';
import { InvitedController } from './invited/invited.controller';
import { Invited } from './invited/invited.service';
import { PaperCasting } from './paper/paper-casting';
import { VotePapersController } from './paper/vote-papers.controller';
import { VotePapers } from './paper/vote-papers.service';
import { VotePrintJob } from './print/vote-print-job';
import { VotePrintsController } from './print/vote-prints.controller';
import { VotePrints } from './print/vote-prints.service';
import { PublicVotesService } from './public-votes.service';
import { PublishedLists } from './published-lists';
import { voteData } from './vote-data';
import { VoteFrames } from './vote-frames';
import { VoteKeys } from './vote-keys';
import { VoteMail } from './vote-mail';
import { voteTrace } from './vote-trace';
import { VoterCookie } from './voter-cookie';
import { VoterSecrets } from './voter-secrets';
import { VotesService } from './votes.service';
import { VotingJobs } from './voting.jobs';
import { VotingRoundsController } from './voting-rounds.controller';

/** Votes, without routes: for the worker. */
@Module({
  imports: [IdentityModule, ProjectModule, ProposalsModule, WijkModule],
  providers: [
    ...[BallotBatch, BallotsService, Closing, PublicVotesService, PublishedLists, VoteFrames, VoteKeys, VoteMail],
    ...[InvitationMail, Invited, PaperCasting, VotePapers, VotePrintJob, VotePrints],
    BallotIdeasService,
    ...[DecisionReader, DecisionsService, PublicDecisionsService, Publication],
    ...[VoterCookie, VoterSecrets, VotesService, VotingJobs],
  ],
  exports: [
    BallotIdeasService,
    DecisionsService,
    PublicDecisionsService,
    BallotsService,
    Invited,
    PublicVotesService,
    VoterCookie,
    VotePapers,
    VotePrints,
    VotesService,
  ],
})
export class VotingModule {
  constructor(
    @Inject(IdeaVoteSources) ideas: IdeaVoteSources,
    @Inject(DeliverableSources) deliverables: DeliverableSources,
    @Inject(TraceSources) traces: TraceSources,
    @Inject(PersonalDataSources) people: PersonalDataSources,
  ) {
    people.register(voteData);
    ideas.register(votesOfIdea);
    deliverables.register(decisionSource);
    traces.register(voteTrace);
  }
}

/** The same, with its routes: for the api. */
@Module({
  imports: [VotingModule],
  controllers: [
    DecisionsController,
    BallotsController,
    InvitedController,
    VotePapersController,
    VotePrintsController,
    VotingRoundsController,
  ],
})
export class VotingHttpModule {}
