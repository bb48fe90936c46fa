import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { printRound, type PrintView } from '@wijkspoor/instruments/domain';
import { printWords } from '../../domain/texts/print';
import { ENV, type Env, FileStore, isAway, TenantDb, typeset } from '@wijkspoor/platform/api';
import type { Ctx, Language } from '@wijkspoor/platform/domain';
import { FormSecrets } from '../form-secrets';
import { type RoundFrame, selectFrames } from '../round-frames';
import { letterLayout } from './letter-layout';
import { posterLayout } from './poster-layout';
import { letterData, posterData, type Printing, type Sender, sheetData } from './print-data';
import { sheetLayout } from './sheet-layout';

type Print = Pick<PrintView, 'id' | 'kind' | 'language' | 'amount' | 'firstNumber' | 'place'> & {
  readonly roundId: string;
  readonly tries: number;
};
/** What is set, with the codes that are in it. */
type Content = { readonly layout: string; readonly data: unknown; readonly codes: readonly string[] };

/** Makes what was asked to be printed. */
@Injectable()
export class PrintJob {
  private readonly log = new Logger('print');

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(FormSecrets) private readonly secrets: FormSecrets,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * The job. Safe to run twice, and beside itself: what is ready, or was cancelled meanwhile, stays as it is; codes count only
   * with the file they are in.
   * @throws what went wrong, so that it is tried again; the last time the print has failed.
   */
  async run(ctx: Ctx, printId: string): Promise<void> {
    const print = await this.begin(ctx, printId);
    if (print === undefined) return;
    try {
      await this.make(ctx, print);
    } catch (error) {
      if (error instanceof Overtaken) return;
      if (print.tries < printRound.attempts || isAway(error)) throw error;
      this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a print failed');
      await this.db.run(ctx, (tx) =>
        tx.query(`update round_print set state = 'failed' where id = $1 and state = 'making'`, [printId]),
      );
    }
  }

  /** Files with codes in them go when their round takes no answers any more. Part of the nightly tidying; doing it twice is once. */
  async expire(ctx: Ctx): Promise<number> {
    const letters = await this.db.run(ctx, (tx) =>
      tx.query<{ id: string; fileId: string }[]>(
        `select p.id, p.file_id as "fileId" from round_print p join round r on r.id = p.round_id
         where p.kind = 'letters' and p.state = 'ready' and r.state in ('closed', 'cancelled')`,
      ),
    );
    for (const { id, fileId } of letters) {
      await this.files.remove(ctx, fileId);
      await this.db.run(ctx, (tx) =>
        tx.query(`update round_print set state = 'expired', file_id = null where id = $1 and file_id = $2`, [
          id,
          fileId,
        ]),
      );
    }
    return letters.length;
  }

  private begin(ctx: Ctx, printId: string): Promise<Print | undefined> {
    return this.db.run(ctx, async (tx) => {
      const [rows] = await tx.query<[Print[], number]>(
        `update round_print set state = 'making', tries = tries + 1 where id = $1 and state in ('waiting', 'making')
         returning id, kind, language, amount, first_number as "firstNumber", place, round_id as "roundId", tries`,
        [printId],
      );
      return rows[0];
    });
  }

  private async make(ctx: Ctx, print: Print): Promise<void> {
    const printing = await this.printing(ctx, print);
    const { layout, data, codes } = await this.content(printing, print);
    const name = fileName(print, printing.frame);
    const made = { name, type: 'application/pdf' as const, content: typeset(layout, data) };
    await this.files.keep(ctx, made, async (tx, file) => {
      const [, ready] = await tx.query<[unknown[], number]>(
        `update round_print set state = 'ready', done = amount, file_id = $2 where id = $1 and state = 'making' returning id`,
        [print.id, file.id],
      );
      if (ready === 0) throw new Overtaken();
      await this.keepCodes(tx, printing.frame, print.id, codes);
    });
  }

  private async content(printing: Printing, { kind, amount, firstNumber }: Print): Promise<Content> {
    if (kind === 'poster') return { layout: posterLayout, data: await posterData(printing), codes: [] };
    if (kind === 'letters') {
      const codes = Array.from({ length: amount }, () => this.secrets.newCode());
      return { layout: letterLayout, data: await letterData(printing, codes), codes };
    }
    const numbers = Array.from({ length: amount }, (_, index) => (firstNumber ?? 1) + index);
    return { layout: sheetLayout, data: await sheetData(printing, numbers), codes: [] };
  }

  /** What is kept of codes can open a form, and cannot be turned back into a code. */
  private async keepCodes(
    tx: EntityManager,
    { gemeenteId, id: roundId }: RoundFrame,
    batch: string,
    codes: readonly string[],
  ): Promise<void> {
    if (codes.length === 0) return;
    await tx.query('insert into round_code (round_id, hmac, batch) select $1, code, $2 from unnest($3::bytea[]) code', [
      roundId,
      batch,
      codes.map((code) => this.secrets.hmacOf({ gemeenteId, roundId }, code)),
    ]);
  }

  private async printing(ctx: Ctx, print: Print): Promise<Printing> {
    const [frame, sender] = await this.db.run(ctx, async (tx) => [
      (await tx.query<RoundFrame[]>(`${selectFrames} where r.id = $1`, [print.roundId]))[0],
      (
        await tx.query<Sender[]>(
          'select g.slug, g.name, s.theme, s.contact from gemeente g join gemeente_setting s on s.gemeente_id = g.id where g.id = $1',
          [ctx.gemeenteId],
        )
      )[0],
    ]);
    if (frame === undefined || sender === undefined) throw new Overtaken();
    return { frame, sender, print, origin: this.env.publicOrigin, now: new Date() };
  }
}

/** Somebody else made it, or nobody wants it any more. */
class Overtaken extends Error {}

function fileName({ kind, language, firstNumber, amount }: Print, { number, wijk }: RoundFrame): string {
  const say = printWords('nl');
  const which = kind === 'sheets' ? ` ${firstNumber}-${(firstNumber ?? 1) + amount - 1}` : '';
  const other: Language | '' = language === 'nl' ? '' : language;
  const words = [say(`file.${kind}`, { number: String(number) }) + which, wijk.name, other];
  return `${words.filter((one) => one !== '').join(' ')}.pdf`;
}
