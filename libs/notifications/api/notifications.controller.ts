import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { CurrentSession } from '@wijkspoor/identity/api';
import type { Session } from '@wijkspoor/identity/domain';
import { Hearings, Inbox, InboxQuery, InboxUnread, MailReach, MarkRead } from '@wijkspoor/notifications/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { HearingsService } from './hearings.service';
import { InboxService } from './inbox.service';

/** What whoever is signed in was told, and how they want to hear. */
@Controller()
export class NotificationsController {
  constructor(
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(HearingsService) private readonly hearings: HearingsService,
  ) {}

  /** What I was told in all my gemeenten: what I did not read first. */
  @Get('inbox')
  @Gives(Inbox)
  getInbox(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @Query({ schema: InboxQuery }) query: InboxQuery,
  ): Promise<Inbox> {
    return this.inbox.list(ctx, session, query);
  }

  @Get('inbox/unread')
  @Gives(InboxUnread)
  getInboxUnread(@CurrentCtx() ctx: Ctx, @CurrentSession() session: Session | null): Promise<InboxUnread> {
    return this.inbox.unread(ctx, session);
  }

  @Post('inbox/reads')
  @HttpCode(204)
  markRead(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @Body({ schema: MarkRead }) input: MarkRead,
  ): Promise<void> {
    return this.inbox.markRead(ctx, session, input);
  }

  /** How I hear of each topic. */
  @Get('account/hearings')
  @Gives(Hearings)
  getHearings(@CurrentCtx() ctx: Ctx): Promise<Hearings> {
    return this.hearings.of(ctx);
  }

  /** Whether my address takes mail. */
  @Get('account/mail-reach')
  @Gives(MailReach)
  getMailReach(@CurrentCtx() ctx: Ctx, @CurrentSession() session: Session | null): Promise<MailReach> {
    return this.hearings.reach(ctx, session);
  }

  @Put('account/hearings')
  @HttpCode(204)
  chooseHearings(
    @CurrentCtx() ctx: Ctx,
    @CurrentSession() session: Session | null,
    @Body({ schema: Hearings }) input: Hearings,
  ): Promise<void> {
    return this.hearings.choose(ctx, session, input);
  }
}
