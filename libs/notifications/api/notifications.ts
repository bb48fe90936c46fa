import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import * as z from 'zod/mini';
import { People } from '@wijkspoor/identity/api';
import {
  dueAt,
  mailNotices,
  type Notice,
  perPage,
  perPerson,
  shortened,
  subjectLine,
  topicOf,
} from '@wijkspoor/notifications/domain';
import {
  CATALOGUES,
  type Catalogues,
  ENV,
  type Env,
  JobQueue,
  type MailBlock,
  Mailer,
  TenantDb,
  textOf,
} from '@wijkspoor/platform/api';
import { type Ctx, type Language, type TextParams, writeAddress } from '@wijkspoor/platform/domain';

type Row = {
  readonly id: string;
  readonly recipient: string;
  readonly email: string;
  readonly language: Language;
  readonly kind: string;
  readonly params: TextParams;
  readonly path: string;
  readonly leavePath: string | null;
  /** Told because of a role, not because somebody asked for it. */
  readonly forWork: boolean;
};
type Gemeente = { readonly slug: string; readonly name: string };

/** So many people get their mail in one transaction. */
const atOnce = 100;

/**
 * Leaves notices, each once, with what their readers chose: later, sooner, or without a mail. Who has a role here finds the same among
 * the messages in the page.
 */
const leave = `
  with given as (
    select distinct on (g.recipient, g.once_key) g.*, coalesce(p.how = 'now' or (p.how is null and g.at_once), false) as soon,
      coalesce(p.how = 'inbox', false) as quiet
    from unnest($1::bytea[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::text[], $9::boolean[], $10::uuid[], $11::text[], $12::text[])
      as g (recipient, once_key, email, language, kind, params, path, leave_path, at_once, account_id, topic, open_path)
    left join notice_preference p on p.account_id = g.account_id and p.topic = g.topic),
  told as (
    insert into notice (recipient, once_key, language, kind, for_work, due_at, mailed_at, email, path, leave_path, params)
    select recipient, once_key, language, kind, account_id is not null and leave_path is null, case when soon then $13::timestamptz else $14::timestamptz end,
      case when quiet then now() end, case when not quiet then email end, case when not quiet then path end,
      case when not quiet then leave_path end, case when quiet then '{}' else params end
    from given
    on conflict (gemeente_id, recipient, once_key) do update set mailed_at = now() where notice.mailed_at < now() - interval '1 year'
    returning recipient, once_key, xmax = 0 as fresh),
  kept as (
    insert into inbox (account_id, kind, params, path)
    select g.account_id, g.kind, g.params, g.open_path from given g join told t using (recipient, once_key)
    where t.fresh and g.account_id is not null)
  select g.soon and not g.quiet as soon from given g join told t using (recipient, once_key) where t.fresh`;

