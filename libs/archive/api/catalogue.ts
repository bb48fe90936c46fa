import type { ClientBase, QueryResultRow } from 'pg';
import {
  columnsLeftBehind,
  columnsRewritten,
  leftBehind,
  loadingOrder,
  rowsThatTravel,
  sharedColumns,
  sharedTables,
} from '@wijkspoor/archive/domain';
import { schemaVersion } from '@wijkspoor/platform/api';

/** Where statements go: a transaction of the application, or of the owner. */
export type Ask = <T>(sql: string, values?: readonly unknown[]) => Promise<readonly T[]>;

/** Asks on one connection. */
export const askOf =
  (client: ClientBase): Ask =>
  async <T>(sql: string, values: readonly unknown[] = []) =>
    (await client.query<T & QueryResultRow>(sql, [...values])).rows;

/** One at a time brings something back into a database. */
export const holdRestoring = async (ask: Ask): Promise<void> => {
  await ask('select pg_advisory_xact_lock(727010)');
};

/** A table as it travels: which columns, in this order, and which rows. Names are quoted already. */
export type TravellingTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** What is written for each column, over the row `t`. */
  readonly written: readonly string[];
  readonly rows: string;
  readonly order: string;
  /** Columns that refer to a row of a table of the platform. */
  readonly shared: readonly { readonly column: string; readonly to: string }[];
  /** What columns that stayed behind get where the archive is read. */
  readonly substitutes: readonly { readonly column: string; readonly value: string }[];
};

/** The tables of this installation, as they travel. */
export type ArchiveCatalogue = {
  /** Name of the newest migration. */
  readonly schema: string;
  /** Shared tables, then those of a gemeente, in the order in which they can be filled. */
  readonly tables: readonly TravellingTable[];
};

type Column = { readonly table: string; readonly column: string };
type Reference = { readonly from: string; readonly to: string; readonly columns: string[] };

/** Which table refers to which. Those that are looked at only at the end can go round, and order nothing. */
export const readReferences = (ask: Ask): Promise<readonly Reference[]> =>
  ask<Reference>(`
    select o.conrelid::regclass::text as "from", o.confrelid::regclass::text as "to",
      array(select a.attname::text from unnest(o.conkey) k join pg_attribute a on a.attrelid = o.conrelid and a.attnum = k) as columns
    from pg_constraint o where o.contype = 'f' and not o.condeferrable and o.connamespace = 'public'::regnamespace`);

/** Reads from the database itself what a gemeente has: no list of tables to forget one on. */
export async function readCatalogue(ask: Ask): Promise<ArchiveCatalogue> {
  const columns = await ask<Column>(`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attname <> 'gemeente_id' and exists (
        select from pg_attribute g where g.attrelid = c.oid and g.attname = 'gemeente_id' and not g.attisdropped)
    order by c.relname, a.attnum`);
  const references = await readReferences(ask);
  const keys = await ask<{ table: string; order: string }>(`
    select c.relname as table, string_agg(format('t.%I', a.attname), ', ' order by k.place) as order
    from pg_constraint o join pg_class c on c.oid = o.conrelid
    cross join lateral unnest(o.conkey) with ordinality k (number, place)
    join pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.number
    where o.contype = 'p' and o.connamespace = 'public'::regnamespace group by c.relname`);
  // ids of people that no key holds: who recorded it, who asked for it
  const named = await ask<Column>(`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
      and a.attname ~ '(_by|_account|^actor_id)$' and not exists (
        select from pg_constraint o where o.conrelid = c.oid and o.contype = 'f' and a.attnum = any (o.conkey))`);
  const people = [
    ...references,
    ...named.map(({ table, column }) => ({ from: table, to: 'account', columns: [column] })),
  ];
  const orders = new Map(keys.map(({ table, order }) => [table, order]));
  const own = [...new Set(columns.map(({ table }) => table))].filter((table) => leftBehind[table] === undefined);
  const shared = sharedTables.map((table): TravellingTable => ({
    ...{ name: quote(table), columns: sharedColumns[table].map(quote), written: sharedColumns[table].map(ofRow) },
    ...{ rows: knownHere(table, people, own), order: 't.id', substitutes: [], shared: [] },
  }));
  const tables = loadingOrder(own, references).map((table) =>
    travelling(
      table,
      columns.filter((one) => one.table === table).map(({ column }) => column),
      orders.get(table) ?? '',
      people.filter(({ from, to }) => from === table && to in sharedColumns),
    ),
  );
  return { schema: schemaVersion, tables: [...shared, ...tables] };
}

function travelling(
  table: string,
  all: readonly string[],
  order: string,
  shared: readonly Reference[],
): TravellingTable {
  const left = columnsLeftBehind[table] ?? {};
  const rewritten = columnsRewritten[table] ?? {};
  const columns = all.filter((column) => !(column in left));
  return {
    ...{ name: quote(table), columns: columns.map(quote), written: columns.map((one) => rewritten[one] ?? ofRow(one)) },
    ...{ rows: rowsThatTravel[table] ?? 'true', order },
    shared: shared.map(({ to, columns: [column = ''] }) => ({ column: quote(column), to })),
    substitutes: Object.entries(left).flatMap(([column, value]) =>
      value === null ? [] : [{ column: quote(column), value }],
    ),
  };
}

/** People and organisations that rows of this gemeente refer to. */
function knownHere(shared: string, references: readonly Reference[], own: readonly string[]): string {
  const from = references
    .filter((one) => one.to === shared && own.includes(one.from))
    .map(({ from: table, columns: [column = ''] }) => `select ${quote(column)} from ${quote(table)}`);
  return from.length === 0 ? 'false' : `t.id in (${from.join(' union all ')})`;
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const ofRow = (column: string): string => `t.${quote(column)}`;

/** The name without quotes. */
export const plainName = ({ name }: TravellingTable): string => name.slice(1, -1);

/** Counts a table as it travels, with a sum that changes when anything in a row does. */
export const countedSql = (from: string): string =>
  `select count(*)::text as rows, coalesce(sum(hashtextextended(x::text, 0)), 0)::text as sum from (${from}) x`;

/** The rows of a table as they travel. */
export const rowsSql = ({ name, columns, written, rows }: TravellingTable): string =>
  `select ${written.map((one, index) => `${one} as ${columns[index] ?? ''}`).join(', ')} from ${name} t where ${rows}`;
