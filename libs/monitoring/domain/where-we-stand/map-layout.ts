import type { AssessmentState } from './assessment';
import { linesOf, measure } from './text-lines';
import type { ItemSign, StepSign } from './view';

/** How a node is drawn: as it was assessed, or as one of those who take part. */
export type NodeSign = AssessmentState | 'partner';

/** What stands on the map, in the words of the reader. */
export type MapWords = {
  readonly phases: readonly { readonly name: string; readonly now: boolean; readonly steps: readonly number[] }[];
  /** What runs beside all steps; empty when nothing does. */
  readonly along: string;
  readonly steps: readonly {
    readonly number: number;
    readonly sign: StepSign;
    readonly name: string;
    readonly state: string;
    readonly items: readonly { readonly sign: ItemSign; readonly text: string }[];
  }[];
  /** Rows of nodes under the track: pillars, factors, partners. */
  readonly bands: readonly {
    readonly title: string;
    readonly nodes: readonly { readonly id: string; readonly sign: NodeSign; readonly text: string }[];
  }[];
};
/** `across`: phases beside each other, for a wide screen and for paper. `down`: for a phone. Mirrored for who reads from the right. */
export type MapForm = { readonly flow: 'across' | 'down'; readonly mirrored: boolean };

/** A rectangle on the map, from its corner at the top left, in the units of the map. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** Lines of text from a start; `y` is the baseline of the first. Mirrored text ends where it would have begun. */
export type PlacedText = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lines: readonly string[];
};
type Point = { readonly x: number; readonly y: number };

/** Where everything stands, in the units of `width` by `height`. */
export type PlacedMap = {
  readonly width: number;
  readonly height: number;
  readonly phases: readonly { readonly now: boolean; readonly box: Box; readonly text: PlacedText }[];
  readonly along: { readonly line: Box; readonly text: PlacedText } | null;
  /** Pieces of track between two steps. */
  readonly track: readonly { readonly box: Box; readonly done: boolean }[];
  readonly steps: readonly {
    readonly number: number;
    readonly sign: StepSign;
    /** Everything of the step: what a finger may touch. */
    readonly box: Box;
    readonly dot: Point;
    readonly name: PlacedText;
    readonly state: PlacedText;
    readonly items: readonly { readonly sign: ItemSign; readonly mark: Point; readonly text: PlacedText }[];
  }[];
  readonly bands: readonly {
    readonly title: PlacedText;
    readonly nodes: readonly {
      readonly id: string;
      readonly sign: NodeSign;
      readonly box: Box;
      readonly mark: Point;
      readonly text: PlacedText;
    }[];
  }[];
};

/** Radius of a step's dot. */
export const dotRadius = 20;
/** Width of the marks, which are boxes too when a map is mirrored. */
export const markSize = 18;
const leading = 1.3;
const sizes = { phase: 15, along: 13, name: 18, state: 14, item: 14.5, title: 15, node: 14 } as const;

/** A text from (x, top) down, at most `width` wide. */
const put = (text: string, size: number, x: number, top: number, width: number, most?: number): PlacedText => ({
  x,
  y: top + size,
  size,
  lines: linesOf(text, size, width, most),
});
const heightOf = ({ lines, size }: PlacedText): number => lines.length * size * leading;

/** Lays out the map. Pure: the same words give the same places. */
export function layOut(words: MapWords, { flow, mirrored }: MapForm): PlacedMap {
  const placed = flow === 'across' ? across(words) : down(words);
  return mirrored ? mirror(placed) : placed;
}

const wideGap = 20;
const wideWidth = 960;

function across(words: MapWords): PlacedMap {
  const count = Math.max(1, words.steps.length);
  const column = (wideWidth - (count - 1) * wideGap) / count;
  const left = (index: number): number => index * (column + wideGap);
  const phases = words.phases.map(({ name, now, steps }) => {
    const first = left(words.steps.findIndex(({ number }) => number === steps[0]));
    const width = steps.length * column + (steps.length - 1) * wideGap;
    return {
      now,
      box: { x: first, y: 0, width, height: 36 },
      text: put(name, sizes.phase, first + 14, 9, width - 28, 1),
    };
  });
  const middle = words.along === '' ? 78 : 104;
  const steps = words.steps.map((step, index) => placeStep(step, left(index), middle, column));
  const end = Math.max(middle + dotRadius, ...steps.map(({ box }) => box.y + box.height));
  const { bands, bottom } = placeBands(words.bands, wideWidth, end + 28, (nodes) => (nodes <= 4 ? 4 : 6));
  return {
    width: wideWidth,
    height: Math.ceil(bottom),
    phases,
    along:
      words.along === ''
        ? null
        : { line: { x: 0, y: 60, width: wideWidth, height: 0 }, text: put(words.along, sizes.along, 34, 49, 400, 1) },
    track: steps.slice(1).map((_, index) => ({
      done: words.steps[index]?.sign === 'done',
      box: { x: left(index) + 2 * dotRadius, y: middle - 2, width: column + wideGap - 2 * dotRadius, height: 4 },
    })),
    steps,
    bands,
  };
}

