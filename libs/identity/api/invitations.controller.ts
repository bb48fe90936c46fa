import { Body, Controller, HttpCode, Inject, Ip, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitation, InvitationOffer, SignInStep, UseCode } from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { AcceptanceService } from './acceptance.service';
import { Cookies } from './cookies';

/** For whoever got an invitation by mail. */
@Controller('invitations')
export class InvitationsController {
  constructor(
    @Inject(AcceptanceService) private readonly acceptance: AcceptanceService,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Post('offer')
  @HttpCode(200)
  @Gives(InvitationOffer)
  readOffer(
    @CurrentCtx() ctx: Ctx,
    @Ip() client: string,
    @Body({ schema: UseCode }) { code }: UseCode,
  ): Promise<InvitationOffer> {
    return this.acceptance.offer(ctx, code, client);
  }

  @Post('use')
  @HttpCode(200)
  @Gives(SignInStep)
  async acceptInvitation(
    @CurrentCtx() ctx: Ctx,
    @Ip() client: string,
    @Body({ schema: AcceptInvitation }) input: AcceptInvitation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStep> {
    const accepted = await this.acceptance.accept(ctx, input, client, this.cookies.read(request, 'sid'));
    if ('session' in accepted) {
      this.cookies.write(reply, 'sid', accepted.session.code, accepted.session.maxAge);
      return { next: 'done' };
    }
    if ('signIn' in accepted) return { next: 'signIn' };
    this.cookies.write(reply, 'pending', accepted.pending.code, accepted.pending.maxAge);
    return { next: accepted.pending.next };
  }
}
