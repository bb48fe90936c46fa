import fs from 'node:fs';
import { textOf } from '@wijkspoor/platform/api';
import { importAreas, importPostcodes, type ImportResult } from '@wijkspoor/wijk/api';
import { AreaYear, type ImportReport } from '@wijkspoor/wijk/domain';
import { catalogues } from '../catalogues';
import { asOwner } from './owner';

type Importer = typeof importAreas;

/** `import areas`: gemeenten, wijken and buurten of one year. */
export const importAreasFile = (file: string, { year }: { year: string }): Promise<void> =>
  importFile(importAreas, file, year);

/** `import postcodes`: where postcodes lie, by the borders of one year. */
export const importPostcodesFile = (file: string, { year }: { year: string }): Promise<void> =>
  importFile(importPostcodes, file, year);

async function importFile(run: Importer, file: string, writtenYear: string): Promise<void> {
  const year = AreaYear.safeParse(Number(writtenYear));
  if (!year.success) throw new Error(`--year ${writtenYear}: this is no year`);
  if (!fs.existsSync(file)) throw new Error(`there is no file ${file}`);
  say(
    await run(asOwner, fs.createReadStream(file), {
      year: year.data,
      onLines: (lines) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${lines} lines`);
      },
    }),
  );
}

/** What an import has to say, line by line. */
export function sayReport(report: ImportReport): void {
  for (const { line, code, column, found } of report.lines) {
    const where = line === 0 ? '' : `line ${line}: `;
    console.log(`${where}${textOf(catalogues, 'wijk', `import.${code}`, 'en')}${detail(column, found)}`);
  }
  if (report.more > 0) console.log(`and ${report.more} more`);
}

function say({ read, kept, report }: ImportResult): void {
  sayReport(report);
  console.log(`read ${read}, kept ${kept}`);
  if (kept === 0) process.exitCode = 1;
}

const detail = (...words: readonly (string | undefined)[]): string => {
  const known = words.filter((word) => word !== undefined);
  return known.length === 0 ? '' : ` (${known.join(': ')})`;
};
