/** How positions can be written that we understand: degrees (longitude first), or metres of the Dutch grid. */
export type Grid = 'wgs84' | 'rd';
/** Why positions are not understood. The texts are `import.<code>`. */
export type GridFault = 'crsOther' | 'swapped' | 'webMercator' | 'outside';

const names: readonly (readonly [RegExp, Grid | 'webMercator'])[] = [
  [/^(urn:ogc:def:crs:)?OGC:[\d.]*:?CRS84$/i, 'wgs84'],
  // ETRS89 (4258) differs from WGS84 by less than a metre
  [/^(urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?EPSG[:/]+[\d.]*[:/]?(4326|4258|4937)$/i, 'wgs84'],
  [/^(urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?EPSG[:/]+[\d.]*[:/]?(28992|7415)$/i, 'rd'],
  [/EPSG[:/]+[\d.]*[:/]?(3857|900913|102100)$/i, 'webMercator'],
];

/**
 * Reads the name in a file's `crs`. GeoJSON without one is WGS84, but files in RD without one are common, so then the
 * positions themselves decide.
 */
export function gridOfName(name: string): Grid | GridFault {
  return names.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? 'crsOther';
}

const inside = (x: number, y: number, [x0, y0, x1, y1]: readonly [number, number, number, number]): boolean =>
  x >= x0 && x <= x1 && y >= y0 && y <= y1;
/** The Netherlands with its part of the North Sea. */
const degrees = [2.5, 50.5, 7.5, 56] as const;
const metres = [-80_000, 300_000, 300_000, 920_000] as const;
const mercator = [270_000, 6_500_000, 840_000, 7_600_000] as const;

/** How one position is written, by where it would lie. The ranges do not touch, so there is never doubt. */
export function gridOfPosition(x: number, y: number): Grid | GridFault {
  if (inside(x, y, degrees)) return 'wgs84';
  if (inside(x, y, metres)) return 'rd';
  if (inside(y, x, degrees) || inside(y, x, metres)) return 'swapped';
  return inside(x, y, mercator) ? 'webMercator' : 'outside';
}

export const isGrid = (grid: Grid | GridFault): grid is Grid => grid === 'wgs84' || grid === 'rd';
