import { Body, Controller, Get, HttpCode, Inject, Ip, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AskMailLink,
  AskPasswordReset,
  GiveOneTimeCode,
  MailLinkOffer,
  MailLinkUsed,
  PasswordSignIn,
  ResetPassword,
  SecondFactorEnrolment,
  SignInStep,
  UseCode,
} from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { AccountService } from './account.service';
import { Cookies } from './cookies';
import { SecondFactor } from './second-factor';
import { SignInService } from './sign-in.service';

/** Signing in with a link by mail, or with a password and a second factor; choosing a new password. */
@Controller('sign-in')
export class SignInController {
  constructor(
    @Inject(SignInService) private readonly signIn: SignInService,
    @Inject(SecondFactor) private readonly secondFactor: SecondFactor,
    @Inject(AccountService) private readonly accounts: AccountService,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Post('mail-link')
  @HttpCode(202)
  askMailLink(
    @CurrentCtx() ctx: Ctx,
    @Ip() client: string,
    @Body({ schema: AskMailLink }) input: AskMailLink,
  ): Promise<void> {
    return this.signIn.askLink(ctx, input, { client });
  }

  /** A POST, so that the code stands in no address. */
  @Post('mail-link/offer')
  @HttpCode(200)
  @Gives(MailLinkOffer)
  offerMailLink(@Ip() client: string, @Body({ schema: UseCode }) { code }: UseCode): Promise<MailLinkOffer> {
    return this.signIn.offerLink('mailLink', code, { client });
  }

  @Post('mail-link/use')
  @HttpCode(200)
  @Gives(MailLinkUsed)
  async takeMailLink(
    @CurrentCtx() ctx: Ctx,
    @Ip() client: string,
    @Body({ schema: UseCode }) { code }: UseCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MailLinkUsed> {
    const { started, next } = await this.signIn.useLink(ctx, code, {
      client,
      previous: this.cookies.read(request, 'sid'),
    });
    this.cookies.write(reply, 'sid', started.code, started.maxAge);
    return { next };
  }

  @Post('password')
  @HttpCode(200)
  @Gives(SignInStep)
  async givePassword(
    @Ip() client: string,
    @Body({ schema: PasswordSignIn }) input: PasswordSignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStep> {
    const { code, maxAge, next } = await this.signIn.password(input, { client });
    this.cookies.write(reply, 'pending', code, maxAge);
    return { next };
  }

  @Get('second-factor/enrolment')
  @Gives(SecondFactorEnrolment)
  getEnrolment(@Req() request: FastifyRequest): Promise<SecondFactorEnrolment> {
    return this.secondFactor.enrolment(this.cookies.read(request, 'pending'));
  }

  @Post('second-factor')
  @HttpCode(200)
  @Gives(SignInStep)
  async giveSecondFactor(
    @CurrentCtx() ctx: Ctx,
    @Ip() client: string,
    @Body({ schema: GiveOneTimeCode }) { code }: GiveOneTimeCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStep> {
    const started = await this.secondFactor.give(ctx, this.cookies.read(request, 'pending'), code, {
      client,
      previous: this.cookies.read(request, 'sid'),
    });
    this.cookies.clear(reply, 'pending');
    this.cookies.write(reply, 'sid', started.code, started.maxAge);
    return { next: 'done' };
  }

  @Post('password-reset')
  @HttpCode(202)
  askPasswordReset(
    @CurrentCtx() ctx: Ctx,
    @Ip() client: string,
    @Body({ schema: AskPasswordReset }) { email }: AskPasswordReset,
  ): Promise<void> {
    return this.accounts.askReset(ctx, email, client);
  }

  /** A POST, so that the code stands in no address. */
  @Post('password-reset/offer')
  @HttpCode(200)
  @Gives(MailLinkOffer)
  offerPasswordReset(@Ip() client: string, @Body({ schema: UseCode }) { code }: UseCode): Promise<MailLinkOffer> {
    return this.signIn.offerLink('passwordReset', code, { client });
  }

  @Post('password-reset/use')
  @HttpCode(204)
  resetPassword(
    @CurrentCtx() ctx: Ctx,
    @Ip() client: string,
    @Body({ schema: ResetPassword }) input: ResetPassword,
  ): Promise<void> {
    return this.accounts.reset(ctx, input, client);
  }
}
