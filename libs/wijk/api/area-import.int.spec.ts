import { Readable } from 'node:stream';
import { type ImportDatabase, importDatabase } from '@wijkspoor/wijk/testing';
import { doubleSize, readBoundary } from '../domain/boundary';
import { importAreas, type ImportResult } from './area-import';

let db: ImportDatabase;
beforeAll(async () => {
  db = await importDatabase();
});
beforeEach(() => db.query('truncate area, area_staging'));
afterAll(async () => db?.close());

const year = 2024;
const run = (text: string | Uint8Array, of = year): Promise<ImportResult> =>
  importAreas(db.transaction, Readable.from([Buffer.from(text as string)]), { year: of });
const rows = () =>
  db.query<{ code: string; name: string; level: string; derived: boolean; boundary: string | null; year: number }>(
    'select * from area order by year, code collate "C"',
  );
const codes = async () => (await rows()).map(({ code }) => code);
const codesOf = ({ report }: ImportResult) => report.lines.map(({ code }) => code);

/** Two buurten beside each other, somewhere near Amersfoort. */
const square = (x: number, y: number, side = 500) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const buurt = (code: string, naam: string, ring: number[][], more = {}) => ({
  type: 'Feature',
  properties: { buurtcode: code, buurtnaam: naam, gemeentenaam: 'Ergens', ...more },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const west = buurt('BU99980001', 'West', square(155_000, 463_000));
const east = buurt('BU99980002', 'Oost', square(155_500, 463_000));
const collection = (features: readonly unknown[], more = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const rdName = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } };

describe('areas of a GeoJSON', () => {
  it('make the wijken and the gemeente they lie in, with one border where two meet', async () => {
    expect(await run(collection([west, east], rdName))).toMatchObject({ read: 2, kept: 4, report: { lines: [] } });
    const all = await rows();
    expect(all.map(({ code, name, derived }) => [code, name, derived])).toEqual([
      ['BU99980001', 'West', false],
      ['BU99980002', 'Oost', false],
      ['GM9998', 'Ergens', true],
      ['WK999800', 'WK999800', true],
    ]);
    const [wijk] = readBoundary(all[3]!.boundary!);
    expect(Math.abs(doubleSize(wijk!)) / 2).toBe(500_000);
    expect(wijk).toHaveLength(8);
  });

  it('are found wherever the coordinates stand in the feature, and nowhere else', async () => {
    const { type, coordinates } = west.geometry;
    const other = { coordinates: [[[1, 1]]], geometry: { coordinates: 7 } };
    const turned = { geometry: { coordinates, type }, type: 'Feature', properties: { ...west.properties, other } };
    expect(await run(collection([turned, east]))).toMatchObject({ kept: 4, report: { lines: [] } });
    expect((await rows()).every(({ boundary }) => boundary !== null)).toBe(true);
  });

  it('are the same from degrees as from RD, within a metre', async () => {
    const tower = [5.38720621, 52.1551744];
    const around = [tower, [5.39, 52.155], [5.39, 52.157], tower];
    await run(collection([buurt('BU99980001', 'West', around)]));
    const [x, y] = readBoundary((await rows())[0]!.boundary!)[0]!;
    expect([x, y]).toEqual([155_000, 463_000]);
  });

  it('are replaced as a whole, and twice is the same as once', async () => {
    await run(collection([west, east]));
    const once = await rows();
    await run(collection([west, east]));
    const twice = await rows();
    const bare = (list: typeof once) => list.map(({ code, boundary, name }) => ({ code, boundary, name }));
    expect(bare(twice)).toEqual(bare(once));
    await run(collection([buurt('BU99980003', 'Zuid', square(155_000, 462_500))]));
    expect(await codes()).toEqual(['BU99980003', 'GM9998', 'WK999800']);
    await run(collection([west]), 2025);
    expect((await rows()).map(({ code, year: of }) => [code, of])).toEqual([
      ['BU99980003', 2024],
      ['GM9998', 2024],
      ['WK999800', 2024],
      ['BU99980001', 2025],
      ['GM9998', 2025],
      ['WK999800', 2025],
    ]);
  });

  it('leave other gemeenten and other levels of the year alone; what a file gives wins from what was derived', async () => {
    await run(collection([west]));
    await run(collection([buurt('BU99970001', 'Elders', square(165_000, 463_000))]));
    await run('wijkcode;wijknaam\nWK999800;De Wijk\nWK999801;Nog een\n');
    expect((await rows()).map(({ code, name, derived }) => [code, name, derived])).toEqual([
      ['BU99970001', 'Elders', false],
      ['BU99980001', 'West', false],
      ['GM9997', 'Ergens', true],
      ['GM9998', 'GM9998', true],
      ['WK999700', 'WK999700', true],
      ['WK999800', 'De Wijk', false],
      ['WK999801', 'Nog een', false],
    ]);
    // the list said nothing of ground, so what was known stays; and buurten do not take the name away again
    expect((await rows())[5]!.boundary).not.toBeNull();
    await run(collection([west]));
    expect((await rows())[5]).toMatchObject({ name: 'De Wijk', derived: false });
  });

  it('may say what is no area: water, and codes that are not ours', async () => {
    const water = { ...east, properties: { ...east.properties, water: 'JA' } };
    const abroad = { ...east, properties: { statcode: 'PV26', statnaam: 'Utrecht' } };
    const result = await run(collection([west, water, abroad]));
    expect(result).toMatchObject({
      read: 3,
      kept: 3,
      report: {
        lines: [
          { line: 2, code: 'water' },
          { line: 3, code: 'otherArea' },
        ],
      },
    });
  });

  it('may have no ground, or ground that is nothing', async () => {
    const flat = buurt('BU99980003', 'Plat', [
      [155_000, 463_000],
      [155_500, 463_000],
      [155_000, 463_000],
      [155_000, 463_000],
    ]);
    const result = await run(collection([west, { ...east, geometry: null }, flat]));
    expect(codesOf(result)).toEqual(['noBoundary']);
    // a wijk with a bite out of it would be drawn wrong
    expect((await rows()).map(({ code, boundary }) => [code, boundary !== null])).toEqual([
      ['BU99980001', true],
      ['BU99980002', false],
      ['BU99980003', false],
      ['GM9998', false],
      ['WK999800', false],
    ]);
  });

  it('may be islands, each a feature with the same code', async () => {
    const island = buurt('BU99980001', 'West', square(157_000, 463_000));
    await run(collection([west, island]));
    expect(readBoundary((await rows())[0]!.boundary!)).toHaveLength(2);
  });
});

const degrees = (ring: number[][]) => collection([buurt('BU99980001', 'West', ring)]);
const good = collection([west, east]);
describe('a file that is not understood changes nothing, and the report says why', () => {
  it.each([
    ['empty', '', 'empty'],
    ['spaces', ' \n ', 'empty'],
    ['HTML', '<!doctype html><title>504</title>', 'html'],
    ['a zip', 'PK\u0003\u0004rest', 'shape'],
    ['truncated', good.slice(0, good.length - 40), 'truncated'],
    ['truncated in a number', good.slice(0, good.indexOf('463000') + 3), 'truncated'],
    ['two documents', good + good, 'json'],
    ['a comma too many', good.replace('}]', '},]'), 'json'],
    ['no collection', JSON.stringify(west), 'shape'],
    ['a list', JSON.stringify([west]), 'shape'],
    ['no feature in the list', collection(['west']), 'shape'],
    ['features twice', good.replace(/}$/, `,"features":[]}`), 'shape'],
    ['nested too deep', `{"features":[{"a":${'['.repeat(100)}`, 'shape'],
    ['nested too deep outside', `{"a":${'['.repeat(100)}`, 'shape'],
    ['another encoding', Buffer.from(good.replace('West', 'Fryslân'), 'latin1'), 'encoding'],
    ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'encoding'],
    ['letters lost before', good.replace('West', 'Frysl\ufffdn'), 'encoding'],
    [
      'the axes swapped',
      degrees([
        [52.15, 5.38],
        [52.15, 5.39],
        [52.16, 5.39],
        [52.15, 5.38],
      ]),
      'swapped',
    ],
    [
      'web mercator',
      degrees([
        [599_700, 6_832_000],
        [599_800, 6_832_000],
        [599_800, 6_832_100],
        [599_700, 6_832_000],
      ]),
      'webMercator',
    ],
    [
      'another country',
      degrees([
        [2.35, 48.8],
        [2.36, 48.8],
        [2.36, 48.9],
        [2.35, 48.8],
      ]),
      'outside',
    ],
    [
      'two grids',
      collection([
        west,
        buurt('BU99980002', 'Oost', [
          [5.38, 52.15],
          [5.39, 52.15],
          [5.39, 52.16],
          [5.38, 52.15],
        ]),
      ]),
      'mixed',
    ],
    [
      'another grid than it says',
      collection([west], { crs: { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }),
      'mixed',
    ],
    [
      'another grid than it says at its end',
      collection([west]).replace(/}$/, ',"crs":{"properties":{"name":"EPSG:4326"}}}'),
      'mixed',
    ],
    ['a grid of Belgium', collection([west], { crs: { properties: { name: 'EPSG:31370' } } }), 'crsOther'],
    ['a point', collection([{ ...west, geometry: { type: 'Point', coordinates: [155_000, 463_000] } }]), 'geometry'],
    ['an open ring', degrees(square(155_000, 463_000).slice(0, -1)), 'geometry'],
    [
      'a ring of three',
      degrees([
        [155_000, 463_000],
        [155_500, 463_000],
        [155_000, 463_000],
      ]),
      'geometry',
    ],
    ['an empty ring', degrees([]), 'geometry'],
    [
      'a polygon that is listed as several',
      collection([{ ...west, geometry: { ...west.geometry, type: 'MultiPolygon' } }]),
      'geometry',
    ],
    ['a position that is text', degrees([['155000', '463000'] as never]), 'geometry'],
    [
      'a polygon that is no list',
      collection([{ ...west, geometry: { type: 'Polygon', coordinates: [7] } }]),
      'geometry',
    ],
    ['no area at all', collection([{ ...west, properties: { naam: 'West' } }]), 'areaMissing'],
    [
      'one code with two names',
      collection([west, { ...west, properties: { ...west.properties, buurtnaam: 'Anders' } }]),
      'double',
    ],
    ['a CSV without codes', 'a;b\n1;2\n', 'header'],
    ['a CSV with a quote left open', 'code;naam\nGM9998;"Ergens\n', 'quotes'],
    ['a CSV with a field too many', 'code;naam\nGM9998;Ergens;meer\n', 'fields'],
    ['a CSV with a line twice', 'code;naam\nGM9998;Ergens\nGM9998;Ergens\n', 'double'],
  ])('%s', async (_, file, code) => {
    await run(good);
    const before = await rows();
    const result = await run(file);
    expect(codesOf(result)).toContain(code);
    expect(result.kept).toBe(0);
    expect(await rows()).toEqual(before);
    expect(await db.query('select from area_staging')).toEqual([]);
  });
});

describe('areas of a CSV', () => {
  it.each([
    ['with semicolons and a byte order mark', '\ufeffcode;naam\nGM9998;Ergens\n'],
    ['with commas and quotes', 'statcode,statnaam\r\n"GM9998","Ergens"\r\n'],
    ['with tabs and padded codes', 'gwb_code_10\tregio\nGM9998    \tErgens\n'],
  ])('%s', async (_, file) => {
    expect(await run(file)).toMatchObject({ kept: 1, report: { lines: [] } });
    expect(await rows()).toMatchObject([{ code: 'GM9998', name: 'Ergens', boundary: null }]);
  });
});
