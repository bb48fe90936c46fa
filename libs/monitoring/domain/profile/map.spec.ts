import { wijkMap } from './map';

const square = (x: number, y: number, side = 1000) => [[x, y, x + side, y, x + side, y + side, x, y + side]];
const ground = (code: string, x: number, y: number) => ({ code, boundary: square(x, y) });
/** A border with so many bends that a country of them would be heavy. */
const jagged = (code: string, x: number) => ({
  code,
  boundary: [
    [
      ...Array.from({ length: 300 }, (_, index) => [x + index * 40, (index % 2) * 700]).flat(),
      x + 12_000,
      20_000,
      x,
      20_000,
    ],
  ],
});

describe('the map of a wijk', () => {
  it('shows it among its neighbours, drawn last', () => {
    const map = wijkMap([ground('WK1', 0, 0)], [ground('WK1', 0, 0), ground('WK2', 1000, 0)], null);
    expect(map?.drawn.shapes.map(({ key }) => key)).toEqual(['WK2', 'here']);
    expect(map?.here).toEqual(['here']);
  });

  it('joins the buurten the wijk is made of', () => {
    const map = wijkMap([ground('BU1', 0, 0), ground('BU2', 1000, 0)], [], null);
    expect(map?.drawn.shapes).toHaveLength(1);
    expect(map?.drawn.shapes[0]?.path.match(/M/g)).toHaveLength(1);
  });

  it('is light: with many bends around it, only the outline of the gemeente is left', () => {
    const around = Array.from({ length: 10 }, (_, index) => jagged(`WK${index + 2}`, 1000 + index * 12_000));
    const map = wijkMap([ground('WK1', 0, 0)], around, ground('GM1', 0, 0));
    expect(map?.drawn.shapes.map(({ key }) => key)).toEqual(['GM1', 'here']);
  });

  it('is not there when the ground of a part is not known', () => {
    expect(wijkMap([ground('BU1', 0, 0), { code: 'BU2', boundary: null }], [], null)).toBeNull();
    expect(wijkMap([], [], null)).toBeNull();
  });
});
