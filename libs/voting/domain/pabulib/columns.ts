import { countingError } from '../errors';
import { type Amount, readAmount } from '../counting/amount';
import type { Table } from './file';
import type { FileLine } from './records';

/** Reads a column of any row; of a column that is not there, nothing. `None` is how Python writes nothing. */
export function column({ columns }: Table, name: string): (row: FileLine) => string {
  const place = columns.indexOf(name);
  return place < 0
    ? () => ''
    : ({ fields }) => {
        const text = fields[place]?.trim() ?? '';
        return text === 'None' ? '' : text;
      };
}

/** What stands between commas. */
export const listOf = (text: string): readonly string[] =>
  text === '' ? [] : text.split(',').map((one) => one.trim());

/** An amount from 0. @throws voting.pabulibAmount with the line. */
export function amountOf(found: string, name: string, line: number): Amount {
  const amount = readAmount(found);
  if (amount === null || amount.digits < 0n)
    throw countingError('pabulibAmount', { line: String(line), column: name, found: found.slice(0, 40) });
  return amount;
}
