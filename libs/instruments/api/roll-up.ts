import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Cell, closedOf, type RoundCounts } from '@wijkspoor/instruments/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { type RoundFrame, selectFrames } from './round-frames';
import { Snapshots } from './snapshots';

/** So many changed forms are remembered: enough to know that a next snapshot may be taken, whatever a gemeente's own limit. */
const keepChanged = 100;

/** Counts the answers of rounds: what came in is added to the cells, once, and a snapshot is taken when one may be shown. */
@Injectable()
export class RollUp {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Snapshots) private readonly snapshots: Snapshots,
  ) {}

  /** The job: safe to run twice, and beside itself. Nothing for a round that is gone. */
  run(ctx: Ctx, roundId: string): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      // a round is counted by one at a time
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [roundId]);
      await tx.query('select roll_up($1, $2)', [roundId, keepChanged]);
      const [round] = await tx.query<RoundFrame[]>(`${selectFrames} where r.id = $1`, [roundId]);
      if (round !== undefined) await this.snapshots.takeWhenDue(tx, round, () => countsOf(tx, round));
    });
  }

  /**
   * Counts a round anew from its answers, and puts the cells right.
   * @returns how many cells differed; 0 is what everybody hopes for.
   */
  rebuild(ctx: Ctx, roundId: string): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [roundId]);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [roundId]);
      await tx.query('select roll_up($1, $2)', [roundId, keepChanged]);
      const [row] = await tx.query<{ differ: number }[]>(
        `with counted as (select * from count_forms($1)),
          kept as (select buurt, age, question, value, n from round_cell where round_id = $1)
         select count(*)::int as differ from ((table counted except table kept) union all (table kept except table counted)) d`,
        [roundId],
      );
      const differ = row?.differ ?? 0;
      if (differ > 0) {
        await tx.query('delete from round_cell where round_id = $1', [roundId]);
        await tx.query(
          'insert into round_cell (round_id, buurt, age, question, value, n) select $1, * from count_forms($1)',
          [roundId],
        );
      }
      return differ;
    });
  }
}

/** What is counted of a round: exact, for what makes results of it, never to be shown. */
async function countsOf(tx: EntityManager, { id, definition, buurten }: RoundFrame): Promise<RoundCounts> {
  const cells = await tx.query<Cell[]>(
    'select buurt, age, question, value, n::int from round_cell where round_id = $1 order by question, buurt, age, value',
    [id],
  );
  return { questions: closedOf(definition), buurten, cells };
}
