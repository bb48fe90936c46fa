import { type Boundary, dissolve, drawMap, type DrawnMap, type MapShape } from '@wijkspoor/wijk/domain';

/** Ground that a map can show; null when no file had it. */
export type Ground = { readonly code: string; readonly boundary: Boundary | null };
/** A drawing with the keys of the shapes that are this wijk. */
export type WijkMap = { readonly drawn: DrawnMap; readonly here: readonly string[] };

/** A map of more letters than this weighs too much on a phone; then only the outline is drawn around the wijk. */
const mostLetters = 7_000;

/**
 * Draws a wijk in its gemeente, itself last so that its line is whole.
 * @param own the areas the wijk is made of.
 * @returns null when the ground of one of them is not known.
 */
export function wijkMap(own: readonly Ground[], wijken: readonly Ground[], gemeente: Ground | null): WijkMap | null {
  const grounds = own.flatMap(({ boundary }) => (boundary === null || boundary.length === 0 ? [] : [boundary]));
  if (grounds.length === 0 || grounds.length < own.length) return null;
  const codes = new Set(own.map(({ code }) => code));
  const here = { key: 'here', boundary: grounds.length === 1 ? grounds.flat() : dissolve(grounds) };
  const around = wijken.filter(({ code }) => !codes.has(code)).flatMap(shapeOf);
  const whole = draw([...around, here]);
  if (whole !== null && lettersIn(whole.drawn) <= mostLetters) return whole;
  const outline = gemeente === null ? [] : shapeOf(gemeente);
  const known = outline.length > 0 ? outline : [{ key: 'gemeente', boundary: dissolve(around.map(boundaryOf)) }];
  return draw([...known, here]);
}

const boundaryOf = ({ boundary }: MapShape): Boundary => boundary;
const shapeOf = ({ code, boundary }: Ground): MapShape[] => (boundary === null ? [] : [{ key: code, boundary }]);
const lettersIn = ({ shapes }: DrawnMap): number => shapes.reduce((sum, { path }) => sum + path.length, 0);

function draw(shapes: readonly MapShape[]): WijkMap | null {
  const drawn = drawMap(shapes);
  return drawn === null ? null : { drawn, here: ['here'] };
}
