import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import readXlsx from 'read-excel-file/node';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import type { ProjectProfile, WijkProfile } from '@wijkspoor/monitoring/domain';
import { texts } from '@wijkspoor/monitoring/domain/texts';
import { givenAreasOf, givenArea, givenFigures } from '@wijkspoor/monitoring/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { MonitoringHttpModule } from './monitoring.module';

let app: IdentityApp;
let world: ProjectWorld;
let project: string;
let address: string;
let wijk: string;
/** Squares of a kilometre beside each other, as the areas keep them. */
const squares = ['AAw-BAAw-Bv-BA', 'w-BAw-BAAw-Bv-BA', 'g9DAw-BAAw-Bv-BA', 'w7FAw-BAAw-Bv-BA'];
const square = (east: number) => squares[east / 1000] ?? '';

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, MonitoringHttpModule], {}, { monitoring: texts });
  await givenArea(app.db, 'GM9901', 'Waterhoven', { years: [2023, 2024] });
  await givenArea(app.db, 'WK990101', 'Noord', { years: [2023, 2024], boundary: square(0) });
  await givenArea(app.db, 'WK990102', 'Zuid', { years: [2023, 2024], boundary: square(1000) });
  await givenArea(app.db, 'BU99010201', 'Oost', { boundary: square(1000) });
  await givenArea(app.db, 'BU99010202', 'West', { boundary: square(2000) });
  const columns = [
    { key: 'AantalInwoners_5', indicator: 'population', kind: 'count', unit: 'aantal' },
    { key: 'k_65JaarOfOuder_12', indicator: 'age65plus', kind: 'count', unit: 'aantal' },
    { key: 'Koopwoningen_47', indicator: 'ownerOccupied', kind: 'percentage' },
  ];
  const rows = [
    { code: 'NL00', figures: [17_942_942, 3_600_000, 57] },
    { code: 'GM9901', figures: [41_000, 9_000, 61] },
    { code: 'WK990101', figures: [5_230, 1_100, 48.5] },
    { code: 'WK990102', figures: [3_000, null, 70], gaps: '.s.' },
    { code: 'BU99010201', figures: [1_000, 200, 65] },
    { code: 'BU99010202', figures: [2_000, 500, 75] },
  ];
  await givenFigures(app.db, { table: '85984NED', period: '2024', columns, rows });
  await givenFigures(app.db, {
    ...{ table: '50150NED', period: '2024', measured: 'modelled', areaYear: 2024 },
    columns: [
      { key: 'Eenzaam_25', indicator: 'lonely', kind: 'percentage' },
      { key: 'Gedachten_9', indicator: 'suicidalThoughts', kind: 'percentage', never: true },
    ],
    rows: ['2022', '2024'].flatMap((period) => [
      { code: 'GM9901', period, figures: [44, 11], lower: [43, 10], upper: [46, 12] },
      { code: 'WK990101', period, figures: [period === '2022' ? 52 : 49, 13], lower: [45, 9], upper: [54, 17] },
    ]),
  });
});
beforeEach(async () => {
  world = await projectWorld(app);
  project = await givenProject(world);
  await app.db.query('update project set published = true where id = $1', [project]);
  wijk = world.wijken[0];
  address = `/v1/gemeenten/${world.gemeente.slug}/wijken/${wijk}/profile`;
  await givenAreasOf(app.db, world.gemeente.id, wijk, ['WK990101']);
});
afterAll(async () => app?.close());

const publish = (published = true, who = world.coordinator) =>
  who.put(`${world.path}/${project}/profile`, { published });
const read = async (who = app.as()) => (await who.get(address)).body as WijkProfile;
const choose = async (indicators: readonly { indicator: string; reason: string }[]) => {
  const { version } = (await world.coordinator.get(`${world.path}/${project}/indicators`)).body as { version: number };
  const headers = { 'if-match': `"${version}"` };
  const { status } = await world.coordinator.put(`${world.path}/${project}/indicators`, { indicators }, { headers });
  expect(status).toBe(204);
};
const indicatorIn = (profile: WijkProfile, key: string) =>
  profile.sections.flatMap(({ indicators }) => indicators).find(({ indicator }) => indicator === key)!;

