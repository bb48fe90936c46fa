import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { EntityManager } from 'typeorm';
import {
  type Ctx,
  Email,
  type Language,
  Line,
  type Refusal,
  refusalOf,
  sendMail,
  type ServerAnswer,
  shortenedTo,
} from '@wijkspoor/platform/domain';
import { PlatformDb } from '../database';
import { ENV, type Env } from '../env';
import { JobQueue } from '../jobs/job-queue';
import { html, type MailBlock, plainText } from './mail-body';
import { MailRefusals } from './mail-refusals';

/** A message to one person. `language` is that of the reader; without it that of the context. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly language?: Language;
  /** Page that takes the reader off the list: mail programs show a button for it (RFC 8058). */
  readonly leave?: string;
  /** After so many hours the message and its address are gone, delivered or not. */
  readonly keepHours?: number;
  /** Also to an address that refused mail: somebody cannot get in without it, and asks for it or is invited. */
  readonly anyway?: boolean;
};
type Row = {
  id: string;
  toAddress: string;
  subject: string;
  bodyText: string;
  bodyHtml: string;
  language: string;
  leaveUrl: string;
};

/** As `Line` takes it. */
const longestSubject = 200;

/** Sends mail, through the queue. The message waits in `mail_message`; the job knows its id only. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(MailRefusals) private readonly refusals: MailRefusals,
  ) {}

  /**
   * Puts a message in the post, in the transaction of what it is about.
   * @throws ZodError when the address or the subject could not stand in a header; Error when a link leads to another site.
   */
  send(tx: EntityManager, ctx: Ctx, { to, ...message }: Mail): Promise<void> {
    return this.sendSame(tx, ctx, [to], message);
  }

  /**
   * The same message to several people, each a message of its own: nobody sees who else got it. An address that refused mail lately
   * is left alone.
   */
  async sendSame(
    tx: EntityManager,
    ctx: Ctx,
    to: readonly string[],
    { subject, blocks, language = ctx.language, leave = '', keepHours, anyway = false }: Omit<Mail, 'to'>,
  ): Promise<void> {
    const line = Line().parse(shortenedTo(subject, longestSubject));
    for (const block of blocks) if (block.kind === 'link') this.demandOwn(block.href);
    if (leave !== '') this.demandOwn(leave);
    const addresses = to.map((one) => Email.parse(one));
    // of what may be known for some hours only, nothing is left to lay a report beside
    const rows = await tx.query<{ id: string }[]>(
      `insert into mail_message (to_address, subject, body_text, body_html, language, keep_until, leave_url, to_hash)
       select one.address, $2, $3, $4, $5, now() + make_interval(hours => $6::int), $7, case when $6::int is null then one.hash end
       from unnest($1::text[], $8::bytea[]) one (address, hash) where $9 or refuses_mail(one.hash) is null returning id`,
      [
        ...[addresses, line, plainText(blocks), html(line, blocks, language), language, keepHours ?? null, leave],
        ...[addresses.map((one) => this.refusals.hashOf(one)), anyway],
      ],
    );
    const payloads = rows.map(({ id }) => ({ messageId: id }));
    await this.jobs.addAll(tx, ctx, sendMail, payloads);
  }

  /**
   * The job. Twice at once sends once: the row is locked meanwhile. A crash between the server's yes and our commit sends it
   * again with the same Message-ID, which is as near to once as SMTP comes.
   */
  deliver(messageId: string): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.query(`set local idle_in_transaction_session_timeout = '2min'`);
      const [row] = await tx.query<Row[]>(
        `select id, to_address as "toAddress", subject, body_text as "bodyText", body_html as "bodyHtml", language, leave_url as "leaveUrl"
         from mail_message where id = $1 and status = 'queued' for update`,
        [messageId],
      );
      if (!row) return;
      if (this.env.SMTP_URL === undefined) {
        await tx.query(`update mail_message set status = 'sent', sent_at = now() where id = $1`, [messageId]);
        return;
      }
      const refusal = await this.hand(row, this.env.SMTP_URL);
      if (refusal !== null) await this.refusals.note(tx, messageId, row.toAddress, refusal);
      await tx.query(
        `update mail_message set status = $2, sent_at = case when $2 = 'sent' then now() end,
           to_address = '', subject = '', body_text = '', body_html = '', leave_url = '' where id = $1`,
        [messageId, refusal === null ? 'sent' : 'refused'],
      );
    });
  }

  /** What was sent is forgotten after a month; what may be known for some hours only, after those, sent or not. */
  async forget(): Promise<number> {
    const [gone] = await this.db.query<{ n: number }>(
      `with messages as (
         delete from mail_message where keep_until < now() or status = 'sent' and sent_at < now() - interval '30 days'
           or status <> 'sent' and added_at < now() - interval '30 days' returning 1),
       refusals as (delete from mail_refusal where refused_at < now() - interval '90 days' returning 1)
       select ((select count(*) from messages) + (select count(*) from refusals))::int as n`,
    );
    return gone?.n ?? 0;
  }

  /** Takes what waits for an address out of the post, and what is kept of what it got. What is handed to the mail server now is emptied by that. */
  async forgetAddress(tx: EntityManager, address: string): Promise<void> {
    await tx.query(
      'delete from mail_message where id in (select id from mail_message where to_address = $1 for update skip locked)',
      [address],
    );
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** @throws Error for a link to another site, and for one that is more than a link. */
  private demandOwn(href: string): void {
    const { origin } = new URL(href);
    if (origin !== this.env.publicOrigin || /\s/.test(href)) throw new Error('A link in mail leads to our own site.');
  }

  /** @returns why the server will never take it; null when it did. What may be better later is thrown, and tried again. */
  private async hand(row: Row, url: string): Promise<Refusal | null> {
    this.transport ??= createTransport({
      url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const sending = this.transport.sendMail({
      from: this.env.MAIL_FROM,
      to: { name: '', address: row.toAddress },
      subject: row.subject,
      text: row.bodyText,
      html: row.bodyHtml,
      messageId: `<${row.id}@${new URL(this.env.publicOrigin).hostname}>`,
      headers: {
        ...{ 'Auto-Submitted': 'auto-generated', 'Content-Language': row.language },
        ...(row.leaveUrl === ''
          ? {}
          : { 'List-Unsubscribe': `<${row.leaveUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    });
    return sending.then(
      () => null,
      (error: unknown) => {
        const refusal = error instanceof Error ? refusalOf(error as Error & ServerAnswer) : null;
        if (refusal === null) throw error;
        return refusal;
      },
    );
  }
}
