import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDb } from '@wijkspoor/platform/api';

/** A form as it is saved. Numbers are places in lists, see the tables. */
export type FormRow = {
  readonly id: string;
  readonly roundId: string;
  readonly channel: number;
  readonly language: string;
  readonly answers: readonly (number | null)[];
  readonly buurt: number;
  readonly age: number;
  /** Text answers by the number of their question; null leaves what there is. */
  readonly texts: Readonly<Record<string, string>> | null;
  readonly done: boolean;
  readonly marks: readonly string[];
};
/** `closed`: the round takes no answers now. `elsewhere`: the form is of another round. */
export type SaveVerdict = 'saved' | 'closed' | 'elsewhere';
type Waiting = { row: FormRow; readonly settle: ((verdict: SaveVerdict | Error) => void)[] };

const atOnce = 2;
const most = 250;

/**
 * Forms of one gemeente that arrive at the same moment go to the database together, in one statement; without a timer: what
 * waits is sent as soon as fewer than two calls are under way. Nobody hears "saved" before it is durable.
 */
@Injectable()
export class FormBatch {
  private readonly waiting = new Map<string, Map<string, Waiting>>();
  private readonly underWay = new Map<string, number>();

  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** Saves a form. A form that is sent again while it waits goes once, with its last answers. */
  save(gemeenteId: string, row: FormRow): Promise<SaveVerdict> {
    const forms = this.waiting.get(gemeenteId) ?? new Map<string, Waiting>();
    this.waiting.set(gemeenteId, forms);
    return new Promise((resolve, reject) => {
      const settle = (verdict: SaveVerdict | Error): void =>
        verdict instanceof Error ? reject(verdict) : resolve(verdict);
      const key = `${row.id} ${row.roundId}`;
      const before = forms.get(key);
      if (before === undefined) forms.set(key, { row, settle: [settle] });
      else {
        before.row = together(before.row, row);
        before.settle.push(settle);
      }
      void this.drain(gemeenteId);
    });
  }

  private async drain(gemeenteId: string): Promise<void> {
    const forms = this.waiting.get(gemeenteId);
    const busy = this.underWay.get(gemeenteId) ?? 0;
    if (forms === undefined || busy >= atOnce) return;
    const batch = [...forms].slice(0, most);
    for (const [key] of batch) forms.delete(key);
    if (forms.size === 0) this.waiting.delete(gemeenteId);
    this.underWay.set(gemeenteId, busy + 1);
    await this.send(
      gemeenteId,
      batch.map(([, one]) => one),
    );
    const left = (this.underWay.get(gemeenteId) ?? 1) - 1;
    if (left > 0) this.underWay.set(gemeenteId, left);
    else this.underWay.delete(gemeenteId);
    if (this.waiting.has(gemeenteId)) await this.drain(gemeenteId);
  }

  /** When a batch fails its rows go one by one, so that one bad row fails alone. */
  private async send(gemeenteId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const verdicts = await saveForms(
        this.db,
        gemeenteId,
        batch.map(({ row }) => row),
        false,
      );
      for (const { row, settle } of batch)
        for (const tell of settle) tell(verdicts.get(`${row.id} ${row.roundId}`) ?? new Error('no verdict'));
    } catch (error) {
      if (batch.length > 1) for (const one of batch) await this.send(gemeenteId, [one]);
      else for (const tell of batch[0]?.settle ?? []) tell(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** The answers of the last; handed in, and marked, when one of them was. */
const together = (before: FormRow, last: FormRow): FormRow => ({
  ...last,
  done: last.done || before.done,
  marks: [...new Set([...before.marks, ...last.marks])],
});

const literal = (answers: readonly (number | null)[]): string => `{${answers.map((one) => one ?? 'NULL').join(',')}}`;

/**
 * One call of `save_forms`.
 * @param byHand paper may be entered after closing.
 * @param tx the transaction it is part of, if any.
 * @returns verdicts by form and round.
 */
export async function saveForms(
  db: TenantDb,
  gemeenteId: string,
  rows: readonly FormRow[],
  byHand: boolean,
  tx?: EntityManager,
): Promise<ReadonlyMap<string, SaveVerdict>> {
  const answered = await db.once<{ form_id: string; round_id: string; verdict: SaveVerdict }>(
    gemeenteId,
    callOf(rows, byHand),
    tx,
  );
  return new Map(answered.map((one) => [`${one.form_id} ${one.round_id}`, one.verdict]));
}

function callOf(rows: readonly FormRow[], byHand: boolean) {
  const column = <T>(of: (row: FormRow) => T): T[] => rows.map(of);
  return {
    name: 'save_forms',
    types: [
      ...['uuid[]', 'uuid[]', 'smallint[]', 'text[]', 'text[]', 'smallint[]', 'smallint[]', 'jsonb[]'],
      ...['boolean[]', 'text[]', 'boolean'],
    ],
    values: [
      column(({ id }) => id),
      column(({ roundId }) => roundId),
      column(({ channel }) => channel),
      column(({ language }) => language),
      column(({ answers }) => literal(answers)),
      column(({ buurt }) => buurt),
      column(({ age }) => age),
      column(({ texts }) => (texts === null ? null : JSON.stringify(texts))),
      column(({ done }) => done),
      column(({ marks }) => `{${marks.join(',')}}`),
      byHand,
    ],
  } as const;
}
