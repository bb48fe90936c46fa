import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { makeArchive } from '@wijkspoor/archive/domain';
import { texts } from '@wijkspoor/archive/domain/texts';
import { People } from '@wijkspoor/identity/api';
import { Notifications } from '@wijkspoor/notifications/api';
import { FileStore, isAway, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, localTime, writeText } from '@wijkspoor/platform/domain';
import { daysOfArchive } from './days-of-archive';
import { type OnProgress, writeArchive } from './write-archive';

type Asked = { readonly id: string; readonly askedBy: string; readonly tries: number; readonly again: number };

/** How far it is, is told at most this often; then it also hears that nobody wants it any more. */
const apartMs = 1_000;

/** Writes the archives that were asked for. */
@Injectable()
export class ArchiveJob {
  private readonly log = new Logger('archive');

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(People) private readonly people: People,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /**
   * The job. Safe to run twice, and beside itself: what is ready, or was stopped meanwhile, stays as it is.
   * @throws what went wrong, so that it is tried again; the last time the archive has failed.
   */
  async run(ctx: Ctx, id: string): Promise<void> {
    const asked = await this.begin(ctx, id);
    if (asked === undefined) return;
    try {
      await this.write(
        ctx,
        (note) => this.note(ctx, id, note),
        async (name, content) => {
          await this.files.keep(ctx, { name, type: 'application/zip', content }, async (tx, file) => {
            await this.finish(tx, id, file.id);
            await this.tell(tx, ctx, asked, 'ready');
          });
        },
      );
    } catch (error) {
      if (error instanceof Overtaken) return;
      if (asked.tries < makeArchive.attempts || isAway(error)) throw error;
      this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'an archive failed');
      await this.db.run(ctx, async (tx) => {
        const [, failed] = await tx.query<[unknown[], number]>(
          `update gemeente_archive set state = 'failed' where id = $1 and state = 'making' returning id`,
          [id],
        );
        if (failed > 0) await this.tell(tx, ctx, asked, 'failed');
      });
    }
  }

  /** The archive of a gemeente as a stream, with its name; it is read while the database shows one moment. */
  async write(
    ctx: Ctx,
    note: (far: { done: number; total: number }) => Promise<void>,
    take: (name: string, content: Readable) => Promise<void>,
  ): Promise<void> {
    const { slug, name } = await this.gemeente(ctx);
    const day = localTime(new Date().toISOString()).date;
    const words = texts[ctx.language === 'en' ? 'en' : 'nl'];
    const readme = writeText(words.readme, ctx.language, { name, day });
    await this.db.moment(ctx, async (client) => {
      const open = async (id: string): Promise<Readable> => (await this.files.read(ctx, id)).content;
      const content = await writeArchive(client, ctx.gemeenteId ?? '', readme, open, nowAndThen(note));
      await take(`${writeText(words['file.name'], ctx.language, { slug, day })}.zip`, content);
    });
  }

  /** Throws away archives that are too old; doing it twice is once. @returns how many */
  async expire(own: Ctx, days: number): Promise<number> {
    const old = await this.db.run(own, async (tx) => {
      const rows = await tx.query<{ fileId: string }[]>(
        `select file_id as "fileId" from gemeente_archive where state = 'ready' and ready_at < now() - make_interval(days => $1) for update`,
        [days],
      );
      const ids = rows.map(({ fileId }) => fileId);
      await tx.query(
        `update gemeente_archive set state = 'expired', file_id = null where state = 'ready' and file_id = any ($1)`,
        [ids],
      );
      // with its row gone nothing knows the file any more, also when this ends here
      await this.files.forget(tx, ids);
      return rows;
    });
    for (const { fileId } of old) await this.files.remove(own, fileId);
    return old.length;
  }

  private begin(ctx: Ctx, id: string): Promise<Asked | undefined> {
    return this.db.run(ctx, async (tx) => {
      const [rows] = await tx.query<[Asked[], number]>(
        `update gemeente_archive set state = 'making', done = 0, tries = tries + 1 where id = $1 and state in ('waiting', 'making')
         returning id, asked_by as "askedBy", tries, again`,
        [id],
      );
      return rows[0];
    });
  }

  private gemeente(ctx: Ctx): Promise<{ readonly slug: string; readonly name: string }> {
    return this.db.run(ctx, async (tx) => {
      const [row] = await tx.query<{ slug: string; name: string }[]>('select slug, name from gemeente where id = $1', [
        ctx.gemeenteId,
      ]);
      if (row === undefined) throw new Overtaken();
      return row;
    });
  }

  private async note(ctx: Ctx, id: string, { done, total }: { done: number; total: number }): Promise<void> {
    const [, going] = await this.db.run(ctx, (tx) =>
      tx.query<[unknown[], number]>(
        `update gemeente_archive set done = $2, total = $3 where id = $1 and state = 'making' returning id`,
        [id, done, total],
      ),
    );
    if (going === 0) throw new Overtaken();
  }

  private async finish(tx: EntityManager, id: string, fileId: string): Promise<void> {
    const [, ready] = await tx.query<[unknown[], number]>(
      `update gemeente_archive set state = 'ready', file_id = $2, done = total, ready_at = now() where id = $1 and state = 'making' returning id`,
      [id, fileId],
    );
    if (ready === 0) throw new Overtaken();
  }

  /** Who asked hears it once; who left the gemeente since hears nothing. */
  private async tell(
    tx: EntityManager,
    ctx: Ctx,
    { id, askedBy, again }: Asked,
    what: 'ready' | 'failed',
  ): Promise<void> {
    const roles = await this.people.rolesOf(tx, askedBy);
    const person = (await this.people.addressesOf(tx, [askedBy])).get(askedBy);
    if (roles.length === 0 || person === undefined) return;
    await this.notifications.tell(tx, ctx, [
      {
        ...{ to: person.email, language: person.language, kind: `archive.notice.${what}`, when: 'now' },
        ...{ params: { days: await daysOfArchive(tx) }, path: '/werk/archief', leavePath: null },
        onceKey: `archive:${id}:${what}:${again}`,
      },
    ]);
  }
}

/** Hears of every step, and passes on one a second. */
function nowAndThen(note: (far: { done: number; total: number }) => Promise<void>): OnProgress {
  let told = -Infinity;
  return async (done, total) => {
    if (performance.now() - told < apartMs) return;
    told = performance.now();
    await note({ done, total });
  };
}

/** Somebody else made it, or nobody wants it any more. */
class Overtaken extends Error {}
