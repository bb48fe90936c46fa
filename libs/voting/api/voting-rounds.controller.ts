import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { AddVote, BallotIdeas, ChangeVote, MoveVote, VoteList, VoteNumber, VoteView } from '@wijkspoor/voting/domain';
import { BallotIdeasService } from './ballot-ideas.service';
import { VotesService } from './votes.service';

/** Votes for the people who run them. */
@Controller('gemeenten/:gemeente')
export class VotingRoundsController {
  constructor(
    @Inject(VotesService) private readonly votes: VotesService,
    @Inject(BallotIdeasService) private readonly ideas: BallotIdeasService,
  ) {}

  /** Ideas and themes of a project that can be put to a vote. */
  @Get('projecten/:project/ballot-ideas')
  @Gives(BallotIdeas)
  listBallotIdeas(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<BallotIdeas> {
    return this.ideas.ofProject(ctx, project);
  }

  @Get('projecten/:project/voting-rounds')
  @Gives(VoteList)
  listVotes(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<VoteList> {
    return this.votes.list(ctx, project);
  }

  @Post('projecten/:project/voting-rounds')
  @HttpCode(201)
  @Gives(VoteView)
  addVote(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddVote }) input: AddVote,
  ): Promise<VoteView> {
    return this.votes.add(ctx, project, input);
  }

  @Get('voting-rounds/:vote/plan')
  @Gives(VoteView)
  getVotePlan(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
  ): Promise<VoteView> {
    return this.votes.one(ctx, vote);
  }

  @Put('voting-rounds/:vote/plan')
  @Gives(VoteView)
  changeVote(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @IfMatch() version: number,
    @Body({ schema: ChangeVote }) input: ChangeVote,
  ): Promise<VoteView> {
    return this.votes.change(ctx, vote, version, input);
  }

  @Post('voting-rounds/:vote/moves')
  @HttpCode(200)
  @Gives(VoteView)
  moveVote(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @IfMatch() version: number,
    @Body({ schema: MoveVote }) input: MoveVote,
  ): Promise<VoteView> {
    return this.votes.move(ctx, vote, version, input);
  }
}
