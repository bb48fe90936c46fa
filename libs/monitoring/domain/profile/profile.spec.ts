import fc from 'fast-check';
import { figure, life, ofBuurten, oneWijk } from '@wijkspoor/monitoring/testing';
import { type Figure, indicatorOf } from '@wijkspoor/wijk/domain';
import { choiceOf, firstPage, neededFor, sectionsOf, spoorWithWord, wordOf } from './choice';
import { candidatesOf } from './figures';
import { profileIndicator } from './indicator';
import type { Place } from './place';
import { makeProfile } from './profile';
import type { ProfileIndicator } from './view';

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
    ...{ place: oneWijk, figures: [figure()], notes: [], rounds: [], map: null, published: true, projectHidden: false },
    forStaff: true,
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

  it('says of each table whose it is', () => {
    const own = figure({ table: 'own', own: true, period: '2023', year: 2023, value: 5 });
    expect(makeProfile({ ...parts, figures: [figure(), own], chosen: [] }).sources).toMatchObject([
      { table: 'T1', own: false },
      { table: 'own', own: true },
    ]);
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
