import type { ImportDatabase } from './import-database';

/** A run that has begun, as its job or command begins it. */
export async function givenRun(db: ImportDatabase, table: string, period: string | null = null): Promise<string> {
  const [run] = await db.query<{ id: string }>(`select add_import('figures', 'command', 'test', null, $1, $2) as id`, [
    table,
    period,
  ]);
  const id = run?.id ?? '';
  await db.query('select start_import($1)', [id]);
  return id;
}
