import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { noMeta, type ReportLine } from '@wijkspoor/wijk/domain';
import { givenRun, givenZip, type ImportDatabase, importDatabase } from '@wijkspoor/wijk/testing';
import writeXlsxFile from 'write-excel-file/node';
import { importFigures } from './import-figures';

let db: ImportDatabase;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-figures-'));
const good = '{"value":[{"WijkenEnBuurten":"WK990101  ","Perioden":"2024JJ00","Kenmerk_1":12.5,"Ander_2":null}]}';

beforeAll(async () => {
  db = await importDatabase();
  expect(await imported(good)).toMatchObject({ state: 'done', rows: 1 });
});
afterAll(async () => {
  await db?.close();
  fs.rmSync(folder, { recursive: true });
});

async function imported(content: string | Buffer, table = 'proef', period: string | null = null) {
  const file = path.join(folder, 'bestand');
  fs.writeFileSync(file, content);
  const run = await givenRun(db, table, period);
  return importFigures(db.transaction, { run, path: file, table, period, metadata: noMeta });
}

const kept = () => db.query('select area_code, period, figures, gaps from figure_row order by 1, 2');
const staged = () => db.query('select from figure_staging');
const row = (area: string, value: unknown) =>
  `{"WijkenEnBuurten":"${area}","Perioden":"2024JJ00","Kenmerk_1":${JSON.stringify(value)}}`;
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('a file that is not right', () => {
  it.each<[string, string | Buffer, Partial<ReportLine>]>([
    ['a web page', '<!doctype html><html><body>Service unavailable</body></html>', { code: 'html', line: 1 }],
    ['nothing', '', { code: 'empty' }],
    ['half a file', good.slice(0, 60), { code: 'truncated' }],
    [
      'half a number',
      `{"value":[${row('WK990101', 1)},\n{"WijkenEnBuurten":"WK990102","Ken`,
      { code: 'truncated', line: 2 },
    ],
    ['JSON with a comma too much', `{"value":[${row('WK990101', 1)},,${row('WK990102', 2)}]}`, { code: 'json' }],
    ['JSON without quotes', `{"value":[\n{WijkenEnBuurten:1}]}`, { code: 'json', line: 2 }],
    [
      'JSON in another encoding',
      latin('{"value":[{"WijkenEnBuurten":"WK990101","Naam":"Caf\xe9"}]}'),
      { code: 'encoding' },
    ],
    ['binary', Buffer.from([0x7b, 0x00, 0xff, 0x81, 0x8d]), { code: 'encoding' }],
    [
      'two rows of one area',
      `{"value":[\n${row('WK990101', 1)},\n${row('WK990101  ', 2)}]}`,
      { code: 'double', line: 3 },
    ],
    [
      'words where numbers are',
      `{"value":[${Array.from({ length: 20 }, (_, n) => row(`WK9901${10 + n}`, n)).join(',')},\n${row('WK990101', 'veel')}]}`,
      { code: 'number', line: 2, column: 'Kenmerk_1' },
    ],
    [
      'an endless number',
      `{"value":[\n${row('WK990101', 1).replace(':1}', ':1e999}')}]}`,
      { code: 'infinite', line: 2 },
    ],
    ['no areas', '{"value":[{"Naam":"x","Kenmerk_1":1}]}', { code: 'areaMissing' }],
    [
      'a code that is none',
      `{"value":[${row('WK990101', 1)},${row('WK990102', 1)},\n${row('hier', 1)}]}`,
      { code: 'areaCode', line: 2 },
    ],
    ['no year', '{"value":[{"WijkenEnBuurten":"WK990101","Kenmerk_1":1}]}', { code: 'periodMissing' }],
    [
      'no figures',
      '{"value":[{"WijkenEnBuurten":"WK990101","Perioden":"2024JJ00","Naam_1":"x"}]}',
      { code: 'noFigures' },
    ],
    ['an answer about an error', '{"odata.error":{"code":"","message":{"value":"timeout"}}}', { code: 'empty' }],
    ['a quote that never ends', 'gebied;jaar;kenmerk\nWK990101;2024;"12\nWK990102;2024;3\n', { code: 'quotes' }],
    ['a field too many', 'gebied;jaar;kenmerk\nWK990101;2024;1;2\n', { code: 'fields', line: 2 }],
    ['decimal commas between commas', 'gebied,jaar,kenmerk\nWK990101,2024,12,5\n', { code: 'fields', line: 2 }],
    ['two ways of writing numbers', 'gebied;jaar;a;b\nWK990101;2024;12,5;12.5\n', { code: 'numberStyle' }],
    ['columns of one name', 'gebied;jaar;a;a\nWK990101;2024;1;2\n', { code: 'header', found: 'a' }],
    ['a broken XLSX', Buffer.from('PK\u0003\u0004 and nothing more'), { code: 'xlsx' }],
  ])('%s: is said where, and nothing changes', async (_, content, remark) => {
    const before = await kept();
    const { state, rows, report } = await imported(content);
    expect({ state, rows }).toEqual({ state: 'refused', rows: 0 });
    expect(report.lines).toContainEqual(expect.objectContaining(remark));
    expect(await kept()).toEqual(before);
    expect(await staged()).toEqual([]);
  });
});

describe('a mistake behind many remarks', () => {
  it('still refuses the file', async () => {
    const left = Array.from({ length: 150 }, (_, index) => `"opmerking ${index}":"ja"`).join(',');
    const good = Array.from({ length: 20 }, (_, n) => row(`WK9901${10 + n}`, n)).join(',');
    const before = await kept();
    expect(
      await imported(
        `{"value":[${row('WK990109', 1).replace('}', `,${left}}`)},${good},\n${row('WK990101', 'veel')}]}`,
      ),
    ).toMatchObject({ state: 'refused', rows: 0 });
    expect(await kept()).toEqual(before);
  });
});

