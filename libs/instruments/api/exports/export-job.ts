import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type ExportBackground,
  type ExportFormat,
  type ExportKind,
  exportRound,
  formColumns,
  instrumentsError,
  resultDictionary,
  resultSheet,
  rowDictionary,
  type SheetRow,
} from '@wijkspoor/instruments/domain';
import { fileWords } from '../../domain/texts/exports';
import { FileStore, isAway, type MadeFile, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, DomainError } from '@wijkspoor/platform/domain';
import { DisclosureSettings } from '../disclosure-settings';
import { type RoundFrame, selectFrames } from '../round-frames';
import { newestSnapshot } from '../snapshots';
import { csvOf, type ExportContent, jsonOf, typeOf, xlsxOf } from './export-content';
import { countForms, formPortions } from './form-portions';

type Export = {
  readonly id: string;
  readonly roundId: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly background: ExportBackground | null;
  readonly tries: number;
};

/** How far it is, is told at most this often; then it also hears that nobody wants it any more. */
const apartMs = 1_000;

/** Makes the files of answers that were asked for. */
@Injectable()
export class ExportJob {
  private readonly log = new Logger('export');

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(DisclosureSettings) private readonly settings: DisclosureSettings,
  ) {}

  /**
   * The job. Safe to run twice, and beside itself: what is ready, or was cancelled meanwhile, stays as it is.
   * @throws what went wrong, so that it is tried again; the last time the export has failed.
   */
  async run(ctx: Ctx, exportId: string): Promise<void> {
    const asked = await this.begin(ctx, exportId);
    if (asked === undefined) return;
    try {
      // what rows are read in stays open until the last one is written
      await this.db.run(ctx, async (tx) => {
        const made = await this.fileOf(ctx, tx, asked);
        await this.files.keep(ctx, made, (own, file) => finish(own, asked.id, file.id));
      });
    } catch (error) {
      if (error instanceof Overtaken) return;
      if (isAway(error) || (!(error instanceof DomainError) && asked.tries < exportRound.attempts)) throw error;
      this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'an export failed');
      await this.db.run(ctx, (tx) =>
        tx.query(`update round_export set state = 'failed' where id = $1 and state = 'making'`, [asked.id]),
      );
    }
  }

  /** Takes away files that are too old. Part of the nightly tidying; doing it twice is once. */
  async expire(ctx: Ctx, days: number): Promise<number> {
    const old = await this.db.run(ctx, (tx) =>
      tx.query<{ id: string; fileId: string }[]>(
        `select id, file_id as "fileId" from round_export where state = 'ready' and asked_at < now() - make_interval(days => $1)`,
        [days],
      ),
    );
    for (const { id, fileId } of old) {
      await this.files.remove(ctx, fileId);
      await this.db.run(ctx, (tx) =>
        tx.query(`update round_export set state = 'expired', file_id = null where id = $1 and file_id = $2`, [
          id,
          fileId,
        ]),
      );
    }
    return old.length;
  }

  private begin(ctx: Ctx, id: string): Promise<Export | undefined> {
    return this.db.run(ctx, async (tx) => {
      const [rows] = await tx.query<[Export[], number]>(
        `update round_export set state = 'making', done = 0, tries = tries + 1 where id = $1 and state in ('waiting', 'making')
         returning id, round_id as "roundId", kind, format, background, tries`,
        [id],
      );
      return rows[0];
    });
  }

  private async fileOf(ctx: Ctx, tx: EntityManager, asked: Export): Promise<MadeFile> {
    const { kind, format } = asked;
    const { say } = fileWords(ctx.language);
    const [round] = await tx.query<RoundFrame[]>(`${selectFrames} where r.id = $1`, [asked.roundId]);
    if (round === undefined) throw new Overtaken();
    const content = kind === 'tables' ? await this.tables(ctx, tx, round) : await this.rows(ctx, tx, round, asked);
    const counted = { ...content, portions: this.told(ctx, asked.id, content.portions) };
    const stream =
      format === 'xlsx'
        ? await xlsxOf(counted, { rows: say('sheet.results'), dictionary: say('sheet.dictionary') })
        : Readable.from((format === 'csv' ? csvOf : jsonOf)(counted), { objectMode: false });
    return { name: `${say(`file.${kind}`)}-${round.number}.${format}`, type: typeOf[format], content: stream };
  }

  private async tables(ctx: Ctx, tx: EntityManager, round: RoundFrame): Promise<ExportContent> {
    const words = fileWords(ctx.language);
    const snapshot = await newestSnapshot(tx, round.id);
    if (snapshot === undefined) throw instrumentsError('tooFewForms');
    const { meanFrom } = await this.settings.rule(tx);
    const { header, rows } = resultSheet(round, snapshot.shown, words, meanFrom);
    return { header, portions: [rows], dictionary: resultDictionary(round, words) };
  }

  private async rows(
    ctx: Ctx,
    tx: EntityManager,
    round: RoundFrame,
    { id, background }: Export,
  ): Promise<ExportContent> {
    const total = await countForms(tx, round.id);
    const { meanFrom } = await this.settings.rule(tx);
    if (total < meanFrom) throw instrumentsError('tooFewForms');
    await this.note(ctx, id, 0, total);
    return {
      header: formColumns(round.definition, background, round.buurten).map(({ name }) => name),
      portions: formPortions(tx, round, background),
      dictionary: rowDictionary(round, background, fileWords(ctx.language)),
    };
  }

  /** The same portions; how far they are is told now and then, and at the end. */
  private async *told(ctx: Ctx, id: string, portions: ExportContent['portions']): AsyncGenerator<readonly SheetRow[]> {
    let done = 0;
    let told = performance.now();
    for await (const rows of portions) {
      yield rows;
      done += rows.length;
      if (performance.now() - told < apartMs) continue;
      told = performance.now();
      await this.note(ctx, id, done, done);
    }
    await this.note(ctx, id, done, done);
  }

  private async note(ctx: Ctx, id: string, done: number, total: number): Promise<void> {
    const [, going] = await this.db.run(ctx, (tx) =>
      tx.query<[unknown[], number]>(
        `update round_export set done = $2, total = greatest(total, $3) where id = $1 and state = 'making' returning id`,
        [id, done, total],
      ),
    );
    if (going === 0) throw new Overtaken();
  }
}

async function finish(tx: EntityManager, id: string, fileId: string): Promise<void> {
  const [, ready] = await tx.query<[unknown[], number]>(
    `update round_export set state = 'ready', file_id = $2, total = done where id = $1 and state = 'making' returning id`,
    [id, fileId],
  );
  if (ready === 0) throw new Overtaken();
}

/** Somebody else made it, or nobody wants it any more. */
class Overtaken extends Error {}
