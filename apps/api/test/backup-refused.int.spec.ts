import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import type { BackupManifest } from '@wijkspoor/archive/domain';
import { Given } from '@wijkspoor/identity/testing';
import { type TestDatabase, testDatabase, testEnv, until } from '@wijkspoor/platform/testing';
import { writeBackupFolder } from '../src/cli/backup';
import { everything, filesOf, manifestOf, owned, refused, settingsOf, startCli, withFile } from './backup-world';

const before = { ...process.env };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-backup-'));
const at = (name: string): string => path.join(folder, name);

let full: TestDatabase;
let empty: TestDatabase;
let gemeente: string;
let fileId: string;

beforeAll(async () => {
  [full, empty] = await Promise.all([testDatabase().then(owned), testDatabase().then(owned)]);
  const given = new Given(full, testEnv(full));
  const made = await given.gemeente();
  gemeente = made.id;
  for (const role of ['administrator', 'partnerLead', 'resident'] as const) await given.member(made, role);
  await full.query(
    `insert into audit (gemeente_id, actor_kind, what, kind, request_id) select $1, 'system', 'x' || n, 'x', md5(n::text) from generate_series(1, 3000) n`,
    [gemeente],
  );
  fileId = await withFile(full, at('full'), gemeente, 'a,b\n');
  await withFile(full, at('full'), gemeente, 'x'.repeat(100_000));
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  on(full, 'full');
  await writeBackupFolder(at('first'), {});
});
afterAll(async () => {
  Object.assign(process.env, before);
  await full?.close();
  await empty?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const on = (db: TestDatabase, data: string, more: Readonly<Record<string, string>> = {}): void =>
  void Object.assign(process.env, settingsOf(db, at(data)), more);
const other = 'another secret of at least thirty-two';
const nothingIn = async (db: TestDatabase, data: string): Promise<void> => {
  const counts = Object.values((await everything(db, ['migration'])) as Record<string, string>);
  expect(counts.every((one) => one.startsWith('0 '))).toBe(true);
  expect(filesOf(at(data))).toEqual({});
};
/** Another backup, in which something is otherwise. */
function otherwise(name: string, change: (backup: string) => void): string {
  fs.cpSync(at('first'), at(name), { recursive: true });
  change(at(name));
  return at(name);
}
describe('a backup that cannot be restored', () => {
  const bad: Readonly<Record<string, readonly [() => string, string]>> = {
    'was cut off': [
      () => otherwise('cut', (to) => fs.truncateSync(path.join(to, 'tables/audit.csv.gz'), 500)),
      'This backup is damaged: audit',
    ],
    'was not written to the end': [
      () => otherwise('half', (to) => fs.rmSync(path.join(to, 'manifest.json'))),
      'is no backup',
    ],
    'lost a table': [
      () => otherwise('tableless', (to) => fs.rmSync(path.join(to, 'tables/wijk.csv.gz'))),
      'wijk, missing',
    ],
    'has another row': [
      () =>
        otherwise('rows', (to) => {
          const file = path.join(to, 'tables/organisation.csv.gz');
          fs.writeFileSync(
            file,
            gzipSync(gunzipSync(fs.readFileSync(file)).toString().replace('Stichting', 'Stechting')),
          );
        }),
      'organisation has other rows',
    ],
    'lost a file': [() => otherwise('fileless', (to) => fs.rmSync(fileIn(to))), 'is missing'],
    'has another file': [
      () => otherwise('files', (to) => fs.writeFileSync(fileIn(to), 'a,c\n')),
      'is not what its row says',
    ],
    'is of another version': [
      () => otherwise('version', (to) => edit(to, (manifest) => ({ ...manifest, schema: 'Later1' }))),
      'The backup has the schema Later1',
    ],
  };
  const fileIn = (backup: string): string => path.join(backup, 'files', gemeente, fileId);
  const edit = (backup: string, change: (manifest: BackupManifest) => unknown): void =>
    fs.writeFileSync(path.join(backup, 'manifest.json'), JSON.stringify(change(manifestOf(backup))));

  it.each(Object.keys(bad))('because it %s leaves an empty database as it was', async (what) => {
    const [make, why] = bad[what] ?? [() => '', ''];
    on(empty, 'target');
    expect(await refused(make())).toContain(why);
    await nothingIn(empty, 'target');
  });

  it('with another SECRET is refused, unless that is what one wants', async () => {
    on(empty, 'target', { SECRET: other });
    expect(await refused(at('first'))).toContain('The backup was made with another SECRET.');
    await nothingIn(empty, 'target');
    await empty.query(`insert into account (email) values ('iemand@example.org')`);
    expect(await refused(at('first'), { otherSecret: true })).toContain('rows in account');
    expect(await empty.query('select email from account')).toEqual([{ email: 'iemand@example.org' }]);
    await empty.query('delete from account');
  });

  it('is not written when its files are elsewhere', async () => {
    on(full, 'elsewhere');
    await expect(writeBackupFolder(at('lost'), {})).rejects.toThrow(
      'Is DATA_DIR, or S3_URL, the one of this database?',
    );
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('lost'))).toEqual([]);
    await writeBackupFolder(at('lost'), { withoutLostFiles: true });
    expect(manifestOf(at('lost')).absentFiles).toHaveLength(2);
    await expect(writeBackupFolder(at('lost'), {})).rejects.toThrow('is there already');
  });
});

