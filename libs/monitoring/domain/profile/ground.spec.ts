import fc from 'fast-check';
import { figure, life, ofBuurten, oneWijk } from '@wijkspoor/monitoring/testing';
import type { Figure } from '@wijkspoor/wijk/domain';
import { candidatesOf } from './figures';
import { profileIndicator } from './indicator';
import type { Place } from './place';
import { makeProfile } from './profile';
import type { ProfileIndicator } from './view';

const read = (figures: readonly Figure[], place = oneWijk, indicator = 'lowIncome'): ProfileIndicator =>
  profileIndicator({ indicator, reason: '' }, candidatesOf(figures).get(indicator) ?? [], place);

describe('the ground around a wijk', () => {
  const years = [2022, 2024].map((year) => figure({ code: 'GM9901', period: `${year}`, year, value: year - 2000 }));

  it('is the ground of that year too: of another one there is no number', () => {
    const old = figure({ code: 'GM9901', period: '2022', year: 2022, value: 22 });
    const here = figure({ period: '2022', year: 2022, value: 10 });
    const land = figure({ code: 'NL00', period: '2022', year: 2022, value: 7 });
    expect(read([old, here, land])).toMatchObject({
      wijk: { value: 10 },
      gemeente: { value: null, reason: 'notComparable' },
      country: { value: 7 },
    });
    const lives = [...oneWijk.lives, ...life('GM9901', 2022, 2023, 2024)];
    expect(read([old, here], { ...oneWijk, lives })).toMatchObject({ gemeente: { value: 22 } });
  });

  it('is no number to fall back to when it changed', () => {
    expect(read(years.slice(0, 1))).toMatchObject({ fallback: null, gemeente: { value: null } });
    expect(read(years)).toMatchObject({ fallback: 'gemeente', gemeente: { value: 24 } });
    const nowhere = { ...oneWijk, year: null, areas: [] };
    expect(read(years, nowhere)).toMatchObject({ fallback: 'gemeente', gemeente: { value: 24 } });
    const around = [figure({ period: '2022', year: 2022, value: 12 })];
    expect(read(around, { ...ofBuurten, lives: life('WK990101', 2022, 2024) }).around).toBeNull();
  });
});

describe('a wijk of which an area is gone', () => {
  const gone: Place = { ...ofBuurten, areas: ofBuurten.areas.slice(0, 1), missing: ['BU99010102'], around: null };

  it('has no number: what is left is not the wijk', () => {
    const people = figure({ indicator: 'population', code: 'BU99010101', value: 400 });
    const gemeente = figure({ indicator: 'population', code: 'GM9901', value: 9000 });
    expect(read([people, gemeente], gone, 'population')).toMatchObject({
      wijk: { value: null, reason: 'notComparable' },
      ...{ buurten: [], added: 0, trend: [], earlier: [], fallback: 'gemeente' },
    });
    const one = { ...oneWijk, areas: [], missing: ['WK990101'] };
    expect(read([figure({ value: 12 })], one).wijk).toMatchObject({ value: null, reason: 'notComparable' });
  });

  it('has no map, and staff are told', () => {
    const map = { drawn: { width: 1, height: 1, shapes: [] } as never, here: ['here'] };
    const profile = makeProfile({
      ...{
        wijk: { slug: 'l', name: 'L', published: true },
        place: gone,
        figures: [figure()],
        notes: [],
        rounds: [],
        map,
      },
      ...{ chosen: [], published: true, projectHidden: false, forStaff: true },
    });
    expect(profile).toMatchObject({ map: null, here: [], areas: [], brief: [] });
    expect(profile.missing[0]).toEqual({ code: 'areasGone', n: 1 });
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

  it('keeps the place of a year that is not known', () => {
    const some = years.map((one) => (one.period === '2023' ? { ...one, value: null, reason: 'secret' as const } : one));
    expect(read(some).trend.map(({ value }) => value)).toEqual([22, null, 24]);
    const [first, , last] = years;
    const elsewhere = figure({ code: 'GM9901', period: '2023', year: 2023 });
    expect(read([first!, elsewhere, last!]).trend.map(({ value }) => value)).toEqual([22, null, 24]);
    expect(read([{ ...first!, value: null }, ...years.slice(1)]).trend.map(({ period }) => period)).toEqual([
      '2023',
      '2024',
    ]);
  });

  it('leaves older numbers their own table: whose it is, and of which ground', () => {
    const own = figure({ table: 'own', own: true, period: '2023', year: 2023, value: 5 });
    const shown = read([figure(), own]);
    expect(shown).toMatchObject({ own: false, earlier: [{ period: '2023', own: true, areaYear: 2023 }] });
  });

  it('is never drawn of estimates, nor across table versions', () => {
    const modelled = years.map((one) => ({ ...one, measured: 'modelled' as const, lower: 1, upper: 90 }));
    expect(read(modelled)).toMatchObject({ trend: [], earlier: [{ period: '2023' }, { period: '2022' }] });
    const versions = years.map((one, index) => ({ ...one, source: { ...one.source, importedAt: `i${index}` } }));
    expect(read(versions)).toMatchObject({ trend: [], earlier: [{ sameTable: false }, { sameTable: false }] });
  });

  it('has no estimate among what was measured, of one year either', () => {
    const [, before, last] = years;
    const estimate = { ...before!, value: 99, measured: 'modelled' as const };
    for (const both of [
      [before!, estimate],
      [estimate, before!],
    ]) {
      expect(read([...both, last!]).trend).toEqual([
        { period: '2023', value: 23 },
        { period: '2024', value: 24 },
      ]);
    }
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
          // an estimate of a year that was measured too stands apart
          if (one.sameTable && one.measured === 'measured')
            expect(trend.map(({ period }) => period)).not.toContain(one.period);
      }),
    );
  });
});
