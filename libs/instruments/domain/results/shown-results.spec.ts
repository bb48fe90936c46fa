import fc from 'fast-check';
import { ageBands, type Cell, type RoundCounts } from './counts';
import { standardRule, tighten } from './disclosure-rule';
import { ShownResults, shownResults } from './shown-results';
import type { ShownGroup } from './splits';

const rule = standardRule;
const text = { nl: 'x' };
const scale = (key: string) =>
  ({ key, kind: 'scale', text, name: text, min: 1, max: 10, low: text, high: text }) as const;
const questions: RoundCounts['questions'] = [scale('green'), scale('traffic')];
const form = (buurt: number, age: number, n: number): Cell => ({ buurt, age, question: 0, value: 0, n });
const answer = (buurt: number, age: number, value: number, n: number, question = 1): Cell => ({
  buurt,
  age,
  question,
  value,
  n,
});
const round = (cells: readonly Cell[], buurten = 1, asked = questions): RoundCounts => ({
  questions: asked,
  buurten: Array.from({ length: buurten }, (_, index) => ({
    code: `BU0000000${index + 1}`,
    name: `Buurt ${index + 1}`,
  })),
  cells,
});
/** Forms with a mixed answer to the first question; n even. */
const people = (buurt: number, age: number, n: number) => [
  form(buurt, age, n),
  answer(buurt, age, 4, n / 2),
  answer(buurt, age, 7, n / 2),
];
const names = (groups: readonly ShownGroup[] | null) =>
  groups?.map(({ of, withSilent }) => `${of.join('+')}${withSilent ? ' and silent' : ''}`) ?? null;
const means = (groups: readonly ShownGroup[] | null, place = 0) =>
  groups?.map((group) => group.questions[place]?.mean?.value ?? null);

describe('totals', () => {
  it('are counts rounded to 5, of all and per channel', () => {
    const channel = (value: number, n: number): Cell => ({ buurt: 0, age: 0, question: -1, value, n });
    const shown = shownResults(round([form(1, 3, 43), channel(1, 24), channel(3, 12), channel(4, 7)]), rule);
    expect(shown.forms).toEqual({ about: 45 });
    expect(shown.channels).toEqual({
      link: { about: 25 },
      code: { about: null },
      paper: { about: 10 },
      assisted: { about: null },
    });
    expect(ShownResults.parse(shown)).toEqual(shown);
  });

  it('of a question are about who answered it', () => {
    const shown = shownResults(
      round([form(1, 3, 43), answer(1, 3, 4, 16), answer(1, 3, 8, 16), answer(1, 3, 5, 9, 2)]),
      rule,
    );
    expect(shown.questions[0]).toMatchObject({
      key: 'green',
      answered: { about: 30 },
      mean: { value: 6, bound: 'exact' },
    });
    expect(shown.questions[0]?.distribution?.map(({ percent }) => percent.value)).toEqual([5, 50, 50]);
    expect(shown.questions[1]).toEqual({ key: 'traffic', answered: { about: null }, mean: null, distribution: null });
  });

  it('of nothing are nothing', () => {
    const shown = shownResults(round([]), rule);
    expect(shown).toMatchObject({ forms: { about: null }, age: null, buurt: null, weighted: null });
  });

  it('of a question that follows another answer say nothing of how few gave that answer', () => {
    const asked = [scale('green'), { ...scale('why'), show: { question: 'green', in: [1, 2, 3] } }];
    const cells = (n: number) => [
      form(1, 3, n),
      answer(1, 3, 2, 14),
      answer(1, 3, 8, n - 14),
      answer(1, 3, 4, 7, 2),
      answer(1, 3, 5, 7, 2),
    ];
    expect(shownResults(round(cells(28), 1, asked), rule).questions[1]).toMatchObject({
      answered: { about: null },
      mean: null,
    });
    expect(shownResults(round(cells(30), 1, asked), rule).questions[1]).toMatchObject({
      answered: { about: 15 },
      mean: { value: 4.5 },
    });
  });
});

