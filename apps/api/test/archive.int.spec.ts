import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { bytesThatTravel, columnsLeftBehind, leftBehind, sharedTables } from '@wijkspoor/archive/domain';
import { readArchiveFile } from '../src/cli/archive';
import { sayWhy } from '../src/cli/say-why';
import { archiveWith, csv, manifestOf, type Parts, partsOf, sumOf, textOf } from './archive-parts';
import { badArchives } from './bad-archives';
import { freePort, type TestDatabase, testDatabase, testEnv } from '@wijkspoor/platform/testing';

const before = { ...process.env };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-archive-'));
const file = (name: string): string => path.join(folder, name);
let full: TestDatabase;
let empty: TestDatabase;
let archive: Parts;

beforeAll(async () => {
  full = await testDatabase();
  empty = await testDatabase();
  // a server somewhere else writes moments otherwise
  await empty.query(`alter database ${new URL(empty.ownerUrl).pathname.slice(1)} set timezone = 'Europe/Amsterdam'`);
  await cli(full, 'full', ['prepare']);
  await withEveryKind();
  await cli(full, 'full', ['archive', 'write', 'waterhoven', file('first.zip')]);
  archive = await partsOf(file('first.zip'));
}, 120_000);
afterAll(async () => {
  await full?.close();
  await empty?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The command line on a database and a folder of its own. @returns what it said; rejects with what it refused. */
async function cli(db: TestDatabase, data: string, args: readonly string[]): Promise<string> {
  const { DATABASE_URL, DATABASE_OWNER_URL = '', SECRET } = testEnv(db);
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'test', DATABASE_URL, DATABASE_OWNER_URL, SECRET, LOG_LEVEL: 'error', DEMO: '1' },
    DATA_DIR: file(data),
    API_PORT: String(await freePort()),
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.resolve(__dirname, '../../../dist/apps/cli/main.mjs'), ...args],
    { env },
  ).catch((error: unknown) => {
    throw new Error(String(error instanceof Error && 'stderr' in error ? error.stderr : error));
  });
  return stdout;
}

const read = (from: string): Promise<string> => cli(empty, 'empty', ['archive', 'read', from]);
/** The same without a process of its own. @returns what it refused; nothing when it read all */
const refused = (from: string, limit = '50'): Promise<string> =>
  readArchiveFile(from, { limit }).then(() => '', sayWhy);
const left = async (): Promise<unknown> => [
  await empty.query('select (select count(*) from gemeente) + (select count(*) from account) as n'),
  fs.existsSync(file('empty/files')) ? fs.readdirSync(file('empty/files')) : [],
];
const nothing = [[{ n: '0' }], []];

/** What the demo has none of: a vote that runs with codes, followers, a file of somebody, an invitation. */
async function withEveryKind(): Promise<void> {
  const [gemeente] = await full.query<{ id: string }>(`select id from gemeente where slug = 'waterhoven'`);
  const id = gemeente?.id ?? '';
  const filesOf = path.join(file('full'), 'files', id);
  fs.mkdirSync(filesOf, { recursive: true });
  const [stored] = await full.query<{ id: string }>(
    `insert into stored_file (gemeente_id, name, type, size, sha256) values ($1, 'verslag.csv', 'text/csv', 4, $2) returning id`,
    [id, createHash('sha256').update('a,b\n').digest('hex')],
  );
  fs.writeFileSync(path.join(filesOf, stored?.id ?? ''), 'a,b\n');
  await full.query(
    `insert into round_follower (gemeente_id, round_id, email, language, leave_code)
     select gemeente_id, id, 'volgt@example.org', 'nl', sha256('leaving'::bytea) from round where gemeente_id = $1 limit 1`,
    [id],
  );
  await full.query(
    `with entry as (insert into catalogue_entry (name, owner) values ('Welzijn op Recept', 'Stichting Voorbeeld') returning id)
     update intervention i set catalogue_entry = entry.id, own_entry = null from entry
     where i.gemeente_id = $1 and i.id = (select n.id from intervention n join cycle c on c.id = n.cycle_id where c.state = 'open' and n.gemeente_id = $1 order by n.id limit 1)`,
    [id],
  );
  await full.query(
    `insert into round_code (gemeente_id, round_id, hmac, batch) select gemeente_id, id, sha256('code'::bytea), gen_random_uuid() from round where gemeente_id = $1 limit 1`,
    [id],
  );
}

