/** The wheel: a spoke for each subject, from the lowest score in the middle to the highest at the rim. */
export type WheelPicture = {
  /** Width and height of the square it is drawn in. */
  readonly size: number;
  /** Circles, from inside out, each with its score. */
  readonly rings: readonly { readonly r: number; readonly score: number }[];
  readonly spokes: string;
  /** Places of the numbers around it, from 1. */
  readonly labels: readonly Point[];
  /** One line per round, the newest first: parts of it where a subject has no figure are left out. */
  readonly lines: readonly { readonly path: string; readonly closed: boolean; readonly dots: readonly Point[] }[];
};
type Point = { readonly x: number; readonly y: number };

const size = 500;
const middle = size / 2;
const rim = 190;
const labelsAt = 222;

/**
 * Lays out a wheel.
 * @param range of the scale that all subjects share.
 * @param rounds scores per subject, the newest round first; null where nothing may be shown.
 */
export function wheelPicture(
  { min, max }: { readonly min: number; readonly max: number },
  rounds: readonly (readonly (number | null)[])[],
): WheelPicture {
  const subjects = rounds[0]?.length ?? 0;
  const far = (score: number): number => (rim * (score - min)) / (max - min);
  const at = (index: number, r: number): Point => {
    const angle = (index / subjects) * 2 * Math.PI - Math.PI / 2;
    return { x: round(middle + r * Math.cos(angle)), y: round(middle + r * Math.sin(angle)) };
  };
  const all = Array.from({ length: subjects }, (_, index) => index);
  return {
    size,
    rings: ringsOf(min, max).map((score) => ({ r: round(far(score)), score })),
    spokes: all.map((index) => `M${middle} ${middle}L${pair(at(index, rim))}`).join(''),
    labels: all.map((index) => at(index, labelsAt)),
    lines: rounds.map((scores) => {
      const points = scores.map((score, index) => (score === null ? null : at(index, far(score))));
      const dots = points.filter((point) => point !== null);
      return { path: pathOf(points), closed: dots.length === points.length, dots };
    }),
  };
}

/** A ring for every score of a short scale, for every second one of a long one; always for the highest. */
function ringsOf(min: number, max: number): readonly number[] {
  const step = max - min > 6 ? 2 : 1;
  const rings: number[] = [];
  for (let score = max; score > min; score -= step) rings.unshift(score);
  return rings;
}

/** All points joined in a ring; where one is missing the line stops and begins again. */
function pathOf(points: readonly (Point | null)[]): string {
  const known = points.filter((point) => point !== null);
  if (known.length === points.length) return `M${known.map(pair).join('L')}Z`;
  const wrapped = [...points, points[0] ?? null];
  return wrapped
    .map((point, index) => {
      if (point === null) return '';
      return `${index > 0 && wrapped[index - 1] !== null ? 'L' : 'M'}${pair(point)}`;
    })
    .join('');
}

const pair = ({ x, y }: Point): string => `${x} ${y}`;
const round = (value: number): number => Math.round(value * 10) / 10;
