import type { Figure } from '@wijkspoor/wijk/domain';
import { figureLines } from './figure-lines';

const place = { parts: ['WK990101'], year: 2024, around: ['GM9901', 'NL00'], lives: [] };
const figure = (code: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  ...{ indicator: 'smokers', title: 'Rokers', spoor: 'behaviour', kind: 'percentage', period: '2024', categories: {} },
  area: {
    ...{ code, name: code, year: 2024 },
    level: code.startsWith('WK')
      ? 'wijk'
      : code.startsWith('GM')
        ? 'gemeente'
        : code.startsWith('BU')
          ? 'buurt'
          : 'country',
  },
  ...{ value, lower: null, upper: null, reason: value === null ? 'secret' : null, unit: '%', decimals: 0 },
  source: {
    name: 'RIVM',
    table: '50120NED',
    tableTitle: 'Gezondheid',
    column: 'Rokers',
    licence: '',
    importedAt: 't1',
  },
  ...{ measured: 'modelled', own: false },
  ...more,
});
const numbers = (figures: readonly Figure[], where = place) =>
  figureLines(['smokers'], figures, where)[0]?.numbers.map(({ name, value, period }) => [name, value, period]);

it('puts the wijk beside its gemeente and the country', () => {
  expect(numbers([figure('NL00', 15), figure('GM9901', 17), figure('WK990101', 21)])).toEqual([
    ['WK990101', 21, '2024'],
    ['GM9901', 17, '2024'],
    ['NL00', 15, '2024'],
  ]);
});

it('compares within one table and year: the newest that has a figure of the wijk', () => {
  const newer = { period: '2025' };
  expect(
    numbers([
      figure('WK990101', 21),
      figure('GM9901', 17),
      figure('WK990101', null, newer),
      figure('GM9901', 18, newer),
    ]),
  ).toEqual([
    ['WK990101', 21, '2024'],
    ['GM9901', 17, '2024'],
  ]);
});

it('prefers figures of everybody to those of a group', () => {
  const old = { categories: { Leeftijd: '65 jaar of ouder' } };
  const [line] = figureLines(['smokers'], [figure('WK990101', 9, old), figure('WK990101', 21)], place);
  expect([line?.people, line?.numbers[0]?.value]).toEqual(['', 21]);
});

it('says why there is none, and leaves out what is of other ground', () => {
  const [line] = figureLines(['smokers'], [figure('WK990101', null)], place);
  expect(line?.numbers[0]).toMatchObject({ value: null, reason: 'secret' });
  const before = figure('WK990101', 21);
  expect(numbers([{ ...before, area: { ...before.area, year: 2020 } }])).toEqual([]);
  expect(numbers([figure('WK990101', 21)], { ...place, year: null as unknown as number })).toEqual([]);
});

it('does not pick one of many parts', () => {
  const parts = Array.from({ length: 7 }, (_, index) => `BU9901010${index}`);
  const [line] = figureLines(['smokers'], [...parts.map((code) => figure(code, 20)), figure('GM9901', 17)], {
    ...place,
    parts,
  });
  expect([line?.parts, line?.numbers.map(({ name }) => name)]).toEqual([7, ['GM9901']]);
});

it('has a line for an indicator of which nothing is known', () => {
  expect(figureLines(['smokers'], [], place)).toEqual([
    { indicator: 'smokers', title: '', people: '', parts: 0, numbers: [] },
  ]);
});
