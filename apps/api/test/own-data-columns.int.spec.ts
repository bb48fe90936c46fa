import { PersonalDataSources } from '@wijkspoor/identity/api';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import { AppModule } from '../src/app.module';

let api: TestApp;
beforeAll(async () => {
  api = await testApp((env) => AppModule.forRoot(env));
});
afterAll(async () => api?.close());

/** Columns that look as if they say who somebody is, and do not. */
const nobody: Readonly<Record<string, string>> = {
  'audit.actor_kind': 'whether somebody did it',
  'platform_audit.actor_kind': 'whether somebody did it',
  'adjustment.noted_by': 'a role',
  'mail_refusal.address': 'a keyed hash, so that an address that refuses mail is left alone for a while',
  'measurement.recorded_by': 'a role',
  'idea.writer_role': 'a role',
  'idea_comment.writer_role': 'a role',
  'idea_version.writer_role': 'a role',
  'suggestion.writer_role': 'a role',
  'money_source.given_by': 'an organisation or a fund',
};

const columns = async (): Promise<string[]> =>
  (
    await api.db.query<{ name: string }>(`
      select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        and (a.attname ~ '(^|_)(account|actor|address|author|email|mail|person|phone|recipient|supporter|voter|writer)(_|$)|_by$'
            and a.atttypid in ('uuid'::regtype, 'text'::regtype, 'bytea'::regtype, 'varchar'::regtype, 'jsonb'::regtype)
          or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'account'::regclass and a.attnum = any (f.conkey)))
      order by 1`)
  ).map(({ name }) => name);

it('every column that says who somebody is has a domain that shows it and takes it away, or a reason', async () => {
  const answered = Object.keys(api.app.get(PersonalDataSources).columns());
  const found = await columns();
  expect(found.filter((name) => !answered.includes(name) && nobody[name] === undefined)).toEqual([]);
  expect(Object.keys(nobody).filter((name) => !found.includes(name) || answered.includes(name))).toEqual([]);
  const all = await api.db.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  );
  const known = new Set(all.map(({ name }) => name));
  expect(answered.filter((name) => !known.has(name))).toEqual([]);
});

it('finds a column that comes later', async () => {
  await api.db.query('create table later (asked_by uuid, follower_email text, thing uuid references account)');
  expect((await columns()).filter((name) => name.startsWith('later.'))).toEqual([
    ...['later.asked_by', 'later.follower_email', 'later.thing'],
  ]);
  await api.db.query('drop table later');
});
