import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NaturalBatch, TenantDb } from '@wijkspoor/platform/api';

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
const keyOf = ({ id, roundId }: Pick<FormRow, 'id' | 'roundId'>): string => `${id} ${roundId}`;

/** Forms that arrive at the same moment go to the database together. Nobody hears "saved" before it is durable. */
@Injectable()
export class FormBatch {
  private readonly batch: NaturalBatch<FormRow, SaveVerdict>;

  constructor(@Inject(TenantDb) private readonly db: TenantDb) {
    this.batch = new NaturalBatch<FormRow, SaveVerdict>({
      keyOf,
      merge: together,
      send: (gemeenteId, rows) => saveForms(db, gemeenteId, rows, false),
    });
  }

  /** Saves a form. A form that is sent again while it waits goes once, with its last answers. */
  save(gemeenteId: string, row: FormRow): Promise<SaveVerdict> {
    return this.batch.add({ gemeenteId, roundId: row.roundId }, row);
  }

  /** Saves a form as part of a transaction that read it. */
  async saveIn(tx: EntityManager, gemeenteId: string, row: FormRow): Promise<SaveVerdict> {
    const verdicts = await saveForms(this.db, gemeenteId, [row], false, tx);
    return verdicts.get(keyOf(row)) ?? 'elsewhere';
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
