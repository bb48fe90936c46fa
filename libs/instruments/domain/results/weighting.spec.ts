import fc from 'fast-check';
import { ageBands, type Cell, type RoundCounts } from './counts';
import { type Population, populationOf } from './population';
import { weightedQuestion } from './weighted-question';
import { weigh, weightingRule } from './weighting';

const text = { nl: 'x' };
const asked = { text, name: text };
const options = ['a', 'b', 'c'].map((key) => ({ key, text }));
const questions: RoundCounts['questions'] = [
  { ...asked, kind: 'scale', key: 'traffic', min: 1, max: 10, low: text, high: text },
  { ...asked, kind: 'one', key: 'one', options },
  { ...asked, kind: 'several', key: 'several', options },
  { ...asked, kind: 'number', key: 'years', min: 0, max: 120 },
];
const form = (buurt: number, age: number, n: number): Cell => ({ buurt, age, n, question: 0, value: 0 });
const round = (buurten: number, cells: readonly Cell[]): RoundCounts => ({
  questions,
  buurten: Array.from({ length: buurten }, (_, index) => ({ code: `BU0000000${index}`, name: `Buurt ${index}` })),
  cells,
});
const known = (buurten: readonly (number | null)[], ages: readonly (number | null)[]): Population => ({
  asked: ageBands,
  buurten,
  ages,
});

/** Two buurten of equal size, half of them young; who answers is from the first, and old. */
const skewed = [form(1, 2, 20), form(1, 5, 60), form(2, 2, 20), form(2, 5, 20)];
const equal = known([500, 500], [0, 500, 0, 0, 500]);

const must = (counts: RoundCounts, population: Population) => {
  const found = weigh(counts, population);
  if (!found.possible) throw new Error(found.reasons.join());
  return found;
};
const massOf = (cells: readonly Cell[], weights: readonly (readonly number[])[]) =>
  cells.reduce((all, { buurt, age, n }) => all + n * weights[buurt]![age]!, 0);

describe('weighting a round', () => {
  it('lets those count for more who are fewer than live there', () => {
    const found = must(round(2, skewed), equal);
    expect(found.by).toEqual({ buurten: [[1], [2]], ages: [[1, 2, 3, 4], [5]] });
    // of 120 forms 60 come from each buurt and 60 from each age
    const of = (...cells: Cell[]) => massOf(cells, found.weights);
    expect(of(skewed[0]!, skewed[1]!)).toBeCloseTo(60, 6);
    expect(of(skewed[0]!, skewed[2]!)).toBeCloseTo(60, 6);
    expect(found.weights).toEqual(found.untrimmed);
    expect(found.design.designEffect).toBeGreaterThan(1);
    expect(found.design.effectiveN * found.design.designEffect).toBeCloseTo(120, 8);
  });

  it('keeps the share of who did not say it, and loses nobody', () => {
    const cells = [...skewed, form(0, 5, 12), form(1, 0, 9), form(0, 0, 3)];
    const { weights } = must(round(2, cells), equal);
    const of = (keep: (cell: Cell) => boolean) => massOf(cells.filter(keep), weights);
    expect(of(() => true)).toBeCloseTo(144, 6);
    expect(of(({ buurt }) => buurt === 0)).toBeCloseTo(15, 6);
    expect(of(({ age }) => age === 0)).toBeCloseTo(12, 6);
    expect(of(({ buurt }) => buurt === 1)).toBeCloseTo(129 / 2, 6);
  });

  it('takes a buurt without known inhabitants, and ages that are not asked, as not said', () => {
    const cells = [...skewed, form(3, 5, 30), form(1, 1, 15)];
    const adults = { ...equal, asked: ageBands.slice(1), buurten: [500, 500, null], ages: [null, 500, 0, 0, 500] };
    const { by, weights } = must(round(3, cells), adults);
    expect(by).toEqual({ buurten: [[1], [2]], ages: [[2, 3, 4], [5]] });
    expect(massOf([form(3, 5, 30)], weights)).toBeCloseTo(30, 6);
    expect(massOf([form(1, 1, 15)], weights)).toBeCloseTo(15, 6);
  });

  it('weights by ages alone when buurten are not known or all are small, and by buurten alone likewise', () => {
    expect(must(round(2, skewed), { ...equal, buurten: [null, null] }).by).toMatchObject({ buurten: null });
    expect(must(round(2, skewed), { ...equal, ages: [0, 500, 0, null, 500] }).by).toMatchObject({ ages: null });
    expect(
      must(
        round(
          1,
          skewed.map((cell) => ({ ...cell, buurt: 1 })),
        ),
        { ...equal, buurten: [9] },
      ).by,
    ).toMatchObject({
      buurten: null,
    });
  });

  it('weights by what 100 forms say', () => {
    const cells = [...skewed.slice(0, 2), form(2, 2, 20), form(2, 0, 1)];
    expect(must(round(2, cells), equal).by.ages).not.toBeNull();
    const one = [...skewed.slice(0, 2), form(2, 2, 19), form(2, 0, 1)];
    expect(must(round(2, one), equal).by).toEqual({ buurten: [[1], [2]], ages: null });
  });

  it('cuts weights off at 0.3 and 3', () => {
    const cells = [form(1, 5, 100), form(2, 5, 10)];
    const found = must(round(2, cells), known([100, 900], [null, null, null, null, null]));
    expect(found.untrimmed[2]![5]).toBeCloseTo(9.9, 6);
    expect(found.weights[2]![5]).toBe(3);
    expect(found.weights[1]![5]).toBeCloseTo(0.8, 10);
  });

  it.each([
    ['99 forms', [form(1, 2, 49), form(2, 5, 50)], equal, ['tooFewForms']],
    ['no figures', skewed, known([null, null], [null, null, null, null, null]), ['populationUnknown']],
    ['nobody said anything', [form(0, 0, 500)], equal, ['tooFewForms']],
    ['one buurt and one age', [form(1, 5, 300)], equal, ['oneGroup']],
    [
      'one buurt, ages not known',
      [form(1, 5, 300)],
      known([5, 5], [1, 2, 3, 4, null]),
      ['oneGroup', 'populationUnknown'],
    ],
    ['people where nobody lives', skewed, known([null, 9], [0, 0, 0, 0, 500]), ['tooFewForms', 'populationUnknown']],
    [
      'old in one buurt and young in the other',
      [form(1, 5, 100), form(2, 2, 100)],
      known([9, 1], [0, 5, 0, 0, 5]),
      ['notConverged'],
    ],
    ['no forms', [], equal, ['tooFewForms']],
  ])('is not possible with %s', (_, cells, population, reasons) =>
    expect(weigh(round(2, cells), population)).toEqual({ possible: false, reasons }),
  );

  it('meets the margins before trimming, and the limits after it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 6, maxLength: 6 }), {
          minLength: 3,
          maxLength: 12,
        }),
        fc.array(fc.array(fc.integer({ min: 5, max: 400 }), { minLength: 5, maxLength: 5 }), {
          minLength: 11,
          maxLength: 11,
        }),
        (sizes, living) => {
          const cells = sizes.flatMap((row, buurt) => row.flatMap((n, age) => (n > 0 ? [form(buurt, age, n)] : [])));
          const table = living.slice(0, sizes.length - 1);
          const population = populationOf(
            table.map((ages) => ({ total: ages.reduce((all, one) => all + one, 0), ages })),
          );
          const found = weigh(round(table.length, cells), population);
          fc.pre(found.possible);
          const total = cells.reduce((all, { n }) => all + n, 0);
          expect(massOf(cells, found.weights)).toBeCloseTo(total, 6);
          for (const { buurt, age } of cells) {
            expect(found.weights[buurt]![age]).toBeGreaterThanOrEqual(weightingRule.lowest);
            expect(found.weights[buurt]![age]).toBeLessThanOrEqual(weightingRule.highest);
          }
          const people = (of: 'ages' | 'buurten', places: readonly number[]) =>
            places.reduce((all, place) => all + population[of][place - 1]!, 0);
          for (const [of, one] of [
            ['buurten', 'buurt'],
            ['ages', 'age'],
          ] as const) {
            const groups = found.by[of] ?? [];
            const said = cells.filter((cell) => cell[one] > 0);
            for (const places of groups) {
              const mine = cells.filter((cell) => places.includes(cell[one]));
              expect(mine.reduce((all, { n }) => all + n, 0)).toBeGreaterThanOrEqual(weightingRule.perGroup);
              expect(massOf(mine, found.untrimmed)).toBeCloseTo(
                (said.reduce((all, { n }) => all + n, 0) * people(of, places)) / people(of, groups.flat()),
                6,
              );
            }
          }
        },
      ),
      { numRuns: 80 },
    ));
});

