import fc from 'fast-check';
import { type AreaInYear, type Figure, indicatorOf, levelOf } from '@wijkspoor/wijk/domain';
import { choiceOf, firstPage, neededFor, sectionsOf, spoorWithWord, wordOf } from './choice';
import { candidatesOf } from './figures';
import { profileIndicator } from './indicator';
import type { Place } from './place';
import { makeProfile } from './profile';
import type { ProfileIndicator } from './view';

type Wish = Partial<Omit<Figure, 'area' | 'source'>> & {
  readonly code?: string;
  readonly year?: number;
  readonly table?: string;
  readonly importedAt?: string;
};

const figure = ({ code = 'WK990101', year = 2024, table = 'T1', importedAt = 'i1', ...more }: Wish = {}): Figure => {
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
const life = (code: string, ...years: readonly number[]): AreaInYear[] =>
  years.map((year) => ({ code, year, name: 'Noord', change: null }));

const oneWijk: Place = {
  name: 'Lindehoek',
  year: 2024,
  areas: [{ code: 'WK990101', name: 'Noord', level: 'wijk' }],
  around: null,
  gemeente: { code: 'GM9901', name: 'Waterhoven' },
  country: 'NL00',
  lives: life('WK990101', 2022, 2023, 2024),
};
const ofBuurten: Place = {
  ...oneWijk,
  areas: [
    { code: 'BU99010101', name: 'Oost', level: 'buurt' },
    { code: 'BU99010102', name: 'West', level: 'buurt' },
  ],
  around: { code: 'WK990101', name: 'Noord' },
};
const read = (figures: readonly Figure[], place = oneWijk, indicator = 'lowIncome'): ProfileIndicator =>
  profileIndicator({ indicator, reason: '' }, candidatesOf(figures).get(indicator) ?? [], place);

describe('an indicator of a wijk', () => {
  it('stands beside gemeente and country, from the same table version and period', () => {
    const shown = read([
      figure({ value: 12 }),
      figure({ code: 'GM9901', value: 9 }),
      figure({ code: 'NL00', value: 7, period: '2023' }),
      figure({ code: 'NL00', value: 8, table: 'T2' }),
    ]);
    expect(shown).toMatchObject({
      period: '2024',
      wijk: { value: 12, area: { name: 'Lindehoek', level: 'wijk', code: 'WK990101' } },
      gemeente: { value: 9, area: { name: 'Waterhoven' } },
      country: { value: null, reason: 'notAvailable' },
      fallback: null,
    });
  });

  it('is the newest that is filled, not the newest table', () => {
    const shown = read([
      figure({ value: null, period: '2025', year: 2024, reason: 'secret' }),
      figure({ value: 12 }),
      figure({ value: 11, period: '2023', year: 2023 }),
    ]);
    expect(shown).toMatchObject({ period: '2024', wijk: { value: 12 } });
  });

  it('is about everyone before a group, and of groups about the widest', () => {
    const old = figure({ value: 30, categories: { Leeftijd: '65 jaar of ouder' } });
    const grown = figure({ value: 20, categories: { Leeftijd: '18 jaar of ouder' } });
    expect(read([old, grown])).toMatchObject({ wijk: { value: 20 }, categories: ['18 jaar of ouder'] });
    expect(read([old, grown, figure({ value: 10 })])).toMatchObject({ wijk: { value: 10 }, categories: [] });
  });

  it('falls back to the smallest area around it that has a number, and says so', () => {
    const gemeente = figure({ code: 'GM9901', value: 9 });
    expect(read([figure({ value: null, reason: 'secret' }), gemeente])).toMatchObject({
      fallback: 'gemeente',
      wijk: { value: null, reason: 'secret' },
      gemeente: { value: 9 },
    });
    const around = read([figure({ value: 12 }), gemeente], ofBuurten);
    expect(around).toMatchObject({ fallback: 'wijk', around: { value: 12, area: { name: 'Noord' } } });
    expect(around.wijk.value).toBeNull();
  });

  it('that no table holds is unknown, never 0', () => {
    expect(read([])).toMatchObject({ source: null, period: null, wijk: { value: null, reason: 'notAvailable' } });
  });

  it('of other ground is no number of this wijk', () => {
    const figures = [figure({ value: 12, period: '2020', year: 2020 })];
    expect(read(figures)).toMatchObject({ wijk: { value: null, reason: 'notComparable' } });
    expect(read(figures, { ...oneWijk, lives: life('WK990101', 2020, 2021, 2022, 2023, 2024) })).toMatchObject({
      wijk: { value: 12 },
    });
  });
});

describe('counts', () => {
  const people = (code: string, value: number | null) =>
    figure({ indicator: 'population', code, value, unit: 'aantal' });
  const old = (code: string, value: number | null) => figure({ indicator: 'age65plus', code, value, unit: 'aantal' });

  it('of buurten are added up, with the share of the sum', () => {
    const shown = read(
      [people('BU99010101', 400), people('BU99010102', 600), old('BU99010101', 100), old('BU99010102', 50)],
      ofBuurten,
      'age65plus',
    );
    expect(shown).toMatchObject({ wijk: { value: 150, share: 15 }, added: 2, buurten: [], shareOf: 'population' });
  });

  it('are not added up when one is unknown', () => {
    const shown = read(
      [old('BU99010101', 100), figure({ ...old('BU99010102', null), code: 'BU99010102', reason: 'secret' })],
      ofBuurten,
      'age65plus',
    );
    expect(shown.wijk).toMatchObject({ value: null, reason: 'secret' });
    expect(shown.buurten.map(({ value }) => value)).toEqual([100, null]);
  });

  it('give no percentage of few people', () => {
    const shown = read([people('WK990101', 95), old('WK990101', 20)], oneWijk, 'age65plus');
    expect(shown.wijk).toMatchObject({ value: 20, share: null });
  });

  it('add up to the sum of the parts, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 2, maxLength: 30 }), (values) => {
        const areas = values.map((_, index) => `BU9901${String(index).padStart(4, '0')}`);
        const place: Place = { ...ofBuurten, areas: areas.map((code) => ({ code, name: code, level: 'buurt' })) };
        const shown = read(
          areas.map((code, index) => people(code, values[index]!)),
          place,
          'population',
        );
        expect(shown.wijk.value).toBe(values.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('percentages, means and medians are never added up', () => {
    fc.assert(
      fc.property(fc.constantFrom('lowIncome', 'homeValue', 'householdSize', 'wealth', 'distanceGp'), (indicator) => {
        const of = (code: string) => figure({ indicator, code, value: 10 });
        const shown = read([of('BU99010101'), of('BU99010102')], ofBuurten, indicator);
        expect(shown.wijk).toMatchObject({ value: null, reason: 'notForThisLevel' });
        expect(shown.buurten).toHaveLength(2);
      }),
    );
  });
});

describe('a line through the years', () => {
  const years = [2022, 2023, 2024].map((year) => figure({ period: `${year}`, year, value: year - 2000 }));

  it('stands within one table version, on the same ground', () => {
    expect(read(years).trend).toEqual([
      { period: '2022', value: 22 },
      { period: '2023', value: 23 },
      { period: '2024', value: 24 },
    ]);
  });

  it('ends where the ground changed', () => {
    const broken = life('WK990101', 2023, 2024);
    const shown = read(years, { ...oneWijk, lives: broken });
    expect(shown.trend.map(({ period }) => period)).toEqual(['2023', '2024']);
    expect(shown.earlier).toMatchObject([{ period: '2022', sameGround: false, sameTable: true }]);
  });

  it('is never drawn of estimates, nor across table versions', () => {
    const modelled = years.map((one) => ({ ...one, measured: 'modelled' as const, lower: 1, upper: 90 }));
    expect(read(modelled)).toMatchObject({ trend: [], earlier: [{ period: '2023' }, { period: '2022' }] });
    const versions = years.map((one, index) => ({ ...one, source: { ...one.source, importedAt: `i${index}` } }));
    expect(read(versions)).toMatchObject({ trend: [], earlier: [{ sameTable: false }, { sameTable: false }] });
  });

  it('holds no two tables, no estimate and no other ground, whatever was imported', () => {
    const any = fc.record({
      year: fc.integer({ min: 2016, max: 2024 }),
      table: fc.constantFrom('T1', 'T2'),
      importedAt: fc.constantFrom('i1', 'i2'),
      measured: fc.constantFrom('measured' as const, 'modelled' as const),
      value: fc.option(fc.nat(100)),
    });
    const known = fc.subarray([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), known, (wishes, lived) => {
        const figures = wishes.map((wish) => figure({ ...wish, period: `${wish.year}` }));
        const place = { ...oneWijk, lives: life('WK990101', ...lived) };
        const { trend, wijk, source, measured, earlier } = read(figures, place);
        if (trend.length === 0) return;
        expect(measured).toBe('measured');
        expect(wijk.value).not.toBeNull();
        for (const { period, value } of trend) {
          expect(
            figures.some(
              (one) =>
                one.value === value &&
                one.period === period &&
                one.source.table === source?.table &&
                one.source.importedAt === source.importedAt &&
                one.measured === 'measured',
            ),
          ).toBe(true);
        }
        const [first] = trend;
        for (let year = Number(first!.period); year < 2024; year++) expect(lived).toContain(year);
        for (const one of earlier)
          if (one.sameTable) expect(trend.map(({ period }) => period)).not.toContain(one.period);
      }),
    );
  });
});

describe('what a profile shows', () => {
  it('is what staff chose, in their order, each once; the usual ones when they did not', () => {
    const chosen = [
      { indicator: 'lonely', reason: 'Bewoners noemden het' },
      { indicator: 'homes', reason: '' },
      { indicator: 'lonely', reason: 'twee keer' },
    ];
    expect(choiceOf(chosen)).toEqual(chosen.slice(0, 2));
    expect(choiceOf([]).length).toBeGreaterThan(15);
    expect(neededFor(chosen)).toEqual(expect.arrayContaining(['lonely', 'homes', 'population', 'households']));
    for (const { indicator } of choiceOf([])) expect(indicatorOf(indicator)).toBeDefined();
  });

  const parts = {
    wijk: { slug: 'lindehoek', name: 'Lindehoek', published: true },
    ...{ place: oneWijk, figures: [figure()], notes: [], map: null, published: true, forStaff: true },
  };

  it('stands per spoor, where the first of its indicators stands', () => {
    const chosen = ['lonely', 'homes', 'veryLonely', 'T9/kolom'].map((indicator) => ({ indicator, reason: '' }));
    const { sections } = makeProfile({ ...parts, chosen });
    expect(sections.map(({ spoor, indicators }) => [spoor, indicators.length])).toEqual([
      ['social', 2],
      ['environment', 1],
      [null, 1],
    ]);
  });

  it('leaves nothing out that staff chose, and of the usual ones what no table holds', () => {
    const chosen = [{ indicator: 'lonely', reason: 'Daarom' }];
    expect(makeProfile({ ...parts, chosen }).sections).toMatchObject([
      { indicators: [{ indicator: 'lonely', why: 'Daarom', source: null, wijk: { value: null } }] },
    ]);
    expect(makeProfile({ ...parts, chosen: [] }).sections).toMatchObject([
      { indicators: [{ indicator: 'lowIncome' }] },
    ]);
  });

  it('tells staff what is missing, and visitors nothing of it', () => {
    const codes = makeProfile({ ...parts, chosen: [] }).missing.map(({ code }) => code);
    expect(codes).toEqual(['choice', 'strengths', 'duiding', 'map']);
    expect(makeProfile({ ...parts, chosen: [], forStaff: false }).missing).toEqual([]);
    const nowhere = { ...parts, place: { ...oneWijk, areas: [], year: null }, chosen: [] };
    expect(makeProfile(nowhere).missing).toContainEqual({ code: 'areas', n: 1 });
  });

  it('names each table once, with its periods', () => {
    const figures = [figure(), figure({ period: '2023', year: 2023 }), figure({ indicator: 'lonely', table: 'T2' })];
    expect(makeProfile({ ...parts, figures, chosen: [] }).sources).toMatchObject([
      { table: 'T1', periods: ['2023', '2024'] },
      { table: 'T2', periods: ['2024'] },
    ]);
  });

  it('is spread over pages when it is long', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...read([]), indicator: `i${index}` }));
    const [first] = firstPage(sectionsOf(many));
    expect(first?.more).toBeGreaterThan(10);
    expect(first?.indicators.length).toBe(60 - (first?.more ?? 0));
    expect(firstPage(sectionsOf(many.slice(0, 27)))[0]).toMatchObject({ more: 0 });
    const ofBuurten = many.slice(0, 27).map((one) => ({ ...one, buurten: Array.from({ length: 30 }, () => one.wijk) }));
    expect(firstPage(sectionsOf(ofBuurten))[0]?.indicators.length).toBeLessThan(6);
    for (const spoor of ['care', 'population', null] as const) expect(spoorWithWord(wordOf(spoor))).toBe(spoor);
    expect(spoorWithWord('constructor')).toBeUndefined();
  });
});
