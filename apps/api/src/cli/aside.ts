import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a file or a folder under another name beside it, and gives it its own when all of it is on the disk: what has the name is whole.
 * What a killed run left under the other name goes.
 */
export async function aside<T>(name: string, make: (incoming: string) => Promise<T>): Promise<T> {
  if (fs.existsSync(name)) throw new Error(`${name} is there already`);
  const incoming = `${name}.incoming`;
  fs.rmSync(incoming, { recursive: true, force: true });
  try {
    const made = await make(incoming);
    settle(incoming);
    fs.renameSync(incoming, name);
    settle(path.dirname(path.resolve(name)));
    return made;
  } finally {
    fs.rmSync(incoming, { recursive: true, force: true });
  }
}

/** Waits until it is on the disk; of a folder: the names in it. */
function settle(name: string): void {
  const opened = fs.openSync(name, 'r');
  fs.fsyncSync(opened);
  fs.closeSync(opened);
}
