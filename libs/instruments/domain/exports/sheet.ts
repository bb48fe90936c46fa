import { safeText, type TextParams } from '@wijkspoor/platform/domain';
import type { TranslatedText } from '../instrument/definition';
import type { nl } from '../texts/exports/nl';

/** What a cell of a file holds. */
export type SheetCell = string | number | null;
/** One row of a file: its cells, from the first column on. */
export type SheetRow = readonly SheetCell[];
/** What a file holds before it is written in one of the formats: names of columns, and the rows under them. */
export type Sheet = { readonly header: readonly string[]; readonly rows: readonly SheetRow[] };

/** Words of files in the language of who asked for them. */
export type FileWords = {
  readonly say: (key: keyof typeof nl, params?: TextParams) => string;
  /** A text of the questions in that language. */
  readonly tell: (text: TranslatedText) => string;
};

/** A row without anything that a spreadsheet would run. */
export const safeRow = (row: SheetRow): SheetRow =>
  row.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell));