describe('the profile of a wijk', () => {
  it('has no number and no map once an area it is made of is gone', async () => {
    const of = world.wijken[0];
    await app.db.query('delete from wijk_area where gemeente_id = $1', [world.gemeente.id]);
    await givenAreasOf(app.db, world.gemeente.id, of, ['BU99010201', 'BU99010299']);
    await publish();
    const profile = await read();
    expect(profile).toMatchObject({ map: null, areas: [], brief: [], missing: [] });
    for (const { wijk: number, buurten } of profile.sections.flatMap(({ indicators }) => indicators))
      expect([number.value, number.reason, buurten.length]).toEqual([null, 'notComparable', 0]);
    expect((await read(world.coordinator)).missing).toContainEqual({ code: 'areasGone', n: 1 });
  });

  it('shows figures beside gemeente and country, with source and share', async () => {
    await publish();
    const profile = await read();
    expect(indicatorIn(profile, 'ownerOccupied')).toMatchObject({
      wijk: { value: 48.5 },
      gemeente: { value: 61, area: { name: 'Waterhoven' } },
      country: { value: 57 },
      source: { name: 'CBS', table: '85984NED', column: 'Koopwoningen_47' },
      ...{ period: '2024', measured: 'measured', fallback: null },
    });
    expect(indicatorIn(profile, 'age65plus')).toMatchObject({
      wijk: { value: 1100, share: 21 },
      country: { share: 20 },
    });
    expect(profile.brief[0]).toMatchObject({ indicator: 'population', wijk: { value: 5230 } });
    expect(profile.map?.shapes.map(({ key }) => key)).toEqual(['WK990102', 'here']);
    expect(profile.sources.map(({ table }) => table).sort()).toEqual(['50150NED', '85984NED']);
  });

  it('says what is estimated, with bounds and without a line', async () => {
    await publish();
    expect(indicatorIn(await read(), 'lonely')).toMatchObject({
      ...{ measured: 'modelled', trend: [], country: { value: null, reason: 'notAvailable' } },
      wijk: { value: 49, lower: 45, upper: 54 },
      earlier: [{ period: '2022', value: 52, sameTable: true }],
    });
  });

  it('never shows of a wijk what must not be shown, also when staff choose it', async () => {
    const indicators = [{ indicator: 'suicidalThoughts', reason: 'Wij maken ons zorgen' }];
    await choose(indicators);
    await publish();
    expect(indicatorIn(await read(), 'suicidalThoughts')).toMatchObject({
      ...{ why: 'Wij maken ons zorgen', fallback: 'gemeente' },
      wijk: { value: null, reason: 'notForThisLevel' },
      gemeente: { value: 11 },
    });
  });

  it('of buurten adds up counts and shows percentages apart', async () => {
    const of = world.wijken[1];
    await givenAreasOf(app.db, world.gemeente.id, of, ['BU99010201', 'BU99010202']);
    await app.db.query(
      'insert into project_wijk (gemeente_id, project_id, wijk_id) select gemeente_id, $1, id from wijk where gemeente_id = $2 and slug = $3',
      [project, world.gemeente.id, of],
    );
    await publish();
    address = address.replace(wijk, of);
    const profile = await read();
    expect(indicatorIn(profile, 'age65plus')).toMatchObject({ wijk: { value: 700, share: 23 }, added: 2 });
    expect(indicatorIn(profile, 'ownerOccupied')).toMatchObject({
      wijk: { value: null, reason: 'notForThisLevel' },
      buurten: [
        { value: 65, area: { name: 'Oost' } },
        { value: 75, area: { name: 'West' } },
      ],
    });
    expect(profile.map?.shapes.at(-1)?.key).toBe('here');
  });

  it('holds what staff wrote, and says plainly that residents were not asked', async () => {
    const note = { author: 'Wijkteam', writtenOn: '2026-10-01' };
    await world.coordinator.post(`${world.path}/${project}/notes`, {
      id: randomUUID(),
      kind: 'strength',
      text: 'Veel groen',
      ...note,
    });
    await publish();
    expect(await read()).toMatchObject({
      strengths: [{ text: 'Veel groen', ...note }],
      duiding: [],
      residents: { asked: false, rounds: [] },
    });
  });
});

