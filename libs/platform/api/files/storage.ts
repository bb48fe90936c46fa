import type { Readable } from 'node:stream';

/**
 * Where the contents of files are: a folder per gemeente, a file per random id. What is in it and has no row is nobody's. Everything is
 * written to the disk first, and only then kept: nothing passes through memory as a whole.
 */
export type Storage = {
  /** Takes what stands at `incoming` away from there, and keeps it. Doing it twice is once. */
  keep(gemeente: string, id: string, incoming: string): Promise<void>;
  /** @throws when it is not there */
  open(gemeente: string, id: string): Promise<Readable>;
  /** Doing it twice is once. */
  remove(gemeente: string, id: string): Promise<void>;
  /** Everything of a gemeente that was put there before `moment`, in portions. */
  before(gemeente: string, moment: Date): AsyncIterable<readonly string[]>;
};
