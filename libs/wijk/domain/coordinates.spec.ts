import fc from 'fast-check';
import { gridOfName, gridOfPosition } from './coordinates';

describe('the grid a file names', () => {
  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84'],
    ['urn:ogc:def:crs:EPSG::4326', 'wgs84'],
    ['EPSG:4258', 'wgs84'],
    ['http://www.opengis.net/def/crs/EPSG/0/28992', 'rd'],
    ['urn:ogc:def:crs:EPSG::28992', 'rd'],
    ['EPSG:7415', 'rd'],
    ['urn:ogc:def:crs:EPSG::3857', 'webMercator'],
    ['EPSG:31370', 'crsOther'],
    ['', 'crsOther'],
  ] as const)('%s', (name, grid) => {
    expect(gridOfName(name)).toBe(grid);
  });
});

describe('the grid of a position', () => {
  it.each([
    ['Amersfoort in degrees', 5.387, 52.155, 'wgs84'],
    ['Amersfoort in RD', 155_000, 463_000, 'rd'],
    ['Vaals in RD', 199_000, 307_000, 'rd'],
    ['degrees the other way round', 52.155, 5.387, 'swapped'],
    ['RD the other way round', 463_000, 155_000, 'swapped'],
    ['web mercator', 599_700, 6_832_000, 'webMercator'],
    ['nowhere', 0, 0, 'outside'],
    ['Paris', 2.35, 48.86, 'outside'],
    ['UTM', 663_000, 5_780_000, 'outside'],
    ['no number', Number.NaN, 52, 'outside'],
  ] as const)('%s', (_, x, y, grid) => {
    expect(gridOfPosition(x, y)).toBe(grid);
  });

  it('is never in doubt: what is understood one way is refused the other way', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (x, y) => {
        const [one, other] = [gridOfPosition(x, y), gridOfPosition(y, x)];
        if (one === 'wgs84' || one === 'rd') expect(['swapped']).toContain(other);
      }),
    );
  });
});
