import { entryOf, Manifest, readEntry, unlike } from './manifest';

const manifest = (tables: readonly string[]): Manifest =>
  Manifest.parse({
    format: 1,
    schema: 'Archive1',
    writtenAt: '2026-11-30T10:00:00.000Z',
    gemeente: {
      ...{ id: '0199c0de-0000-7000-8000-000000000001', slug: 'waterhoven', name: 'Waterhoven' },
      ...{ cbsCode: 'GM9901', oldSlugs: [] },
    },
    tables: tables.map((table) => ({ table, rows: 0, sum: '0' })),
  });

it('knows the entries it writes, and no others', () => {
  const id = '0199c0de-0000-7000-8000-000000000001';
  expect(readEntry(entryOf.manifest)).toEqual({ kind: 'text' });
  expect(readEntry(entryOf.table('form_text'))).toEqual({ kind: 'table' });
  expect(readEntry(entryOf.file(id, 'application/pdf'))).toEqual({ kind: 'file' });
  expect(readEntry(entryOf.file(id, 'text/html'))).toEqual({ kind: 'file' });
  for (const name of [
    '../manifest.json',
    '/etc/passwd',
    'tables/../form.csv',
    'tables/form.csv/x',
    'tables/FORM.csv',
    `files/${id}`,
    `files/../${id}.pdf`,
    'files/',
    '',
    'manifest.json ',
  ])
    expect(readEntry(name)).toBeNull();
});

it('says which tables are missing, unknown or there twice', () => {
  expect(unlike(manifest(['account', 'organisation', 'catalogue_entry', 'form']), ['form'])).toEqual([]);
  expect(unlike(manifest(['account', 'catalogue_entry', 'form', 'form', 'outbox']), ['form', 'goal'])).toEqual([
    'form',
    'goal',
    'organisation',
    'outbox',
  ]);
});

it('takes no manifest with more in it than it should have', () => {
  expect(Manifest.safeParse({ ...manifest([]), operator: true }).success).toBe(false);
  expect(Manifest.safeParse({ ...manifest([]), format: 2 }).success).toBe(false);
  const sly = { table: 'form; drop table form', rows: 0, sum: '0' };
  expect(Manifest.safeParse({ ...manifest([]), tables: [sly] }).success).toBe(false);
});
