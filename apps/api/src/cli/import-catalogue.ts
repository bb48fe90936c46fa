import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { importCatalogue } from '@wijkspoor/knowledge/api';
import { asOwner } from './owner';

/** `import catalogue`: interventions every gemeente can choose from. */
export async function importCatalogueFile(file: string): Promise<void> {
  if (!fs.existsSync(file)) throw new Error(`there is no file ${file}`);
  const records = parse(fs.readFileSync(file), {
    ...{ columns: true, bom: true, trim: true, skip_empty_lines: true, delimiter: [',', ';'] },
    relax_column_count: true,
  }) as unknown as Record<string, string>[];
  const { kept, faults } = await asOwner((db) => importCatalogue(db, records));
  for (const { line, faults: found } of faults) console.log(`line ${line}: ${found.join(', ')}`);
  console.log(`read ${records.length}, kept ${kept}`);
  if (kept === 0) process.exitCode = 1;
}
