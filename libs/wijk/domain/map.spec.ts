import fc from 'fast-check';
import { drawMap } from './map';

const square = (x: number, y: number, side = 1000) => [[x, y, x + side, y, x + side, y + side, x, y + side]];

describe('a map', () => {
  it('has north up, and neighbours that touch', () => {
    const map = drawMap([
      { key: 'south', boundary: square(0, 0) },
      { key: 'north', boundary: square(0, 1000) },
    ]);
    expect(map).toMatchObject({ width: 600, shapes: [{ key: 'south' }, { key: 'north' }] });
    expect(map!.shapes[0]!.y).toBeGreaterThan(map!.shapes[1]!.y);
    expect(map!.shapes[0]!.path).toMatch(/^M\d+ \d+l/);
  });

  it('is nothing without ground', () => {
    expect(drawMap([])).toBeNull();
    expect(drawMap([{ key: 'none', boundary: [] }])).toBeNull();
  });

  it('draws an area that is too small to see without its ring, not wrong', () => {
    const map = drawMap([
      { key: 'large', boundary: square(0, 0, 100_000) },
      { key: 'dot', boundary: square(5, 5, 1) },
    ]);
    expect(map!.shapes[1]!.path).toBe('');
  });

  it('stays in its frame and keeps its numbers whole, whatever the shapes', () => {
    const metre = fc.integer({ min: 0, max: 300_000 });
    const ring = fc.array(fc.tuple(metre, metre), { minLength: 3, maxLength: 20 }).map((points) => points.flat());
    fc.assert(
      fc.property(
        fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (grounds) => {
          const map = drawMap(grounds.map((boundary, index) => ({ key: String(index), boundary })))!;
          expect(map.height).toBeLessThanOrEqual(760);
          for (const { path, x, y } of map.shapes) {
            expect(path).toMatch(/^(M\d+ \d+l(-?\d+[ -]?)+\d*z)*$/);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(map.width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(map.height);
          }
        },
      ),
    );
  });
});
