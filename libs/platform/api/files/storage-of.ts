import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Env } from '../env';
import { S3Storage } from './s3-storage';
import type { Storage } from './storage';

/** The storage of the settings: a folder, unless there is one that speaks S3. */
export const storageOf = ({ DATA_DIR, S3_URL }: Pick<Env, 'DATA_DIR' | 'S3_URL'>): Storage =>
  S3_URL === undefined ? new FolderStorage(filesRoot({ DATA_DIR })) : new S3Storage(S3_URL);

/** The folder of files; with S3 what comes in is written here until it is kept. */
export const filesRoot = ({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): string => path.resolve(DATA_DIR, 'files');

/** Files on a disk of ours. */
class FolderStorage implements Storage {
  constructor(private readonly root: string) {}

  async keep(gemeente: string, id: string, incoming: string): Promise<void> {
    await mkdir(path.join(this.root, gemeente), { recursive: true, mode: 0o700 });
    await rename(incoming, this.path(gemeente, id));
  }

  async open(gemeente: string, id: string): Promise<Readable> {
    return (await open(this.path(gemeente, id))).createReadStream();
  }

  async remove(gemeente: string, id: string): Promise<void> {
    await rm(this.path(gemeente, id), { force: true });
  }

  async *before(gemeente: string, moment: Date): AsyncGenerator<readonly string[]> {
    const folder = path.join(this.root, gemeente);
    const names = await readdir(folder).catch(() => []);
    const old: string[] = [];
    for (const name of names) {
      const { mtimeMs } = await stat(path.join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < moment.getTime()) old.push(name);
    }
    yield old;
  }

  private path(gemeente: string, id: string): string {
    return path.join(this.root, gemeente, id);
  }
}

/** What was written to the disk and never kept, of a gemeente: names of files before `moment`. */
export async function leftIncoming(root: string, gemeente: string, moment: Date): Promise<readonly string[]> {
  const folder = path.join(root, gemeente);
  const left: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.includes('.incoming')) continue;
    const { mtimeMs } = await stat(path.join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < moment.getTime()) left.push(path.join(folder, name));
  }
  return left;
}