/** Tells people what they asked to hear, each thing once. */
@Injectable()
export class Notifications {
  private readonly log = new Logger('notifications');
  private readonly key: Buffer;

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(ENV) private readonly env: Env,
    @Inject(People) private readonly people: People,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', env.SECRET, '', 'wijkspoor notice 1', 32));
  }

  /**
   * Leaves notices for their recipients, in the transaction of what happened. Who was told of the event already hears nothing,
   * and who stands there twice hears it once. What
   * can wait is mailed with the rest of the day, or with the first thing that cannot.
   * @returns how many are new.
   */
  async tell(tx: EntityManager, ctx: Ctx, notices: readonly Notice[]): Promise<number> {
    if (notices.length === 0) return 0;
    const now = new Date();
    const accounts = await this.people.accountsAt(tx, [...new Set(notices.map(({ to }) => to))]);
    const column = <T>(of: (notice: Notice) => T): T[] => notices.map(of);
    // what is told again after a year is remembered for longer: as long as something tells it, nobody hears it twice
    const made = await tx.query<{ soon: boolean }[]>(leave, [
      column(({ to }) => this.recipient(ctx, to)),
      column(({ onceKey }) => onceKey),
      column(({ to }) => to),
      column(({ language }) => language),
      column(({ kind }) => kind),
      column(({ params }) => JSON.stringify(shortened(params))),
      column(({ path }) => path),
      column(({ leavePath }) => leavePath),
      column(({ when }) => when === 'now'),
      column(({ to }) => accounts.get(to.toLowerCase()) ?? null),
      column(({ kind }) => topicOf(kind)),
      column(({ path, openPath = path }) => openPath),
      dueAt('now', now).toISOString(),
      dueAt('daily', now).toISOString(),
    ]);
    if (made.some(({ soon }) => soon)) await this.jobs.add(tx, ctx, mailNotices, {}, { key: 'waiting' });
    return made.length;
  }

  /** Who left a list hears nothing more of it, also not what waits for the mail of the day. @param code of the link that leaves. */
  async forget(tx: EntityManager, code: string): Promise<void> {
    await tx.query(
      `update notice set mailed_at = now(), email = null, params = '{}', path = null, leave_path = null
       where mailed_at is null and split_part(leave_path, '/afmelden/', 2) = $1`,
      [code],
    );
  }

  /** The job: mail for a hundred people who must hear something now, with what else waits for them; and asks for the next hundred. */
  mail(ctx: Ctx): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      const [gemeente] = await tx.query<Gemeente[]>('select slug, name from gemeente where id = $1', [ctx.gemeenteId]);
      if (gemeente === undefined) return;
      // whoever else makes mail now is waited for, and what it took is gone then: nobody gets half a mail, and half another
      const [rows] = await tx.query<[Row[], number]>(
        `with due as (
           select id from notice where mailed_at is null and recipient in
             (select recipient from notice where mailed_at is null and due_at <= now() group by recipient order by min(due_at) limit $1)
           order by id for update),
         before as (select n.* from notice n join due on due.id = n.id)
         update notice n set mailed_at = now(), email = null, params = '{}', path = null, leave_path = null from before
         where n.gemeente_id = before.gemeente_id and n.id = before.id
         returning n.id, encode(n.recipient, 'hex') as recipient, before.email, n.language, n.kind, n.for_work as "forWork", before.params, before.path, before.leave_path as "leavePath"`,
        [atOnce],
      );
      const people = perPerson([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
      const members = await this.people.accountsAt(tx, [...new Set(rows.map(({ email }) => email))]);
      for (const told of people) {
        // who left since hears nothing of the work any more
        const notices = told.filter(({ forWork, email }) => !forWork || members.has(email.toLowerCase()));
        await this.post(tx, ctx, gemeente, notices, members).catch((error: unknown) => {
          // words of which no mail can be made stop the mail of nobody else; a database that is away stops all of it, and it goes on later
          if (!(error instanceof z.core.$ZodError)) throw error;
          this.log.error({ notices: notices.map(({ id }) => id), why: error.message }, 'no mail can be made of this');
        });
      }
      if (people.length === atOnce) await this.jobs.add(tx, ctx, mailNotices, {}, { key: 'waiting' });
    });
  }

  /** What was told so long ago is forgotten, in the page as well. @returns how many */
  forgetOld(own: Ctx, days: number): Promise<number> {
    return this.db.run(own, async (tx) => {
      const [gone] = await tx.query<{ n: number }[]>(
        `with notices as (delete from notice where mailed_at < now() - make_interval(days => $1) returning 1),
         messages as (delete from inbox where told_at < now() - make_interval(days => $1) returning 1)
         select ((select count(*) from notices) + (select count(*) from messages))::int as n`,
        [days],
      );
      return gone?.n ?? 0;
    });
  }

  /** The job, every hour; doing it twice is once. */
  sweep(ctx: Ctx): Promise<void> {
    return this.db.each(ctx, (own) =>
      this.db.run(own, async (tx) => {
        const waiting = await tx.query<unknown[]>(
          'select from notice where mailed_at is null and due_at <= now() limit 1',
        );
        if (waiting.length > 0) await this.jobs.add(tx, own, mailNotices, {}, { key: 'waiting' });
      }),
    );
  }

  private async post(
    tx: EntityManager,
    ctx: Ctx,
    gemeente: Gemeente,
    notices: readonly Row[],
    members: ReadonlyMap<string, string>,
  ): Promise<void> {
    const [first] = notices;
    if (first === undefined) return;
    const { email, language } = first;
    const say = (key: string, params: TextParams = {}): string =>
      textOf(this.catalogues, 'notifications', key, language, params);
    const link = (path: string): string =>
      this.env.publicOrigin + writeAddress({ language, gemeente: gemeente.slug, path });
    const textOfKind = ({ kind, params }: Row, part = ''): string => {
      const [domain = '', ...key] = kind.split('.');
      return textOf(this.catalogues, domain, key.join('.') + part, language, params).trim();
    };
    const blocks = perPage(notices).flatMap((page): MailBlock[] => {
      const { path = '', leavePath = null } = page[0] ?? {};
      return [
        ...page.map((notice): MailBlock => ({ kind: 'text', text: textOfKind(notice) })),
        { kind: 'link', text: say('mail.open'), href: link(path) },
        ...(leavePath === null ? [] : [{ kind: 'link' as const, text: say('mail.leave'), href: link(leavePath) }]),
      ];
    });
    const lists = [...new Set(notices.flatMap(({ leavePath }) => leavePath ?? []))];
    const [list] = lists;
    const subject = subjectLine(textOfKind(first, '.subject'));
    const choose: MailBlock = {
      ...{ kind: 'link', text: say('mail.choose') },
      href: this.env.publicOrigin + writeAddress({ language, gemeente: null, path: '/account/berichten' }),
    };
    await this.mailer.send(tx, ctx, {
      to: email,
      language,
      // of several lists each has its own link in the mail: one button cannot say which is meant
      ...(list !== undefined && lists.length === 1 ? { leave: link(list) } : {}),
      subject: notices.length === 1 ? subject : say('mail.more', { subject, n: notices.length - 1 }),
      blocks: [
        ...blocks,
        { kind: 'text', text: say('mail.after', { gemeente: gemeente.name }) },
        ...(members.has(email.toLowerCase()) ? [choose] : []),
      ],
    });
  }

  /** By what a notice knows its reader: the same for the same address in the same gemeente, and nobody finds the address from it. */
  recipient({ gemeenteId }: Pick<Ctx, 'gemeenteId'>, email: string): Buffer {
    return createHmac('sha256', this.key)
      .update(`${gemeenteId ?? ''} ${email.toLowerCase()}`)
      .digest();
  }
}
