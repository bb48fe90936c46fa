import type pg from 'pg';
import { indicatorOf, type IndicatorKey } from '@wijkspoor/wijk/domain';
import { texts } from '@wijkspoor/wijk/domain/texts/indicators';
import { demoPlaces } from './demo-places';

/** Everybody can see that these come from no statistics office. */
const source = 'Demo';
const licence = 'verzonnen cijfers';

type Column = { readonly indicator: IndicatorKey; readonly unit: string; readonly decimals?: number };
type Row = {
  readonly code: string;
  readonly period: string;
  readonly figures: readonly (number | null)[];
  readonly lower?: readonly (number | null)[];
  readonly upper?: readonly (number | null)[];
  readonly gaps?: string;
};
type Table = {
  readonly id: string;
  readonly title: string;
  readonly period: string | null;
  readonly measured: 'measured' | 'modelled';
  readonly people: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

const number = 'aantal';
const percent = '%';
/** Counts per buurt; a wijk, a gemeente and the country hold the sum. Per hundred residents or households. */
const counts = [
  ['population', 100],
  ['age0to15', 15],
  ['age15to25', 12],
  ['age65plus', 20],
  ['households', 46],
  ['singleHouseholds', 17],
  ['householdsWithChildren', 15],
  ['homes', 45],
] as const satisfies readonly (readonly [IndicatorKey, number])[];
/** Measured per area, around a middle: unit, middle, how far areas lie from it, decimals. */
const measures = [
  ['ownerOccupied', percent, 57, 20, 0],
  ['socialRent', percent, 28, 16, 0],
  ['homeValue', 'x 1 000 euro', 370, 90, 0],
  ['netParticipation', percent, 72, 8, 0],
  ['distanceGp', 'km', 1, 0.5, 1],
] as const;
/** Estimated per area, of people of 18 and over: middle and spread in percents. */
const estimates = [
  ['goodHealth', 76, 7],
  ['longTermCondition', 34, 5],
  ['anxietyOrDepression', 9, 3],
  ['muchStress', 21, 5],
  ['overweight', 51, 6],
  ['exerciseGuideline', 47, 7],
  ['smokers', 15, 5],
  ['excessiveDrinkers', 7, 2],
  ['difficultyWithMoney', 15, 6],
  ['volunteers', 27, 6],
  ['lonely', 48, 7],
  ['veryLonely', 13, 4],
  ['carers', 15, 2],
  ['supported', 71, 5],
  ['surroundingsSatisfaction', 84, 8],
] as const satisfies readonly (readonly [IndicatorKey, number, number])[];

const country = 'NL00';
const buurten = demoPlaces.flatMap(({ code, buurten: of }) => of.map(([part]) => `BU${code}${part}`));
const wijken = [...new Set(buurten.map((code) => `WK${code.slice(2, 8)}`))];
const gemeenten = [...new Set(buurten.map((code) => `GM${code.slice(2, 6)}`))];
const areas = [country, ...gemeenten, ...wijken, ...buurten];

/** The same number between -1 and 1 for the same words, every time. */
function wobble(...words: readonly string[]): number {
  let hash = 7;
  for (const sign of words.join(' ')) hash = (Math.imul(hash, 31) + sign.charCodeAt(0)) % 65_537;
  return ((Math.abs(hash) % 2001) - 1000) / 1000;
}
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
/** The larger the area, the closer to the middle. */
const spreadOf = (code: string): number => ({ NL: 0, GM: 0.3, WK: 0.8, BU: 1 })[code.slice(0, 2)] ?? 1;
const liesIn = (code: string): string[] =>
  code === country ? buurten : buurten.filter((buurt) => buurt.slice(2).startsWith(code.slice(2)));

function countOf(code: string, key: IndicatorKey, part: number, year: number): number {
  if (code === country) return Math.round((17_942_942 * part) / 100);
  const people = (buurt: string) => 1_500 + 900 * wobble(buurt, 'people') + 12 * (year - 2024);
  const rough = liesIn(code).map(
    (buurt) => (people(buurt) * part * (1 + 0.35 * (key === 'population' ? 0 : wobble(buurt, key)))) / 100,
  );
  return rough.reduce((sum, one) => sum + 5 * Math.round(one / 5), 0);
}

const kern = (year: number): Table => ({
  id: `DEMO-KERN-${year}`,
  title: `Kerncijfers van de demo ${year}`,
  period: String(year),
  measured: 'measured',
  people: '',
  columns: [
    ...counts.map(([indicator]) => ({ indicator, unit: number })),
    ...measures.map(([indicator, unit, , , decimals]) => ({ indicator, unit, decimals })),
  ],
  rows: areas.map((code) => {
    const figures = [
      ...counts.map(([key, part]) => countOf(code, key, part, year)),
      ...measures.map(([key, , middle, spread, decimals]) =>
        rounded(middle + spread * spreadOf(code) * wobble(code, key) + 0.4 * (year - 2024), decimals),
      ),
    ];
    // one buurt is too small to say what its homes are worth
    const hidden = code === 'BU99010302';
    const place = counts.length + measures.findIndex(([key]) => key === 'homeValue');
    return {
      ...{ code, period: String(year) },
      figures: figures.map((figure, index) => (hidden && index === place ? null : figure)),
      ...(hidden ? { gaps: figures.map((_, index) => (index === place ? 's' : '.')).join('') } : {}),
    };
  }),
});

const years = [2019, 2020, 2021, 2022, 2023, 2024];
const series: Table = {
  id: 'DEMO-REEKS',
  title: 'Inkomens door de jaren, van de demo',
  period: null,
  measured: 'measured',
  people: '',
  columns: [{ indicator: 'lowIncome', unit: percent, decimals: 1 }],
  rows: areas.flatMap((code) =>
    years.map((year) => {
      const middle = 7 + 3 * spreadOf(code) * wobble(code, 'lowIncome');
      return {
        code,
        period: String(year),
        figures: [rounded(middle + 0.3 * (2024 - year) + 0.2 * wobble(code, String(year)), 1)],
      };
    }),
  ),
};

const health: Table = {
  id: 'DEMO-GEZOND',
  title: 'Gezondheid, geschat voor de demo',
  period: null,
  measured: 'modelled',
  people: '[["Leeftijd","18 jaar of ouder"]]',
  columns: estimates.map(([indicator]) => ({ indicator, unit: percent })),
  rows: areas.flatMap((code) =>
    [2022, 2024].map((year) => {
      const figures = estimates.map(([key, middle, spread]) =>
        Math.round(middle + spread * spreadOf(code) * wobble(code, key) + wobble(key, String(year))),
      );
      const margin = code === country ? 1 : code.startsWith('GM') ? 2 : 4;
      return {
        ...{ code, period: String(year), figures },
        lower: figures.map((figure) => Math.max(0, figure - margin)),
        upper: figures.map((figure) => Math.min(100, figure + margin)),
      };
    }),
  ),
};

/** The title of a column, and its key as a statistics office makes one of that: `Eenzaam_11`. */
function namesOf(indicator: IndicatorKey, position: number): { readonly key: string; readonly title: string } {
  const title = texts.nl[indicator];
  const words = title.split(/[^\p{L}\p{N}]+/u).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return { title, key: `${words.join('')}_${position}` };
}

/** Puts figures of the demo in place, once. */
export async function loadDemoFigures(db: pg.ClientBase): Promise<void> {
  for (const table of [kern(2023), kern(2024), series, health]) {
    const known = await db.query('select from figure_table where table_id = $1', [table.id]);
    if (known.rowCount === 0) await put(db, table);
  }
}

async function put(db: pg.ClientBase, { id, title, period, measured, people, columns, rows }: Table): Promise<void> {
  const periods = [...new Set(rows.map((row) => row.period))].sort();
  const made = await db.query<{ id: string }>(
    `with run as (insert into import_run (kind, origin, file_name, table_id, state, rows, finished_at)
       values ('figures', 'command', 'demo', $1, 'done', $7, now()) returning id)
     insert into figure_table (table_id, period, title, source, licence, area_year, periods, row_count, run)
     select $1, $2, $3, $4, $5, 2024, $6, $7, id from run returning id`,
    [id, period, title, source, licence, periods, rows.length],
  );
  await db.query(
    `insert into figure_column (figure_table_id, position, key, title, unit, decimals, indicator, kind, measured, never)
     select $1, c.position, c.key, c.title, c.unit, c.decimals, c.indicator, c.kind, $2, false
     from jsonb_to_recordset($3) as c(position smallint, key text, title text, indicator text, unit text, decimals smallint, kind text)`,
    [
      ...[made.rows[0]?.id, measured],
      JSON.stringify(
        columns.map(({ indicator, unit, decimals = 0 }, index) => ({
          ...{ position: index + 1, ...namesOf(indicator, index + 1), indicator, unit, decimals },
          kind: indicatorOf(indicator)?.kind ?? null,
        })),
      ),
    ],
  );
  await db.query(
    `insert into figure_row (figure_table_id, area_code, period, categories, figures, lower, upper, gaps)
     select $1, r.code, r.period, $2, r.figures, r.lower, r.upper, r.gaps
     from jsonb_to_recordset($3) as r(code text, period text, figures float8[], lower float8[], upper float8[], gaps text)`,
    [made.rows[0]?.id, people, JSON.stringify(rows)],
  );
}

/** Makes the profiles of the public projects public, once: who takes one back keeps that. */
export async function showDemoProfiles(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  await db.query(
    `insert into profile_publication (project_id, cycle_id, published) select p.id, c.id, true from project p
     join cycle c on c.project_id = p.id and c.number = (select max(number) from cycle where project_id = p.id)
     where p.gemeente_id = $1 and p.published on conflict do nothing`,
    [gemeenteId],
  );
}
