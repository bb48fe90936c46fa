import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@wijkspoor/platform/api';
import { DomainError, platformError } from '@wijkspoor/platform/domain';

const day = 86_400_000;

/** The operator's folder: files wait here until their import has run. They belong to no gemeente and are never sent back. */
@Injectable()
export class ImportFolder {
  private readonly root: string;

  constructor(@Inject(ENV) private readonly env: Env) {
    this.root = path.resolve(env.DATA_DIR, 'imports');
  }

  /** Keeps what comes in under a name of ours. @throws platform.tooLarge, platform.malformed when it breaks off. */
  async keep(content: Readable, limit = this.env.IMPORT_LIMIT): Promise<string> {
    const id = await this.make();
    try {
      await pipeline(content, atMost(limit), createWriteStream(this.pathOf(id), { flags: 'wx', mode: 0o600 }));
      return id;
    } catch (error) {
      await this.remove(id);
      if (error instanceof DomainError || (error instanceof Error && 'syscall' in error)) throw error;
      throw platformError('malformed');
    }
  }

  /** A name for a file to be. */
  async make(): Promise<string> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    return randomUUID();
  }

  pathOf(id: string): string {
    return path.join(this.root, id);
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Removes what a crash left behind: no import waits for days. */
  async tidy(now: Date): Promise<void> {
    for (const name of await readdir(this.root).catch(() => [])) {
      const { mtimeMs } = await stat(path.join(this.root, name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < now.getTime() - 7 * day) await rm(path.join(this.root, name), { force: true });
    }
  }
}

function atMost(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > limit) done(platformError('tooLarge'));
      else done(null, chunk);
    },
  });
}
