import { Controller, Get, Inject } from '@nestjs/common';
import { type Ctx, demand, Mailbox, platformPolicy } from '@wijkspoor/platform/domain';
import { CurrentCtx } from '../ctx';
import { PlatformDb } from '../database';
import { Gives } from '../gives';

type Row = { id: string; to: string; subject: string; text: string; at: Date };

/** The local mailbox: only registered without a mail server, and never in production. */
@Controller('mailbox')
export class MailboxController {
  constructor(@Inject(PlatformDb) private readonly db: PlatformDb) {}

  /** The newest fifty messages. */
  @Get()
  @Gives(Mailbox)
  async getMailbox(@CurrentCtx() ctx: Ctx): Promise<Mailbox> {
    demand(platformPolicy.readMailbox.judge(ctx.actor));
    const rows = await this.db.query<Row>(
      'select id, to_address as to, subject, body_text as text, added_at as at from mail_message order by id desc limit 50',
    );
    return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
