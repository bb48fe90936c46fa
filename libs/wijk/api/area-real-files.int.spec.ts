import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type ImportDatabase, importDatabase } from '@wijkspoor/wijk/testing';
import { doubleSize, readBoundary } from '../domain/boundary';
import { drawMap } from '../domain/map';
import { importAreas } from './area-import';

let db: ImportDatabase;
beforeAll(async () => {
  db = await importDatabase();
});
beforeEach(() => db.query('truncate area, area_staging'));
afterAll(async () => db?.close());

const rows = () =>
  db.query<{ code: string; name: string; level: string; derived: boolean; boundary: string | null }>(
    'select * from area order by code collate "C"',
  );
const data = path.join(process.env['TEST_DATA'] ?? '', '.');
const real = (file: string): string => path.join(data, file);
const has = fs.existsSync(real('geo/baarn_buurten.geojson'));
(has ? describe : describe.skip)('the real files', () => {
  const file = (name: string) => importAreas(db.transaction, fs.createReadStream(real(name)), { year: 2024 });

  it('buurten of Baarn, with wijken made of them', async () => {
    expect(await file('geo/baarn_buurten.geojson')).toMatchObject({ read: 21, report: { lines: [] } });
    const all = await rows();
    expect(all.filter(({ level }) => level === 'buurt')).toHaveLength(21);
    expect(all.filter(({ level }) => level === 'wijk').map(({ code }) => code)).toEqual([
      ...['WK030800', 'WK030801', 'WK030802', 'WK030804', 'WK030805'],
    ]);
    expect(all.find(({ code }) => code === 'GM0308')).toMatchObject({ name: 'Baarn', derived: true });
    const size = (code: string) =>
      readBoundary(all.find((one) => one.code === code)!.boundary!).reduce((sum, ring) => sum + doubleSize(ring), 0) /
      2;
    // CBS: 33.01 km², water and all
    expect(Math.abs(size('GM0308')) / 1e6).toBeGreaterThan(31);
    expect(Math.abs(size('GM0308')) / 1e6).toBeLessThan(34);
    // the border of a gemeente made of 21 buurten is one line, or close to it
    expect(readBoundary(all.find(({ code }) => code === 'GM0308')!.boundary!).length).toBeLessThan(4);
    // a map of all 21 buurten is a small part of a page
    const grounds = all.map(({ code, boundary }) => ({ key: code, boundary: readBoundary(boundary!) }));
    const drawn = drawMap(grounds.filter(({ key }) => key.startsWith('BU')))!;
    expect(brotliCompressSync(drawn.shapes.map(({ path: d }) => d).join('')).length).toBeLessThan(3_000);
  });

  it('all gemeenten of 2022, whose map is light', async () => {
    expect(await file('geo/gemeenten_2022_pdok.geojson')).toMatchObject({
      read: 345,
      kept: 345,
      report: { lines: [] },
    });
    const grounds = (await rows()).map(({ code, boundary }) => ({ key: code, boundary: readBoundary(boundary!) }));
    expect(
      drawMap(grounds)!
        .shapes.map(({ path: d }) => d)
        .join('').length,
    ).toBeLessThan(120_000);
    const counted = await db.query<{ bytes: number }>('select sum(length(boundary))::int as bytes from area');
    expect(counted[0]!.bytes).toBeLessThan(400_000);
  });

  it('lists of codes, with and without their letters', async () => {
    expect(await file('cbs/gemeenten_2022_codes.csv')).toMatchObject({ kept: 345, report: { lines: [] } });
    expect(await file('cbs/cbs_baarn_buurten.csv')).toMatchObject({ read: 22, report: { lines: [] } });
    expect((await rows()).filter(({ level }) => level === 'buurt')).toHaveLength(21);
  });
});
