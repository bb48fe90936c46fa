import fc from 'fast-check';
import { lanePicture, roundUp, trendPicture } from './picture';
import { sheetOf, type SheetWords } from './sheet';
import type { ProfileIndicator, ProfileNumber, WijkProfile } from './view';

const number = (value: number | null, more: Partial<ProfileNumber> = {}): ProfileNumber => ({
  area: { code: 'WK990101', name: 'Lindehoek', level: 'wijk', year: 2024 },
  ...{ value, lower: null, upper: null, reason: value === null ? 'secret' : null, share: null },
  ...more,
});
const source = {
  name: 'CBS',
  table: '1NED',
  tableTitle: 'Tabel',
  column: 'k',
  licence: 'CC BY 4.0',
  importedAt: '2026-01-02T03:04:05Z',
};
const indicator: ProfileIndicator = {
  ...{ indicator: 'lowIncome', title: '=HYPERLINK("x")', spoor: 'participation', kind: 'percentage', unit: '%' },
  ...{ decimals: 1, categories: [], why: '@reden', period: '2024', source, measured: 'measured', own: false },
  ...{ shareOf: null, wijk: number(12.5), added: 0, buurten: [], fallback: null, around: null },
  gemeente: number(-3.5),
  country: number(null),
  trend: [
    { period: '2023', value: 12 },
    { period: '2024', value: 12.5 },
  ],
  earlier: [],
};
const words: SheetWords = {
  column: (column) => column,
  topic: (spoor) => spoor ?? '',
  title: ({ title }) => title,
  level: (level) => level,
  area: ({ name }) => name,
  measured: (measured) => measured,
  reason: (reason) => reason,
  row: (row) => row,
  yes: 'ja',
};
const profile = (indicators: ProfileIndicator[]): WijkProfile => ({
  ...{ wijk: { slug: 'l', name: 'L' }, published: true, areas: [], map: null, here: [], brief: [], chosen: true },
  sections: [{ spoor: 'participation', indicators }],
  ...{ strengths: [], duiding: [], residents: { asked: false, rounds: [] }, sources: [], missing: [] },
});

describe('an export', () => {
  const { header, rows } = sheetOf(profile([indicator]), words);
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);

  it('has a row for each number, with where it comes from', () => {
    expect(column('row')).toEqual(['now', 'now', 'now', 'trend']);
    expect(column('value')).toEqual([12.5, -3.5, null, 12]);
    expect(column('noFigure')).toEqual(['', '', 'secret', null]);
    expect(column('table')).toEqual(['1NED', '1NED', '1NED', '1NED']);
    expect(column('column')).toEqual(['k', 'k', 'k', 'k']);
  });

  it('says of older numbers whose they are, and of which ground', () => {
    const earlier = {
      ...{ period: '2020', value: 3, lower: null, upper: null, unit: '%', decimals: 0, source },
      ...{ measured: 'measured' as const, own: true, areaYear: 2020, sameTable: false, sameGround: false },
    };
    const sheet = sheetOf(profile([{ ...indicator, earlier: [earlier] }]), words);
    const last = sheet.rows.at(-1)!;
    expect(['row', 'own', 'areaYear'].map((name) => last[sheet.header.indexOf(name)])).toEqual(['earlier', 'ja', 2020]);
    expect(sheet.rows[0]![sheet.header.indexOf('own')]).toBe('');
  });

  it('keeps numbers numbers, and holds no text that a spreadsheet would run', () => {
    expect(column('title')[0]).toBe(`'=HYPERLINK("x")`);
    expect(column('why')[0]).toBe(`'@reden`);
  });
});

describe('a picture', () => {
  it('begins at 0 and holds every number and every bound', () => {
    const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
    const any = fc.record({ value: amount, low: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(any, any, ({ value, low }, other) => {
        const made = lanePicture({
          ...indicator,
          measured: 'modelled',
          wijk: number(value, { lower: value * low, upper: value * 1.5 }),
          gemeente: number(other.value),
        });
        expect(made).not.toBeNull();
        expect(made!.ticks[0]).toEqual({ x: 10, value: 0 });
        for (const { x, from, to } of made!.lanes) {
          for (const place of [x, from ?? x, to ?? x]) {
            expect(place).toBeGreaterThanOrEqual(10);
            expect(place).toBeLessThanOrEqual(made!.width - 10);
          }
          expect(from ?? x).toBeLessThanOrEqual(x);
          expect(to ?? x).toBeGreaterThanOrEqual(x);
        }
      }),
      {
        examples: [
          [
            { value: Number.MIN_VALUE, low: 0 },
            { value: 0, low: 0 },
          ],
        ],
      },
    );
  });

  it('of measured figures shows no bounds, and of counts that stand for themselves there is none', () => {
    const bounds = { lower: 10, upper: 15 };
    expect(lanePicture({ ...indicator, wijk: number(12, bounds), gemeente: number(9) })!.lanes[0]).toMatchObject({
      from: null,
    });
    expect(lanePicture({ ...indicator, kind: 'count' })).toBeNull();
    const shares = { wijk: number(400, { share: 40 }), gemeente: number(9000, { share: 30 }) };
    expect(lanePicture({ ...indicator, ...shares, kind: 'count', shareOf: 'population' })!.ticks.at(-1)!.value).toBe(
      40,
    );
    expect(lanePicture({ ...indicator, gemeente: null })).toBeNull();
  });

  it('of a line has its points in order', () => {
    const made = trendPicture(indicator)!;
    expect(made.points.map(({ x }) => x)).toEqual([10, 310]);
    expect(made.path).toMatch(/^M10 \d+L310 \d+$/);
    expect(trendPicture({ trend: [{ period: '2023', value: 1 }] })).toBeNull();
  });

  it.each([
    ['a year that is not known', ['2020', '2021', '2022', '2023'], [1, 2, null, 3], 'MLM'],
    ['a year that the table has not', ['2019', '2020', '2022', '2023'], [1, 2, 3, 4], 'MLML'],
    ['a table of every four years', ['2012', '2016', '2020'], [1, 2, 3], 'MLL'],
    ['a quarter that is not there', ['2023-Q3', '2023-Q4', '2024-Q2'], [1, 2, 3], 'MLM'],
    ['months', ['2023-11', '2023-12', '2024-01'], [1, 2, 3], 'MLL'],
  ])('does not draw over what is missing: %s', (_, periods, numbers, steps) => {
    const trend = periods.map((period, index) => ({ period, value: numbers[index] ?? null }));
    const made = trendPicture({ trend })!;
    expect(made.path.replaceAll(/[^ML]/g, '')).toBe(steps);
    expect(made.points).toHaveLength(numbers.filter((one) => one !== null).length);
  });

  it.each([
    [0, 1],
    [3, 4],
    [41, 50],
    [42, 50],
    [99, 100],
    [101, 200],
    [0.7, 1],
    [312, 400],
    [50, 50],
  ])('%d ends at a round number', (value, most) => {
    expect(roundUp(value)).toBe(most);
  });
});
