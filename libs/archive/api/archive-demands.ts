import { archiveError, entryOf, type Manifest, readEntry } from '@wijkspoor/archive/domain';
import { freeForWijk } from '@wijkspoor/platform/domain';
import type { ArchiveEntries } from './archive-entries';
import type { Ask } from './catalogue';

/** Every entry is one the manifest tells of. @throws archive.notAnArchive */
export function demandOnlyTold(entries: ArchiveEntries, { tables }: Manifest): void {
  const told = new Set(tables.map(({ table }) => entryOf.table(table)));
  const files = tables.find(({ table }) => table === 'stored_file')?.rows ?? 0;
  const others = entries.names.filter((name) => readEntry(name)?.kind === 'table' && !told.has(name));
  if (others.length > 0 || entries.names.filter((name) => readEntry(name)?.kind === 'file').length > files)
    throw archiveError('notAnArchive');
}

/** An address of ours cannot be that of a wijk. @throws archive.damaged */
export async function demandFreeWijken(ask: Ask): Promise<void> {
  const wijken = await ask<{ slug: string }>('select slug from arriving');
  if (!wijken.every(({ slug }) => freeForWijk(slug))) throw archiveError('damaged', { what: 'wijk: slug' });
}

/** What anyone may see as the logo is a picture. @throws archive.damaged */
export async function demandLogo(ask: Ask): Promise<void> {
  const strange = await ask(
    `select from arriving n join stored_file f on f.id = n.logo_id where f.type <> 'image/png'`,
  );
  if (strange.length > 0) throw archiveError('damaged', { what: 'gemeente_setting: logo_id' });
}

/** @throws archive.accountKnown for an address or an id that somebody here has */
export async function demandNew(ask: Ask): Promise<void> {
  const [known] = await ask<{ email: string }>(
    'select a.email from account a join arriving n on n.id = a.id or n.email = a.email limit 1',
  );
  if (known !== undefined) throw archiveError('accountKnown', { email: known.email });
}
