/** A closed line in whole metres of EPSG:28992: `x, y, x, y, …`; the last point joins the first and is not repeated. */
export type Ring = readonly number[];
/** Ground: what lies inside an odd number of rings. So a hole is a ring too, and islands need nothing special. */
export type Boundary = readonly Ring[];

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...digits].map((digit, value) => [digit, value]));

/** Writes ground as short text: steps from point to point, five bits to a letter, a space between rings. */
export const writeBoundary = (boundary: Boundary): string => boundary.map(writeRing).join(' ');

/** Reads what `writeBoundary` wrote. @throws Error when it is something else. */
export const readBoundary = (text: string): Boundary => (text === '' ? [] : text.split(' ').map(readRing));

// joined, so that the text is kept as one piece and not as a tree of all steps
const writeRing = (ring: Ring): string =>
  ring.map((value, index) => writeStep(value - (ring[index - 2] ?? 0))).join('');

/** The sign goes to the last bit, so that a small step back is as short as one forward. */
function writeStep(step: number): string {
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  let text = '';
  while (rest >= 32) {
    text += digits[32 + (rest % 32)] ?? '';
    rest = Math.floor(rest / 32);
  }
  return text + (digits[rest] ?? '');
}

function readRing(text: string): Ring {
  const ring: number[] = [];
  let step = 0;
  let weight = 1;
  for (const digit of text) {
    const value = values.get(digit);
    if (value === undefined) throw new Error('this is no boundary');
    step += (value % 32) * weight;
    weight *= 32;
    if (value >= 32) continue;
    ring.push((ring.at(-2) ?? 0) + (step % 2 === 0 ? step / 2 : -(step + 1) / 2));
    step = 0;
    weight = 1;
  }
  if (weight !== 1 || ring.length % 2 !== 0) throw new Error('this is no boundary');
  return ring;
}

/**
 * The ground of several areas as one: a line that two of them share is inside, and goes. Works where neighbours share their
 * points, as they do after `simplify`; what overlaps twice would fall out, and areas of one level never overlap.
 */
export function dissolve(parts: readonly Boundary[]): Boundary {
  const edges = new Map<string, readonly [number, number, number, number]>();
  for (const ring of parts.flat()) {
    eachEdge(ring, (ax, ay, bx, by) => {
      const back = `${bx},${by},${ax},${ay}`;
      const same = `${ax},${ay},${bx},${by}`;
      if (edges.has(back)) edges.delete(back);
      else if (edges.has(same)) edges.delete(same);
      else edges.set(same, [ax, ay, bx, by]);
    });
  }
  return stitch([...edges.values()]);
}

/** Joins loose lines to rings. Every point has an even number of lines, so a walk always comes home. */
function stitch(edges: readonly (readonly [number, number, number, number])[]): Boundary {
  const at = new Map<string, number[]>();
  edges.forEach(([ax, ay, bx, by], index) => {
    for (const point of [`${ax},${ay}`, `${bx},${by}`]) at.set(point, [...(at.get(point) ?? []), index]);
  });
  const used = new Set<number>();
  const rings: Ring[] = [];
  edges.forEach(([startX, startY], first) => {
    if (used.has(first)) return;
    const ring: number[] = [];
    let [x, y] = [startX, startY];
    for (let next: number | undefined = first; next !== undefined;) {
      used.add(next);
      ring.push(x, y);
      const [ax, ay, bx, by] = edges[next] ?? [0, 0, 0, 0];
      [x, y] = ax === x && ay === y ? [bx, by] : [ax, ay];
      next = x === startX && y === startY ? undefined : at.get(`${x},${y}`)?.find((one) => !used.has(one));
    }
    rings.push(withoutStraight(ring));
  });
  return rings.filter((ring) => ring.length >= 6);
}

/** A point halfway a straight line says nothing. */
function withoutStraight(ring: Ring): Ring {
  const kept: number[] = [];
  const size = ring.length;
  for (let index = 0; index < size; index += 2) {
    const [px, py] = pointAt(ring, (index + size - 2) % size);
    const [x, y] = pointAt(ring, index);
    const [nx, ny] = pointAt(ring, (index + 2) % size);
    if ((x - px) * (ny - y) !== (y - py) * (nx - x)) kept.push(x, y);
  }
  return kept;
}

/** Calls `take` with both ends of every line of a ring. */
export function eachEdge(ring: Ring, take: (ax: number, ay: number, bx: number, by: number) => void): void {
  for (let index = 0; index < ring.length; index += 2) {
    take(...pointAt(ring, index), ...pointAt(ring, (index + 2) % ring.length));
  }
}

const pointAt = (ring: Ring, index: number): [number, number] => [ring[index] ?? 0, ring[index + 1] ?? 0];

/** Twice the size of a ring in square metres, with the sign of its direction; 0 for a line that goes out and back. */
export function doubleSize(ring: Ring): number {
  let sum = 0;
  eachEdge(ring, (ax, ay, bx, by) => {
    sum += ax * by - bx * ay;
  });
  return sum;
}