describe('age bands', () => {
  const ages = (sizes: readonly number[]) =>
    shownResults(round(sizes.flatMap((n, age) => (n > 0 ? people(1, age, n) : []))), rule);

  it.each([
    [
      [0, 0, 12, 20, 20, 30],
      ['0-14+15-24', '25-44', '45-64', '65+'],
    ],
    [
      [4, 0, 12, 20, 20, 30],
      ['0-14+15-24 and silent', '25-44', '45-64', '65+'],
    ],
    [
      [12, 0, 12, 20, 20, 30],
      ['0-14+15-24', '25-44', '45-64', '65+'],
    ],
    [
      [0, 8, 8, 8, 0, 30],
      ['0-14+15-24+25-44+45-64', '65+'],
    ],
    [[40, 0, 0, 0, 8, 12], null],
    [[0, 0, 0, 8, 0, 30], null],
  ])('of %j people are shown as %j', (sizes, groups) => expect(names(ages(sizes).age)).toEqual(groups));

  it('have means from 10 people and distributions from 30, if what has none is 30 people or nobody', () => {
    const distributions = (sizes: readonly number[]) =>
      ages(sizes).age?.map(({ questions: [green] }) => green?.distribution != null);
    expect(distributions([0, 0, 30, 0, 30, 30])).toEqual([true, true, true]);
    // 12 without one would follow from the others: the smallest that has one gives it up
    expect(distributions([0, 0, 12, 32, 34, 36])).toEqual([false, false, true, true]);
    expect(distributions([0, 0, 16, 16, 34, 36])).toEqual([false, false, true, true]);
  });

  it('hide more of a question that few of one group answered', () => {
    const skipped = [12, 20, 30].flatMap((n, index) => people(1, index + 3, n));
    const few = [
      answer(1, 3, 4, 2, 2),
      answer(1, 3, 7, 2, 2),
      answer(1, 4, 3, 5, 2),
      answer(1, 4, 6, 5, 2),
      answer(1, 5, 2, 15, 2),
      answer(1, 5, 7, 15, 2),
    ];
    const { age } = shownResults(round([...skipped, ...few]), rule);
    expect(means(age)).toEqual([5.5, 5.5, 5.5]);
    // 4 people would follow from the total and the two others
    expect(means(age, 1)).toEqual([null, null, 4.5]);
  });

  it('count those who did not say it with the smallest group, also when some of them skipped a question', () => {
    const cells = [form(1, 0, 4), answer(1, 0, 6, 3, 2), ...[3, 4, 5].flatMap((age) => people(1, age, 20))];
    const second = [3, 4, 5].flatMap((age) => [answer(1, age, 3, 10, 2), answer(1, age, 8, 10, 2)]);
    const { age } = shownResults(round([...cells, ...second]), rule);
    expect(names(age)?.filter((name) => name.endsWith('silent'))).toHaveLength(1);
    expect(means(age, 1)).not.toContain(null);
  });

  it('do not show by subtracting what everyone in a group answered', () => {
    const cells = [form(1, 3, 12), answer(1, 3, 10, 12), ...people(1, 4, 20), ...people(1, 5, 30)];
    const { age } = shownResults(round(cells), rule);
    expect(age?.map(({ questions: [green] }) => green?.mean ?? null)).toEqual([
      { value: 9.5, bound: 'atLeast' },
      null,
      { value: 5.5, bound: 'exact' },
    ]);
  });
});

describe('buurten', () => {
  const all = (sizes: readonly number[]) =>
    shownResults(
      round(
        sizes.flatMap((n, buurt) => (n > 0 ? [...people(buurt, 3, n / 2), ...people(buurt, 5, n / 2)] : [])),
        sizes.length - 1,
      ),
      rule,
    );

  it.each([
    [
      [0, 40, 60, 32],
      ['BU00000001', 'BU00000002', 'BU00000003'],
    ],
    [
      [0, 40, 60, 28],
      ['BU00000001', 'BU00000002+BU00000003'],
    ],
    [[0, 20, 0, 60], null],
    [
      [8, 40, 60, 0],
      ['BU00000001 and silent', 'BU00000002+BU00000003'],
    ],
  ])('of %j people are shown as %j', (sizes, groups) => expect(names(all(sizes).buurt)).toEqual(groups));

  it('are shown with age bands only when neither follows from the other', () => {
    const mixed = [people(1, 3, 30), people(1, 5, 30), people(2, 3, 30), people(2, 5, 30)].flat();
    const both = shownResults(round(mixed, 2), rule);
    expect([names(both.age)?.length, names(both.buurt)?.length]).toEqual([2, 2]);
    // nearly all of the old live in buurt 2: age band minus buurt would be 6 people
    const apart = [people(1, 3, 60), people(1, 5, 2), people(2, 3, 4), people(2, 5, 60)].flat();
    const one = shownResults(round(apart, 2), rule);
    expect([names(one.age)?.length, one.buurt]).toEqual([2, null]);
  });
});

