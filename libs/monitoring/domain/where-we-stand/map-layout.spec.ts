import fc from 'fast-check';
import { type Box, layOut, type MapForm, type MapWords, mirror, type PlacedMap, type PlacedText } from './map-layout';
import { linesOf, measure } from './text-lines';

const names = ['De wijk in beeld', 'Samen kiezen', 'Een plan maken', 'Aan de slag', 'Kijken of het helpt'];
const words: MapWords = {
  phases: [
    { name: 'Fase 1: voorbereiden', now: true, steps: [1, 2, 3] },
    { name: 'Fase 2: uitvoeren', now: false, steps: [4] },
    { name: 'Fase 3: evalueren', now: false, steps: [5] },
  ],
  along: 'Meten loopt de hele tijd mee',
  steps: names.map((name, index) => ({
    number: index + 1,
    sign: index === 0 ? 'done' : index === 1 ? 'now' : 'later',
    name,
    state: 'Vanaf voorjaar 2027',
    items: [{ sign: 'done', text: 'Cijfers over de wijk' }],
  })),
  bands: [{ title: 'Wie doen er mee?', nodes: [{ id: 'ggd', sign: 'there', text: 'GGD' }] }],
};
const wide = layOut(words, { flow: 'across', mirrored: false });

const boxesOf = (map: PlacedMap): readonly Box[] => [
  ...map.phases.map(({ box }) => box),
  ...map.steps.map(({ box }) => box),
  ...map.bands.flatMap(({ nodes }) => nodes.map(({ box }) => box)),
];
const textsOf = (map: PlacedMap): readonly PlacedText[] => [
  ...map.phases.map(({ text }) => text),
  ...map.steps.flatMap(({ name, state, items }) => [name, state, ...items.map(({ text }) => text)]),
  ...map.bands.flatMap(({ title, nodes }) => [title, ...nodes.map(({ text }) => text)]),
];
const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x + 1e-6 ||
  b.x + b.width <= a.x + 1e-6 ||
  a.y + a.height <= b.y + 1e-6 ||
  b.y + b.height <= a.y + 1e-6;

describe('the map of a project', () => {
  it('has a phase as wide as its steps', () => {
    const [first, second] = wide.phases;
    expect(first?.box.width).toBeCloseTo(568);
    expect(second?.box.x).toBeCloseTo(588);
    expect(wide.steps.map(({ dot }) => Math.round(dot.x))).toEqual([20, 216, 412, 608, 804]);
  });

  it('draws the track behind what is done as done', () => {
    expect(wide.track.map(({ done }) => done)).toEqual([true, false, false, false]);
  });

  it('begins at the right for who reads from there', () => {
    const mirrored = layOut(words, { flow: 'across', mirrored: true });
    expect(mirrored.steps[0]?.dot.x).toBe(wide.width - 20);
    expect(mirrored.steps[0]?.name.x).toBe(wide.width);
    expect(mirrored.steps.map(({ dot }) => dot.y)).toEqual(wide.steps.map(({ dot }) => dot.y));
  });

  it('stands upright on a phone, each phase above its first step', () => {
    const tall = layOut(words, { flow: 'down', mirrored: false });
    expect(tall.width).toBe(328);
    const [one, two, three] = tall.phases.map(({ box }) => box.y);
    const at = tall.steps.map(({ box }) => box.y);
    expect([one! < at[0]!, at[2]! < two! && two! < at[3]!, at[3]! < three! && three! < at[4]!]).toEqual([
      true,
      true,
      true,
    ]);
    expect(tall.steps.every(({ items }) => items.length === 0)).toBe(true);
  });
});

const text = fc
  .array(
    fc.constantFrom('wijk', 'gezond', 'Meedoen', 'in', 'de', 'Leefplekmeter', 'الحي', 'WWWWWWWWWWWWWWWWWWWWWWWW'),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(' '));
const someWords: fc.Arbitrary<MapWords> = fc.record({
  phases: fc.constant(words.phases),
  along: fc.constantFrom('', 'Meten loopt mee'),
  steps: fc
    .array(
      fc.record({
        sign: fc.constantFrom('done', 'now', 'busy', 'along', 'later'),
        name: text,
        state: text,
        items: fc.array(fc.record({ sign: fc.constantFrom('done', 'next', 'later'), text }), { maxLength: 7 }),
      }),
      { minLength: 5, maxLength: 5 },
    )
    .map((steps) => steps.map((step, index) => ({ ...step, number: index + 1 }))),
  bands: fc.array(
    fc.record({
      title: text,
      nodes: fc
        .array(fc.record({ sign: fc.constantFrom('there', 'partly', 'notYet', 'notAssessed'), text }), {
          maxLength: 15,
        })
        .map((nodes) => nodes.map((node, index) => ({ ...node, id: String(index) }))),
    }),
    { maxLength: 3 },
  ),
});
const form: fc.Arbitrary<MapForm> = fc.record({
  flow: fc.constantFrom('across', 'down'),
  mirrored: fc.boolean(),
});

describe('every map', () => {
  it('places each node once, inside the map, and none over another', () => {
    fc.assert(
      fc.property(someWords, form, (some, how) => {
        const map = layOut(some, how);
        expect(map.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
        expect(map.bands.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(
          some.bands.map(({ nodes }) => nodes.map(({ id }) => id)),
        );
        const boxes = boxesOf(map);
        for (const { x, y, width, height } of boxes) {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(map.width + 1e-6);
          expect(y + height).toBeLessThanOrEqual(map.height + 1e-6);
        }
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) expect(apart(box, other)).toBe(true);
        });
        for (const { y, lines, size } of textsOf(map)) {
          expect(y + (lines.length - 1) * size).toBeLessThanOrEqual(map.height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same when it is mirrored twice', () => {
    fc.assert(
      fc.property(someWords, form, (some, how) => {
        const map = layOut(some, how);
        const back = mirror(mirror(map));
        const rounded = (value: PlacedMap): string =>
          JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Math.round(one * 1e6) / 1e6 + 0 : one));
        expect(rounded(back)).toBe(rounded(map));
      }),
      { numRuns: 30 },
    );
  });
});

describe('lines of text', () => {
  it('fit, and lose no word', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 400 }), (given, width) => {
        const lines = linesOf(given, 15, width);
        for (const line of lines) expect(measure(line, 15)).toBeLessThanOrEqual(width + 1e-9);
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      }),
    );
  });

  it('end in an ellipsis when there is no room for more', () => {
    expect(linesOf('een twee drie vier', 10, 30, 1)).toEqual(['een…']);
    expect(linesOf('een', 10, 30, 1)).toEqual(['een']);
    expect(linesOf('', 10, 30)).toEqual([]);
  });
});
