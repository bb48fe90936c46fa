import { Readable } from 'node:stream';
import { type GivenGemeente, type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { type ImportDatabase, importDatabase } from '@wijkspoor/wijk/testing';
import { importAreas } from './area-import';
import { importPostcodes } from './postcode-import';
import { WijkHttpModule } from './wijk.module';

let app: IdentityApp;
let imports: ImportDatabase;
let here: GivenGemeente;
let coordinator: Visitor;
let path: string;
let code: string;
let count = 0;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule]);
  imports = await importDatabase(app.db);
});
beforeEach(async () => {
  count++;
  code = `97${String(count).padStart(2, '0')}`;
  here = await app.given.gemeente();
  coordinator = app.as(await app.given.signedIn(here, 'coordinator'));
  path = `/v1/gemeenten/${here.slug}`;
  await app.db.query('update gemeente set cbs_code = $1 where id = $2', [`GM${code}`, here.id]);
});
afterAll(async () => {
  await imports?.close();
  await app?.close();
});

const bytes = (text: string) => Readable.from([Buffer.from(text)]);
/** Four buurten in two wijken, in a row of squares. */
async function givenAreas(gemeente = code, year = 2024): Promise<void> {
  const features = ['0000', '0001', '0100', '0101'].map((part, index) => {
    const x = 150_000 + 1000 * index;
    return {
      type: 'Feature',
      properties: { buurtcode: `BU${gemeente}${part}`, buurtnaam: `Buurt ${part}`, gemeentenaam: 'Ergens' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, 500_000],
            [x + 1000, 500_000],
            [x + 1000, 501_000],
            [x, 501_000],
            [x, 500_000],
          ],
        ],
      },
    };
  });
  await importAreas(imports.transaction, bytes(JSON.stringify({ type: 'FeatureCollection', features })), { year });
}

const lindehoek = { slug: 'lindehoek', name: 'Lindehoek', intro: '' };
const add = (codes: readonly string[] | null, year = 2024, more = {}) =>
  coordinator.post(`${path}/wijken`, { ...lindehoek, ...more, areas: codes === null ? null : { year, codes } });
const change = (version: number, more: object) =>
  coordinator.put(
    `${path}/wijken/lindehoek`,
    { name: 'Lindehoek', intro: '', published: true, ...more },
    { headers: { 'if-match': `"${version}"` } },
  );

describe('what a wijk can be made of', () => {
  it('is nothing without a code of the gemeente, or without areas', async () => {
    expect((await coordinator.get(`${path}/areas`)).body).toEqual({
      gemeenteCode: `GM${code}`,
      years: [],
      year: null,
      areas: [],
      map: null,
    });
    await app.db.query('update gemeente set cbs_code = null where id = $1', [here.id]);
    expect((await coordinator.get(`${path}/areas`)).body).toMatchObject({ gemeenteCode: null, years: [] });
    expect((await add([`WK${code}00`])).body).toMatchObject({ status: 409, code: 'wijk.gemeenteWithoutCode' });
  });

  it('is what lies in the gemeente, of the newest year or another, with a map of its buurten', async () => {
    await givenAreas(code, 2023);
    await givenAreas();
    const { body } = await coordinator.get(`${path}/areas`);
    expect(body).toMatchObject({
      years: [2024, 2023],
      year: 2024,
      map: { shapes: [{ key: `BU${code}0000` }, {}, {}, {}] },
    });
    expect((body as { areas: unknown[] }).areas).toHaveLength(6);
    expect((await coordinator.get(`${path}/areas?year=2023`)).body).toMatchObject({ year: 2023 });
    expect((await coordinator.get(`${path}/areas?year=dit`)).status).toBe(400);
    expect((await app.as(await app.given.signedIn(here, 'resident')).get(`${path}/areas`)).status).toBe(403);
  });
});