describe('a stricter rule', () => {
  it('shows less', () => {
    const cells = [people(1, 3, 12), people(1, 4, 20), people(1, 5, 30)].flat();
    expect(names(shownResults(round(cells), rule).age)).toHaveLength(3);
    expect(names(shownResults(round(cells), tighten(rule, { meanFrom: 25 })).age)).toEqual([
      '0-14+15-24+25-44+45-64',
      '65+',
    ]);
  });
});

describe('whatever was answered', () => {
  const size = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }) },
  );
  const groups = [0, 1, 2].flatMap((buurt) => [0, 1, 2, 3, 4, 5].map((age) => ({ buurt, age })));
  const scores = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }));
  const cellsOf = fc
    .tuple(
      ...groups.map(({ buurt, age }) =>
        fc.tuple(size, size, scores).map(([n, skipped, [one, other]]) => ({ buurt, age, n, skipped, one, other })),
      ),
    )
    .map((rows) =>
      rows.flatMap(({ buurt, age, n, skipped, one, other }) =>
        n + skipped === 0
          ? []
          : [
              form(buurt, age, n + skipped),
              ...(n > 0 ? [answer(buurt, age, one, n), answer(buurt, age, other, n, 2)] : []),
              ...(skipped > 0 ? [answer(buurt, age, other, skipped)] : []),
            ],
      ),
    );

  const count = (cells: readonly Cell[], place: number, holds: (cell: Cell) => boolean) =>
    cells.filter((cell) => cell.question === place && holds(cell)).reduce((all, { n }) => all + n, 0);
  const placesOf = ({ of, withSilent }: ShownGroup, axis: 'age' | 'buurt') => [
    ...of.map((name) => (axis === 'age' ? (ageBands as readonly string[]).indexOf(name) + 1 : Number(name.slice(-1)))),
    ...(withSilent ? [0] : []),
  ];
  const unions = (list: readonly (readonly number[])[]) =>
    Array.from(
      { length: 2 ** list.length },
      (_, bits) => new Set(list.filter((__, index) => (bits >> index) & 1).flat()),
    );

  it('no difference of figures is about 1 to 9 people', () => {
    fc.assert(
      fc.property(cellsOf, (cells) => {
        const shown = shownResults(round(cells, 2), rule);
        for (const place of [1, 2]) {
          if (shown.questions[place - 1]?.mean?.bound !== 'exact') continue;
          const exact = (axis: 'age' | 'buurt') =>
            unions(
              (shown[axis] ?? [])
                .filter((group) => group.questions[place - 1]?.mean?.bound === 'exact')
                .map((group) => placesOf(group, axis)),
            );
          for (const old of exact('age')) {
            for (const near of exact('buurt')) {
              // by age minus by buurt, and the total minus both
              const apart = count(cells, place, ({ age, buurt }) => old.has(age) !== near.has(buurt));
              const rest = count(cells, place, ({ age, buurt }) => old.has(age) === near.has(buurt));
              expect(apart === 0 || apart >= 10).toBe(true);
              expect(rest === 0 || rest >= 10).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('no figure is about too few, and counts are rounded', () => {
    fc.assert(
      fc.property(cellsOf, (cells) => {
        const shown = shownResults(round(cells, 2), rule);
        for (const axis of ['age', 'buurt'] as const) {
          for (const group of shown[axis] ?? []) {
            const places = placesOf(group, axis);
            const inGroup = (place: number) => count(cells, place, (cell) => places.includes(cell[axis]));
            expect(inGroup(0)).toBeGreaterThanOrEqual(axis === 'age' ? 10 : 30);
            expect(group.forms.about! % 5).toBe(0);
            for (const [index, { mean, distribution, answered }] of group.questions.entries()) {
              if (mean !== null || answered.about !== null) expect(inGroup(index + 1)).toBeGreaterThanOrEqual(10);
              if (distribution !== null) expect(inGroup(index + 1)).toBeGreaterThanOrEqual(30);
            }
          }
        }
      }),
    );
  });
});
