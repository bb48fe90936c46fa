import { countingError } from '../errors';
import { type FileLine, recordsOf } from './records';

/** The three parts of a file, in their order. */
export const sections = ['META', 'PROJECTS', 'VOTES'] as const;
export type Section = (typeof sections)[number];

/** A part with columns: what stood in the file, untouched, also in columns nobody knows. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly FileLine[]; readonly line: number };

/** A Pabulib file as it was written. */
export type PabulibFile = {
  readonly meta: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  readonly projects: Table;
  readonly votes: Table;
};

/**
 * Reads the parts of a `.pb` file. What the values mean is `readElection`'s.
 * @throws voting.pabulib… with the line, when the file is not of this form.
 * @see https://pabulib.org/format, Faliszewski and others, "Participatory Budgeting: Data, Tools, and Analysis" (IJCAI 2023).
 */
export function readPabulib(text: string): PabulibFile {
  const tables: Partial<Record<Section, Table>> = {};
  let open: { section: Section; table: Table & { rows: FileLine[] } } | null = null;
  let awaited: { section: Section; line: number } | null = null;
  for (const record of recordsOf(text)) {
    const section = sectionOf(record);
    if (section !== null) {
      if (awaited !== null)
        throw countingError('pabulibHeader', { line: String(record.line), section: awaited.section });
      checkOrder(tables, section, record.line);
      awaited = { section, line: record.line };
    } else if (awaited !== null) {
      const table = { columns: columnsOf(record, awaited.section), rows: [], line: record.line };
      tables[awaited.section] = table;
      open = { section: awaited.section, table };
      awaited = null;
    } else if (open === null) throw countingError('pabulibBeforeMeta', { line: String(record.line) });
    else open.table.rows.push(fitting(record, open.table.columns, open.section));
  }
  if (awaited !== null) throw countingError('pabulibHeader', { line: String(awaited.line), section: awaited.section });
  const { META, PROJECTS, VOTES } = tables;
  const missing = sections.find((section) => tables[section] === undefined);
  if (META === undefined || PROJECTS === undefined || VOTES === undefined)
    throw countingError('pabulibSectionMissing', { section: missing ?? '' });
  return { meta: metaOf(META), projects: PROJECTS, votes: VOTES };
}

/** The title of a part stands alone on its line; separators behind it are left by spreadsheets. */
function sectionOf({ fields: [first = '', ...rest] }: FileLine): Section | null {
  const word = first.trim().toUpperCase();
  return rest.every((field) => field.trim() === '') ? (sections.find((section) => section === word) ?? null) : null;
}

function checkOrder(tables: Partial<Record<Section, Table>>, section: Section, line: number): void {
  if (tables[section] !== undefined) throw countingError('pabulibSectionTwice', { line: String(line), section });
  const before = sections.slice(0, sections.indexOf(section)).find((one) => tables[one] === undefined);
  if (before !== undefined) throw countingError('pabulibSectionOrder', { line: String(line), section, before });
}

/** What each part cannot be read without. */
const needed = { META: ['key', 'value'], PROJECTS: ['project_id', 'cost'], VOTES: ['voter_id', 'vote'] };

function columnsOf({ fields, line }: FileLine, section: Section): readonly string[] {
  const columns = fields.map((field) => field.trim());
  const absent = needed[section].find((column) => !columns.includes(column));
  if (absent !== undefined)
    throw countingError('pabulibColumnMissing', { line: String(line), section, column: absent });
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) < index);
  if (twice !== undefined) throw countingError('pabulibColumnTwice', { line: String(line), section, column: twice });
  return columns;
}

/** A text with a `;` that nobody quoted would move everything behind it. META has no columns to move. */
function fitting(record: FileLine, columns: readonly string[], section: Section): FileLine {
  if (section === 'META' || record.fields.length <= columns.length) return record;
  if (record.fields.slice(columns.length).every((field) => field.trim() === '')) return record;
  const [found, expected] = [String(record.fields.length), String(columns.length)];
  throw countingError('pabulibFields', { line: String(record.line), section, found, expected });
}

function metaOf({ rows }: Table): PabulibFile['meta'] {
  const meta = new Map<string, { readonly value: string; readonly line: number }>();
  for (const { line, fields } of rows) {
    const [key = '', ...rest] = fields.map((field) => field.trim());
    if (meta.has(key)) throw countingError('pabulibMetaTwice', { line: String(line), key });
    // comments often have a `;` that nobody quoted
    meta.set(key, { value: rest.join(';').replace(/;+$/, ''), line });
  }
  return meta;
}
