import type { TestDatabase } from '@wijkspoor/platform/testing';

/** A table of figures: columns with their indicator, and rows of values by area. */
export type GivenTable = {
  readonly table: string;
  readonly period: string;
  readonly measured?: 'measured' | 'modelled';
  readonly areaYear?: number;
  readonly columns: readonly {
    readonly key: string;
    readonly indicator: string | null;
    readonly kind: string;
    readonly unit?: string;
    readonly never?: boolean;
  }[];
  readonly rows: readonly {
    readonly code: string;
    readonly period?: string;
    readonly categories?: string;
    readonly figures: readonly (number | null)[];
    readonly lower?: readonly (number | null)[];
    readonly upper?: readonly (number | null)[];
    /** One letter per figure: `s` is secret. */
    readonly gaps?: string;
  }[];
};

/** Puts a table of figures in place, as an import leaves it. */
export async function givenFigures(db: TestDatabase, given: GivenTable): Promise<void> {
  const { table, period, measured = 'measured', areaYear = null, columns, rows } = given;
  const [made] = await db.query<{ id: string }>(
    `with run as (insert into import_run (kind, origin, file_name, state, finished_at) values ('figures', 'command', 'given', 'done', now()) returning id)
     insert into figure_table (table_id, period, title, source, licence, area_year, periods, row_count, run)
     select $1, $2, 'Tabel ' || $1, $3, 'CC BY 4.0', $4, $5, $6, id from run returning id`,
    [table, period, measured === 'modelled' ? 'RIVM' : 'CBS', areaYear, [period], rows.length],
  );
  await db.query(
    `insert into figure_column (figure_table_id, position, key, title, unit, decimals, indicator, kind, measured, never)
     select $1, c.position, c.key, c.key, c.unit, 0, c.indicator, c.kind, $2, c.never
     from jsonb_to_recordset($3) as c(position smallint, key text, unit text, indicator text, kind text, never boolean)`,
    [
      made?.id,
      measured,
      JSON.stringify(
        columns.map(({ key, indicator, kind, unit = '%', never = false }, index) => ({
          ...{ position: index + 1, key, indicator, kind, unit, never },
        })),
      ),
    ],
  );
  await db.query(
    `insert into figure_row (figure_table_id, area_code, period, categories, figures, lower, upper, gaps)
     select $1, r.code, r.period, r.categories, r.figures, r.lower, r.upper, r.gaps
     from jsonb_to_recordset($2) as r(code text, period text, categories text, figures float8[], lower float8[], upper float8[], gaps text)`,
    [
      made?.id,
      JSON.stringify(rows.map((row) => ({ ...row, period: row.period ?? period, categories: row.categories ?? '' }))),
    ],
  );
}

/** An area of CBS in some years, with ground: a square as `x`, `y` in kilometres say, or none. */
export async function givenArea(
  db: TestDatabase,
  code: string,
  name: string,
  { years = [2024], boundary = null }: { readonly years?: readonly number[]; readonly boundary?: string | null } = {},
): Promise<void> {
  const level = code.startsWith('GM') ? 'gemeente' : code.startsWith('WK') ? 'wijk' : 'buurt';
  await db.query(
    `insert into area (code, year, level, name, gemeente_code, wijk_code, derived, boundary)
     select $1, year, $3, $2, $4, $5, false, $6 from unnest($7::smallint[]) as year on conflict do nothing`,
    [
      ...[code, name, level, `GM${code.slice(2, 6)}`, level === 'buurt' ? `WK${code.slice(2, 8)}` : null],
      ...[boundary, years],
    ],
  );
}

/** Says what a wijk is made of. */
export async function givenAreasOf(
  db: TestDatabase,
  gemeenteId: string,
  wijk: string,
  codes: readonly string[],
  year = 2024,
): Promise<void> {
  await db.query('update gemeente set cbs_code = $2 where id = $1', [gemeenteId, `GM${codes[0]?.slice(2, 6) ?? ''}`]);
  await db.query(
    `insert into wijk_area (gemeente_id, wijk_id, code, year) select $1, w.id, code, $4 from wijk w, unnest($3::text[]) as code
     where w.gemeente_id = $1 and w.slug = $2`,
    [gemeenteId, wijk, codes, year],
  );
}
