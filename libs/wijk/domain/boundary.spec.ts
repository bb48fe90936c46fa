import fc from 'fast-check';
import { type Boundary, dissolve, doubleSize, readBoundary, writeBoundary } from './boundary';

const metre = fc.integer({ min: -100_000, max: 1_000_000 });
const ring = fc.array(fc.tuple(metre, metre), { minLength: 3, maxLength: 40 }).map((points) => points.flat());
const square = (x: number, y: number): Boundary => [[x, y, x + 1, y, x + 1, y + 1, x, y + 1]];
const size = (boundary: Boundary): number => boundary.reduce((sum, one) => sum + doubleSize(one), 0);

describe('a boundary', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 5 }), (boundary) => {
        expect(readBoundary(writeBoundary(boundary))).toEqual(boundary);
      }),
    );
  });

  it('is short: two letters for a step of tens of metres', () => {
    const circle = Array.from({ length: 200 }, (_, index) => [
      Math.round(155_000 + 2_000 * Math.cos(index / 31.8)),
      Math.round(463_000 + 2_000 * Math.sin(index / 31.8)),
    ]).flat();
    expect(writeBoundary([circle]).length).toBeLessThan(900);
  });

  it.each(['A', 'AB C', 'é!', 'g'])('is not read from %s', (text) => {
    expect(() => readBoundary(text)).toThrow('this is no boundary');
  });
});

describe('dissolving', () => {
  it('makes one square of four, without the points that say nothing', () => {
    const [one] = dissolve([square(0, 0), square(1, 0), square(0, 1), square(1, 1)]);
    expect(one).toHaveLength(8);
    expect(Math.abs(doubleSize(one!))).toBe(8);
  });

  it('keeps islands apart, and a hole a hole', () => {
    expect(dissolve([square(0, 0), square(5, 5)])).toHaveLength(2);
    const around = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => square(x, y))).filter((_, index) => index !== 4);
    expect(dissolve(around)).toHaveLength(2);
  });

  it('does not depend on the direction of rings', () => {
    const turned = square(1, 0).map((one) => [
      ...one.slice(6),
      ...one.slice(4, 6),
      ...one.slice(2, 4),
      ...one.slice(0, 2),
    ]);
    expect(dissolve([square(0, 0), turned])).toHaveLength(1);
  });

  it('leaves as much ground as there was, whatever is taken of a chessboard', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    const cells = fc.uniqueArray(cell, { selector: String, minLength: 1 });
    fc.assert(
      fc.property(cells, (taken) => {
        const whole = dissolve(taken.map(([x, y]) => square(x, y)));
        const inside = (x: number, y: number): boolean => {
          let odd = false;
          for (const one of whole) {
            for (let at = 0; at < one.length; at += 2) {
              const [ax, ay, bx, by] = [
                one[at]!,
                one[at + 1]!,
                one[(at + 2) % one.length]!,
                one[(at + 3) % one.length]!,
              ];
              if (ay < y !== by < y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) odd = !odd;
            }
          }
          return odd;
        };
        for (let x = 0; x < 6; x++)
          for (let y = 0; y < 6; y++)
            expect(inside(x + 0.5, y + 0.5)).toBe(taken.some(([tx, ty]) => tx === x && ty === y));
      }),
    );
    expect(size(square(0, 0))).toBe(2);
  });
});
