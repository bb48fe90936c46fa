import fs from 'node:fs';
import path from 'node:path';
import { noMeta } from '@wijkspoor/wijk/domain';
import { givenRun, type ImportDatabase, importDatabase } from '@wijkspoor/wijk/testing';
import { importFigures } from './import-figures';
import { metadataBeside } from './metadata-beside';

let db: ImportDatabase;
beforeAll(async () => {
  db = await importDatabase();
});
beforeEach(() => db.query('truncate figure_table cascade'));
afterAll(async () => db?.close());

const data = path.join(process.env['TEST_DATA'] ?? '', 'cbs');
const kwb = path.join(data, 'kwb2024_stripped_filtered_data_2024.json');
const baarn = path.join(data, 'baarn_social_data_2016-2025.json');
const has = fs.existsSync(kwb);

async function imported(file: string, table: string, period: string | null = null) {
  const run = await givenRun(db, table, period);
  const metadata = (await metadataBeside(file)) ?? noMeta;
  return importFigures(db.transaction, { run, path: file, table, period, metadata });
}

type Kwb = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

(has ? describe : describe.skip)('the real file of Kerncijfers 2024', () => {
  it('gives every figure as the file has it, with the titles of its metadata', async () => {
    expect(await imported(kwb, '85984NED')).toMatchObject({ state: 'done', rows: 3735, report: { lines: [] } });
    const columns = await db.query<{ key: string; position: number }>('select * from figure_column order by position');
    expect(columns.find(({ key }) => key === 'AantalInwoners_5')).toMatchObject({
      title: 'Aantal inwoners',
      indicator: 'population',
      unit: 'aantal',
      decimals: 0,
      kind: 'count',
    });
    const rows = await db.query<{ area_code: string; period: string; figures: (number | null)[] }>(
      'select * from figure_row',
    );
    const file = JSON.parse(fs.readFileSync(kwb, 'utf8')) as Kwb;
    expect(rows).toHaveLength(Object.keys(file).length);
    for (const { area_code, period, figures } of rows) {
      expect(period).toBe('2024');
      const kept = Object.fromEntries(columns.map(({ key, position }) => [key, figures[position - 1]]));
      expect(kept).toEqual(file[area_code]);
    }
  });

  it('adds up to the country, and wijken to their gemeente within rounding', async () => {
    await imported(kwb, '85984NED');
    const [all] = await db.query<{ people: string }>(
      `select sum(figures[c.position])::bigint as people from figure_row join figure_column c on c.indicator = 'population' where area_code like 'GM%'`,
    );
    expect(Number(all?.people)).toBe(17_942_942);
    const [worst] = await db.query<{ off: number; letters: number }>(`
      with w as (select area_code, figures[c.position] as n from figure_row join figure_column c on c.indicator = 'population')
      select max(abs(g.n - s.n)) as off, (select count(*)::int from w where area_code ~ '^WK[0-9]{4}.*[A-Z]') as letters
      from w g join (select substr(area_code, 3, 4) as gm, sum(n) as n from w where area_code like 'WK%' group by 1) s on g.area_code = 'GM' || s.gm`);
    expect(worst).toEqual({ off: 61, letters: 110 });
  });

  it('a second time changes nothing but the time', async () => {
    await imported(kwb, '85984NED');
    const before = await db.query('select area_code, figures from figure_row order by 1');
    expect(await imported(kwb, '85984NED')).toMatchObject({ state: 'done', rows: 3735 });
    expect(await db.query('select area_code, figures from figure_row order by 1')).toEqual(before);
    expect(
      await db.query('select period, periods, row_count, title, source, licence, area_year from figure_table'),
    ).toEqual([
      {
        period: null,
        periods: ['2024'],
        row_count: 3735,
        title: 'Kerncijfers wijken en buurten 2024',
        source: 'CBS',
        licence: 'CC BY 4.0',
        area_year: 2024,
      },
    ]);
  });
});

(has ? describe : describe.skip)('the real file of ten years of Baarn, a table we do not know', () => {
  it('gives every figure of every year, with the words of the file itself', async () => {
    const { state, report } = await imported(baarn, 'baarn');
    expect(state).toBe('done');
    expect(report.columns.map(({ title }) => title)).toContain('% Huishoudens met laag inkomen');
    const columns = await db.query<{ key: string; position: number; unit: string; title: string }>(
      'select * from figure_column',
    );
    const rows = await db.query<{ area_code: string; period: string; figures: (number | null)[] }>(
      'select * from figure_row',
    );
    const file = JSON.parse(fs.readFileSync(baarn, 'utf8')) as {
      buurten: Record<string, { tijdreeksen: Record<string, Record<string, number | null>> }>;
      gemeente: { tijdreeksen: Record<string, Record<string, number | null>> };
    };
    const areas = { ...file.buurten, GM0308: file.gemeente };
    let compared = 0;
    for (const [code, { tijdreeksen }] of Object.entries(areas)) {
      for (const [key, years] of Object.entries(tijdreeksen)) {
        const position = columns.find((column) => column.key === key)!.position;
        for (const [year, value] of Object.entries(years)) {
          const row = rows.find((one) => one.area_code === code && one.period === year)!;
          expect(row.figures[position - 1]).toBe(value);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(1500);
    expect(columns.find(({ key }) => key === 'opleiding_laag')).toMatchObject({ unit: '%', indicator: null });
  });
});