function placeStep(
  step: MapWords['steps'][number],
  x: number,
  middle: number,
  width: number,
): PlacedMap['steps'][number] {
  const name = put(step.name, sizes.name, x, middle + dotRadius + 10, width);
  const state = put(step.state, sizes.state, x, middle + dotRadius + 12 + heightOf(name), width);
  let top = middle + dotRadius + 22 + heightOf(name) + heightOf(state);
  const items = step.items.map((item) => {
    const text = put(item.text, sizes.item, x + 24, top, width - 24);
    const mark = { x, y: top };
    top += heightOf(text) + 5;
    return { sign: item.sign, mark, text };
  });
  const box = { x, y: middle - dotRadius, width, height: top - middle + dotRadius };
  return { number: step.number, sign: step.sign, box, dot: { x: x + dotRadius, y: middle }, name, state, items };
}

const tallWidth = 328;

function down(words: MapWords): PlacedMap {
  const phases: PlacedMap['phases'][number][] = [];
  const steps: PlacedMap['steps'][number][] = [];
  let top = 0;
  for (const step of words.steps) {
    const phase = words.phases.find((one) => one.steps[0] === step.number);
    if (phase !== undefined) {
      const text = put(phase.name, sizes.phase, 12, top + 7, tallWidth - 24, 1);
      const width = Math.min(tallWidth, measure(phase.name, sizes.phase) + 24);
      phases.push({ now: phase.now, box: { x: 0, y: top, width, height: 32 }, text });
      top += 46;
    }
    const placed = placeBeside(step, top);
    steps.push(placed);
    top += placed.box.height + 14;
  }
  const { bands, bottom } = placeBands(words.bands, tallWidth, top + 4, () => 2);
  return {
    width: tallWidth,
    height: Math.ceil(bottom),
    phases,
    along: null,
    track: steps.slice(1).flatMap((next, index) => {
      const from = steps[index];
      if (from === undefined) return [];
      const begin = from.dot.y + dotRadius;
      // a phase stands across the track
      const cut = phases.find(({ box }) => box.y > from.dot.y && box.y < next.dot.y);
      const until = cut === undefined ? next.dot.y - dotRadius : cut.box.y;
      return [
        {
          done: from.sign === 'done',
          box: { x: dotRadius - 2, y: begin, width: 4, height: Math.max(0, until - begin) },
        },
      ];
    }),
    steps,
    bands,
  };
}

/** On a phone a step says its name and state; its deliverables stand in the list below. */
function placeBeside(step: MapWords['steps'][number], top: number): PlacedMap['steps'][number] {
  const x = 2 * dotRadius + 16;
  const name = put(step.name, sizes.name, x, top, tallWidth - x);
  const state = put(step.state, sizes.state, x, top + heightOf(name) + 2, tallWidth - x);
  const height = Math.max(2 * dotRadius + 4, heightOf(name) + heightOf(state) + 6);
  return {
    number: step.number,
    sign: step.sign,
    box: { x: 0, y: top, width: tallWidth, height },
    dot: { x: dotRadius, y: top + dotRadius },
    name,
    state,
    items: [],
  };
}

function placeBands(
  bands: MapWords['bands'],
  width: number,
  from: number,
  perRow: (nodes: number) => number,
): { readonly bands: PlacedMap['bands']; readonly bottom: number } {
  const gap = 12;
  let top = from;
  const placed = bands.map(({ title, nodes }) => {
    const head = put(title, sizes.title, 0, top, width);
    top += heightOf(head) + 8;
    const columns = perRow(nodes.length);
    const each = (width - (columns - 1) * gap) / columns;
    const rows = Array.from({ length: Math.ceil(nodes.length / columns) }, (_, row) =>
      nodes.slice(row * columns, (row + 1) * columns),
    );
    const boxes = rows.flatMap((row) => {
      const y = top;
      const texts = row.map(({ text }, index) => put(text, sizes.node, index * (each + gap) + 40, y, each - 50));
      const height = Math.max(44, ...texts.map((text) => heightOf(text) + 22));
      top += height + gap;
      return row.map(({ id, sign }, index) => {
        const x = index * (each + gap);
        const text = texts[index] ?? put('', sizes.node, x, y, each);
        const box = { x, y, width: each, height };
        const middle = (height - heightOf(text)) / 2;
        const mark = { x: x + 12, y: y + (height - markSize) / 2 };
        return { id, sign, box, mark, text: { ...text, y: text.y + middle + 1 } };
      });
    });
    top += 14;
    return { title: head, nodes: boxes };
  });
  return { bands: placed, bottom: placed.length === 0 ? from : top - 14 };
}

/** The same map for who reads from the right. Mirroring twice changes nothing. */
export function mirror(map: PlacedMap): PlacedMap {
  const box = (one: Box): Box => ({ ...one, x: map.width - one.x - one.width });
  const text = (one: PlacedText): PlacedText => ({ ...one, x: map.width - one.x });
  const point = (one: Point): Point => ({ ...one, x: map.width - one.x });
  const mark = (one: Point): Point => ({ ...one, x: map.width - one.x - markSize });
  return {
    ...map,
    phases: map.phases.map((one) => ({ ...one, box: box(one.box), text: text(one.text) })),
    along: map.along === null ? null : { line: box(map.along.line), text: text(map.along.text) },
    track: map.track.map((one) => ({ ...one, box: box(one.box) })),
    steps: map.steps.map((one) => ({
      ...one,
      box: box(one.box),
      dot: point(one.dot),
      name: text(one.name),
      state: text(one.state),
      items: one.items.map((item) => ({ ...item, mark: mark(item.mark), text: text(item.text) })),
    })),
    bands: map.bands.map((band) => ({
      title: text(band.title),
      nodes: band.nodes.map((one) => ({ ...one, box: box(one.box), mark: mark(one.mark), text: text(one.text) })),
    })),
  };
}
