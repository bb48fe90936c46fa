import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeXlsxFile from 'write-excel-file/node';
import { safeText } from '@wijkspoor/platform/domain';
import { figureColumns, figureRows, type ReportContent } from '@wijkspoor/reports/domain';
import { reportWords } from '../../domain/texts/content';

type Cell = string | number | null;
const safe = (cell: Cell): Cell => (typeof cell === 'string' ? safeText(cell) : cell);
const headOf = (content: ReportContent): readonly string[] =>
  figureColumns.map((one) => reportWords(content.language)(`figures.${one}`));

/** Every figure with its source as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets see it), without anything a spreadsheet would run. */
export function figuresCsv(content: ReportContent): Readable {
  const rows = [headOf(content), ...figureRows(content)].map((row) => row.map(safe));
  return Readable.from(rows).pipe(stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ }));
}

/** The same as XLSX, with the words of people on a sheet of their own. */
export async function figuresXlsx(content: ReportContent): Promise<Readable> {
  const say = reportWords(content.language);
  const words = content.parts.flatMap(({ title, words: own }) =>
    own.filter(({ text }) => text !== '').map((one) => [title, one.title, one.text]),
  );
  const sheet = (name: string, header: readonly string[], rows: readonly (readonly Cell[])[]) => ({
    sheet: name,
    data: [
      header.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell) => safe(cell) ?? undefined)),
    ],
    stickyRowsCount: 1,
    columns: header.map((_, index) => ({ width: index === 1 || index === header.length - 1 ? 50 : 24 })),
  });
  const file = writeXlsxFile([
    sheet(say('sheet.figures'), headOf(content), figureRows(content)),
    sheet(say('sheet.words'), [say('figures.part'), say('figures.what'), say('figures.text')], words),
  ]);
  return Readable.from(await file.toBuffer(), { objectMode: false });
}
