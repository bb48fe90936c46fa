// A program of its own: reads the first sheet of an XLSX, writes its rows to stdout. It may die of the file; who started it does not.
import v8 from 'node:v8';
import { readSheet } from 'read-excel-file/node';

const [file = '', mostRows = '', mostCells = '', mostBytes = ''] = process.argv.slice(2);
/** What it ends with, for who started it. */
const ends = { unreadable: 2, tooLarge: 3, tooMuchMemory: 4 } as const;

// what is unpacked stands outside the heap, whose limit so says nothing of it
setInterval(() => {
  if (process.memoryUsage.rss() > Number(mostBytes)) process.exit(ends.tooMuchMemory);
}, 10).unref();

const rows = await readSheet(file).catch(() => process.exit(ends.unreadable));
if (rows.length > Number(mostRows) || rows.length * (rows[0]?.length ?? 0) > Number(mostCells))
  process.exit(ends.tooLarge);
process.stdout.write(v8.serialize(rows));
