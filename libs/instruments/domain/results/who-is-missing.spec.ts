import fc from 'fast-check';
import { ageBands, type Cell, type RoundCounts } from './counts';
import { standardRule } from './disclosure-rule';
import { type Population, populationOf } from './population';
import { WhoIsMissing, whoIsMissing } from './who-is-missing';

const round = (sizes: readonly (readonly number[])[]): RoundCounts => ({
  questions: [],
  buurten: sizes.slice(1).map((_, index) => ({ code: `BU0000000${index}`, name: `Buurt ${index + 1}` })),
  cells: sizes.flatMap((row, buurt) =>
    row.flatMap((n, age): Cell[] => (n > 0 ? [{ buurt, age, n, question: 0, value: 0 }] : [])),
  ),
});
const look = (sizes: readonly (readonly number[])[], population: Population) =>
  whoIsMissing(round(sizes), population, standardRule);

const population = populationOf([
  { total: 1800, ages: [200, 180, 480, 450, 490] },
  { total: 600, ages: [100, 60, 140, 180, 120] },
  { total: 200, ages: [30, 20, 50, 60, 40] },
]);
/** Per buurt (first: not said) and age (first: not said). */
const evening = [
  [3, 0, 0, 1, 2, 0],
  [2, 0, 1, 20, 31, 64],
  [0, 0, 2, 3, 9, 11],
  [0, 0, 0, 0, 1, 1],
];

describe('who is missing', () => {
  it('compares ages with who lives there, and says what to try', () => {
    const { said, notSaid, gap, groups } = look(evening, population).ages;
    // 146 say their age
    expect({ said, notSaid, gap }).toEqual({ said: { about: 145 }, notSaid: { about: null }, gap: null });
    expect(groups).toEqual([
      {
        age: '0-14',
        share: 12.7,
        expected: { about: 18, low: 11, high: 26 },
        observed: { about: null },
        state: 'missing',
        ways: ['school'],
      },
      {
        age: '15-24',
        share: 10,
        expected: { about: 15, low: 8, high: 22 },
        observed: { about: null },
        state: 'tooFewToSay',
        ways: ['school', 'pulseLink'],
      },
      {
        age: '25-44',
        share: 25.8,
        expected: { about: 37, low: 28, high: 48 },
        observed: { about: 25 },
        state: 'missing',
        ways: ['schoolyard', 'pulseLink'],
      },
      {
        age: '45-64',
        share: 26.5,
        expected: { about: 38, low: 29, high: 49 },
        observed: { about: 45 },
        state: 'asExpected',
        ways: [],
      },
      {
        age: '65+',
        share: 25,
        expected: { about: 36, low: 27, high: 46 },
        observed: { about: 75 },
        state: 'more',
        ways: [],
      },
    ]);
  });

  it('compares buurten likewise', () => {
    const { said, notSaid, groups } = look(evening, population).buurten;
    expect([said, notSaid]).toEqual([{ about: 145 }, { about: null }]);
    expect(groups).toMatchObject([
      { code: 'BU00000000', name: 'Buurt 1', share: 69.2, observed: { about: 120 }, state: 'more', ways: [] },
      { name: 'Buurt 2', share: 23.1, observed: { about: 25 }, state: 'asExpected', ways: [] },
      {
        name: 'Buurt 3',
        expected: { about: 11, low: 5, high: 18 },
        observed: { about: null },
        state: 'tooFewToSay',
        ways: ['householdLetters', 'doorToDoor'],
      },
    ]);
  });

  it('looks only for ages that are asked', () => {
    const adults = populationOf([{ total: 1800, ages: [200, 180, 480, 450, 490] }], ['15-24', '25-44', '45-64', '65+']);
    const { ages } = look([[], [0, 25, 20, 40, 40, 40]], adults);
    expect(ages.groups.map(({ age }) => age)).toEqual(['15-24', '25-44', '45-64', '65+']);
    // who says an age that is not asked is not compared
    expect(ages).toMatchObject({ said: { about: 140 }, notSaid: { about: 25 } });
  });

  it('does not compare a group whose people are not known', () => {
    const { buurten } = look(evening, { ...population, buurten: [1800, null, 200] });
    expect(buurten.said).toEqual({ about: 145 });
    expect(buurten.groups[0]).toMatchObject({ share: 90, state: 'more' });
    expect(buurten.groups[1]).toEqual({
      ...{ code: 'BU00000001', name: 'Buurt 2', share: null, expected: null, observed: { about: 25 } },
      ...{ state: null, ways: [] },
    });
  });

  it.each([
    ['tooFewForms', [[], [0, 0, 1, 2, 3, 3]], population.buurten],
    ['populationUnknown', evening, [null, null, null]],
    ['populationUnknown', evening, [0, 0, 0]],
    ['moreThanPeople', evening, [100, 20, 10]],
  ] as const)('says why nothing is compared: %s', (gap, sizes, buurten) => {
    const found = look(sizes, { ...population, buurten });
    expect(found.buurten).toMatchObject({ gap });
    for (const { expected, state, ways } of found.buurten.groups)
      expect({ expected, state, ways }).toEqual({ expected: null, state: null, ways: [] });
  });

  it('follows a stricter rule', () => {
    const strict = { ...standardRule, meanFrom: 30, rounding: 10 };
    const { ages } = whoIsMissing(round(evening), population, strict);
    expect(ages.groups.map(({ observed }) => observed.about)).toEqual([null, null, null, 40, 80]);
    expect(ages.said).toEqual({ about: 150 });
  });

  const counts = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }), {
    minLength: 4,
    maxLength: 4,
  });

  it('calls nobody missing of whom enough answered, nor the other way round', () =>
    fc.assert(
      fc.property(counts, (sizes) => {
        const { ages } = look(sizes, population);
        for (const [index, { state, expected }] of ages.groups.entries()) {
          const n = sizes.reduce((all, row) => all + row[index + 1]!, 0);
          if (state === 'missing') expect(n).toBeLessThan(expected!.low);
          if (state === 'more') expect(n).toBeGreaterThan(expected!.high);
        }
      }),
    ));

  it('tells nothing but rounded counts: all rounds with the same ones look the same', () =>
    fc.assert(
      fc.property(counts, fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 6, maxLength: 6 }), (sizes, moves) => {
        const total = (all: readonly (readonly number[])[], age: number) =>
          all.reduce((sum, row) => sum + row[age]!, 0);
        const near = sizes.map((row, buurt) => row.map((n, age) => (buurt === 1 ? Math.max(0, n + moves[age]!) : n)));
        const shown = (all: readonly (readonly number[])[]) => {
          const ages = ageBands.map((_, index) => total(all, index + 1));
          const sum = ages.reduce((one, other) => one + other, 0);
          return [...ages, sum, total(all, 0)].map((n) => (n < 10 ? null : Math.round(n / 5) * 5));
        };
        fc.pre(JSON.stringify(shown(sizes)) === JSON.stringify(shown(near)));
        expect(look(near, population).ages).toEqual(look(sizes, population).ages);
      }),
      { numRuns: 40 },
    ));

  it('gives what its contract says', () =>
    fc.assert(
      fc.property(counts, (sizes) => {
        const found = look(sizes, population);
        expect(WhoIsMissing.parse(found)).toEqual(found);
      }),
      { numRuns: 20 },
    ));
});
