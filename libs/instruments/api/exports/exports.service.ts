import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type AskExport,
  type ExportBackground,
  exportDays,
  type ExportList,
  exportRound,
  type ExportView,
  instrumentsError,
  instrumentsPolicy,
  resultDictionary,
  rowDictionary,
} from '@wijkspoor/instruments/domain';
import { fileWords } from '../../domain/texts/exports';
import { FileStore, JobQueue, type MadeFile, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { DisclosureSettings } from '../disclosure-settings';
import { answersOf, roundFor } from '../round-access';
import { type RoundFrame, RoundFrames } from '../round-frames';
import { newestSnapshot } from '../snapshots';
import { csvOf } from './export-content';
import { countForms } from './form-portions';

type Row = Omit<ExportView, 'askedAt' | 'until'> & { readonly askedAt: Date; readonly fileId: string | null };
const select = `select id, kind, format, purpose, background, state, done::int, total::int, asked_at as "askedAt", file_id as "fileId"
  from round_export`;

/** Files of the results and answers of a round: asked for here, made by a job. Rows are for who may have them only. */
@Injectable()
export class Exports {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(RoundFrames) private readonly frames: RoundFrames,
    @Inject(DisclosureSettings) private readonly settings: DisclosureSettings,
  ) {}

  /** @throws platform.missing */
  async list(ctx: Ctx, number: number): Promise<ExportList> {
    const round = await this.round(ctx, number);
    const mayRows = instrumentsPolicy.exportRows.judge(ctx.actor);
    const rows = await this.db.run(ctx, (tx) =>
      tx.query<Row[]>(`${select} where round_id = $1 and (kind = 'tables' or $2) order by asked_at desc, id limit 50`, [
        round.id,
        mayRows === true,
      ]),
    );
    return {
      round: answersOf(round),
      backgrounds: [...(round.askBuurt ? (['buurt'] as const) : []), ...(round.askAge ? (['age'] as const) : [])],
      items: rows.map(viewOf),
      may: { rows: may(mayRows) },
    };
  }

  /** Asks for a file, with a line in the trail that says what it is for. Sending the same twice makes one. @throws instruments.tooFewForms, instruments.otherBackground */
  async ask(ctx: Ctx, number: number, asked: AskExport): Promise<ExportView> {
    const { id, kind, format, purpose, background } = asked;
    if (kind === 'rows') demand(instrumentsPolicy.exportRows.judge(ctx.actor));
    const round = await this.round(ctx, number);
    if ((background === 'buurt' && !round.askBuurt) || (background === 'age' && !round.askAge))
      throw platformError('invalid', {}, [{ path: 'background', code: 'choice' }]);
    return this.db.run(ctx, async (tx) => {
      await this.demandEnough(tx, round, kind);
      if (background !== null) await demandOneBackground(tx, round.id, background);
      const made = await tx.query<unknown[]>(
        `insert into round_export (id, round_id, kind, format, purpose, background, asked_by) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing returning id`,
        [id, round.id, kind, format, purpose, background, ctx.actor.accountId],
      );
      const row = await this.find(tx, ctx, round, id);
      if (made.length === 0) return viewOf(row);
      await this.jobs.add(tx, ctx, exportRound, { exportId: id }, { key: id });
      const details = { number, kind, format, purpose, background: background ?? '' };
      await this.audit.record(tx, ctx, { what: 'export.asked', kind: 'export', id, details });
      return viewOf(row);
    });
  }

  /** Stops making a file, or takes it away. Doing it twice is once. @throws platform.missing */
  async cancel(ctx: Ctx, number: number, id: string): Promise<void> {
    const round = await this.round(ctx, number);
    const fileId = await this.db.run(ctx, async (tx) => {
      // a job that is just ready waits, and then hears that nobody wants it
      await tx.query('select from round_export where id = $1 for update', [id]);
      const row = await this.find(tx, ctx, round, id);
      await tx.query(
        `update round_export set state = 'cancelled', file_id = null where id = $1 and state in ('waiting', 'making', 'ready')`,
        [id],
      );
      return row.fileId;
    });
    if (fileId !== null) await this.files.remove(ctx, fileId);
  }

  /** The file, for who may have it; that somebody took it is in the trail. @throws platform.missing, instruments.exportNotReady */
  async download(ctx: Ctx, number: number, id: string): ReturnType<FileStore['read']> {
    const round = await this.round(ctx, number);
    const fileId = await this.db.run(ctx, async (tx) => {
      const { kind, fileId } = await this.find(tx, ctx, round, id);
      if (fileId === null) throw instrumentsError('exportNotReady');
      await this.audit.record(tx, ctx, { what: 'export.taken', kind: 'export', id, details: { number, kind } });
      return fileId;
    });
    return this.files.read(ctx, fileId);
  }

  /** What the columns of a file mean, as CSV. @throws platform.missing */
  async dictionary(ctx: Ctx, number: number, id: string): Promise<MadeFile> {
    const round = await this.round(ctx, number);
    const { kind, background } = await this.db.run(ctx, (tx) => this.find(tx, ctx, round, id));
    const words = fileWords(ctx.language);
    const { header, rows } =
      kind === 'tables' ? resultDictionary(round, words) : rowDictionary(round, background, words);
    return {
      name: `${words.say(`file.${kind}`)}-${number}-${words.say('file.dictionary')}.csv`,
      type: 'text/csv',
      content: Readable.from(csvOf({ header, portions: [rows] }), { objectMode: false }),
    };
  }

  private round(ctx: Ctx, number: number): Promise<RoundFrame> {
    demand(instrumentsPolicy.exportTables.judge(ctx.actor));
    return roundFor(ctx, this.frames, number, 'seeRounds');
  }

  private async demandEnough(tx: EntityManager, { id }: RoundFrame, kind: AskExport['kind']): Promise<void> {
    const enough =
      kind === 'tables'
        ? (await newestSnapshot(tx, id)) !== undefined
        : (await countForms(tx, id)) >= (await this.settings.rule(tx)).meanFrom;
    if (!enough) throw instrumentsError('tooFewForms');
  }

  /** Rows are not there for who may not have them. */
  private async find(tx: EntityManager, ctx: Ctx, round: RoundFrame, id: string): Promise<Row> {
    const [row] = await tx.query<Row[]>(`${select} where round_id = $1 and id = $2`, [round.id, id]);
    if (row === undefined || (row.kind === 'rows' && instrumentsPolicy.exportRows.judge(ctx.actor) !== true))
      throw platformError('missing');
    return row;
  }
}

const viewOf = ({ fileId: _, askedAt, ...row }: Row): ExportView => ({
  ...row,
  askedAt: askedAt.toISOString(),
  until: new Date(askedAt.getTime() + exportDays * 86_400_000).toISOString(),
});

/** Rows of one round have one background, in whatever file: two files with one each could be laid side by side. */
async function demandOneBackground(tx: EntityManager, roundId: string, background: ExportBackground): Promise<void> {
  await tx.query('select from round where id = $1 for no key update', [roundId]);
  const others = await tx.query<unknown[]>(
    `select 1 from round_export where round_id = $1 and background <> $2 and state <> 'failed' limit 1`,
    [roundId, background],
  );
  if (others.length > 0) throw instrumentsError('otherBackground');
}
