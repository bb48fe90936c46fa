import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@wijkspoor/platform/api';

/**
 * Ids of accounts that were erased, in a file beside the database: when a backup from before is put back, they go again. An id says nothing
 * of anybody.
 */
@Injectable()
export class ErasedList {
  private readonly file: string;

  constructor(@Inject(ENV) { DATA_DIR }: Pick<Env, 'DATA_DIR'>) {
    this.file = path.resolve(DATA_DIR, 'erased-accounts');
  }

  async ids(): Promise<readonly string[]> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    return [...new Set(text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\n)/g))];
  }

  /** Writes down those it does not know, on the disk for good. */
  async add(ids: readonly string[]): Promise<void> {
    const known = new Set(await this.ids());
    const fresh = ids.filter((id) => !known.has(id));
    if (fresh.length === 0) return;
    await mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const file = await open(this.file, 'a', 0o600);
    try {
      await file.appendFile(fresh.map((id) => `${id}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
