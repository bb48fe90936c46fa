import type { ReportContent, TableBlock } from './content';

/** Columns of a file of figures; in words `figures.<name>`. */
export const figureColumns = ['part', 'what', 'column', 'value', 'source'] as const;
type FigureRow = readonly [part: string, what: string, column: string, value: string | number | null, source: string];

/** Everything that a report knows of, a row per figure or sentence, each with its source; money in euros. What people wrote is not among it. */
export const figureRows = ({ parts }: ReportContent): readonly FigureRow[] =>
  parts.flatMap(({ title, blocks }) =>
    blocks.flatMap((block): readonly FigureRow[] =>
      block.kind === 'lines'
        ? block.items.map(({ text, source }) => [title, text, '', null, source])
        : block.rows.flatMap((row) => cellsOf(title, block, row)),
    ),
  );

function cellsOf(part: string, { columns, source }: TableBlock, row: TableBlock['rows'][number]): readonly FigureRow[] {
  const [what = '', ...cells] = row;
  return cells.map((cell, index) => {
    const column = columns[index + 1];
    const value = column?.kind === 'cents' && typeof cell === 'number' ? cell / 100 : cell;
    return [part, String(what ?? ''), column?.title ?? '', value, source];
  });
}