describe('the archive of a gemeente', () => {
  it('has all of it, and comes in again with equal counts and sums', async () => {
    const told = manifestOf(archive);
    const filled = told.tables.filter(({ rows }) => rows > 0);
    expect(filled.length).toBeGreaterThan(50);
    expect(await read(file('first.zip'))).toMatch(/read waterhoven: \d+ rows and \d+ files/);
    await cli(empty, 'empty', ['archive', 'write', 'waterhoven', file('second.zip')]);
    const again = await partsOf(file('second.zip'));
    expect(manifestOf(again).tables).toEqual(told.tables);
    expect(manifestOf(again).gemeente).toEqual(told.gemeente);
    // byte for byte: every table, every file
    for (const [name, content] of archive)
      if (name !== 'manifest.json') expect([name, again.get(name)?.equals(content)]).toEqual([name, true]);
    expect([...again.keys()].sort()).toEqual([...archive.keys()].sort());
    // what the gemeente did is guarded as before
    await expect(empty.query(`update instrument_version set number = 99 where state = 'published'`)).rejects.toThrow();
    await expect(read(file('first.zip'))).rejects.toThrow('archive.notEmpty');
  });

  it('has nothing of another gemeente', async () => {
    const whole = [...archive.values()].map(String).join('\n');
    const others = await full.query<{ id: string }>(
      `select g.id from gemeente g where g.slug <> 'waterhoven' union all
       select w.id from wijk w join gemeente g on g.id = w.gemeente_id where g.slug <> 'waterhoven' union all
       select m.id from membership m join gemeente g on g.id = m.gemeente_id where g.slug <> 'waterhoven'`,
    );
    expect(others.length).toBeGreaterThan(3);
    for (const { id } of others) expect(whole).not.toContain(id);
  });

  it('has no codes, keys, passwords or second factors', async () => {
    const whole = [...archive.values()].map(String).join('\n');
    expect(whole).toContain('volgt@example.org');
    const secrets = await full.query<{ secret: string }>(`
      select password_hash as secret from account where password_hash is not null
      union all select encode(totp_secret, 'hex') from account where totp_secret is not null
      union all select encode(leave_code, 'hex') from round_follower union all select encode(leave_code, 'hex') from idea_follower
      union all select encode(hmac, 'hex') from round_code union all select encode(hmac, 'hex') from vote_code
      union all select encode(hash, 'hex') from session union all select encode(pseudonym, 'hex') from ballot`);
    expect(secrets.length).toBeGreaterThan(3);
    for (const { secret } of secrets) expect(whole).not.toContain(secret);
  });

  it('was thought about for every table and every column that could be a secret', async () => {
    const columns = await full.query<{ name: string; table: string; column: string; bytes: boolean }>(`
      select c.relname || '.' || a.attname as name, c.relname as table, a.attname as column, a.atttypid = 'bytea'::regtype as bytes
      from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped and exists (
          select from pg_attribute g where g.attrelid = c.oid and g.attname = 'gemeente_id')`);
    const travels = columns.filter(
      ({ table, column }) => leftBehind[table] === undefined && !(column in (columnsLeftBehind[table] ?? {})),
    );
    expect(
      travels
        .filter(({ bytes }) => bytes)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...bytesThatTravel].sort());
    // what a table of a gemeente refers to, travels too
    const outside = await full.query<{ name: string }>(`
      select distinct o.confrelid::regclass::text as name from pg_constraint o where o.contype = 'f' and o.connamespace = 'public'::regnamespace
        and exists (select from pg_attribute g where g.attrelid = o.conrelid and g.attname = 'gemeente_id')
        and not exists (select from pg_attribute g where g.attrelid = o.confrelid and g.attname = 'gemeente_id')`);
    expect(
      outside
        .map(({ name }) => name)
        .filter((name) => name !== 'gemeente')
        .sort(),
    ).toEqual([...sharedTables].sort());
    const suspect = travels.filter(({ column }) => /secret|token|hash|hmac|password|(^|_)key$/.test(column));
    expect(suspect.map(({ name }) => name).sort()).toEqual(['goal.indicator_key', 'own_figure_column.key']);
    for (const table of [...Object.keys(leftBehind), ...Object.keys(columnsLeftBehind)])
      expect(columns.map((one) => one.table)).toContain(table);
    for (const [table, named] of Object.entries(columnsLeftBehind))
      for (const column of Object.keys(named)) expect(columns.map(({ name }) => name)).toContain(`${table}.${column}`);
  });
});

