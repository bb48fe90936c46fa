import * as z from 'zod/mini';
import { type Boundary, eachEdge, type Ring } from './boundary';

/** A map that is ready to draw: paths in the units of its view box, y downwards. */
export const DrawnMap = z.object({
  width: z.int(),
  height: z.int(),
  shapes: z.array(
    z.object({
      key: z.string(),
      path: z.string(),
      /** A place well inside, for a number or a dot. */
      x: z.int(),
      y: z.int(),
    }),
  ),
});
export type DrawnMap = z.infer<typeof DrawnMap>;

/** Ground with a key to find it back in the drawing. */
export type MapShape = { readonly key: string; readonly boundary: Boundary };

const width = 600;
const margin = 6;
/** A map is never taller than this times its width: it must fit a screen. */
const tallest = 1.25;

/** Draws ground to scale, north up. The grid of the drawing is coarse on purpose: it is what makes a map light. @returns null when there is no ground. */
export function drawMap(shapes: readonly MapShape[]): DrawnMap | null {
  const frame = frameOf(shapes.flatMap(({ boundary }) => boundary));
  if (frame === null) return null;
  const [x0, y0, x1, y1] = frame;
  const room = width - 2 * margin;
  const scale = Math.min(room / Math.max(x1 - x0, 1), (room * tallest) / Math.max(y1 - y0, 1));
  const left = margin + (room - (x1 - x0) * scale) / 2;
  const place = (x: number, y: number): [number, number] => [
    Math.round(left + (x - x0) * scale),
    Math.round(margin + (y1 - y) * scale),
  ];
  return {
    width,
    height: Math.round((y1 - y0) * scale) + 2 * margin,
    shapes: shapes.map(({ key, boundary }) => {
      const rings = boundary.map((ring) => onGrid(ring, place));
      const [x, y] = middleOf(rings);
      return {
        key,
        path: rings
          .filter((ring) => ring.length >= 6)
          .map(pathOf)
          .join(''),
        x,
        y,
      };
    }),
  };
}

function frameOf(rings: Boundary): [number, number, number, number] | null {
  const frame: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    ring.forEach((value, index) => {
      const axis = index % 2;
      frame[axis] = Math.min(frame[axis] ?? value, value);
      frame[axis + 2] = Math.max(frame[axis + 2] ?? value, value);
    });
  }
  return Number.isFinite(frame[0]) ? frame : null;
}

/** The ring on the grid of the drawing, without points that fall together. */
function onGrid(ring: Ring, place: (x: number, y: number) => [number, number]): Ring {
  const drawn: number[] = [];
  for (let index = 0; index < ring.length; index += 2) {
    const [x, y] = place(ring[index] ?? 0, ring[index + 1] ?? 0);
    if (x !== drawn.at(-2) || y !== drawn.at(-1)) drawn.push(x, y);
  }
  if (drawn.length > 2 && drawn[0] === drawn.at(-2) && drawn[1] === drawn.at(-1)) drawn.splice(-2);
  return drawn;
}

/** Steps instead of places, and no space where a minus says enough. */
function pathOf(ring: Ring): string {
  let path = `M${ring[0] ?? 0} ${ring[1] ?? 0}l`;
  for (let index = 2; index < ring.length; index++) {
    const step = (ring[index] ?? 0) - (ring[index - 2] ?? 0);
    path += step < 0 || index === 2 ? `${step}` : ` ${step}`;
  }
  return `${path}z`;
}

const lines = 16;
const partsOfLine = [0.25, 0.375, 0.5, 0.625, 0.75];

/** The place farthest from every border, of a few looked at on level lines: a number there is read as the area's own. */
function middleOf(rings: readonly Ring[]): [number, number] {
  const frame = frameOf(rings);
  if (frame === null) return [0, 0];
  const [left, top, right, bottom] = frame;
  let best: readonly [x: number, y: number, free: number] = [(left + right) / 2, (top + bottom) / 2, 0];
  for (let line = 1; line < lines; line++) {
    const y = top + ((bottom - top) * line) / lines + 0.01;
    const crossings = crossingsAt(rings, y);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index], crossings[index + 1]];
      for (const part of partsOfLine) {
        const x = from + (to - from) * part;
        const free = freeAround(rings, x, y, best[2]);
        if (free > best[2]) best = [x, y, free];
      }
    }
  }
  return [Math.round(best[0]), Math.round(best[1])];
}

/** The square of how far the nearest border is; what is not more than `enough` is not looked at any further. */
function freeAround(rings: readonly Ring[], x: number, y: number, enough: number): number {
  let nearest = Infinity;
  for (const ring of rings) {
    let [ax, ay] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
    for (let index = 0; index < ring.length; index += 2) {
      const [bx, by] = [ring[index] ?? 0, ring[index + 1] ?? 0];
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      const [offX, offY] = [x - ax - along * dx, y - ay - along * dy];
      nearest = Math.min(nearest, offX * offX + offY * offY);
      if (nearest <= enough) return nearest;
      [ax, ay] = [bx, by];
    }
  }
  return nearest;
}

function crossingsAt(rings: readonly Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    eachEdge(ring, (ax, ay, bx, by) => {
      if (ay < y !== by < y) found.push(ax + ((y - ay) * (bx - ax)) / (by - ay));
    });
  }
  return found.sort((a, b) => a - b);
}
