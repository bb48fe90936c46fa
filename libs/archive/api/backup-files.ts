import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type BackupManifest, placeOf } from '@wijkspoor/archive/domain';
import { type Storage, writeContent } from '@wijkspoor/platform/api';
import type { Ask } from './catalogue';
import { codeOf } from './where-refused';

type FileRow = { readonly gemeente: string; readonly id: string; readonly size: number; readonly sha256: string };
type Places = {
  readonly storage: Storage;
  readonly filesRoot: string;
  readonly onStep?: (what: string, count: number) => void;
};

/** Rows are asked for in portions of this many. */
const atOnce = 500;
const always = new Date(8.64e15);

/**
 * Puts the files of a backup where they are kept, each whole. They stand there before their rows do, so that a restore that was killed can
 * be done again; a file that was there already, by its id, is put there anew.
 * @returns how many, and what takes those away again that were not there before.
 * @throws Error when a file is missing or is not what its row says; then none of them stays.
 */
export async function placeFiles(
  ask: Ask,
  folder: string,
  absent: BackupManifest['absentFiles'],
  { storage, filesRoot, onStep }: Places,
): Promise<{ files: number; undo: () => Promise<void> }> {
  const without = new Set(absent.map(({ gemeente, id }) => placeOf.file(gemeente, id)));
  const placed: { gemeente: string; id: string }[] = [];
  const undo = async (): Promise<void> => {
    for (const { gemeente, id } of placed) await storage.remove(gemeente, id);
  };
  let files = 0;
  let known: { gemeente: string; names: ReadonlySet<string> } | undefined;
  try {
    for await (const row of allFiles(ask)) {
      const from = placeOf.file(row.gemeente, row.id);
      if (without.has(from)) continue;
      if (known?.gemeente !== row.gemeente)
        known = { gemeente: row.gemeente, names: await namesIn(storage, row.gemeente) };
      const incoming = await checked(path.join(folder, from), path.join(filesRoot, row.gemeente), row);
      if (!known.names.has(row.id)) placed.push(row);
      await storage.keep(row.gemeente, row.id, incoming);
      files += 1;
      onStep?.('files', files);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return { files, undo };
}

async function* allFiles(ask: Ask): AsyncGenerator<FileRow> {
  let last: FileRow | undefined;
  for (;;) {
    const rows = await ask<FileRow>(
      `select gemeente_id as gemeente, id, size::float8 as size, sha256 from stored_file
       where $1::uuid is null or (gemeente_id, id) > ($1::uuid, $2::uuid) order by gemeente_id, id limit ${atOnce}`,
      [last?.gemeente ?? null, last?.id ?? null],
    );
    yield* rows;
    last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
  }
}

async function namesIn(storage: Storage, gemeente: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const some of storage.before(gemeente, always)) for (const name of some) names.add(name);
  return names;
}

/** @returns where it waits to be kept: whole, and what its row says. @throws Error when it is not */
async function checked(from: string, to: string, { gemeente, id, size, sha256 }: FileRow): Promise<string> {
  const damaged = (what: string, cause?: unknown): Error =>
    new Error(`This backup is damaged: the file ${gemeente}/${id} ${what}. Nothing was restored. Take another one.`, {
      cause,
    });
  await mkdir(to, { recursive: true, mode: 0o700 });
  const incoming = path.join(to, `${id}.incoming`);
  // of a run that was killed
  await rm(incoming, { force: true });
  try {
    const found = await writeContent(createReadStream(from), incoming);
    if (found.size !== size || found.sha256 !== sha256) throw damaged('is not what its row says');
    return incoming;
  } catch (error) {
    await rm(incoming, { force: true });
    throw codeOf(error) === 'ENOENT' ? damaged('is missing', error) : error;
  }
}