describe('a wijk made of areas', () => {
  beforeEach(() => givenAreas());

  it.each([
    ['one wijk of CBS', () => [`WK${code}00`], 'wijk'],
    ['buurten', () => [`BU${code}0000`, `BU${code}0100`], 'buurten'],
    ['a buurt named twice', () => [`BU${code}0000`, `BU${code}0000`], 'buurten'],
  ])('may be %s', async (_, codes, kind) => {
    const added = await add(codes());
    expect(added.body).toMatchObject({ areas: { kind, year: 2024, missing: [] } });
    expect((added.body as { areas: { areas: { code: string }[] } }).areas.areas.map((one) => one.code)).toEqual([
      ...new Set(codes()),
    ]);
    expect((await coordinator.get(`${path}/wijken`)).body).toMatchObject({ items: [{ areas: { kind } }] });
  });

  it.each([
    ['an area nobody imported', () => [`BU${code}9999`], 'wijk.areaUnknown', 2024],
    ['a year nobody imported', () => [`BU${code}0000`], 'wijk.areaUnknown', 2023],
    ['the whole gemeente', () => [`GM${code}`], 'wijk.areasMixed', 2024],
    ['two wijken', () => [`WK${code}00`, `WK${code}01`], 'wijk.areasMixed', 2024],
    ['a wijk and a buurt', () => [`WK${code}00`, `BU${code}0100`], 'wijk.areasMixed', 2024],
  ])('may not be %s', async (_, codes, error, year) => {
    expect((await add(codes(), year)).body).toMatchObject({ code: error });
    expect((await coordinator.get(`${path}/wijken`)).body).toMatchObject({ items: [] });
  });

  it('may not be an area of another gemeente', async () => {
    await givenAreas('9799');
    expect((await add(['BU97990000'])).body).toMatchObject({ code: 'wijk.areaElsewhere' });
  });

  it('may be made of nothing yet, and be changed by one of two who saw the same', async () => {
    expect((await add(null)).body).toMatchObject({ areas: null });
    const areas = { year: 2024, codes: [`WK${code}00`] };
    const answers = await Promise.all([change(1, { areas }), change(1, {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await change(2, { areas })).body).toMatchObject({ areas: { kind: 'wijk' } });
    // not said is not changed; null takes it away
    expect((await change(3, {})).body).toMatchObject({ areas: { kind: 'wijk' } });
    expect((await change(4, { areas: null })).body).toMatchObject({ areas: null, version: 5 });
    const trail = await app.db.query('select details from audit where gemeente_id = $1 order by id desc limit 1', [
      here.id,
    ]);
    expect(trail).toEqual([{ details: { published: true, version: 5, areas: 0 } }]);
  });

  it('keeps its codes when the areas of its year are imported anew without them, and says so', async () => {
    await add([`BU${code}0000`, `BU${code}0101`]);
    await importAreas(imports.transaction, bytes(`code;naam\nBU${code}0000;Nieuwe naam\n`), { year: 2024 });
    expect((await coordinator.get(`${path}/wijken/lindehoek`)).body).toMatchObject({
      areas: { areas: [{ name: 'Nieuwe naam' }], missing: [`BU${code}0101`] },
    });
  });

  it('lies on the map of the gemeente once it is public, with the border of the gemeente around it', async () => {
    await add([`BU${code}0000`, `BU${code}0001`]);
    await coordinator.post(`${path}/wijken`, {
      ...lindehoek,
      slug: 'elders',
      areas: { year: 2024, codes: [`WK${code}01`] },
    });
    await coordinator.post(`${path}/wijken`, { ...lindehoek, slug: 'nergens' });
    const keys = async (visitor: Visitor) => {
      const { body } = await visitor.get(`${path}/wijken-map`);
      return (body as { map: { shapes: { key: string }[] } | null }).map?.shapes.map(({ key }) => key) ?? null;
    };
    expect(await keys(app.as())).toBeNull();
    expect(await keys(coordinator)).toEqual(['', 'elders', 'lindehoek'].sort());
    await change(1, {});
    expect(await keys(app.as())).toEqual(['', 'lindehoek']);
  });
});

describe('a postcode', () => {
  it('is found for who makes wijken, with its number', async () => {
    await givenAreas();
    await importPostcodes(
      imports.transaction,
      bytes(`PC6;Huisnummer;Buurt2024\n4321AB;1;${code}0000\n4321AB;2;${code}0001\n`),
      { year: 2024 },
    );
    expect((await coordinator.get(`${path}/postcodes/4321AB?number=2`)).body).toMatchObject({
      area: { name: 'Buurt 0001', level: 'buurt' },
    });
    expect((await coordinator.get(`${path}/postcodes/4321ab`)).body).toMatchObject({
      area: { code: `WK${code}00`, level: 'wijk' },
    });
    expect((await coordinator.get(`${path}/postcodes/9999ZZ`)).status).toBe(404);
    expect((await coordinator.get(`${path}/postcodes/nergens`)).status).toBe(400);
    expect((await app.as().get(`${path}/postcodes/4321AB`)).status).toBe(401);
  });
});