describe('a bound without a value', () => {
  it('is said by line', async () => {
    const csv = 'gebied;jaar;marges;x\nWK990101;2024;MW00000;5\nWK990101;2024;MOG0095;4\nWK990102;2024;MOG0095;4\n';
    expect(await imported(csv, 'marges')).toMatchObject({
      state: 'done',
      report: { lines: [{ line: 4, code: 'bounds', found: 'WK990102 2024' }] },
    });
  });
});

describe('a CSV', () => {
  it('in windows-1252, with a decimal comma, thousands, a mark at the beginning and padded codes', async () => {
    const csv =
      'gwb_code_10;gemeente naam;jaar;a_inw;g_w\xf3z;opm\r\n"WK990101  ";Caf\xe9;2024;1.234;310,5;\r\nWK990102;x;2024;.;-99997;ja\r\n';
    expect(await imported(latin(csv), 'csv')).toMatchObject({
      state: 'done',
      rows: 2,
      report: {
        columns: [{ key: 'a_inw' }, { key: 'g_wóz' }],
        lines: [{ code: 'columnLeft' }, { code: 'columnLeft', column: 'opm' }],
      },
    });
    expect(await kept()).toEqual(
      expect.arrayContaining([
        { area_code: 'WK990101', period: '2024', figures: [1234, 310.5], gaps: null },
        { area_code: 'WK990102', period: '2024', figures: [null, null], gaps: 'as' },
      ]),
    );
  });

  it('of Kerncijfers is known by the names of its Excel, and only with the id of the table', async () => {
    const csv = '\ufeffgwb_code_10,regio,a_inw,p_hh_li\nGM9901,Waterhoven,41000,6.1\n';
    expect(await imported(csv, '85984NED', '2024')).toMatchObject({
      report: { columns: [{ indicator: 'population' }, { indicator: 'lowIncome' }] },
    });
    expect(await imported(csv, 'anders', '2024')).toMatchObject({
      report: { columns: [{ indicator: null }, { indicator: null }] },
    });
  });
});

describe('a table of RIVM', () => {
  it('has its bounds, its ages, is estimated, and never says of a buurt who thinks of suicide', async () => {
    const part = (area: string, margin: string, age: string, health: number) =>
      `{"WijkenEnBuurten":"${area}","Perioden":"2022JJ00","Leeftijd":"${age}","Marges":"${margin}","ErvarenGezondheidGoedZeerGoed_4":${health},"SuicideGedachtenLaatste12Maanden_24":${health / 10}}`;
    const rows = ['NL01', 'BU99010100'].flatMap((area) =>
      ['20300', '80200'].flatMap((age) => [
        part(area, 'MOG0095', age, 70),
        part(area, 'MW00000', age, 75),
        part(area, 'MBG0095', age, 80),
      ]),
    );
    expect(
      await imported(`{"value":[${rows.join(',')}, ${part('PV20', 'MW00000', '20300', 1)}]}`, '50120NED'),
    ).toMatchObject({
      state: 'done',
      report: { lines: [{ code: 'never' }, { code: 'notTried' }, { code: 'otherArea', found: 'PV (1)' }] },
    });
    const found = await db.query(
      `select area_code, categories, figures, lower, upper, gaps from figure_row r join figure_table t on t.id = r.figure_table_id
       where t.table_id = '50120NED' and categories like '%18 jaar%' order by area_code collate "C"`,
    );
    const categories = '[["Leeftijd","18 jaar of ouder"]]';
    expect(found).toEqual([
      { area_code: 'BU99010100', categories, figures: [75, null], lower: [70, null], upper: [80, null], gaps: '.l' },
      { area_code: 'NL00', categories, figures: [75, 7.5], lower: [70, 7], upper: [80, 8], gaps: null },
    ]);
    expect(
      await db.query(
        `select distinct measured from figure_column c join figure_table t on t.id = c.figure_table_id where t.table_id = '50120NED'`,
      ),
    ).toEqual([{ measured: 'modelled' }]);
  });
});

describe('one period of a table', () => {
  it('takes the place of that period only, in whichever version it was', async () => {
    const two = (value: number) =>
      `{"value":[${row('WK990101', value)},${row('WK990101', value + 1).replace('2024JJ00', '2023JJ00')}]}`;
    await imported(two(1), 'twee');
    expect(await imported(two(5), 'twee', '2024')).toMatchObject({
      rows: 1,
      report: { lines: [{ code: 'left', found: '2023 (1)' }] },
    });
    const rows = await db.query(
      `select r.period, r.figures from figure_row r join figure_table t on t.id = r.figure_table_id where t.table_id = 'twee' order by 1`,
    );
    expect(rows).toEqual([
      { period: '2023', figures: [2] },
      { period: '2024', figures: [5] },
    ]);
  });
});

describe('an XLSX', () => {
  it('is read, and refused when it grows without end', async () => {
    const sheet = [
      ['gebied', 'jaar', 'Thuis %'],
      ['WK990101', '2024', '71.5'],
      ['WK990102', '2024', ''],
    ];
    const file = path.join(folder, 'goed.xlsx');
    await writeXlsxFile(sheet.map((cells) => cells.map((value) => ({ value, type: String })))).toFile(file);
    expect(await imported(fs.readFileSync(file), 'blad')).toMatchObject({ state: 'done', rows: 2 });
    expect(await imported(bomb(), 'blad')).toMatchObject({
      state: 'refused',
      report: { lines: [{ code: 'bomb' }] },
    });
  });
});

/** A zip whose one part unpacks to 200 MB. */
const bomb = (): Buffer =>
  givenZip([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(200 * 1024 * 1024, 0x20) }]);
