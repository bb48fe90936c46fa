import type { EntityManager } from 'typeorm';
import { type ExportBackground, type FormColumn, formColumns, type SheetRow } from '@wijkspoor/instruments/domain';
import type { RoundFrame } from '../round-frames';

type Row = { readonly answers: readonly (number | null)[]; readonly background: number };

/** Small enough to be gone before it grows old: of 5,000 at once, four times as much stays in memory. */
const portion = 1_000;
const noBackground = '0::smallint';
const columnOf: Readonly<Record<ExportBackground, string>> = { buurt: 'buurt', age: 'age' };

/**
 * Every form that counts, as rows, in an order that was drawn anew for this file. What could say who, when or how is never read.
 * @param tx stays open until the last portion was taken.
 */
export async function* formPortions(
  tx: EntityManager,
  { id, definition, buurten }: RoundFrame,
  background: ExportBackground | null,
): AsyncGenerator<readonly SheetRow[]> {
  const columns = formColumns(definition, background, buurten);
  await tx.query(`set local statement_timeout = '10min'`);
  await tx.query(`set local idle_in_transaction_session_timeout = '10min'`);
  // a cursor takes no parameters
  await tx.query(`select set_config('app.exported_round', $1, true)`, [id]);
  await tx.query(
    `declare exported no scroll cursor for
     select array_to_json(answers) as answers, ${background === null ? noBackground : columnOf[background]} as background from form
     where round_id = current_setting('app.exported_round')::uuid and handed_in and set_aside is null order by gen_random_uuid()`,
  );
  for (;;) {
    const forms = await tx.query<Row[]>(`fetch ${portion} from exported`);
    if (forms.length > 0) yield forms.map((form) => cellsOf(columns, form));
    if (forms.length < portion) break;
  }
  await tx.query('close exported');
}

const cellsOf = (columns: readonly FormColumn[], form: Row): SheetRow => columns.map(({ cell }) => cell(form));

/** How many rows there will be. */
export async function countForms(tx: EntityManager, roundId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    'select count(*)::int as n from form where round_id = $1 and handed_in and set_aside is null',
    [roundId],
  );
  return row?.n ?? 0;
}
