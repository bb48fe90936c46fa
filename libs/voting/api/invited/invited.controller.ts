import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { InvitedAdded, InvitedList, InviteVoters, TakeOffInvited, VoteNumber } from '@wijkspoor/voting/domain';
import { Invited } from './invited.service';

/** Who is invited to a vote: a list that is written and counted, and never read back. */
@Controller('gemeenten/:gemeente/voting-rounds/:vote')
export class InvitedController {
  constructor(@Inject(Invited) private readonly invited: Invited) {}

  @Get('invited')
  @Gives(InvitedList)
  getInvited(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
  ): Promise<InvitedList> {
    return this.invited.list(ctx, vote);
  }

  @Post('invited')
  @HttpCode(200)
  @Gives(InvitedAdded)
  inviteVoters(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: InviteVoters }) input: InviteVoters,
  ): Promise<InvitedAdded> {
    return this.invited.invite(ctx, vote, input);
  }

  @Delete('invited')
  @HttpCode(204)
  clearInvited(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
  ): Promise<void> {
    return this.invited.clear(ctx, vote);
  }

  /** The address stands in the body, so that it is in no log. */
  @Post('invited-removals')
  @HttpCode(204)
  takeOffInvited(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('vote', { schema: VoteNumber }) vote: number,
    @Body({ schema: TakeOffInvited }) { email }: TakeOffInvited,
  ): Promise<void> {
    return this.invited.takeOff(ctx, vote, email);
  }
}
