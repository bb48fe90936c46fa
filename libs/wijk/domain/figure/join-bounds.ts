import type { FigureRow } from './table-rows';

/** What makes a row the row it is, whichever part of it. */
const rowKey = ({ area, period, categories }: FigureRow): string => [area, period, categories].join('\n');

/**
 * Puts rows with bounds beside the rows with the values they belong to.
 * @returns the rows with values, and the bounds that belong to none of them.
 */
export function joinBounds(rows: readonly FigureRow[]): { joined: FigureRow[]; alone: FigureRow[] } {
  const values = rows.filter(({ part }) => part === 'v');
  const boundsOf = (part: 'l' | 'u') =>
    new Map(rows.filter((row) => row.part === part).map((row) => [rowKey(row), row.figures]));
  const [lower, upper] = [boundsOf('l'), boundsOf('u')];
  const known = new Set(values.map(rowKey));
  return {
    joined: values.map((row) => ({
      ...row,
      lower: row.lower ?? beside(row, lower.get(rowKey(row))),
      upper: row.upper ?? beside(row, upper.get(rowKey(row))),
    })),
    alone: rows.filter((row) => row.part !== 'v' && !known.has(rowKey(row))),
  };
}

/** A figure that is not shown has no bounds either. */
const beside = ({ figures }: FigureRow, bounds: FigureRow['figures'] | undefined): FigureRow['lower'] =>
  bounds === undefined ? null : figures.map((figure, index) => (figure === null ? null : (bounds[index] ?? null)));
