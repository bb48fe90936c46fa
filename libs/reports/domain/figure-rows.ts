import { type Block, posterPart, type ReportContent } from './content';

/** Columns of a file of figures; in words `figures.<name>`. */
export const figureColumns = ['part', 'what', 'column', 'value', 'source'] as const;
type FigureRow = readonly [part: string, what: string, column: string, value: string | number | null, source: string];

/** Everything that a report knows of, a row per figure or sentence, each with its source; money in euros. What people wrote is not among it, and what a poster says stands in other parts. */
export const figureRows = ({ parts }: ReportContent): readonly FigureRow[] =>
  parts.flatMap(({ key, title, blocks }) =>
    key === posterPart ? [] : blocks.flatMap((block) => rowsOf(title, block)),
  );

function rowsOf(part: string, block: Block): readonly FigureRow[] {
  if (block.kind === 'lines') return block.items.map(({ text, source }) => [part, text, '', null, source]);
  if (block.kind === 'chart')
    return block.repeats
      ? []
      : block.rows.map(({ name, shown }) => [
          ...([part, name] as const),
          ...([block.unit === '' ? block.title : `${block.title} (${block.unit})`, shown, block.source] as const),
        ]);
  const { columns, rows, source, sources } = block;
  return rows.flatMap((row, at) => {
    const [what = '', ...cells] = row;
    return cells.map((cell, index): FigureRow => {
      const column = columns[index + 1];
      const value = column?.kind === 'cents' && typeof cell === 'number' ? cell / 100 : cell;
      return [part, String(what ?? ''), column?.title ?? '', value, sources?.[at] ?? source];
    });
  });
}
