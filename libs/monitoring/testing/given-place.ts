import type { Place } from '@wijkspoor/monitoring/domain';
import { type AreaInYear, type Figure, indicatorOf, levelOf } from '@wijkspoor/wijk/domain';

type Wish = Partial<Omit<Figure, 'area' | 'source'>> & {
  readonly code?: string;
  readonly year?: number;
  readonly table?: string;
  readonly importedAt?: string;
};

/** A figure of a percentage in 2024, unless said otherwise. */
export const figure = ({
  code = 'WK990101',
  year = 2024,
  table = 'T1',
  importedAt = 'i1',
  ...more
}: Wish = {}): Figure => {
  const indicator = more.indicator ?? 'lowIncome';
  const value = more.value === undefined ? 10 : more.value;
  return {
    ...{ indicator, title: indicator, spoor: indicatorOf(indicator)?.spoor ?? null },
    ...{ kind: indicatorOf(indicator)?.kind ?? null, period: '2024', categories: {}, value, lower: null, upper: null },
    ...{ reason: value === null ? 'notAvailable' : null, unit: '%', decimals: 0, measured: 'measured', own: false },
    area: { code, name: code, level: levelOf(code), year },
    source: { name: 'CBS', table, tableTitle: table, column: 'kolom', licence: 'CC BY 4.0', importedAt },
    ...more,
  };
};

/** Years in which CBS says that nothing changed. */
export const life = (code: string, ...years: readonly number[]): AreaInYear[] =>
  years.map((year) => ({ code, year, name: 'Noord', change: 1, ground: null }));

/** A wijk that is one wijk of CBS. */
export const oneWijk: Place = {
  name: 'Lindehoek',
  year: 2024,
  areas: [{ code: 'WK990101', name: 'Noord', level: 'wijk' }],
  missing: [],
  around: null,
  gemeente: { code: 'GM9901', name: 'Waterhoven' },
  country: 'NL00',
  lives: life('WK990101', 2022, 2023, 2024),
};
/** The same, made of two buurten. */
export const ofBuurten: Place = {
  ...oneWijk,
  areas: [
    { code: 'BU99010101', name: 'Oost', level: 'buurt' },
    { code: 'BU99010102', name: 'West', level: 'buurt' },
  ],
  around: { code: 'WK990101', name: 'Noord' },
};
