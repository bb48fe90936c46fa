import { Body, Controller, Get, HttpCode, Inject, Ip, Patch, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AgendaLink,
  ChangeAccount,
  ChangePassword,
  identityPolicy,
  MyWork,
  type Session,
  SessionView,
  SetAgendaLink,
  SignOut,
} from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import { AccountService, sessionView } from './account.service';
import { AgendaLinks } from './agenda-links';
import { CurrentSession } from './context.guard';
import { Cookies } from './cookies';
import { OwnWorkService } from './own-work';
import { Sessions } from './sessions';

/** Whoever is signed in: the session and the account. */
@Controller()
export class AccountController {
  constructor(
    @Inject(AccountService) private readonly accounts: AccountService,
    @Inject(OwnWorkService) private readonly work: OwnWorkService,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(AgendaLinks) private readonly agenda: AgendaLinks,
  ) {}

  @Get('session')
  @Gives(SessionView)
  getSession(@CurrentCtx() ctx: Ctx, @CurrentSession() session: Session | null): SessionView {
    demand(identityPolicy.seeOwnSession.judge(ctx.actor));
    return sessionView(session);
  }

  /** What is still mine to do, over all wijken and gemeenten. */
  @Get('my-work')
  @Gives(MyWork)
  getMyWork(@CurrentCtx() ctx: Ctx, @CurrentSession() session: Session | null): Promise<MyWork> {
    return this.work.list(ctx, session);
  }

  @Post('sign-out')
  @HttpCode(204)
  async signOut(
    @Body({ schema: SignOut }) { everywhere }: SignOut,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const code = this.cookies.read(request, 'sid');
    if (code !== null) await this.sessions.end(code, everywhere);
    this.cookies.clear(reply, 'sid');
    this.cookies.clear(reply, 'pending');
  }

  @Patch('account')
  @HttpCode(204)
  changeAccount(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @IfMatch() version: number,
    @Body({ schema: ChangeAccount }) input: ChangeAccount,
  ): Promise<void> {
    return this.accounts.change(ctx, session, version, input);
  }

  /** The secret address of my agenda. */
  @Get('account/agenda-link')
  @Gives(AgendaLink)
  getAgendaLink(@CurrentCtx() ctx: Ctx, @CurrentSession() session: Session | null): Promise<AgendaLink> {
    return this.agenda.of(ctx, session);
  }

  @Put('account/agenda-link')
  @HttpCode(204)
  setAgendaLink(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @Body({ schema: SetAgendaLink }) input: SetAgendaLink,
  ): Promise<void> {
    return this.agenda.set(ctx, session, input);
  }

  @Put('account/password')
  @HttpCode(204)
  async changePassword(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @Ip() client: string,
    @Body({ schema: ChangePassword }) input: ChangePassword,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const started = await this.accounts.changePassword(ctx, session, input, client);
    this.cookies.write(reply, 'sid', started.code, started.maxAge);
  }
}
