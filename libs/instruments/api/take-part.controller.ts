import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Param, Patch, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  FollowRound,
  FormView,
  MailLink,
  PublicRound,
  PublicRounds,
  RoundNumber,
  SaveForm,
  SaveScreen,
  ScreenSaved,
  StartForm,
  UseCode,
  UseLink,
} from '@wijkspoor/instruments/domain';
import { WithoutSession } from '@wijkspoor/identity/api';
import { CurrentCtx, Gives, HasOwnLimit } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { FormCookie, keptSeconds } from './form-cookie';
import { FormsService } from './forms.service';
import { FormMail } from './form-mail';
import { PublicRoundsService } from './public-rounds.service';

/** Taking part in a round: no account, one form per browser, its secret in a cookie. */
@Controller('gemeenten/:gemeente')
export class TakePartController {
  constructor(
    @Inject(PublicRoundsService) private readonly rounds: PublicRoundsService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(FormMail) private readonly mail: FormMail,
    @Inject(FormCookie) private readonly cookie: FormCookie,
  ) {}

  @Get('wijken/:wijk/ronden')
  @Gives(PublicRounds)
  listPublicRounds(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<PublicRounds> {
    return this.rounds.ofWijk(ctx, wijk);
  }

  @Get('deelname/:round')
  @Gives(PublicRound)
  getPublicRound(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
  ): Promise<PublicRound> {
    return this.rounds.one(ctx, round);
  }

  @Post('deelname/:round/forms')
  @HttpCode(204)
  async startForm(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: StartForm }) input: StartForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    const secret = await this.forms.start(ctx, round, input, { address, before: this.cookie.read(request) });
    this.cookie.write(reply, secret, input.keep === true ? keptSeconds : undefined);
  }

  @Post('deelname/:round/code-uses')
  @HttpCode(204)
  async useCode(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: UseCode }) { code }: UseCode,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Ip() address: string,
  ): Promise<void> {
    this.cookie.write(reply, await this.forms.useCode(ctx, round, code, address));
  }

  @Get('deelname/:round/form')
  @Gives(FormView)
  getForm(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Req() request: FastifyRequest,
  ): Promise<FormView> {
    return this.forms.view(ctx, round, this.cookie.read(request));
  }

  @WithoutSession()
  @Put('deelname/:round/form')
  @HasOwnLimit()
  @HttpCode(204)
  saveForm(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: SaveForm }) input: SaveForm,
    @Req() request: FastifyRequest,
    @Ip() address: string,
  ): Promise<void> {
    return this.forms.save(ctx, round, { secret: this.cookie.read(request), address }, input);
  }

  @Patch('deelname/:round/form')
  @Gives(ScreenSaved)
  saveScreen(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: SaveScreen }) input: SaveScreen,
    @Req() request: FastifyRequest,
    @Ip() address: string,
  ): Promise<ScreenSaved> {
    return this.forms.saveScreen(ctx, round, { secret: this.cookie.read(request), address }, input);
  }

  @Delete('deelname/:round/form')
  @HttpCode(204)
  async removeForm(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.forms.remove(ctx, round, this.cookie.read(request));
    this.cookie.clear(reply);
  }

  @Post('deelname/:round/link-mails')
  @HttpCode(204)
  mailLink(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: MailLink }) { email }: MailLink,
    @Req() request: FastifyRequest,
    @Ip() address: string,
  ): Promise<void> {
    return this.mail.sendLink(ctx, gemeente, round, this.cookie.read(request), email, address);
  }

  @Post('deelname/:round/link-uses')
  @HttpCode(204)
  async useLink(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: UseLink }) { code }: UseLink,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.write(reply, await this.forms.reopen(ctx, round, code));
  }

  @Post('deelname/:round/followers')
  @HttpCode(204)
  follow(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: FollowRound }) { email }: FollowRound,
    @Ip() address: string,
  ): Promise<void> {
    return this.mail.follow(ctx, round, email, address);
  }

  @Post('deelname/:round/follower-leaves')
  @HttpCode(204)
  stopFollowing(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Body({ schema: UseLink }) { code }: UseLink,
  ): Promise<void> {
    return this.mail.leave(ctx, round, code);
  }
}
