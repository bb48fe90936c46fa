import { type Language, localeOf } from '@wijkspoor/platform/domain';
import type { Cell, TableBlock } from './content';

type ColumnKind = TableBlock['columns'][number]['kind'];

/** A cell as people read it: money in euros, a day in short words, a number as the language writes it, a score in one decimal; empty for nothing. */
export function writeCell(kind: ColumnKind, cell: Cell, language: Language): string {
  if (cell === null) return '';
  const locale = localeOf(language);
  if (kind === 'cents' && typeof cell === 'number')
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: cell % 100 === 0 ? 0 : 2,
    }).format(cell / 100);
  if (kind === 'score' && typeof cell === 'number')
    return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(cell);
  if (kind === 'day' && typeof cell === 'string') return written(cell, language, 'medium');
  return typeof cell === 'number' ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(cell) : cell;
}

/** A day such as `2027-03-14`, in words. */
export const writeDay = (day: string, language: Language): string => written(day, language, 'long');

const written = (day: string, language: Language, dateStyle: 'long' | 'medium'): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
