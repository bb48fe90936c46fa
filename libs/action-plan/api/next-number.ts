import type { EntityManager } from 'typeorm';

/** The next number of a table of this gemeente; nobody else gets one until this transaction ends. */
export async function nextNumber(
  tx: EntityManager,
  gemeenteId: string | null,
  table: 'goal' | 'plan_text' | 'intervention',
): Promise<number> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [`${table} ${gemeenteId ?? ''}`]);
  const [row] = await tx.query<{ number: number }[]>(`select coalesce(max(number), 0) + 1 as number from ${table}`);
  return row?.number ?? 1;
}

/** More interventions than any wijk carries at once; so a page can hold the whole matrix of a cycle. */
export const mostInterventions = 200;
