import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeXlsxFile from 'write-excel-file/node';
import { type SheetCell, sheetOf, type WijkProfile } from '@wijkspoor/monitoring/domain';
import { type Language, safeText } from '@wijkspoor/platform/domain';
import { sayIn, sheetWords } from './profile-words';

/** Every number with its source as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets see it), row by row. */
export function profileCsv(profile: WijkProfile, language: Language): Readable {
  const { header, rows } = sheetOf(profile, sheetWords(language));
  return Readable.from([header, ...rows]).pipe(
    stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ }),
  );
}

const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
const plain = (cells: readonly SheetCell[]) => cells.map((cell) => cell ?? undefined);

/** The same as XLSX, with the texts and the tables on sheets of their own. */
export async function profileXlsx(profile: WijkProfile, language: Language): Promise<Readable> {
  const say = sayIn(language);
  const { header, rows } = sheetOf(profile, sheetWords(language));
  const notes = [
    ...profile.strengths.map((note) => ({ ...note, kind: say('file.strength') })),
    ...profile.duiding.map((note) => ({ ...note, kind: say('file.duiding') })),
  ];
  const sheets = [
    { sheet: say('file.figures'), header, rows },
    {
      sheet: say('file.texts'),
      header: [say('file.kind'), say('file.text'), say('file.author'), say('file.date')],
      rows: notes.map(({ kind, text, author, writtenOn }) => [kind, text, author, writtenOn].map(safeText)),
    },
    {
      sheet: say('file.sources'),
      header: [
        ...(['column.source', 'column.table', 'column.tableTitle', 'file.periods'] as const),
        ...(['column.licence', 'column.importedAt'] as const),
      ].map(say),
      rows: profile.sources.map(({ name, table, tableTitle, periods, licence, importedAt }) =>
        [name, table, tableTitle, periods.join(', '), licence, importedAt.slice(0, 10)].map(safeText),
      ),
    },
  ];
  const file = writeXlsxFile(
    sheets.map((one) => ({
      sheet: one.sheet,
      data: [one.header.map(bold), ...one.rows.map(plain)],
      stickyRowsCount: 1,
      columns: one.header.map((title) => ({ width: Math.max(12, Math.min(40, title.length + 4)) })),
    })),
  );
  return Readable.from(await file.toBuffer());
}
