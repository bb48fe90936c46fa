import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Longer than any print of ours takes, on a slow machine. */
const patienceMs = 180_000;
/** Beside this file, in the sources and in the build alike. */
const program = path.join(import.meta.dirname, `typst-program${path.extname(import.meta.filename)}`);

/** A long print takes half a gigabyte: a process of ours makes one at a time. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Sets a PDF with Typst, in a process of its own: the memory it takes is given back, and whoever asks can do other things
 * meanwhile. One at a time. It is PDF/UA-1; Typst refuses a document without title or a picture without words.
 * @param layout Typst. It reads what it is to print with `json(bytes(sys.inputs.data))`, so that a text of somebody is never
 * read as Typst. The fonts are Source Sans 3 (regular, semibold, bold) and Noto Sans Arabic (regular, bold).
 * @param data anything that can be JSON.
 * @returns the PDF while it comes; it breaks off with what Typst said when it cannot be made.
 */
export const typeset = (layout: string, data: unknown): Readable =>
  Readable.from(run(JSON.stringify({ layout, data, madeAt: Math.floor(Date.now() / 1000) })));

async function* run(input: string): AsyncGenerator<Buffer> {
  const before = turn;
  let done = (): void => undefined;
  turn = new Promise<void>((resolve) => (done = resolve));
  try {
    await before;
    yield* set(input);
  } finally {
    done();
  }
}

async function* set(input: string): AsyncGenerator<Buffer> {
  const child = spawn(process.execPath, [program], { env: {}, timeout: patienceMs, killSignal: 'SIGKILL' });
  // whoever asks the site something goes before a print
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const said = text(child.stderr);
  // when it dies before it read all, that is said below
  child.stdin.on('error', () => undefined).end(input);
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
    if ((await ended) !== 0) throw new Error(`no print: ${(await said).slice(0, 1000)}`);
  } finally {
    child.kill('SIGKILL');
  }
}
