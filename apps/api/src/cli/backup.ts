import fs from 'node:fs';
import { openBackup, readBackup, writeBackup } from '@wijkspoor/archive/api';
import { filesRoot, migrate, storageOf } from '@wijkspoor/platform/api';
import { aside } from './aside';
import { asOwner, withOwner } from './owner';

const onStep = (what: string, count: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${what} ${count}\x1b[K`);
};

/** `backup write`: the whole installation as a folder. */
export async function writeBackupFolder(
  folder: string,
  { withoutLostFiles = false }: { withoutLostFiles?: boolean },
): Promise<void> {
  const { rows, files, lost } = await aside(folder, (incoming) =>
    withOwner((now) =>
      asOwner(async (db, env) => {
        fs.mkdirSync(incoming, { mode: 0o700 });
        const options = { storage: storageOf(env), secret: env.SECRET, withoutLost: withoutLostFiles, onStep };
        return writeBackup(db, now, incoming, options);
      }, 'begin isolation level repeatable read read only'),
    ),
  );
  console.log(
    `wrote ${folder}: ${rows} rows and ${files} files; everything about people is in it, so keep it as you keep that`,
  );
  if (lost > 0) console.log(`${lost} files that rows tell of are lost, and not in it`);
  console.log(
    'not in it, on purpose: SECRET, which you keep elsewhere, and the keys of votes, of which there is no copy',
  );
}

/** `backup read`: a backup into an empty database; one without a schema gets it first. */
export async function readBackupFolder(
  folder: string,
  { otherSecret = false }: { otherSecret?: boolean },
): Promise<void> {
  const { manifest, url } = await withOwner(async (db, env) => {
    const opened = await openBackup(folder, otherSecret ? null : env.SECRET);
    const tables = await db.query(
      `select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
    );
    const url = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
    return { manifest: opened, url: tables.rowCount === 0 ? url : null };
  });
  if (url !== null) await migrate(url);
  let undo = async (): Promise<void> => undefined;
  const { rows, files, votes } = await asOwner(async (db, env) => {
    const done = await readBackup(db, folder, manifest, { storage: storageOf(env), filesRoot: filesRoot(env), onStep });
    undo = done.undo;
    await db.query(
      `insert into platform_audit (actor_kind, what, kind, details, request_id) values ('system', 'backup.restored', 'backup', $1, 'cli')`,
      [{ writtenAt: manifest.writtenAt }],
    );
    return done;
  }).catch(async (error: unknown) => {
    await undo();
    throw error;
  });
  console.log(
    `restored what was written at ${manifest.writtenAt}: ${rows} rows and ${files} files, all of them as they were counted`,
  );
  if (manifest.absentFiles.length > 0)
    console.log(`${manifest.absentFiles.length} files were not there when it was written`);
  console.log('everybody signs in anew; the work that waited is done once a worker runs, sooner after: jobs re-add');
  console.log(
    'put the newest erased-accounts in DATA_DIR before a worker starts: who had own data erased since, goes again',
  );
  if (votes > 0)
    console.log(
      `votes that ran at that time: ${votes}; what they lost stands in docs/operations.md, "After a restore"`,
    );
}
