import { createHmac, hkdfSync } from 'node:crypto';
import { loadingOrder, notInBackup } from '@wijkspoor/archive/domain';
import { schemaVersion } from '@wijkspoor/platform/api';
import { type Ask, quote, readReferences } from './catalogue';

/** A table of a backup. Names are quoted already. */
export type BackupTable = {
  readonly table: string;
  readonly name: string;
  readonly columns: string;
  /** Row level security shows its rows for one gemeente at a time, to its owner too. */
  readonly perGemeente: boolean;
};

/** A column that is numbered by itself, with what numbers it. */
export type Sequence = { readonly table: string; readonly column: string; readonly sequence: string };

/** Every table but those that stay out, in the order in which they can be filled. */
export async function backupTables(ask: Ask): Promise<readonly BackupTable[]> {
  const found = await ask<{ table: string; columns: string[]; perGemeente: boolean }>(`
    select c.relname as table, c.relrowsecurity as "perGemeente",
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'`);
  const known = new Map(found.map((one) => [one.table, one]));
  const names = [...known.keys()].filter((table) => notInBackup[table] === undefined);
  return loadingOrder(names, await readReferences(ask)).map((table) => ({
    ...{ table, name: quote(table), columns: (known.get(table)?.columns ?? []).map(quote).join(', ') },
    perGemeente: known.get(table)?.perGemeente ?? true,
  }));
}

/** The columns that are numbered by themselves. */
export const sequencesOf = (ask: Ask): Promise<readonly Sequence[]> =>
  ask<Sequence>(`
    select c.relname as table, a.attname as column, s.oid::regclass::text as sequence
    from pg_class s join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
    join pg_class c on c.oid = d.refobjid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace and c.relname <> 'migration' order by 1, 2`);

/**
 * A backup and the program speak of the same schema, or columns go astray.
 * @throws Error that says what to do.
 */
export async function demandOurSchema(ask: Ask): Promise<void> {
  const [newest] = await ask<{ name: string }>('select name from migration order by timestamp desc limit 1');
  if (newest?.name !== schemaVersion)
    throw new Error(
      `The database has the schema ${newest?.name ?? 'of before the first migration'}, this program ${schemaVersion}. Run the command "migrate" first, or use the program of that schema.`,
    );
}

/** Says whether SECRET is the one of a backup, to who has both; to who has the backup alone it says nothing. */
export function secretCheckOf(secret: string, writtenAt: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'wijkspoor backup 1', 32));
  return createHmac('sha256', key).update(writtenAt).digest('base64url');
}
