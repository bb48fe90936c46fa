import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { dueMove, rollUpRound, type Timed } from '@wijkspoor/instruments/domain';
import { hold, JobQueue, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';

type Due = Omit<Timed, 'opensAt' | 'closesAt'> & {
  readonly id: string;
  readonly number: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
};

/** Opens and closes rounds by the clock, and has counted what nobody counted yet. */
@Injectable()
export class RoundClock {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
  ) {}

  /** The job, every minute. */
  tick(ctx: Ctx, now: Date): Promise<void> {
    return this.db.each(ctx, (own) =>
      this.db.run(own, async (tx) => {
        await this.move(tx, own, now);
        for (const { roundId } of await tx.query<{ roundId: string }[]>(
          'select distinct round_id as "roundId" from form_delta',
        ))
          await this.jobs.add(tx, own, rollUpRound, { roundId }, { key: roundId });
      }),
    );
  }

  private async move(tx: EntityManager, ctx: Ctx, now: Date): Promise<void> {
    const rounds = await tx.query<Due[]>(
      `select id, number, state, opens_at as "opensAt", closes_at as "closesAt" from round
       where state = 'planned' and opens_at <= $1 or state = 'open' and closes_at <= $1 order by id
       for no key update skip locked`,
      [now],
    );
    for (const { id, number, state, opensAt, closesAt } of rounds) {
      const move = dueMove({ state, opensAt: opensAt.getTime(), closesAt: closesAt.getTime() }, now.getTime());
      if (move === null) continue;
      // no form comes in between the closing and the last count
      if (move === 'close') await hold(tx, 'round', id);
      await tx.query('update round set state = $2, version = version + 1 where id = $1', [
        id,
        move === 'open' ? 'open' : 'closed',
      ]);
      if (move === 'close') await this.jobs.add(tx, ctx, rollUpRound, { roundId: id }, { key: id });
      await this.audit.record(tx, ctx, { what: 'round.moved', kind: 'round', id, details: { number, move } });
    }
  }
}
