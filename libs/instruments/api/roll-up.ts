import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Cell, closedOf, type RoundCounts } from '@wijkspoor/instruments/domain';
import { hold, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { type RoundFrame, selectFrames } from './round-frames';
import { Snapshots } from './snapshots';

/** So many changed forms are remembered: enough to know that a next snapshot may be taken, whatever a gemeente's own limit. */
const keepChanged = 100;

/** Counts the answers of rounds: what came in is added to the cells, once, and a snapshot is taken when one may be shown. */
@Injectable()
export class RollUp {
  private readonly log = new Logger('roll-up');

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Snapshots) private readonly snapshots: Snapshots,
  ) {}

  /** The job: safe to run twice, and beside itself. Nothing for a round that is gone. */
  run(ctx: Ctx, roundId: string): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      // a round is counted by one at a time
      await hold(tx, 'counting', roundId);
      await tx.query('select roll_up($1, $2)', [roundId, keepChanged]);
      const [round] = await tx.query<RoundFrame[]>(`${selectFrames} where r.id = $1`, [roundId]);
      if (round !== undefined) await this.snapshots.takeWhenDue(tx, round, () => countsOf(tx, round));
    });
  }

  /** The job, every night: compares what was counted of rounds that are open, or were yesterday, with their answers. */
  async check(ctx: Ctx): Promise<void> {
    await this.db.each(ctx, async (own) => {
      const rounds = await this.db.run(own, (tx) =>
        tx.query<{ id: string }[]>(
          `select id from round where state = 'open' or state = 'closed' and closes_at > now() - interval '2 days' order by id`,
        ),
      );
      for (const { id } of rounds) {
        const differ = await this.db.run(own, (tx) => differing(tx, id));
        if (differ === 0) continue;
        this.log.error({ roundId: id, differ }, 'counted wrong, so counted anew');
        await this.rebuild(own, id);
      }
    });
  }

  /**
   * Counts a round anew from its answers, and puts the cells right.
   * @returns how many cells differed; 0 is what everybody hopes for.
   */
  rebuild(ctx: Ctx, roundId: string): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      // in this order: counting takes the second after the first, closing the third after the second
      await hold(tx, 'counting', roundId);
      await tx.query('select from round where id = $1 for no key update', [roundId]);
      await hold(tx, 'round', roundId);
      await tx.query('select roll_up($1, $2)', [roundId, keepChanged]);
      const differ = await differing(tx, roundId);
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

/**
 * How many cells of a round, with what waits to be added to them, differ from its answers. One statement sees one moment, so
 * nobody has to wait.
 */
async function differing(tx: EntityManager, roundId: string): Promise<number> {
  await tx.query(`set local statement_timeout = '10min'`);
  const [row] = await tx.query<{ differ: number }[]>(
    `with counted as (select * from count_forms($1)),
      waiting as (select * from form_delta where round_id = $1),
      kept as (
        select buurt, age, question, value, sum(n)::bigint as n from (
          select buurt, age, question, value, n from round_cell where round_id = $1
          union all select w.buurt, w.age, a.question::smallint, a.value, w.sign
            from waiting w cross join lateral unnest(w.answers) with ordinality a (value, question) where a.value is not null
          union all select buurt, age, 0::smallint, 0::smallint, sign from waiting
          union all select 0::smallint, 0::smallint, (-1)::smallint, channel, sign from waiting
        ) one group by 1, 2, 3, 4 having sum(n) <> 0)
     select count(*)::int as differ from ((table counted except table kept) union all (table kept except table counted)) d`,
    [roundId],
  );
  return row?.differ ?? 0;
}

/** What is counted of a round: exact, for what makes results of it, never to be shown. */
async function countsOf(tx: EntityManager, { id, definition, buurten }: RoundFrame): Promise<RoundCounts> {
  const cells = await tx.query<Cell[]>(
    'select buurt, age, question, value, n::int from round_cell where round_id = $1 order by question, buurt, age, value',
    [id],
  );
  return { questions: closedOf(definition), buurten, cells };
}
