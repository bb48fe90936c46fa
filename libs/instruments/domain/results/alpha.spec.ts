import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { alphaOracle } from '../../testing/oracles';
import { cronbachAlpha } from './alpha';
import type { Cell, RoundCounts } from './counts';
import { weightedQuestion } from './weighted-question';

describe("Cronbach's alpha", () => {
  it('is 1 when all questions say the same', () => {
    const rows = [1, 3, 4].map((one) => [one, one, one]);
    expect(cronbachAlpha(rows)).toBeCloseTo(1, 12);
  });

  it('is 0 when questions have nothing to do with each other', () => {
    const rows = [1, 2].flatMap((one) => [1, 2].map((other) => [one, other]));
    expect(cronbachAlpha(rows)).toBeCloseTo(0, 12);
  });

  it('uses what a form does say when it skips a question', () => {
    const rows = [
      [1, 2, null],
      [2, 2, 3],
      [null, 4, 4],
      [5, 4, 5],
      [3, null, 3],
    ];
    // variances 35/12, 4/3, 11/12; covariances 7/3, 5/3 and 1, each over three forms
    expect(cronbachAlpha(rows)).toBeCloseTo(1.5 * (1 - 31 / 6 / (31 / 6 + 2 * (7 / 3 + 5 / 3 + 1))), 12);
  });

  it.each([
    ['no forms', []],
    ['one question', [[1], [2]]],
    ['one form', [[1, 2]]],
    [
      'no two forms with both questions',
      [
        [1, null],
        [2, 3],
        [null, 4],
      ],
    ],
    [
      'always the same answer',
      [
        [1, 2],
        [1, 2],
      ],
    ],
  ])('is unknown with %s', (_, rows) => expect(cronbachAlpha(rows)).toBeNull());

  it('does not care for the order of forms and questions, nor for where a scale begins', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 10 })), { minLength: 4, maxLength: 4 }), {
          minLength: 9,
        }),
        (rows) => {
          const other = rows.map((row) => row.map((one) => (one === null ? null : one + 3)).reverse()).reverse();
          const [one, turned] = [cronbachAlpha(rows), cronbachAlpha(other)];
          // a total near 0 makes any alpha; it is not what is asked here
          fc.pre(one !== null && turned !== null && Math.abs(one) < 1e6);
          expect(turned).toBeCloseTo(one, 6);
        },
      ),
      { numRuns: 60 },
    ));
});

const data = path.join(process.env['TEST_DATA'] ?? '', 'survey');
const has = fs.existsSync(path.join(data, 'keys.json'));
(has ? describe : describe.skip)('real answer sets', () => {
  const oracle = alphaOracle();
  const table = (file: string) => {
    const [head = '', ...lines] = fs.readFileSync(path.join(data, file), 'utf8').trim().split(/\r?\n/);
    const rows = lines.map((line) => line.split(',').map((one) => (one === '' ? null : Number(one))));
    return { items: head.split(','), rows };
  };
  const bfi = () => table('bfi_2800x28_scale1-6_missing.csv');
  const cavalini = () => table('cavalini_828x17_scale0-3_nl.csv');
  /** As a round's roll-up would have it: everyone in buurt 0, age 0. */
  const counted = ({ items, rows }: ReturnType<typeof table>, min: number, max: number): RoundCounts => {
    const count = (place: number, value: number) => rows.filter((row) => row[place] === value).length;
    const values = Array.from({ length: max - min + 1 }, (_, index) => min + index);
    const text = { nl: 'x' };
    return {
      buurten: [],
      questions: items.map((key) => ({ kind: 'scale', key, text, name: text, min, max, low: text, high: text })),
      cells: items
        .flatMap((_, place): Cell[] =>
          values.map((value) => ({ buurt: 0, age: 0, question: place + 1, value, n: count(place, value) })),
        )
        .filter(({ n }) => n > 0),
    };
  };
  const distribution = (counts: RoundCounts, place: number) =>
    weightedQuestion(counts, place + 1, [])!.shares.map(({ share }) => Math.round(share * 1e6) / 1e6);

  it.each(Object.entries(oracle.bfi.published))('bfi: the alpha of %s is %d, as published', (scale, published) => {
    const { items, rows } = bfi();
    const keys = (
      JSON.parse(fs.readFileSync(path.join(data, 'keys.json'), 'utf8')) as {
        'bfi.keys': Record<string, string[]>;
      }
    )['bfi.keys'][scale]!;
    const answers = rows.map((row) =>
      keys.map((key) => {
        const answer = row[items.indexOf(key.replace('-', ''))]!;
        return answer !== null && key.startsWith('-') ? 7 - answer : answer;
      }),
    );
    expect(rows).toHaveLength(2800);
    expect(cronbachAlpha(answers)).toBeCloseTo(published, 2);
    expect(cronbachAlpha(answers)).toBeCloseTo(oracle.bfi.alpha[scale]!, 10);
  });

  it('bfi: how often each answer was given, as R says', () => {
    const counts = counted(bfi(), 1, 6);
    const items = Object.entries(oracle.bfi.shares);
    expect(items).toHaveLength(25);
    for (const [item, shares] of items) {
      expect(
        distribution(
          counts,
          counts.questions.findIndex(({ key }) => key === item),
        ),
      ).toEqual(shares);
    }
  });

  it('cavalini: alpha and how often each answer was given, as R says', () => {
    const { items, rows } = cavalini();
    const counts = counted({ items, rows }, 0, 3);
    expect(rows).toHaveLength(828);
    expect(cronbachAlpha(rows)).toBeCloseTo(oracle.cavalini.alpha, 10);
    for (const [place, item] of items.entries()) {
      expect(distribution(counts, place)).toEqual(oracle.cavalini.shares[item]);
    }
  });
});
