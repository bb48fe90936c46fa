import type { EntityManager } from 'typeorm';
import type { Ctx } from '@wijkspoor/platform/domain';

/** What one transaction holds at a time, by a key. `round`, `form` and `vote` stand in functions of the database by these numbers too. */
const seeds = {
  round: 1,
  form: 2,
  number: 3,
  counting: 4,
  sheets: 5,
  paper: 6,
  vote: 7,
  ballotPapers: 8,
  version: 9,
  ownFigures: 10,
} as const;

/** Waits until nobody holds it who does not share it, and holds it until the transaction ends. */
export async function hold(
  tx: EntityManager,
  what: keyof typeof seeds,
  key: string,
  how: 'alone' | 'shared' = 'alone',
): Promise<void> {
  const take = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`select ${take}(hashtextextended($1, ${seeds[what]}))`, [key]);
}

/** Tables whose rows have a number of their own in each gemeente. */
type Numbered =
  'goal' | 'idea' | 'intervention' | 'plan_text' | 'prioritisation' | 'report_page' | 'round' | 'voting_round';

/** Nobody else gives out a number in this table of the gemeente until the transaction ends. */
export const holdNumbers = (
  tx: EntityManager,
  { gemeenteId }: Pick<Ctx, 'gemeenteId'>,
  table: Numbered,
): Promise<void> => hold(tx, 'number', `${table} ${gemeenteId}`);

/** The next number in a table of the gemeente; nobody else gets it. */
export async function nextNumber(tx: EntityManager, ctx: Pick<Ctx, 'gemeenteId'>, table: Numbered): Promise<number> {
  await holdNumbers(tx, ctx, table);
  const [row] = await tx.query<{ next: number }[]>(`select coalesce(max(number), 0) + 1 as next from ${table}`);
  return row?.next ?? 1;
}
