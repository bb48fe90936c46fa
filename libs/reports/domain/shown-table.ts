import type { TableBlock } from './content';
import type { ReportLanguage } from './kinds';
import { reportWords } from './texts/content';
import { writeCell } from './write-cell';

/** More rows than these nobody reads on paper; the files of figures have all of them. */
const mostRows = 60;

/** A table as it is read: everything is text, and where it stops it says so. */
export type ShownTable = {
  readonly columns: readonly { readonly title: string; readonly number: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** That there are more; empty when there are not. */
  readonly more: string;
};

/** Writes a table for a page or a print; the source of each row is its last column, where they differ. */
export function shownTable({ columns, rows, sources }: TableBlock, language: ReportLanguage): ShownTable {
  const say = reportWords(language);
  const left = rows.length - mostRows;
  return {
    columns: [
      ...columns.map(({ title, kind }) => ({ title, number: kind !== 'text' && kind !== 'day' })),
      ...(sources === undefined ? [] : [{ title: say('column.source'), number: false }]),
    ],
    rows: rows
      .slice(0, mostRows)
      .map((row, at) => [
        ...row.map((cell, index) => writeCell(columns[index]?.kind ?? 'text', cell, language)),
        ...(sources === undefined ? [] : [sources[at] ?? '']),
      ]),
    more: left > 0 ? say('rows.more', { n: left }) : '',
  };
}

/** Where something is known from, in words. */
export const shownSource = (source: string, language: ReportLanguage): string =>
  reportWords(language)('source', { source });
