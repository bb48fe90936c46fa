import fs from 'node:fs';
import path from 'node:path';
import { type TestDatabase, testDatabase } from '@wijkspoor/platform/testing';
import { schemaText } from './schema';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => db?.close());

/** Platform-wide tables. Everything else in `public` belongs to a gemeente, so a new table must choose. */
const platformWide = [
  'account',
  'agenda_link',
  'area',
  'area_staging',
  'catalogue_entry',
  'external_identity',
  'figure_column',
  'figure_row',
  'figure_staging',
  'figure_table',
  'gemeente',
  'gemeente_old_slug',
  'import_run',
  'invitation_code',
  'mail_message',
  'mail_refusal',
  'migration',
  'notice_preference',
  'organisation',
  'outbox',
  'pending_second_factor',
  'platform_audit',
  'platform_retention_run',
  'postcode_area',
  'postcode_staging',
  'provider_sign_in',
  'rate_limit',
  'session',
  'sign_in_token',
];
/** Tables without `gemeente_id` that the application reads and may never write. */
const readOnly = [
  ...['area', 'catalogue_entry', 'figure_column', 'figure_row', 'figure_table', 'gemeente', 'gemeente_old_slug'],
  ...['import_run', 'migration', 'postcode_area'],
];

/** Every way in which a table with `gemeente_id` fails to keep gemeenten apart, as `table: what is wrong`. */
const faults = `
  with mine as (
    select c.oid, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced, a.attnum as tenant, a.attnotnull as required,
      pg_get_expr(d.adbin, d.adrelid) as preset
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente_id' and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'p', 'v', 'm', 'f'))
  select name || ': row level security is not forced' as fault from mine where not forced
  union all select name || ': gemeente_id may be empty' from mine where not required
  union all select name || ': gemeente_id has not its default' from mine where preset is distinct from 'current_gemeente()'
  union all select name || ': the tenant policy is missing or differs' from mine where not exists (
    select from pg_policies p where p.tablename = name and p.policyname = 'tenant' and p.cmd = 'ALL' and p.permissive = 'PERMISSIVE' and p.roles = '{public}'
      and p.qual in ('(gemeente_id = current_gemeente())', '(gemeente_id = ( SELECT current_gemeente() AS current_gemeente))') and p.with_check = p.qual)
  union all select m.name || ': a second policy that is not for reading' from mine m join pg_policies p on p.tablename = m.name
    where p.policyname <> 'tenant' and (p.cmd <> 'SELECT' or p.qual not like '%current\\_account()%')
  union all select m.name || ': ' || g.privilege_type || ' is granted' from mine m join information_schema.role_table_grants g on g.table_name = m.name
    where g.grantee in ('app_rw', 'PUBLIC', 'wijkspoor_app') and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
  union all select m.name || ': a key that does not begin with gemeente_id: ' || o.conname from mine m join pg_constraint o on o.conrelid = m.oid
    where o.contype in ('p', 'u') and o.conkey[1] <> m.tenant
  union all select m.name || ': no primary key' from mine m where not exists (select from pg_constraint o where o.conrelid = m.oid and o.contype = 'p')
  union all select m.name || ': a unique index that does not begin with gemeente_id: ' || i.indexrelid::regclass from mine m join pg_index i on i.indrelid = m.oid
    where i.indisunique and i.indkey[0] <> m.tenant
  union all select m.name || ': a foreign key that can cross gemeenten: ' || o.conname from mine m join pg_constraint o on o.conrelid = m.oid and o.contype = 'f'
    join mine t on t.oid = o.confrelid where o.conkey[1] <> m.tenant or o.confkey[1] <> t.tenant
  order by 1`;

const faultsNow = async (): Promise<string[]> => (await db.query<{ fault: string }>(faults)).map(({ fault }) => fault);

describe('the catalogue', () => {
  it('keeps gemeenten apart in every table', async () => {
    expect(await faultsNow()).toEqual([]);
  });

  it('finds a table that comes later and forgot something', async () => {
    await db.query(`create table later (gemeente_id uuid, id uuid primary key, wijk_id uuid, unique (wijk_id))`);
    await db.query('grant all on later to app_rw');
    expect(await faultsNow()).toEqual(
      expect.arrayContaining([
        'later: row level security is not forced',
        'later: gemeente_id may be empty',
        'later: the tenant policy is missing or differs',
        'later: TRUNCATE is granted',
        'later: a key that does not begin with gemeente_id: later_pkey',
        'later: a unique index that does not begin with gemeente_id: later_wijk_id_key',
      ]),
    );
    await db.query('drop table later');
    await db.query(
      `create table later (gemeente_id uuid not null references gemeente, id uuid not null default uuidv7(), primary key (gemeente_id, id))`,
    );
    await db.query(`call enable_tenant_rls('later')`);
    await db.query(
      `create table latest (gemeente_id uuid not null, id uuid not null, later_gemeente uuid, later_id uuid, primary key (gemeente_id, id), foreign key (later_gemeente, later_id) references later (gemeente_id, id))`,
    );
    await db.query(`call enable_tenant_rls('latest')`);
    expect(await faultsNow()).toEqual([
      'latest: a foreign key that can cross gemeenten: latest_later_gemeente_later_id_fkey',
    ]);
    await db.query('drop table latest, later');
  });

  it('has platform-wide tables that were chosen, not forgotten', async () => {
    const tables = await db.query<{ name: string }>(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f') and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'gemeente_id' and not a.attisdropped)
      order by c.relname collate "C"`);
    expect(tables.map(({ name }) => name)).toEqual([...platformWide].sort());
  });

  it('gives the application no more than it needs', async () => {
    const grants = await db.query<{ fault: string }>(
      `select table_name || ': ' || privilege_type as fault from information_schema.role_table_grants
       where table_schema = 'public' and grantee in ('app_rw', 'PUBLIC', 'wijkspoor_app')
         and (privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or (table_name = any ($1) and privilege_type <> 'SELECT') or (table_name in ('audit', 'platform_audit') and privilege_type not in ('SELECT', 'INSERT')))`,
      [readOnly],
    );
    expect(grants).toEqual([]);
    const owned = await db.query(
      `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('app_rw', 'wijkspoor_app') and c.relnamespace = 'public'::regnamespace`,
    );
    expect(owned).toEqual([]);
    const roles = await db.query(
      `select rolname from pg_roles where rolname in ('app_rw', 'wijkspoor_app') and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)`,
    );
    expect(roles).toEqual([]);
  });

  it('has few functions that run with the rights of the owner, all with a fixed search path', async () => {
    const definers = await db.query<{ name: string; path: string[] | null }>(
      `select proname as name, proconfig as path from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by proname`,
    );
    const path = ['search_path=pg_catalog, public, pg_temp'];
    expect(definers).toEqual(
      [
        ...[
          'erase_account',
          'finish_import',
          'forget_sign_ins',
          'note_import',
          'operator_add_import',
          'operator_make_gemeente',
          'replace_areas',
        ],
        ...['replace_figures', 'replace_postcodes', 'start_import'],
      ].map((name) => ({ name, path })),
    );
  });
});

describe('schema.sql', () => {
  const file = path.join(__dirname, 'schema.sql');

  it('is what the migrations make', async () => {
    const now = await schemaText((sql) => db.query<{ line: string }>(sql));
    if (process.env['UPDATE_SCHEMA'] === '1') fs.writeFileSync(file, now);
    expect(fs.readFileSync(file, 'utf8')).toBe(now);
  });
});
