import { spawn } from 'node:child_process';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import v8 from 'node:v8';
import yauzl from 'yauzl';
import { OneAtATime } from '@wijkspoor/platform/api';
import { FileRefused } from '../area-text';

/** What an honest sheet of figures stays under: how many parts it has, rows, and cells. */
const mostParts = 500;
const mostRows = 60_000;
const mostCells = 4_000_000;
/** A sheet of the largest table takes half of this; one cell in the farthest corner takes all there is. */
const mostHeapMb = 384;
const mostBytes = 640 * 1024 * 1024;
const patienceMs = 60_000;
/** Between two signs `<` or `>` stands at most the text of a cell, of 32,767 signs: what goes on longer takes a reader of XML more than a minute. */
const mostBetween = 1024 * 1024;
/** Beside this file, in the sources and in the build alike. */
const program = path.join(import.meta.dirname, `xlsx-program${path.extname(import.meta.filename)}`);
/** What that program ends with. Any other end is a file it died of. */
const ends: Readonly<Record<number, 'xlsx' | 'tooLarge'>> = { 2: 'xlsx', 3: 'tooLarge' };

const turn = new OneAtATime(5);

/**
 * Reads the first sheet of an XLSX. Its parts are unpacked once before, piece by piece and without keeping them: a file that is
 * small and grows without end is refused while it does. A sheet grows in other ways too, as what stands between two cells
 * counts, so it is read in a process of its own that may take so much memory and no more.
 * @param unpacked most bytes of all its parts together.
 * @throws FileRefused; platform.away when too many wait
 */
export async function xlsxRows(path: string, unpacked: number): Promise<readonly (readonly unknown[])[]> {
  await checkSize(path, unpacked);
  return turn.do(() => readApart(path));
}

async function readApart(path: string): Promise<readonly (readonly unknown[])[]> {
  const limits = [mostRows, mostCells, mostBytes].map(String);
  const child = spawn(process.execPath, [`--max-old-space-size=${mostHeapMb}`, program, path, ...limits], {
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [rows, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0) throw new FileRefused(ends[code ?? -1] ?? 'bomb');
  return v8.deserialize(rows) as readonly (readonly unknown[])[];
}

async function checkSize(path: string, unpacked: number): Promise<void> {
  let left = unpacked;
  let parts = 0;
  const zip = await yauzl.openPromise(path, { validateEntrySizes: true }).catch(() => {
    throw new FileRefused('xlsx');
  });
  try {
    for await (const entry of zip.eachEntry()) {
      // what it says of itself may be a lie, so the size is counted too
      if (++parts > mostParts || entry.uncompressedSize > left) throw new FileRefused('bomb');
      const marks = /\.(xml|rels)$/i.test(entry.fileName) ? [new Marks('<'), new Marks('>')] : [];
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        left -= chunk.length;
        for (const mark of marks) mark.pass(chunk);
        if (left < 0 || marks.some(({ longest }) => longest > mostBetween)) throw new FileRefused('bomb');
      }
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('xlsx');
  } finally {
    zip.close();
  }
}

/** How far two marks stand from each other at most in what comes by. */
class Marks {
  longest = 0;
  private since = 0;

  constructor(private readonly mark: string) {}

  /** A piece is small, so only what goes from one into the next is looked at. */
  pass(chunk: Buffer): void {
    const first = chunk.indexOf(this.mark);
    this.longest = Math.max(this.longest, this.since + (first < 0 ? chunk.length : first));
    this.since = first < 0 ? this.since + chunk.length : chunk.length - 1 - chunk.lastIndexOf(this.mark);
  }
}
