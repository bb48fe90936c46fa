import { type GivenGemeente, type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import type { OwnFiguresResult, OwnFigureTableList, WijkFigures } from '@wijkspoor/wijk/domain';
import { WijkHttpModule } from '../wijk.module';

let app: IdentityApp;
let here: GivenGemeente;
let sid: string;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule]);
  here = await app.given.gemeente();
  sid = await app.given.signedIn(here, 'coordinator');
});
afterAll(async () => app?.close());

const path = (rest = ''): string => `${app.origin}/v1/gemeenten/${here.slug}/figure-tables${rest}`;
const headers = () => ({ cookie: `sid=${sid}`, origin: app.env.publicOrigin });

async function send(csv: string, more: Readonly<Record<string, string>> = {}): Promise<OwnFiguresResult> {
  const form = new FormData();
  const fields = { title: 'Onderzoek', source: 'GGD', period: '2025', minimumN: '10', ...more };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([csv]), 'cijfers.csv');
  const answer = await fetch(path(), { method: 'POST', headers: headers(), body: form });
  expect(answer.status).toBe(200);
  return (await answer.json()) as OwnFiguresResult;
}

const list = async (): Promise<OwnFigureTableList> =>
  (await (await fetch(path(), { headers: headers() })).json()) as OwnFigureTableList;
const csv =
  'gebied;n;Thuis %;Thuis %_ondergrens;Thuis %_bovengrens;Zelfdoding %\nGM9901;1200;71,5;69,0;74,0;2,5\nWK990101;9;80;70;90;1\nWK990102;50;60;50;70;1\n';

