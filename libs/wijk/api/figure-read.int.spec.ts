import { randomUUID } from 'node:crypto';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import { PlatformHttpModule, PlatformModule, TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import type { Figure } from '@wijkspoor/wijk/domain';
import { figuresOf, type FigureQuery } from './figure-read';

let app: TestApp;
let here: string;
let there: string;

beforeAll(async () => {
  app = await testApp((env) => ({
    module: class Root {},
    imports: [PlatformModule.forRoot(env, { platform }), PlatformHttpModule.forRoot(env)],
  }));
  here = await gemeente('hier');
  there = await gemeente('daar');
  await app.db.query(
    `insert into area (code, year, level, name, derived) values ('GM9901', 2024, 'gemeente', 'Waterhoven', false)`,
  );
  await givenTable();
  await ownTable('Eigen', 62);
  await ownTable('Eigen, maar anders', 7);
});
afterAll(async () => app?.close());

async function gemeente(slug: string): Promise<string> {
  const [made] = await app.db.query<{ id: string }>('select make_gemeente($1, $1, null) as id', [slug]);
  return made?.id ?? '';
}

/** A table of the gemeente with a column of which the name is in other tables too, and one with a long name. */
async function ownTable(title: string, value: number, area = 'WK990101', categories = ''): Promise<void> {
  const [made] = await app.db.query<{ id: string }>(
    `insert into own_figure_table (gemeente_id, title, source, period, minimum_n, file_name, periods, row_count, report)
     values ($1, $2, 'GGD', '2025', 10, 'x', '{2025}', 1, '{}') returning id`,
    [here, title],
  );
  await app.db.query(
    `insert into own_figure_column
     select $1, $2, n, key, key, '%', 0, null, 'percentage', 'measured', false from (values (1, 'buurtgevoel'), (2, $3)) as c(n, key)`,
    [here, made?.id, `${'Voelt zich thuis, '.repeat(5)}%`],
  );
  await app.db.query(
    `insert into own_figure_row select $1, $2, $4, '2025', $5, array[$3::float8, 1], null, null, null`,
    [here, made?.id, value, area, categories],
  );
}

async function givenTable(): Promise<void> {
  const [run] = await app.db.query<{ id: string }>(
    `select add_import('figures', 'command', 'x.json', null, '85984NED', '2024') as id`,
  );
  await app.db.query('select start_import($1)', [run?.id]);
  const row = (line: number, area: string, figures: string, gaps: string | null, part = 'v', period = '2024') =>
    app.db.query('insert into figure_staging values ($1, $2, $3, $4, $5, $6, $7, null, null, $8)', [
      run?.id,
      line,
      part,
      area,
      period,
      '',
      figures,
      gaps,
    ]);
  await row(1, 'GM9901', '{41000,12.5}', null);
  await row(2, 'GM9901', '{null,11.5}', null, 'l');
  await row(3, 'GM9901', '{null,13.5}', null, 'u');
  await row(4, 'WK990101', '{null,12}', 's.');
  const column = (position: number, key: string, indicator: string | null, never: boolean) => ({
    position,
    key,
    title: key,
    unit: '%',
    decimals: 1,
    indicator,
    kind: 'percentage',
    measured: 'measured',
    never,
  });
  await app.db.query('select replace_figures($1, $2, $3)', [
    run?.id,
    JSON.stringify({ title: 'Kerncijfers', source: 'CBS', licence: 'CC BY 4.0' }),
    JSON.stringify([column(1, 'AantalInwoners_5', 'population', false), column(2, 'Zelfdoding_2', null, true)]),
  ]);
}

const read = (gemeenteId: string, query: FigureQuery): Promise<Figure[]> =>
  app.app.get(TenantDb).run(systemCtx(gemeenteId, randomUUID()), (tx) => figuresOf(tx, query));

describe('figures of areas', () => {
  it('come with bounds, with their source, and with the name of the area', async () => {
    const figures = await read(there, { areas: ['GM9901'] });
    expect(figures).toMatchObject([
      { indicator: 'population', spoor: 'population', value: 41000, lower: null, reason: null, own: false },
      { indicator: '85984NED/Zelfdoding_2', spoor: null, value: 12.5, lower: 11.5, upper: 13.5 },
    ]);
    expect(figures[0]).toMatchObject({
      area: { code: 'GM9901', name: 'Waterhoven', level: 'gemeente', year: 2024 },
      source: { name: 'CBS', table: '85984NED', column: 'AantalInwoners_5', licence: 'CC BY 4.0' },
    });
  });

  it('say why there is none, and never show of a wijk what must not be shown', async () => {
    expect(await read(there, { areas: ['WK990101'] })).toMatchObject([
      { indicator: 'population', value: null, reason: 'secret', area: { name: 'WK990101', level: 'wijk' } },
      { indicator: '85984NED/Zelfdoding_2', value: null, reason: 'notForThisLevel' },
    ]);
  });

  it('never show it either when the words are those of the table, or of its categories', async () => {
    const never = [
      ['Gedachten aan zelfdoding', ''],
      ['Monitor', '[["Onderwerp","Suïcidegedachten"]]'],
    ] as const;
    for (const [title, categories] of never)
      for (const area of ['BU99010101', 'GM9909']) await ownTable(`${title} ${area}`, 3, area, categories);
    const own = await read(here, { areas: ['BU99010101'] });
    expect(own.map(({ value, reason }) => ({ value, reason }))).toEqual(
      Array.from({ length: 4 }, () => ({ value: null, reason: 'notForThisLevel' })),
    );
    expect((await read(here, { areas: ['GM9909'] })).map(({ value }) => value).sort()).toEqual([1, 1, 3, 3]);
  });

  it('hold the own figures of this gemeente, of no other', async () => {
    const indicators = ['own/eigen/buurtgevoel'];
    expect(await read(here, { areas: ['WK990101'], indicators })).toMatchObject([
      { value: 62, own: true, period: '2025' },
    ]);
    expect(await read(there, { areas: ['WK990101'], indicators })).toEqual([]);
  });

  it('have a key of their own, also where two own tables call a column the same', async () => {
    const figures = (await read(here, { areas: ['WK990101'] })).filter(({ own }) => own);
    const keys = figures.map(({ indicator }) => indicator);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^own\/[\w.-]+\/[\w.-]+$/);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(80);
    for (const [index, indicator] of keys.entries())
      expect(await read(here, { areas: ['WK990101'], indicators: [indicator] })).toEqual([figures[index]]);
  });
});
