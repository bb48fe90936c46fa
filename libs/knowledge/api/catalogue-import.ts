import { inputError } from '@wijkspoor/platform/domain';
import { ChangeEntry } from '@wijkspoor/knowledge/domain';

/** The columns of a file of interventions; all have to be there, in any order. */
const known = ['name', 'owner', 'theme', 'level', 'valid_until', 'cost', 'link'] as const;

/** What runs statements, as the owner of the database. */
type Db = { query(sql: string, values: unknown[]): Promise<unknown> };
/** A line that was not kept, and why: codes, never what it said. */
type LineFault = { readonly line: number; readonly faults: readonly string[] };
export type CatalogueImported = { readonly kept: number; readonly faults: readonly LineFault[] };

/**
 * Takes over a file of interventions for all gemeenten. A line that cannot be right is left out and told; the others are kept.
 * @param records what the file says, line by line, by the names in its header.
 * @throws Error when a column is missing.
 */
export async function importCatalogue(
  db: Db,
  records: readonly Readonly<Record<string, string>>[],
): Promise<CatalogueImported> {
  const missing = known.filter((name) => records[0] !== undefined && !(name in records[0]));
  if (missing.length > 0) throw new Error(`columns that are missing: ${missing.join(', ')}`);
  const entries = new Map<string, ChangeEntry>();
  const faults: LineFault[] = [];
  for (const [index, record] of records.entries()) {
    const { valid_until: until, ...rest } = Object.fromEntries(known.map((name) => [name, record[name] ?? '']));
    const judged = ChangeEntry.safeParse({
      ...rest,
      level: rest['level'] || 'none',
      validUntil: until === '' ? null : until,
    });
    if (judged.success) entries.set(`${judged.data.name}\n${judged.data.owner}`.toLowerCase(), judged.data);
    else
      faults.push({
        line: index + 2,
        faults: judged.error.issues.map(inputError).map(({ path, code }) => `${path}: ${code}`),
      });
  }
  const all = [...entries.values()];
  await db.query(
    `insert into catalogue_entry (name, owner, theme, level, valid_until, cost, link)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[])
     on conflict (lower(name), lower(owner)) do update set (name, owner, theme, level, valid_until, cost, link, imported_at)
       = (excluded.name, excluded.owner, excluded.theme, excluded.level, excluded.valid_until, excluded.cost, excluded.link, now())`,
    (['name', 'owner', 'theme', 'level', 'validUntil', 'cost', 'link'] as const).map((name) =>
      all.map((entry) => entry[name]),
    ),
  );
  return { kept: all.length, faults };
}