describe('an archive somebody brought', () => {
  beforeAll(async () => {
    await empty.close();
    empty = await testDatabase();
    fs.rmSync(file('empty'), { recursive: true, force: true });
    const { DATABASE_URL, DATABASE_OWNER_URL, SECRET } = testEnv(empty);
    Object.assign(process.env, { DATABASE_URL, DATABASE_OWNER_URL, SECRET, DATA_DIR: file('empty') });
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterAll(() => {
    Object.assign(process.env, before);
  });

  const bad = badArchives(() => archive, file);

  it.each(Object.entries(bad))('that %s is refused, and nothing of it stays', async (_, make) => {
    const [from, why] = await make();
    expect(await refused(from)).toContain(why);
    expect(await left()).toEqual(nothing);
  });

  it('that holds more than may be is refused', async () => {
    expect(await refused(file('first.zip'), '0.0001')).toContain('archive.tooLarge');
    expect(await refused(file('first.zip'), 'much')).toContain('write a number of gigabytes');
    expect(await left()).toEqual(nothing);
  });

  it('that would give somebody who is here already a role is refused', async () => {
    const [operator] = await empty.query<{ id: string }>(
      `insert into account (email, operator) values ('o@test.invalid', true) returning id`,
    );
    const [header = [], ...rows] = csv(archive, 'membership');
    const at = header.indexOf('account_id');
    const changed = rows.map((row, n) =>
      row.map((cell, index) => (index === at && n === 0 ? (operator?.id ?? '') : cell)),
    );
    const told = manifestOf(archive);
    // a sly one counts again
    const sum = await sumOf(empty, 'membership', textOf([header, ...changed]));
    const tables = told.tables.map((one) => (one.table === 'membership' ? { ...one, sum } : one));
    const sly = {
      'tables/membership.csv': textOf([header, ...changed]),
      'manifest.json': JSON.stringify({ ...told, tables }),
    };
    expect(await refused(await archiveWith(archive, sly, file('other.zip')))).toContain('membership: account_id');
    await empty.query('delete from account');
    expect(await left()).toEqual(nothing);
  });

  it('touches no files of an installation before', async () => {
    const folder = path.join(file('empty'), 'files', manifestOf(archive).gemeente.id);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'van-eerder'), 'kostbaar');
    expect(await refused(file('first.zip'))).toContain('archive.filesHere');
    expect(fs.readFileSync(path.join(folder, 'van-eerder'), 'utf8')).toBe('kostbaar');
    fs.rmSync(path.join(file('empty'), 'files'), { recursive: true });
  });

  it('that knows somebody who is here is refused', async () => {
    await empty.query(`insert into account (email) select $1`, [csv(archive, 'account')[1]?.[1]]);
    expect(await refused(file('first.zip'))).toContain('archive.accountKnown');
    await empty.query('delete from account');
    const [here] = await empty.query<{ id: string }>(
      `insert into catalogue_entry (name, owner) values ('WELZIJN op recept', 'stichting voorbeeld') returning id`,
    );
    expect(await refused(file('first.zip'))).toBe('');
    expect(await empty.query('select slug from gemeente')).toEqual([{ slug: 'waterhoven' }]);
    // an entry of the national catalogue that is here already stays the one
    expect(
      await empty.query(
        'select c.id, count(i.id)::int as used from catalogue_entry c left join intervention i on i.catalogue_entry = c.id group by 1',
      ),
    ).toEqual([{ id: here?.id, used: 1 }]);
  });
});