describe('a question with weights', () => {
  const answer = (question: number, buurt: number, value: number, n: number): Cell => ({
    question,
    buurt,
    age: 0,
    value,
    n,
  });
  const weights = [[1], [0.5], [2]];
  const counts = (...cells: Cell[]) => round(2, cells);

  it('has the mean of a scale, and a share for every score', () => {
    const found = weightedQuestion(counts(answer(1, 1, 4, 20), answer(1, 2, 7, 10), answer(1, 0, 7, 10)), 1, weights)!;
    expect(found).toMatchObject({ n: 40, mean: (4 * 10 + 7 * 20 + 7 * 10) / 40 });
    expect(found.shares.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(found.shares.filter(({ share }) => share > 0)).toEqual([
      { value: 4, share: 0.25 },
      { value: 7, share: 0.75 },
    ]);
    expect(found.design.effectiveN).toBeCloseTo(1600 / (20 * 0.25 + 10 * 4 + 10), 10);
  });

  it('has a share for every option of a choice, and no mean', () =>
    expect(weightedQuestion(counts(answer(2, 1, 1, 20), answer(2, 2, 3, 15)), 2, weights)).toMatchObject({
      mean: null,
      shares: [
        { value: 1, share: 0.25 },
        { value: 2, share: 0 },
        { value: 3, share: 0.75 },
      ],
    }));

  it('counts a form for each of several options, and one that names none too', () =>
    expect(
      weightedQuestion(counts(answer(3, 1, 5, 20), answer(3, 2, 4, 10), answer(3, 0, 0, 10)), 3, weights),
    ).toMatchObject({
      n: 40,
      shares: [
        { value: 1, share: 0.25 },
        { value: 2, share: 0 },
        { value: 3, share: 0.75 },
      ],
    }));

  it('has the mean of a number, and shares of what was given', () =>
    expect(weightedQuestion(counts(answer(4, 1, 30, 20), answer(4, 2, 4, 5)), 4, weights)).toMatchObject({
      mean: 17,
      shares: [
        { value: 4, share: 0.5 },
        { value: 30, share: 0.5 },
      ],
    }));

  it('is nothing when nobody answered it, or when it is not there', () => {
    expect(weightedQuestion(counts(), 1, weights)).toBeNull();
    expect(weightedQuestion(counts(answer(9, 0, 1, 1)), 9, weights)).toBeNull();
  });

  it('is as counted when no weights differ', () => {
    const found = weightedQuestion(counts(answer(1, 1, 4, 30), answer(1, 2, 7, 10)), 1, [])!;
    expect(found).toMatchObject({ mean: 4.75, design: { effectiveN: 40, designEffect: 1 } });
  });
});
