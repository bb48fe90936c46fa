import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dueAt, mailNotices, type Notice, perPage, perPerson, shortened } from '@wijkspoor/notifications/domain';
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
};
type Gemeente = { readonly slug: string; readonly name: string };

/** So many people get their mail in one transaction. */
const atOnce = 100;

/** Tells people what they asked to hear, each thing once. */
@Injectable()
export class Notifications {
  private readonly key: Buffer;

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(ENV) private readonly env: Env,
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
    const column = <T>(of: (notice: Notice) => T): T[] => notices.map(of);
    const rows = await tx.query<{ fresh: boolean }[]>(
      `insert into notice (recipient, once_key, email, language, kind, params, path, leave_path, due_at)
       select distinct on (1, 2) * from unnest($1::bytea[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::text[], $9::timestamptz[])
       on conflict (gemeente_id, recipient, once_key) do update set mailed_at = now() where notice.mailed_at < now() - interval '1 year'
       returning xmax = 0 as fresh`,
      [
        column(({ to }) => this.recipient(ctx, to)),
        column(({ onceKey }) => onceKey),
        column(({ to }) => to),
        column(({ language }) => language),
        column(({ kind }) => kind),
        column(({ params }) => JSON.stringify(shortened(params))),
        column(({ path }) => path),
        column(({ leavePath }) => leavePath),
        column(({ when }) => dueAt(when, now).toISOString()),
      ],
    );
    // what is told again after a year is remembered for longer: as long as something tells it, nobody hears it twice
    const made = rows.filter(({ fresh }) => fresh);
    if (made.length > 0 && notices.some(({ when }) => when === 'now'))
      await this.jobs.add(tx, ctx, mailNotices, {}, { key: 'waiting' });
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
      // whoever else makes mail now takes other rows
      const [rows] = await tx.query<[Row[], number]>(
        `with due as (
           select id from notice where mailed_at is null and recipient in
             (select recipient from notice where mailed_at is null and due_at <= now() group by recipient order by min(due_at) limit $1)
           order by id for update skip locked),
         before as (select n.* from notice n join due on due.id = n.id)
         update notice n set mailed_at = now(), email = null, params = '{}', path = null, leave_path = null from before
         where n.gemeente_id = before.gemeente_id and n.id = before.id
         returning n.id, encode(n.recipient, 'hex') as recipient, before.email, n.language, n.kind, before.params, before.path, before.leave_path as "leavePath"`,
        [atOnce],
      );
      const people = perPerson([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
      for (const notices of people) await this.post(tx, ctx, gemeente, notices);
      if (people.length === atOnce) await this.jobs.add(tx, ctx, mailNotices, {}, { key: 'waiting' });
    });
  }

  /** The job, every hour; doing it twice is once. */
  sweep(ctx: Ctx): Promise<void> {
    return this.db.each(ctx, (own) =>
      this.db.run(own, async (tx) => {
        await tx.query(`delete from notice where mailed_at < now() - interval '2 years'`);
        const waiting = await tx.query<unknown[]>(
          'select from notice where mailed_at is null and due_at <= now() limit 1',
        );
        if (waiting.length > 0) await this.jobs.add(tx, own, mailNotices, {}, { key: 'waiting' });
      }),
    );
  }

  private async post(tx: EntityManager, ctx: Ctx, gemeente: Gemeente, notices: readonly Row[]): Promise<void> {
    const [first] = notices;
    if (first === undefined) return;
    const { email, language } = first;
    const say = (key: string, params: TextParams = {}): string =>
      textOf(this.catalogues, 'notifications', key, language, params);
    const link = (path: string): string =>
      this.env.publicOrigin + writeAddress({ language, gemeente: gemeente.slug, path });
    const words = ({ kind, params }: Row): MailBlock => {
      const [domain = '', ...key] = kind.split('.');
      return { kind: 'text', text: textOf(this.catalogues, domain, key.join('.'), language, params).trim() };
    };
    const blocks = perPage(notices).flatMap((page): MailBlock[] => {
      const { path = '', leavePath = null } = page[0] ?? {};
      return [
        ...page.map(words),
        { kind: 'link', text: say('mail.open'), href: link(path) },
        ...(leavePath === null ? [] : [{ kind: 'link' as const, text: say('mail.leave'), href: link(leavePath) }]),
      ];
    });
    const lists = [...new Set(notices.flatMap(({ leavePath }) => leavePath ?? []))];
    const [list] = lists;
    await this.mailer.send(tx, ctx, {
      to: email,
      language,
      // of several lists each has its own link in the mail: one button cannot say which is meant
      ...(list !== undefined && lists.length === 1 ? { leave: link(list) } : {}),
      subject: say('mail.subject', { n: notices.length, gemeente: gemeente.name }),
      blocks: [...blocks, { kind: 'text', text: say('mail.after') }],
    });
  }

  /** By what a notice knows its reader: the same for the same address in the same gemeente, and nobody finds the address from it. */
  recipient({ gemeenteId }: Pick<Ctx, 'gemeenteId'>, email: string): Buffer {
    return createHmac('sha256', this.key)
      .update(`${gemeenteId ?? ''} ${email.toLowerCase()}`)
      .digest();
  }
}
