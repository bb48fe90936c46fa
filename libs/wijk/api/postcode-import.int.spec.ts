import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { type ImportDatabase, importDatabase } from '@wijkspoor/wijk/testing';
import { importAreas, type ImportResult } from './area-import';
import { Areas } from './areas.service';
import { importPostcodes } from './postcode-import';

let db: ImportDatabase;
let dataSource: DataSource;
const areas = new Areas();
beforeAll(async () => {
  db = await importDatabase();
  dataSource = await new DataSource({ type: 'postgres', url: db.ownerUrl }).initialize();
});
beforeEach(() => db.query('truncate area, postcode_area, postcode_staging'));
afterAll(async () => {
  await dataSource?.destroy();
  await db?.close();
});

const run = (text: string, year = 2024): Promise<ImportResult> =>
  importPostcodes(db.transaction, Readable.from([Buffer.from(text)]), { year });
const place = async (postcode: string, number?: number) => {
  const found = await areas.ofPostcode(dataSource.manager, postcode, number);
  return found === null ? null : [found.area.code, found.area.level, found.area.name, found.year];
};
const header = 'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n';
const list = `${header}1011AB;1;99980001;999800;9998
1011AB;3;99980001;999800;9998
1011AB;5;99980002;999800;9998
1011AB;5;99980001;999800;9998
1011AB;9;99980002;999800;9998
1011AC;1;99980001;999800;9998
1011AC;7;99980001;999800;9998
1011AD;1;99980001;999800;9998
1011AD;2;99970001;999700;9997
`;

describe('the place of a postcode', () => {
  it('is a buurt with a house number, and as small as is certain without', async () => {
    await importAreas(db.transaction, Readable.from([Buffer.from('code;naam\nBU99980001;West\n')]), { year: 2024 });
    expect(await run(list)).toMatchObject({ read: 9, kept: 5, report: { lines: [] } });
    expect(await place('1011AB', 1)).toEqual(['BU99980001', 'buurt', 'West', 2024]);
    expect(await place('1011AB', 2)).toEqual(['BU99980001', 'buurt', 'West', 2024]);
    expect(await place('1011AB', 9)).toEqual(['BU99980002', 'buurt', 'BU99980002', 2024]);
    // number 5 stands in both
    expect(await place('1011AB', 5)).toEqual(['WK999800', 'wijk', 'WK999800', 2024]);
    expect(await place('1011AB', 77)).toEqual(['WK999800', 'wijk', 'WK999800', 2024]);
    expect(await place('1011AB')).toEqual(['WK999800', 'wijk', 'WK999800', 2024]);
    expect(await place('1011AC')).toEqual(['BU99980001', 'buurt', 'West', 2024]);
    expect(await place('1011AC', 44)).toEqual(['BU99980001', 'buurt', 'West', 2024]);
    expect(await place('1011AD')).toBeNull();
    expect(await place('1011AD', 2)).toEqual(['BU99970001', 'buurt', 'BU99970001', 2024]);
    expect(await place('9999ZZ')).toBeNull();
  });

  it('is of the newest year that knows it; another length of postcodes stays', async () => {
    await run(list);
    await run('postcode;gemeentecode\n1011;GM9998\n');
    await run(`${header}1011AB;1;99980009;999800;9998\n`, 2025);
    expect(await place('1011AB', 3)).toEqual(['BU99980009', 'buurt', 'BU99980009', 2025]);
    expect(await place('1011AC')).toEqual(['BU99980001', 'buurt', 'BU99980001', 2024]);
    expect(await place('1011')).toEqual(['GM9998', 'gemeente', 'GM9998', 2024]);
    await run(`${header}1011AB;1;99980001;999800;9998\n`);
    expect(await place('1011AC')).toBeNull();
    expect(await place('1011')).toEqual(['GM9998', 'gemeente', 'GM9998', 2024]);
  });

  it('is the same after the same list twice', async () => {
    const all = () => db.query('select * from postcode_area order by postcode, first_number, code');
    await run(list);
    const once = await all();
    await run(list);
    expect(await all()).toEqual(once);
  });
});

describe('a list of postcodes that is not understood', () => {
  it.each([
    ['empty', '', 'empty'],
    ['HTML', '<html></html>', 'html'],
    ['other columns', 'a;b\n1;2\n', 'header'],
    ['no postcode at all', 'postcode;gemeentecode\n10;GM9998\n', 'areaMissing'],
    ['a quote left open', `${header}1011AB;1;"99980001;999800;9998\n`, 'quotes'],
    ['a field too few', `${header}1011AB;1;99980001;999800;9998\n1011AC;1;99980001\n`, 'fields'],
  ])('changes nothing: %s', async (_, text, code) => {
    await run(list);
    const before = await db.query('select * from postcode_area');
    const result = await run(text);
    expect(result.report.lines.map((line) => line.code)).toContain(code);
    expect(await db.query('select * from postcode_area')).toEqual(before);
    expect(await db.query('select from postcode_staging')).toEqual([]);
  });
});

const data = process.env['TEST_DATA'] ?? '';
const real = path.join(data, 'cbs/postcodes_pc2-pc4_ggdregio.csv');
(fs.existsSync(real) ? describe : describe.skip)('the real list of PC4', () => {
  it('finds gemeenten by their names, and says which it does not know', async () => {
    const file = fs.createReadStream(path.join(data, 'cbs/gemeenten_2022_codes.csv'));
    await importAreas(db.transaction, file, { year: 2022 });
    const result = await importPostcodes(db.transaction, fs.createReadStream(real), { year: 2022 });
    expect(result.kept).toBeGreaterThan(3_900);
    // the same list has postcodes of two digits
    expect(result.report.lines[0]).toEqual({ line: 2, code: 'postcode', found: '10' });
    expect(await place('3741')).toEqual(['GM0308', 'gemeente', 'Baarn', 2022]);
    expect(await place('1011')).toEqual(['GM0363', 'gemeente', 'Amsterdam', 2022]);
  });
});
