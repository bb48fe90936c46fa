import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Ctx, demand, type FileView, Line, platformError, platformPolicy } from '@wijkspoor/platform/domain';
import { TenantDb } from '../database';
import { ENV, type Env } from '../env';
import type { Storage } from './storage';
import { filesRoot, leftIncoming, storageOf } from './storage-of';
import { type Content, receive, receiveLogo, receivePicture, write } from './file-content';

type Row = { id: string; name: string; type: string; size: number; owner: string | null };
/** A file that a job of ours made. The name is ours too. */
export type MadeFile = {
  readonly name: string;
  readonly type:
    | 'application/pdf'
    | 'text/csv'
    | 'application/json'
    | 'application/zip'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  readonly content: Readable;
};
type Known = Content & { readonly name: string; readonly owner: string | null };
type Tie = (tx: EntityManager, file: FileView) => Promise<void>;

/** A file to read; the caller sends or destroys `content`. */
export type OpenFile = FileView & { readonly content: Readable };

/** Files of gemeenten: a folder each, named by their random id. What is in the folder and has no row is nobody's. */
@Injectable()
export class FileStore {
  private readonly root: string;
  private readonly storage: Storage;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(TenantDb) private readonly tenants: TenantDb,
  ) {
    this.root = filesRoot(env);
    this.storage = storageOf(env);
  }

  /**
   * Keeps a file. It is there as a whole, with its row, or not at all.
   * @throws platform.tooLarge, platform.fileType, or platform.invalid when the name cannot be kept.
   */
  async save(ctx: Ctx, name: string, content: Readable): Promise<FileView> {
    demand(platformPolicy.uploadFile.judge(ctx.actor));
    const named = nameOf(name);
    return this.add(ctx, async (incoming) => ({
      ...(await receive(content, incoming, this.env.FILE_LIMIT)),
      ...{ name: named, owner: ctx.actor.accountId },
    }));
  }

  /**
   * Keeps what a job made: as a whole, with its row and with what `tie` writes in the same transaction, or not at all. It belongs
   * to nobody; who may read it is for the maker to judge, see `read`.
   * @throws what breaks `content` off, and what `tie` throws.
   */
  keep(ctx: Ctx, { name, type, content }: MadeFile, tie: Tie): Promise<FileView> {
    return this.add(ctx, async (incoming) => ({ ...(await write(content, incoming)), name, type, owner: null }), tie);
  }

  /**
   * Keeps a picture for a page, of which the caller judged that this person may bring it. It belongs to nobody, as what `keep` keeps.
   * @throws platform.malformed, platform.tooLarge, platform.fileType, and what `tie` throws.
   */
  keepPicture(ctx: Ctx, name: string, content: Readable, tie: Tie): Promise<FileView> {
    return this.add(
      ctx,
      async (incoming) => ({ ...(await receivePicture(content, incoming, this.env.FILE_LIMIT)), name, owner: null }),
      tie,
    );
  }

  /** The same for a logo: small enough for every print, with what is see-through as it is. @throws as `keepPicture` */
  keepLogo(ctx: Ctx, name: string, content: Readable, tie: Tie): Promise<FileView> {
    return this.add(
      ctx,
      async (incoming) => ({ ...(await receiveLogo(content, incoming, this.env.FILE_LIMIT)), name, owner: null }),
      tie,
    );
  }

  /**
   * Keeps a picture or a PDF of which the caller judged that this person may bring it. It belongs to nobody, as what `keep` keeps.
   * @throws as `save`, and what `tie` throws.
   */
  keepGiven(ctx: Ctx, name: string, content: Readable, tie: Tie): Promise<FileView> {
    const named = nameOf(name);
    return this.add(
      ctx,
      async (incoming) => ({ ...(await receive(content, incoming, this.env.FILE_LIMIT)), name: named, owner: null }),
      tie,
    );
  }

  /** Takes a file away; doing it twice is once. */
  async remove(ctx: Ctx, id: string): Promise<void> {
    await this.tenants.run(ctx, (tx) => tx.query('delete from stored_file where id = $1', [id]));
    await this.storage.remove(gemeenteOf(ctx), id);
  }

  /** Forgets files in the transaction of what pointed at them. Their contents go with `remove`, or by themselves within days. */
  async forget(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query('delete from stored_file where id = any ($1)', [ids]);
  }

  /** Files that were kept under this name more than a day ago: for their maker, to find those that nothing points at. */
  async named(tx: EntityManager, name: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from stored_file where name = $1 and owner_account is null and added_at < now() - interval '1 day'`,
      [name],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Opens a file for someone who may read it.
   * @throws platform.missing when it is not there, or not for this reader.
   */
  async open(ctx: Ctx, id: string): Promise<OpenFile> {
    const row = await this.row(ctx, id);
    demand(platformPolicy.readFile.judge(ctx.actor, row));
    return this.opened(ctx, row);
  }

  /** Opens a file of which the caller judged that this reader may have it. @throws platform.missing when it is not there */
  async read(ctx: Ctx, id: string): Promise<OpenFile> {
    return this.opened(ctx, await this.row(ctx, id));
  }

  /** Part of tidying up: removes what a crash left behind, once it is older than a day. */
  async removeOrphans(ctx: Ctx, now: Date): Promise<void> {
    await this.tenants.each(ctx, async (own) => {
      const gemeente = gemeenteOf(own);
      const yesterday = new Date(now.getTime() - 86_400_000);
      for (const left of await leftIncoming(this.root, gemeente, yesterday)) await rm(left, { force: true });
      for await (const names of this.storage.before(gemeente, yesterday)) {
        const known = await this.tenants.run(own, (tx) =>
          tx.query<{ id: string }[]>('select id from stored_file where id::text = any($1)', [names]),
        );
        const ids = new Set(known.map((row) => row.id));
        for (const name of names.filter((one) => !ids.has(one))) await this.storage.remove(gemeente, name);
      }
    });
  }

  private async add(ctx: Ctx, fill: (incoming: string) => Promise<Known>, tie?: Tie): Promise<FileView> {
    const gemeente = gemeenteOf(ctx);
    const folder = path.join(this.root, gemeente);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    const incoming = path.join(folder, `${id}.incoming`);
    try {
      const { name, type, size, sha256, owner } = await fill(incoming);
      // before its row, and not in the transaction of it: that would wait for a network
      await this.storage.keep(gemeente, id, incoming);
      await this.tenants.run(ctx, async (tx) => {
        await tx.query(
          'insert into stored_file (id, name, type, size, sha256, owner_account) values ($1, $2, $3, $4, $5, $6)',
          [id, name, type, size, sha256, owner],
        );
        await tie?.(tx, { id, name, type, size });
      });
      return { id, name, type, size };
    } catch (error) {
      await rm(incoming, { force: true });
      await this.storage.remove(gemeente, id).catch(() => undefined);
      throw error;
    }
  }

  private async row(ctx: Ctx, id: string): Promise<Row> {
    const [row] = await this.tenants.run(ctx, (tx) =>
      tx.query<Row[]>(
        'select id, name, type, size::float8 as size, owner_account as owner from stored_file where id = $1',
        [id],
      ),
    );
    if (!row) throw platformError('missing');
    return row;
  }

  private async opened(ctx: Ctx, { id, name, type, size }: Row): Promise<OpenFile> {
    return { id, name, type, size, content: await this.storage.open(gemeenteOf(ctx), id) };
  }
}

function gemeenteOf({ gemeenteId }: Ctx): string {
  if (gemeenteId === null) throw platformError('missing');
  return gemeenteId;
}

/** The name of a file without folders. @throws platform.invalid when it cannot be kept */
function nameOf(name: string): string {
  const named = Line().safeParse(path.posix.basename(name.replaceAll('\\', '/')));
  if (!named.success) throw platformError('invalid', {}, [{ path: 'file', code: 'format' }]);
  return named.data;
}