describe('kill -9', () => {
  it('while it is written leaves nothing under its name, and it can be written again', async () => {
    const holder = new pg.Client(full.ownerUrl);
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table wijk in access exclusive mode');
    const { process: writing, done } = startCli(settingsOf(full, at('full')), ['backup', 'write', at('killed')]);
    await until(() => fs.existsSync(at('killed.incoming/tables/account.csv.gz')));
    writing.kill('SIGKILL');
    await done;
    await holder.end();
    expect(fs.existsSync(at('killed'))).toBe(false);
    expect(await startCli(settingsOf(full, at('full')), ['backup', 'write', at('killed')]).done).toMatchObject({
      code: 0,
    });
    expect(fs.existsSync(at('killed.incoming'))).toBe(false);
  });

  it('while it is restored leaves an empty database, and it can be restored again', async () => {
    // a file that nobody writes to: the restore waits for it with all rows filled
    const stuck = otherwise('stuck', (to) => {
      const last =
        fs
          .readdirSync(path.join(to, 'files', gemeente))
          .sort()
          .at(-1) ?? '';
      fs.rmSync(path.join(to, 'files', gemeente, last));
      execFileSync('mkfifo', [path.join(to, 'files', gemeente, last)]);
    });
    const settings = settingsOf(empty, at('killed-data'));
    const { process: reading, done } = startCli(settings, ['backup', 'read', stuck]);
    await until(() => Object.keys(filesOf(at('killed-data'))).length > 0);
    reading.kill('SIGKILL');
    await done;
    await until(
      async () =>
        (
          await empty.query(
            'select from pg_stat_activity where state ~ $1 and datname = current_database() and pid <> pg_backend_pid()',
            ['in transaction'],
          )
        ).length === 0,
    );
    const counts = Object.values((await everything(empty, ['migration'])) as Record<string, string>);
    expect(counts.every((one) => one.startsWith('0 '))).toBe(true);
    const again = await startCli({ ...settings, SECRET: other }, ['backup', 'read', at('first'), '--other-secret'])
      .done;
    expect(again).toMatchObject({ code: 0 });
    expect(again.said).toContain('files, all of them as they were counted');
    const had = manifestOf(at('first')).tables.reduce((sum, { rows }) => sum + rows, 0);
    expect(again.said).toContain(`: ${had} rows and 2 files`);
    expect(Object.keys(filesOf(at('killed-data')))).toHaveLength(2);
  });
});
