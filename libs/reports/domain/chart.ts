import { layLanes, scaleEnd } from '@wijkspoor/monitoring/domain';
import { cutAt } from '@wijkspoor/platform/domain';
import type { Block, ChartBlock } from './content';
import type { ReportLanguage } from './kinds';
import { reportWords } from './texts/content';
import { writeCell } from './write-cell';

type Row = ChartBlock['rows'][number];
type Wish = Pick<ChartBlock, 'title' | 'form' | 'unit' | 'source'> & {
  readonly rows: readonly Row[];
  /** Where the scale begins and ends; where it is not given, from 0 to a number that can be read. */
  readonly scale?: ChartBlock['scale'];
  readonly repeats?: boolean;
  /** As numbers, unless said otherwise. */
  readonly numbers?: ChartBlock['numbers'];
  readonly language: ReportLanguage;
};

/** A chart as a block, with what it says in words; none where nothing can be drawn. */
export function chartBlock({
  rows,
  scale,
  repeats = false,
  numbers = 'number',
  language,
  ...chart
}: Wish): readonly Block[] {
  if (rows.every(({ value }) => value === null)) return [];
  const say = reportWords(language);
  const written = rows.map((row) =>
    say('chart.number', { name: row.name, value: shownNumber(row, { ...chart, numbers }, language) }),
  );
  return [
    {
      ...{
        kind: 'chart',
        ...chart,
        numbers,
        rows: [...rows],
        repeats,
        scale: scale ?? { from: 0, to: scaleEnd(rows) },
      },
      alt: say('chart.alt', { title: chart.title, numbers: written.join(' ') }),
    },
  ];
}

/** A number of a chart as people read it, with its unit; of a bound or what is not known the words. */
export const shownNumber = (
  { shown }: Pick<Row, 'shown'>,
  { unit, numbers }: Pick<ChartBlock, 'unit' | 'numbers'>,
  language: ReportLanguage,
): string =>
  typeof shown === 'string' ? shown : `${writeCell(numbers, shown, language)}${unit === '%' ? '' : ' '}${unit}`.trim();

/** A chart laid out: names before the scale, numbers behind it, in the units of its view box. */
export type ChartPicture = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly {
    readonly y: number;
    /** In at most two lines. */
    readonly name: readonly string[];
    readonly number: string;
    readonly own: boolean;
    /** What the picture is about, beside others. */
    readonly bold: boolean;
    /** Null: nothing is drawn. */
    readonly x: number | null;
    readonly from: number | null;
    readonly to: number | null;
  }[];
};

const size = { width: 480, left: 168, right: 392, lane: 28, below: 20 };

/** Lays out a chart: the same for a page and for a print. */
export function chartPicture(chart: ChartBlock, language: ReportLanguage): ChartPicture {
  const { rows, scale, unit } = chart;
  const { width, left, right, lane, below } = size;
  const isApart = rows.some(({ mark }) => mark === 'other');
  const laid = layLanes(rows, { left, right, lane, ...scale });
  return {
    ...{ width, left, right, floor: laid.floor, height: laid.floor + below },
    ticks: laid.ticks.map(({ x, value }) => ({
      x,
      text: shownNumber({ shown: value }, { unit, numbers: 'number' }, language),
    })),
    rows: rows.map((row, index) => {
      const placed = laid.lanes.find(({ of }) => of === row);
      return {
        ...{
          y: Math.round((index + 0.5) * lane),
          name: inLines(row.name),
          own: row.mark === 'own',
          bold: isApart && row.mark === 'own',
        },
        number: shownNumber(row, chart, language),
        ...{ x: placed?.x ?? null, from: placed?.from ?? null, to: placed?.to ?? null },
      };
    }),
  };
}

/** So many letters fit before the scale. */
const mostLetters = 28;

/** A name in at most two lines, at a space; what does not fit is cut off. */
function inLines(name: string): readonly string[] {
  if (name.length <= mostLetters) return [name];
  const space = name.lastIndexOf(' ', mostLetters);
  const first = space > 0 ? name.slice(0, space) : cutAt(name, mostLetters);
  const rest = name.slice(first.length).trim();
  return [first, rest.length <= mostLetters ? rest : `${cutAt(rest, mostLetters - 1)}…`];
}
