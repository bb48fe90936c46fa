import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Ip,
  Param,
  Post,
  Put,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WithoutSession } from '@wijkspoor/identity/api';
import { CurrentCtx, Gives, Media, HasOwnLimit } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import {
  AskVoteMail,
  BallotCast,
  CastBallot,
  ContentFormat,
  MyBallot,
  PublicVote,
  PublicVotes,
  PublishedResult,
  StateAddress,
  UseVoteCode,
  UseVoteMail,
  VoteNumber,
} from '@wijkspoor/voting/domain';
import { BallotsService } from './ballots.service';
import { PublicVotesService } from './public-votes.service';
import { VoterCookie } from './voter-cookie';

/** Voting: no account; who showed that they may vote has a cookie. */
@Controller('gemeenten/:gemeente')
export class BallotsController {
  constructor(
    @Inject(PublicVotesService) private readonly votes: PublicVotesService,
    @Inject(BallotsService) private readonly ballots: BallotsService,
    @Inject(VoterCookie) private readonly cookie: VoterCookie,
  ) {}

  @Get('wijken/:wijk/voting-rounds')
  @Gives(PublicVotes)
  listPublicVotes(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<PublicVotes> {
    return this.votes.ofWijk(ctx, wijk);
  }

  @WithoutSession()
  @Get('voting-rounds/:vote')
  @Gives(PublicVote)
  getPublicVote(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
  ): Promise<PublicVote> {
    return this.votes.one(ctx, vote);
  }

  @WithoutSession()
  @Post('voting-rounds/:vote/code-uses')
  @HttpCode(204)
  async useVoteCode(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: UseVoteCode }) { code }: UseVoteCode,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    this.cookie.write(reply, await this.ballots.useCode(ctx, vote, code, address));
  }

  @WithoutSession()
  @Post('voting-rounds/:vote/link-mails')
  @HttpCode(204)
  askVoteMail(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: AskVoteMail }) input: AskVoteMail,
    @Ip() address: string,
  ): Promise<void> {
    return this.ballots.askMail(ctx, gemeente, vote, input, address);
  }

  @WithoutSession()
  @Post('voting-rounds/:vote/invited-mails')
  @HttpCode(204)
  askInvitedMail(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: AskVoteMail }) input: AskVoteMail,
    @Ip() address: string,
  ): Promise<void> {
    return this.ballots.askInvited(ctx, gemeente, vote, input, address);
  }

  @WithoutSession()
  @Post('voting-rounds/:vote/link-uses')
  @HttpCode(204)
  async useVoteMail(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: UseVoteMail }) { code }: UseVoteMail,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.write(reply, await this.ballots.useMail(ctx, vote, code));
  }

  @WithoutSession()
  @Post('voting-rounds/:vote/address-statements')
  @HttpCode(204)
  async stateAddress(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: StateAddress }) _stated: StateAddress,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    this.cookie.write(reply, await this.ballots.stateAddress(ctx, vote, this.cookie.read(request), address));
  }

  @WithoutSession()
  @Get('voting-rounds/:vote/my-ballot')
  @Gives(MyBallot)
  getMyBallot(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Req() request: FastifyRequest,
  ): Promise<MyBallot> {
    return this.ballots.mine(ctx, vote, this.cookie.read(request));
  }

  @WithoutSession()
  @Put('voting-rounds/:vote/my-ballot')
  @HasOwnLimit()
  @Gives(BallotCast)
  castBallot(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: CastBallot }) input: CastBallot,
    @Req() request: FastifyRequest,
  ): Promise<BallotCast> {
    return this.ballots.cast(ctx, vote, this.cookie.read(request), input);
  }

  /** Somebody leaves a shared device: the ballot stays, the browser forgets whose it is. */
  @WithoutSession()
  @Delete('voting-rounds/:vote/my-voter')
  @HttpCode(204)
  leaveVote(
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) _vote: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    this.cookie.clear(reply);
  }

  @Get('voting-rounds/:vote/result')
  @Gives(PublishedResult)
  getVoteResult(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
  ): Promise<PublishedResult> {
    return this.votes.result(ctx, vote);
  }

  /** Every receipt of a vote that is closed, one a line. */
  @Get('voting-rounds/:vote/receipts')
  @Media({ gives: 'text/plain' })
  async listReceipts(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
  ): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.votes.receipts(ctx, vote), { objectMode: false }), {
      type: 'text/plain; charset=utf-8',
    });
  }

  /** Every ballot of a vote that is closed, without anything about who cast it. */
  @Get('voting-rounds/:vote/contents/:format')
  @Media({ gives: 'text/plain' })
  async listContents(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Param('format', { schema: ContentFormat }) format: ContentFormat,
  ): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.votes.contents(ctx, vote, format), { objectMode: false }), {
      type: `${format === 'pb' ? 'text/plain' : 'text/csv'}; charset=utf-8`,
      disposition: `attachment; filename="stemming-${gemeente}-${vote}${format === 'options' ? '-options.csv' : `.${format}`}"`,
    });
  }
}
