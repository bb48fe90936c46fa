import fc from 'fast-check';
import { jsonParser } from 'stream-json/core/parser.js';
import { RingReader } from './ring-reader';

function read(coordinates: unknown): RingReader {
  const reader = new RingReader();
  const answer = jsonParser({ streamValues: false })(JSON.stringify(coordinates));
  const tokens = typeof answer === 'object' && 'values' in answer ? answer.values : [];
  const ends = tokens.map((token) => reader.take(token));
  expect(ends.indexOf(true)).toBe(tokens.length - 1);
  return reader;
}

const position = fc.array(fc.integer(), { minLength: 2, maxLength: 4 });
const ring = fc.array(position, { minLength: 1, maxLength: 5 });
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 });
const flat = (rings: readonly number[][][]): number[][] =>
  rings.map((one) => one.flatMap(([x, y]) => [x ?? 0, y ?? 0]));

describe('coordinates, read as rings of numbers', () => {
  it('are those of the polygon, without heights', () => {
    fc.assert(
      fc.property(polygon, (rings) => {
        expect(read(rings)).toMatchObject({ rings: flat(rings), positionDepth: 3, isSound: true, emptyDepth: 0 });
      }),
    );
  });

  it('are those of all polygons together', () => {
    fc.assert(
      fc.property(fc.array(polygon, { minLength: 1, maxLength: 3 }), (polygons) => {
        expect(read(polygons)).toMatchObject({ rings: flat(polygons.flat()), positionDepth: 4, isSound: true });
      }),
    );
  });

  it.each([
    ['one number', [[[1]]]],
    ['a text', [[[1, '2']]]],
    ['nothing where a number is meant', [[[1, null]]]],
    ['an object', [[[1, 2], { x: 1 }]]],
    ['a list in a position', [[[1, 2, [3]]]]],
    ['positions of different depths', [[[1, 2]], [[[1, 2]]]]],
    ['a number beside positions', [[[1, 2], 3]]],
  ])('with %s are not sound', (_, coordinates) => {
    expect(read(coordinates).isSound).toBe(false);
  });

  it('say where a list has nothing in it', () => {
    expect(read([])).toMatchObject({ rings: [], positionDepth: 0, emptyDepth: 1 });
    expect(read([[[[1, 2]]], []])).toMatchObject({ isSound: true, emptyDepth: 2 });
    expect(read([[[1, 2], []]])).toMatchObject({ emptyDepth: 3 });
  });
});