describe('a project', () => {
  it('says per wijk what its profile lacks, and counts it as done once it is public', async () => {
    const { body } = await world.coordinator.get(`${world.path}/${project}/profile`);
    expect(body).toMatchObject({
      ...{ published: false, publishedOn: null, may: { publish: 'yes' } },
      wijken: [{ slug: wijk, missing: [{ code: 'choice' }, { code: 'strengths' }, { code: 'duiding' }] }],
    } satisfies Partial<Record<keyof ProjectProfile, unknown>>);
    const deliverable = async () => {
      const picture = (await world.coordinator.get(`${world.path}/${project}`)).body as {
        steps: { deliverables: { code: string; state: string; missing: string[]; path: string | null }[] }[];
      };
      return picture.steps[0]?.deliverables.find(({ code }) => code === 'profilePublished');
    };
    expect(await deliverable()).toMatchObject({
      state: 'todo',
      missing: ['Maak het profiel van de wijk openbaar.'],
      path: `/projecten/${project}/profiel`,
    });
    await publish();
    expect(await deliverable()).toMatchObject({ state: 'done', missing: [] });
    await app.db.query('update project set published = false where id = $1', [project]);
    expect(await deliverable()).toMatchObject({
      state: 'begun',
      missing: ['Maak het project openbaar. Nu ziet niemand anders het profiel.'],
    });
  });

  it('is published by who may, once, and that stands in the trail', async () => {
    expect((await publish(true, world.partner)).status).toBe(403);
    await publish();
    await publish();
    await publish(false);
    const trail = await app.db.query(
      `select what from audit where gemeente_id = $1 and what like 'profile.%' order by id`,
      [world.gemeente.id],
    );
    expect(trail).toEqual([{ what: 'profile.published' }, { what: 'profile.withdrawn' }]);
  });

  it('of another gemeente is missing', async () => {
    const there = await projectWorld(app);
    expect((await there.coordinator.put(`${there.path}/${project}/profile`, { published: true })).status).toBe(404);
    expect((await there.coordinator.get(`${there.path}/${project}/profile`)).status).toBe(404);
    expect((await there.coordinator.get(address)).status).toBe(404);
  });
});

describe('the files', () => {
  const bytes = async (path: string) => {
    const answer = await fetch(new URL(path, app.origin));
    return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
  };

  it('hold the same numbers as the api, with sources, under a name of their own', async () => {
    await choose([
      { indicator: 'lonely', reason: '=cmd|calc' },
      { indicator: 'ownerOccupied', reason: '' },
    ]);
    await publish();
    const profile = await read();
    const csv = await bytes(`${address}/csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="cijfers-${world.gemeente.slug}-${wijk}.csv"`,
    );
    expect(csv.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = parse<Record<string, string>>(csv.body, { columns: true, bom: true });
    const [lonely] = rows;
    expect(lonely).toMatchObject({
      Waarde: '49',
      Ondergrens: '45',
      Tabel: '50150NED',
      'Gemeten of geschat': 'geschat',
    });
    expect(lonely?.['Waarom gekozen']).toBe("'=cmd|calc");
    const shown = [...profile.sections.flatMap(({ indicators }) => indicators), ...profile.brief].flatMap((one) => [
      ...[one.wijk, ...one.buurten, one.gemeente!, one.country!].map(({ value }) => value),
      ...one.earlier.map(({ value }) => value),
    ]);
    expect(rows.map((row) => (row['Waarde'] === '' ? null : Number(row['Waarde'])))).toEqual(shown);

    const xlsx = await bytes(`${address}/xlsx?language=en`);
    expect(xlsx.headers.get('content-disposition')).toContain('figures-');
    const sheets = await readXlsx(xlsx.body);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Figures', 'Texts', 'Sources']);
    const [header, ...cells] = sheets[0]!.data;
    expect(cells.map((row) => row[header!.indexOf('Value')])).toEqual(shown);
    expect(sheets[2]!.data).toHaveLength(1 + profile.sources.length);
  });

  it('are as public as the profile, and speak only languages we know', async () => {
    expect((await bytes(`${address}/csv`)).status).toBe(404);
    expect((await bytes(`${address}/xlsx`)).status).toBe(404);
    await publish();
    expect((await bytes(`${address}/csv?language=xx`)).status).toBe(400);
    expect((await bytes(`${address}/csv?language=ar`)).body.toString()).toContain('القيمة');
  });
});

it('reads as many statements for one buurt as for forty, and for few figures as for many', async () => {
  await publish();
  const count = async () => {
    const statements = jest.spyOn(pg.Client.prototype, 'query');
    expect((await app.as().get(address)).status).toBe(200);
    const { length } = statements.mock.calls;
    statements.mockRestore();
    return length;
  };
  // what stays as it is until the next import is read the first time only: columns of tables, and the map
  const twice = async () => [await count(), await count()] as const;
  const [, few] = await twice();
  const codes = Array.from({ length: 40 }, (_, index) => `BU990103${String(index).padStart(2, '0')}`);
  for (const code of codes) await givenArea(app.db, code, code, { boundary: square(3000) });
  await app.db.query('delete from wijk_area where gemeente_id = $1', [world.gemeente.id]);
  await givenAreasOf(app.db, world.gemeente.id, wijk, codes);
  for (const period of ['2021', '2022', '2023']) {
    await givenFigures(app.db, {
      ...{ table: `T${period}`, period },
      columns: [{ key: 'k', indicator: 'smokers', kind: 'percentage' }],
      rows: codes.map((code) => ({ code, figures: [12] })),
    });
  }
  expect(await twice()).toEqual([few + 2, few]);
  expect(few).toBeLessThanOrEqual(12);
});
