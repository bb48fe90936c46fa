import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  afterArchiveMove,
  archiveError,
  type ArchiveList,
  archiveMovesOf,
  archivePolicy,
  type ArchiveState,
  type ArchiveView,
  type AskArchive,
  makeArchive,
  type MoveArchive,
} from '@wijkspoor/archive/domain';
import { Audit } from '@wijkspoor/audit/api';
import { FileStore, JobQueue, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { daysOfArchive } from './days-of-archive';

type Row = {
  readonly id: string;
  readonly state: ArchiveState;
  readonly done: number;
  readonly total: number;
  readonly size: number | null;
  readonly fileId: string | null;
  readonly askedAt: Date;
  readonly readyAt: Date | null;
};

const select = `select a.id, a.state, a.done::float8 as done, a.total::float8 as total, f.size::float8 as size, a.file_id as "fileId", a.asked_at as "askedAt", a.ready_at as "readyAt"
  from gemeente_archive a left join stored_file f on f.id = a.file_id`;

/** Archives of a gemeente: asked for, stopped and taken by its administrators. A job writes them. */
@Injectable()
export class ArchivesService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** The newest first. */
  list(ctx: Ctx): Promise<ArchiveList> {
    demand(archivePolicy.takeArchive.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.query<Row[]>(`${select} order by a.asked_at desc, a.id limit 20`);
      const [running] = await tx.query<{ votes: number; rounds: number }[]>(
        `select (select count(*)::int from voting_round where state in ('planned', 'open', 'closing')) as votes,
           (select count(*)::int from round where state in ('planned', 'open')) as rounds`,
      );
      const days = await daysOfArchive(tx);
      return {
        items: rows.map((row) => viewOf(row, days)),
        runningVotes: running?.votes ?? 0,
        openRounds: running?.rounds ?? 0,
      };
    });
  }

  /** Asks for an archive. Whoever asks while one is being made gets that one: it will have everything too. */
  ask(ctx: Ctx, { id }: AskArchive): Promise<ArchiveView> {
    demand(archivePolicy.takeArchive.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const made = await tx.query<unknown[]>(
        'insert into gemeente_archive (id, asked_by) values ($1, $2) on conflict do nothing returning id',
        [id, ctx.actor.accountId],
      );
      if (made.length > 0) {
        await this.jobs.add(tx, ctx, makeArchive, { archiveId: id }, { key: id });
        await this.audit.record(tx, ctx, { what: 'archive.asked', kind: 'archive', id });
      }
      const [row] = await tx.query<Row[]>(
        `${select} where a.id = $1 or a.state in ('waiting', 'making') order by a.id = $1 desc`,
        [id],
      );
      // the one that was in the way is ready since
      if (row === undefined) throw archiveError('busy');
      return viewOf(row, await daysOfArchive(tx));
    });
  }

  /** Stops one, takes it away, or tries again. @throws platform.missing, archive.moveImpossible, archive.busy */
  async move(ctx: Ctx, id: string, { move }: MoveArchive): Promise<ArchiveView> {
    demand(archivePolicy.takeArchive.judge(ctx.actor));
    const { view, dropped } = await this.db.run(ctx, async (tx) => {
      // a job that is just ready waits, and then hears that nobody wants it
      await tx.query('select from gemeente_archive where id = $1 for update', [id]);
      const row = await find(tx, id);
      if (row === undefined) throw platformError('missing');
      const to = afterArchiveMove(row.state, move);
      if (to === null) throw archiveError('moveImpossible');
      await tx
        .query(
          'update gemeente_archive set state = $2, done = 0, tries = 0, again = again + 1, file_id = null where id = $1',
          [id, to],
        )
        .catch((error: unknown) => {
          throw isTaken(error) ? archiveError('busy') : error;
        });
      if (to === 'waiting') await this.jobs.add(tx, ctx, makeArchive, { archiveId: id }, { key: id });
      await this.audit.record(tx, ctx, { what: `archive.${move}`, kind: 'archive', id });
      if (row.fileId !== null) await this.files.forget(tx, [row.fileId]);
      const view = viewOf({ ...row, state: to, size: null, fileId: null }, await daysOfArchive(tx));
      return { view, dropped: row.fileId };
    });
    if (dropped !== null) await this.files.remove(ctx, dropped);
    return view;
  }

  /** The archive itself; that somebody took it is in the trail. @throws platform.missing, archive.notReady */
  async download(ctx: Ctx, id: string): ReturnType<FileStore['read']> {
    demand(archivePolicy.takeArchive.judge(ctx.actor));
    const fileId = await this.db.run(ctx, async (tx) => {
      const row = await find(tx, id);
      if (row === undefined) throw platformError('missing');
      if (row.fileId === null) throw archiveError('notReady');
      await this.audit.record(tx, ctx, { what: 'archive.taken', kind: 'archive', id });
      return row.fileId;
    });
    return this.files.read(ctx, fileId);
  }
}

async function find(tx: EntityManager, id: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row[]>(`${select} where a.id = $1`, [id]);
  return row;
}

/** Another one is being made. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

const viewOf = ({ id, state, done, total, size, askedAt, readyAt }: Row, days: number): ArchiveView => ({
  ...{ id, state, done, total, size, askedAt: askedAt.toISOString(), moves: [...archiveMovesOf(state)] },
  until: state === 'ready' && readyAt !== null ? new Date(readyAt.getTime() + days * 86_400_000).toISOString() : null,
});
