import { ageBands, type Cell, type RoundCounts } from './counts';
import { standardRule, tighten } from './disclosure-rule';
import type { ShownWeighted } from './shown-question';
import { shownResults } from './shown-results';
import { weigh } from './weighting';

const text = { nl: 'x' };
const questions: RoundCounts['questions'] = [
  { key: 'green', kind: 'scale', text, name: text, min: 1, max: 10, low: text, high: text },
  { key: 'travel', kind: 'several', text, name: text, options: ['bus', 'bike'].map((key) => ({ key, text })) },
];
const cell = (age: number, question: number, value: number, n: number): Cell => ({ buurt: 1, age, question, value, n });
const round = (cells: readonly Cell[]): RoundCounts => ({
  questions,
  buurten: [{ code: 'BU00000001', name: 'Noord' }],
  cells,
});
/** As many young people as old ones live there. */
const population = { asked: ageBands, buurten: [1000], ages: [0, 500, 0, 0, 500] };
const weighted = (cells: readonly Cell[], rule = standardRule): readonly ShownWeighted[] | null =>
  shownResults(round(cells), rule, weigh(round(cells), population)).weighted;

const forms = [cell(2, 0, 0, 40), cell(5, 0, 0, 80)];
const answers = [cell(2, 1, 3, 20), cell(2, 1, 5, 20), cell(5, 1, 6, 40), cell(5, 1, 8, 40)];

describe('weights', () => {
  it('are shown beside the counted figures, with what they cost', () => {
    const choices = [cell(2, 2, 1, 40), cell(5, 2, 3, 80)];
    expect(weighted([...forms, ...answers, ...choices])).toEqual([
      {
        key: 'green',
        designEffect: 1.2,
        effectiveN: 100,
        // (4 + 7) / 2; counted it is 6
        mean: { value: 5.5, bound: 'exact' },
        distribution: [
          { part: 'low', percent: { value: 25, bound: 'exact' } },
          { part: 'middle', percent: { value: 50, bound: 'exact' } },
          { part: 'high', percent: { value: 25, bound: 'exact' } },
        ],
      },
      {
        key: 'travel',
        designEffect: 1.2,
        effectiveN: 100,
        mean: null,
        distribution: [
          { part: 'bus', percent: { value: 95, bound: 'atLeast' } },
          { part: 'bike', percent: { value: 50, bound: 'exact' } },
        ],
      },
    ]);
  });

  it('are not shown of a question that fewer than 100 answered, or fewer than 10 of one class', () => {
    expect(weighted([...forms, cell(2, 1, 4, 20), cell(5, 1, 7, 79)])).toBeNull();
    expect(
      weighted([cell(2, 0, 0, 40), cell(5, 0, 0, 120), cell(2, 1, 4, 9), cell(5, 1, 7, 60), cell(5, 1, 3, 60)]),
    ).toBeNull();
  });

  it('are not shown where the effective number does not pass', () => {
    const shown = weighted([...forms, ...answers], tighten(standardRule, { distributionFrom: 110 }));
    expect(shown?.map(({ mean, distribution }) => [mean?.value, distribution])).toEqual([[5.5, null]]);
    expect(weighted([...forms, ...answers], { ...standardRule, meanFrom: 110, distributionFrom: 110 })).toBeNull();
  });

  it('are not shown exactly where the counted figures are only a bound, nor the other way round', () => {
    const unlike = [cell(2, 1, 3, 6), cell(2, 1, 5, 34), cell(5, 1, 6, 40), cell(5, 1, 8, 40)];
    expect(weighted([...forms, ...unlike])?.map(({ mean, distribution }) => [mean?.bound, distribution])).toEqual([
      ['exact', null],
    ]);
    expect(weighted([...forms, cell(2, 1, 8, 40), cell(5, 1, 10, 80)])?.map(({ mean }) => mean?.value)).toEqual([9]);
    expect(
      weighted([...forms, cell(2, 1, 10, 40), cell(5, 1, 9, 72), cell(5, 1, 10, 8)])?.[0]?.mean ?? null,
    ).toBeNull();
  });

  it('are nothing where the round cannot be weighted', () => {
    expect(weighted([cell(2, 0, 0, 40), cell(5, 0, 0, 40)])).toBeNull();
    expect(shownResults(round([...forms, ...answers]), standardRule).weighted).toBeNull();
  });
});
