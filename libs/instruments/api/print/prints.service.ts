import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type AskPrint,
  type Channel,
  instrumentsError,
  type PrintList,
  printRound,
  type PrintView,
} from '@wijkspoor/instruments/domain';
import { FileStore, hold, JobQueue, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import { roundFor } from '../round-access';
import { RoundFrames } from '../round-frames';

type Row = Omit<PrintView, 'askedAt'> & { readonly askedAt: Date; readonly fileId: string | null };
const select = `select id, kind, language, amount, done, state, first_number as "firstNumber", place, asked_at as "askedAt", file_id as "fileId"
  from round_print`;
/** A poster takes people to the open link. */
const channelOf = { poster: 'link', letters: 'code', sheets: 'paper' } as const satisfies Record<
  AskPrint['kind'],
  Channel
>;
/** Numbers have five digits. */
const lastNumber = 99_999;

/** Posters, letters and sheets of a round: asked for here, made by a job. */
@Injectable()
export class Prints {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(RoundFrames) private readonly frames: RoundFrames,
  ) {}

  /** @throws platform.missing */
  async list(ctx: Ctx, number: number): Promise<PrintList> {
    const round = await roundFor(ctx, this.frames, number, 'runRounds');
    const rows = await this.db.run(ctx, (tx) =>
      tx.query<Row[]>(`${select} where round_id = $1 order by asked_at desc, id limit 100`, [round.id]),
    );
    const kinds = (['poster', 'letters', 'sheets'] as const).filter((kind) => round.channels.includes(channelOf[kind]));
    return {
      round: {
        ...{ number, title: round.title, kinds, languages: [...round.languages] },
        project: { id: round.projectId, name: round.project },
      },
      items: rows.map(viewOf),
    };
  }

  /**
   * Asks for a print. Sending the same twice makes one. Sheets get the numbers after the last that was given out.
   * @throws instruments.printNotNow, instruments.channelNotOffered, instruments.tooMany
   */
  async ask(ctx: Ctx, number: number, asked: AskPrint): Promise<PrintView> {
    const round = await roundFor(ctx, this.frames, number, 'runRounds');
    if (round.state !== 'planned' && round.state !== 'open') throw instrumentsError('printNotNow');
    if (!round.channels.includes(channelOf[asked.kind])) throw instrumentsError('channelNotOffered');
    if (!round.languages.includes(asked.language))
      throw platformError('invalid', {}, [{ path: 'language', code: 'choice' }]);
    return this.db.run(ctx, async (tx) => {
      // numbers are given out one print at a time
      await hold(tx, 'sheets', round.id);
      const amount = asked.kind === 'poster' ? 1 : asked.amount;
      const first = asked.kind === 'sheets' ? await nextSheet(tx, round.id) : null;
      if (first !== null && first + amount - 1 > lastNumber) throw instrumentsError('tooMany');
      const made = await tx.query<unknown[]>(
        `insert into round_print (id, round_id, kind, language, amount, place, first_number, asked_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict do nothing returning id`,
        [asked.id, round.id, asked.kind, asked.language, amount, asked.place, first, ctx.actor.accountId],
      );
      const row = await find(tx, round.id, asked.id);
      if (made.length === 0) return viewOf(row);
      await this.jobs.add(tx, ctx, printRound, { printId: asked.id }, { key: asked.id });
      const details = { number, kind: asked.kind, amount };
      await this.audit.record(tx, ctx, { what: 'round.printAsked', kind: 'round', id: round.id, details });
      return viewOf(row);
    });
  }

  /** Stops a print that is not there yet; doing it twice is once. @throws platform.missing, instruments.moveImpossible when it is there already */
  async cancel(ctx: Ctx, number: number, id: string): Promise<PrintView> {
    const round = await roundFor(ctx, this.frames, number, 'runRounds');
    return this.db.run(ctx, async (tx) => {
      await tx.query(`update round_print set state = 'cancelled' where id = $1 and state in ('waiting', 'making')`, [
        id,
      ]);
      const row = await find(tx, round.id, id);
      if (row.state !== 'cancelled') throw instrumentsError('moveImpossible');
      return viewOf(row);
    });
  }

  /** The file of a print, to be sent. That it was taken is written down: letters hold codes. @throws platform.missing, instruments.printNotReady */
  async file(ctx: Ctx, number: number, id: string): ReturnType<FileStore['read']> {
    const round = await roundFor(ctx, this.frames, number, 'runRounds');
    const fileId = await this.db.run(ctx, async (tx) => {
      const row = await find(tx, round.id, id);
      if (row.fileId === null) throw instrumentsError('printNotReady');
      const details = { number, kind: row.kind };
      await this.audit.record(tx, ctx, { what: 'round.printTaken', kind: 'round', id: round.id, details });
      return row.fileId;
    });
    return this.files.read(ctx, fileId);
  }
}

async function nextSheet(tx: EntityManager, roundId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }[]>(
    'select coalesce(max(first_number + amount), 1) as next from round_print where round_id = $1',
    [roundId],
  );
  return row?.next ?? 1;
}

async function find(tx: EntityManager, roundId: string, id: string): Promise<Row> {
  const [row] = await tx.query<Row[]>(`${select} where round_id = $1 and id = $2`, [roundId, id]);
  if (row === undefined) throw platformError('missing');
  return row;
}

const viewOf = ({ fileId: _, askedAt, ...row }: Row): PrintView => ({ ...row, askedAt: askedAt.toISOString() });
