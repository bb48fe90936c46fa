import { Inject, Injectable, Logger } from '@nestjs/common';
import { rollUpRound } from '@wijkspoor/instruments/domain';
import { JobQueue, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';

const apartMs = 500;

/**
 * Asks for the counting of a round, at most twice a second however many forms come in. A nudge that is lost costs a minute:
 * the clock looks for what nobody counted.
 */
@Injectable()
export class RollUpNudge {
  private readonly log = new Logger('roll-up');
  private readonly planned = new Map<string, NodeJS.Timeout>();

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(JobQueue) private readonly jobs: JobQueue,
  ) {}

  /** Returns at once; the job is added soon after. */
  about(ctx: Ctx, roundId: string): void {
    const place = `${ctx.gemeenteId} ${roundId}`;
    if (this.planned.has(place)) return;
    const timer = setTimeout(() => {
      this.planned.delete(place);
      this.db
        .run(ctx, (tx) => this.jobs.add(tx, ctx, rollUpRound, { roundId }, { key: roundId }))
        .catch((error: unknown) =>
          this.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'no nudge'),
        );
    }, apartMs);
    timer.unref();
    this.planned.set(place, timer);
  }
}
