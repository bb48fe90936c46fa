/** One statement, answered with lines of text. */
type Query = (sql: string) => Promise<readonly { readonly line: string }[]>;

// every part is sorted by name, and the queue's schema and the list of migrations stay out
const mine = `n.nspname = 'public' and c.relname <> 'migration'`;

const columns = `
  select format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line, c.relname as of, a.attnum as place
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where ${mine} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`;

const details = `
  select format('  %s', pg_get_constraintdef(o.oid)) as line, c.relname as of, 1000 as place
  from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace where ${mine} and o.contype <> 'n'
  union all
  select format('  %s', regexp_replace(pg_get_indexdef(i.indexrelid), ' ON public\\.', ' on ')), c.relname, 2000
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  where ${mine} and not exists (select from pg_constraint o where o.conindid = i.indexrelid)
  union all
  select format('  row level security%s', case when c.relforcerowsecurity then ' forced' else '' end), c.relname, 3000
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${mine} and c.relrowsecurity
  union all
  select format('  policy %s for %s using %s%s', p.policyname, lower(p.cmd), p.qual, coalesce(' with check ' || p.with_check, '')), p.tablename, 3001
  from pg_policies p where p.schemaname = 'public'
  union all
  select format('  trigger %s', pg_get_triggerdef(t.oid)), c.relname, 3002
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where ${mine} and not t.tgisinternal
  union all
  select format('  grant %s to %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), g.grantee), g.table_name, 4000
  from information_schema.role_table_grants g where g.table_schema = 'public' and g.table_name <> 'migration' and g.grantee = 'app_rw' group by g.table_name, g.grantee
  union all
  select format('  grant %s (%s) to %s', lower(g.privilege_type), string_agg(g.column_name, ', ' order by g.column_name), g.grantee), g.table_name, 4001
  from information_schema.column_privileges g where g.table_schema = 'public' and g.grantee = 'app_rw'
    and not exists (select from information_schema.role_table_grants t where t.table_schema = 'public' and t.table_name = g.table_name and t.privilege_type = g.privilege_type and t.grantee = g.grantee)
  group by g.table_name, g.privilege_type, g.grantee`;

const tables = `
  with part as (
    select format('table %s', c.relname) as line, c.relname as of, 0 as place from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${mine} and c.relkind in ('r', 'p')
    union all ${columns} union all ${details})
  select line from part order by of collate "C", place, line collate "C"`;

const functions = `
  select format(E'%s\\n  may be run by: %s\\n', rtrim(pg_get_functiondef(p.oid)), coalesce((
      select string_agg(case when a.grantee = 0 then 'everyone' else pg_get_userbyid(a.grantee)::text end, ', ' order by a.grantee)
      from aclexplode(p.proacl) a where a.privilege_type = 'EXECUTE' and a.grantee <> p.proowner), case when p.proacl is null then 'everyone' else 'the owner' end)) as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'public' and p.prokind in ('f', 'p') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`;

/** The schema as stable text: what a reviewer reads to see the effect of a migration. It is not meant to be run. */
export async function schemaText(query: Query): Promise<string> {
  const lines = async (sql: string): Promise<string> =>
    (await query(sql)).map(({ line }) => (line.startsWith('table ') ? `\n${line}` : line)).join('\n');
  return `-- The schema after all migrations, for readers. Made by: npm run -s cli -- schema\n${await lines(tables)}\n\n${await lines(functions)}\n`;
}
