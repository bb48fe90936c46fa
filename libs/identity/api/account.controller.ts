import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Ip,
  Patch,
  Post,
  Put,
  Req,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChangeAccount,
  ChangePassword,
  identityPolicy,
  MyWork,
  type Session,
  SessionView,
  SignOut,
} from '@wijkspoor/identity/domain';
import { CurrentCtx, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import { AccountService, sessionView } from './account.service';
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
  ) {}

  @Get('session')
  @SerializeOptions({ schema: SessionView })
  getSession(@CurrentCtx() ctx: Ctx, @CurrentSession() session: Session | null): SessionView {
    demand(identityPolicy.seeOwnSession.judge(ctx.actor));
    return sessionView(session);
  }

  /** What is still mine to do, over all wijken and gemeenten. */
  @Get('my-work')
  @SerializeOptions({ schema: MyWork })
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
