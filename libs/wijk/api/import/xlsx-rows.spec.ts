import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { givenSheet, givenZip, type ZipPart } from '@wijkspoor/wijk/testing';
import { xlsxRows } from './xlsx-rows';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-xlsx-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const TEST_FULL = process.env['TEST_FULL'] === '1';
const unpacked = 24 * 1024 * 1024;
const cell = (place: string, text = 'x') => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

function read(parts: readonly ZipPart[]) {
  const file = path.join(folder, 'blad.xlsx');
  fs.writeFileSync(file, givenZip(parts));
  return xlsxRows(file, unpacked);
}

describe('a sheet', () => {
  it('is read with its gaps, its numbers and its days', async () => {
    const rows = await read(givenSheet(row(1, cell('A1', 'gebied')) + row(3, `${cell('B3')}<c r="C3"><v>1.5</v></c>`)));
    expect(rows).toEqual([
      ['gebied', null, null],
      [null, null, null],
      [null, 'x', 1.5],
    ]);
  });

  it.each([
    ['a cell at the far end of every row', row(1, cell('A1')) + row(59_999, cell('XFD59999'))],
    ['a column that no spreadsheet has', row(1, cell('A1')) + row(2, cell('ZZZZZZ2'))],
  ])('with %s is refused, and this process goes on', async (_, rows) => {
    const before = process.memoryUsage.rss();
    await expect(read(givenSheet(rows))).rejects.toMatchObject({ code: 'bomb' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });

  it.each([
    ['of signs that are written out', '&amp;'.repeat(500_000)],
    ['that never ends', '1'.repeat(2_000_000)],
    ['that only opens', '<'.repeat(2_000_000)],
  ])('with a text %s is refused before anybody reads it', async (_, text) => {
    const begun = performance.now();
    await expect(read(givenSheet(row(1, cell('A1', text))))).rejects.toMatchObject({ code: 'bomb' });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('with the longest text that a cell may have is read', async () => {
    const [first] = await read(givenSheet(row(1, cell('A1', '&amp;'.repeat(32_767)))));
    expect(first).toEqual(['&'.repeat(32_767)]);
  });

  it('that comes while too many wait is told to come back', async () => {
    const file = path.join(folder, 'wacht.xlsx');
    fs.writeFileSync(file, givenZip(givenSheet(row(1, cell('A1')))));
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => xlsxRows(file, unpacked)));
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(4);
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'platform.away' });
    expect(all.some(({ status }) => status === 'rejected')).toBe(true);
  });

  it('with a row far away is too large', async () => {
    await expect(read(givenSheet(row(1, cell('A1')) + row(1_048_576, cell('A1048576'))))).rejects.toMatchObject({
      code: 'tooLarge',
    });
  });

  it('with more in its file than the list at the end says is refused before that fills the memory', async () => {
    const hidden: ZipPart = {
      name: 'xl/more.xml',
      content: Buffer.alloc(900 * 1024 * 1024),
      unlisted: true,
    };
    await expect(read([hidden, ...givenSheet(row(1, cell('A1')))])).rejects.toMatchObject({ code: 'bomb' });
  });

  it('of a whole country is read', async () => {
    const cells = Array.from({ length: 110 }, (_, n) => `<c><v>${n}</v></c>`);
    const places = (number: number) =>
      cells.map((one, n) => one.replace('<c>', `<c r="${letters(n)}${number}">`)).join('');
    const rows = Array.from({ length: TEST_FULL ? 18_000 : 3_000 }, (_, n) => row(n + 1, places(n + 1)));
    const file = path.join(folder, 'land.xlsx');
    fs.writeFileSync(file, givenZip(givenSheet(rows.join(''))));
    expect((await xlsxRows(file, 60 * 1024 * 1024)).map((one) => one.length)).toEqual(rows.map(() => 110));
  });
});

const letters = (place: number): string =>
  (place >= 26 ? letters(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));