describe('own figures', () => {
  it('are looked at before they are kept, and the same title replaces them', async () => {
    expect(await send(csv, { preview: 'yes' })).toMatchObject({ state: 'preview', rows: 3 });
    expect((await list()).items).toEqual([]);
    expect(await send(csv)).toMatchObject({
      state: 'kept',
      rows: 3,
      report: { columns: [{ title: 'Thuis %', unit: '%' }, {}] },
    });
    expect(await send(csv)).toMatchObject({ state: 'kept' });
    expect((await list()).items).toMatchObject([
      { title: 'Onderzoek', source: 'GGD', minimumN: 10, rows: 3, periods: ['2025'] },
    ]);
  });

  it('are refused when a file has more columns than any table, before that keeps everybody waiting', async () => {
    const names = Array.from({ length: 40_000 }, (_, index) => `k${index}`);
    const wide = `{"gebied":"GM9901",${names.map((name) => `"${name}":1`).join(',')}}`;
    const each = names.map((name) => `{"gebied":"GM9901","${name}":1}`).join(',');
    for (const content of [`{"value":[${wide}]}`, `{"value":[${each}]}`]) {
      expect(await send(content)).toMatchObject({ state: 'refused', report: { lines: [{ code: 'tooLarge' }] } });
    }
  }, 60_000);

  it('are read at once from a file that says a thousand things of each of its columns', async () => {
    const keys = Array.from({ length: 1_000 }, (_, index) => `k${index}`);
    const row = `{"gebied":"GM9901",${keys.map((key) => `"${key}":1`).join(',')}}`;
    const said = Array.from({ length: 100_000 }, (_, index) => `"m${index}":[{"id":"k${index % 1_000}"}]`).join(',');
    expect(await send(`{"about":{${said}},"value":[${row}]}`, { preview: 'yes', minimumN: '1' })).toMatchObject({
      state: 'preview',
    });
  }, 60_000);

  it('are refused when they stand deeper in a file than anybody puts them', async () => {
    const depth = 100_000;
    expect(await send(`${'{"GM9901":'.repeat(depth)}1${'}'.repeat(depth)}`)).toMatchObject({
      state: 'refused',
      report: { lines: [{ code: 'json' }] },
    });
  });

  it('of a year without areas are kept, and it is said that a profile does not show them yet', async () => {
    const notice = { line: 0, code: 'areasMissing', found: '2025' };
    expect((await send(csv, { preview: 'yes' })).report.lines).toContainEqual(notice);
    await app.db.query(
      `insert into area (code, year, level, name, gemeente_code, derived) values ('WK990101', 2025, 'wijk', 'Noord', 'GM9901', false)`,
    );
    expect((await send(csv, { preview: 'yes' })).report.lines).not.toContainEqual(notice);
  });

  it('are hidden of too few people, and where they can harm', async () => {
    const rows = await app.db.query(
      'select area_code, figures, lower, gaps from own_figure_row where gemeente_id = $1 order by 1',
      [here.id],
    );
    expect(rows).toEqual([
      { area_code: 'GM9901', figures: [71.5, 2.5], lower: [69, null], gaps: null },
      { area_code: 'WK990101', figures: [null, null], lower: [null, null], gaps: 'fl' },
      { area_code: 'WK990102', figures: [60, null], lower: [50, null], gaps: '.l' },
    ]);
  });

  it('of two at once under one title, the one stays that came last', async () => {
    const sent = await Promise.all(
      [2, 3, 4].map((n) => send(`gebied;n;Thuis %\nWK990101;90;${n}\n`, { title: 'Samen' })),
    );
    expect(sent.map(({ state }) => state)).toEqual(['kept', 'kept', 'kept']);
    expect(await send('gebied;n;Thuis %\nWK990101;90;5\n', { title: 'samen' })).toMatchObject({ state: 'kept' });
    const [table, ...others] = (await list()).items.filter(({ title }) => title.toLowerCase() === 'samen');
    expect(others).toEqual([]);
    expect((await fetch(path(`/${table?.id}`), { method: 'DELETE', headers: headers() })).status).toBe(204);
  });

  it('have their bounds, also when those are rows of their own', async () => {
    const rows = [
      ...['gebied;n;Marges;Thuis %', 'WK990101;90;MW00000;60', 'WK990101;90;MOG0095;55', 'WK990101;90;MBG0095;65'],
      ...['WK990102;9;Waarde;60', 'WK990102;9;Ondergrens;55', 'WK990103;90;Ondergrens;1', ''],
    ];
    expect(await send(rows.join('\n'), { title: 'Marges' })).toMatchObject({
      state: 'kept',
      rows: 2,
      report: {
        lines: [
          { code: 'tooFew', found: '1' },
          { code: 'bounds', line: 7, found: 'WK990103' },
        ],
      },
    });
    expect(
      await app.db.query(
        `select area_code, figures, lower, upper from own_figure_row r join own_figure_table t on t.id = r.figure_table_id
         where t.title = 'Marges' order by 1`,
      ),
    ).toEqual([
      { area_code: 'WK990101', figures: [60], lower: [55], upper: [65] },
      { area_code: 'WK990102', figures: [null], lower: [null], upper: null },
    ]);
    const [table] = (await list()).items.filter(({ title }) => title === 'Marges');
    expect((await fetch(path(`/${table?.id}`), { method: 'DELETE', headers: headers() })).status).toBe(204);
  });

  it('without a number of people are refused, unless there is no smallest group', async () => {
    const bare = 'gebied;Thuis %\nWK990101;80\n';
    expect(await send(bare, { preview: 'yes' })).toMatchObject({
      state: 'refused',
      report: { lines: [{ code: 'nMissing', column: 'Thuis %' }] },
    });
    expect(await send(bare, { preview: 'yes', minimumN: '1' })).toMatchObject({ state: 'preview', rows: 1 });
  });

  it('are estimates when whoever sends them says so', async () => {
    const measured = () =>
      app.db.query<{ measured: string }>(
        `select measured from own_figure_column c join own_figure_table t on t.id = c.figure_table_id where t.title = 'Model'`,
      );
    for (const [modelled, expected] of [['yes', 'modelled'] as const, ['no', 'measured'] as const]) {
      await send('gebied;n;Thuis %\nWK990101;90;80\n', { title: 'Model', modelled });
      expect(await measured()).toEqual([{ measured: expected }]);
    }
    const [table] = (await list()).items.filter(({ title }) => title === 'Model');
    expect((await fetch(path(`/${table?.id}`), { method: 'DELETE', headers: headers() })).status).toBe(204);
  });

  it('of more than a few MB are refused before they are read', async () => {
    const form = new FormData();
    const fields = { title: 'Groot', source: 'GGD', period: '2025', minimumN: '10' };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob(['x'.repeat(5 * 1024 * 1024)]), 'cijfers.csv');
    const answer = await fetch(path(), { method: 'POST', headers: headers(), body: form });
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { code: string }).code).toBe('platform.tooLarge');
  });

  it('with a mistake change nothing, and the answer says where', async () => {
    expect(await send('gebied;n;Thuis %\nWK990101;9;80\nWK990101;9;81\n')).toMatchObject({
      state: 'refused',
      report: { lines: [{ line: 3, code: 'double' }] },
    });
    expect((await list()).items).toHaveLength(1);
  });

  it('stand among the figures of a wijk, of this gemeente only', async () => {
    await app.db.query(`update gemeente set cbs_code = 'GM9901' where id = $1`, [here.id]);
    expect(await send('gebied;n;Thuis %\nGM9902;90;80\nWK990101;90;80\n', { preview: 'yes' })).toMatchObject({
      state: 'preview',
      rows: 1,
      report: { lines: [{ code: 'otherGemeente', found: 'GM9902 (1)' }] },
    });
    const other = await app.given.gemeente();
    await app.db.query(`update gemeente set cbs_code = 'GM9901' where id = $1`, [other.id]);
    const items = async (gemeente: GivenGemeente, who: HeadersInit = {}): Promise<WijkFigures['items']> => {
      await app.db.query(`insert into wijk (gemeente_id, slug, name, published) values ($1, 'wijk', 'Wijk', true)`, [
        gemeente.id,
      ]);
      const answer = await fetch(`${app.origin}/v1/gemeenten/${gemeente.slug}/wijken/wijk/figures`, { headers: who });
      return ((await answer.json()) as WijkFigures).items;
    };
    expect(await items(here, headers())).toMatchObject([
      { own: true, value: 71.5, source: { name: 'GGD' } },
      { own: true, value: 2.5 },
    ]);
    expect(await items(other)).toEqual([]);
  });

  it('go when somebody takes them away, and begin with an example that can be read', async () => {
    const [table] = (await list()).items;
    expect((await fetch(path(`/${table?.id}`), { method: 'DELETE', headers: headers() })).status).toBe(204);
    expect((await list()).items).toEqual([]);
    const example = await (await fetch(path('/example'), { headers: headers() })).text();
    expect(await send(example, { preview: 'yes' })).toMatchObject({
      state: 'preview',
      rows: 3,
      report: { lines: [{ code: 'tooFew' }] },
    });
  });

  it('say what was not filled in', async () => {
    const form = new FormData();
    form.set('title', '');
    form.set('period', 'ooit');
    form.set('file', new Blob(['x']), 'x.csv');
    const answer = await fetch(path(), { method: 'POST', headers: headers(), body: form });
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { path: string; code: string }[] };
    expect(errors.map(({ path: field, code }) => `${field} ${code}`).sort()).toEqual([
      ...['minimumN number', 'period wijk.period', 'source required', 'title required'],
    ]);
  });
});
