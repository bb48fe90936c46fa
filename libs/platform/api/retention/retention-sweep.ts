import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Ctx, daysKept, type RetentionSetting, sweepOld, systemCtx } from '@wijkspoor/platform/domain';
import { PlatformDb, TenantDb } from '../database';
import { JobQueue } from '../jobs/job-queue';
import { RetentionClasses } from './retention-classes';

/** What was destroyed is told for so many days. */
const toldDays = 730;

/** Destroys what is too old, class by class, and writes down how much it was. */
@Injectable()
export class RetentionSweep {
  private readonly log = new Logger('retention');

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(PlatformDb) private readonly platform: PlatformDb,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(RetentionClasses) private readonly classes: RetentionClasses,
  ) {}

  /** Asks for a sweep now: when a worker starts, as the database can be one of before. */
  begin(): Promise<void> {
    return this.platform.run((tx) => this.jobs.add(tx, systemCtx(null, 'start'), sweepOld, {}, { key: 'now' }));
  }

  /**
   * The job, every night and when a worker starts; doing it twice is once. A class in which it fails keeps no other waiting.
   * @throws what went wrong first, when all had their turn.
   */
  async sweep(ctx: Ctx): Promise<void> {
    const errors: unknown[] = [];
    const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
      await work().catch((error: unknown) => {
        this.log.error({ class: name, error: error instanceof Error ? error.name : 'unknown' }, 'not destroyed');
        errors.push(error);
      });
    };
    for (const { name, days, destroy } of this.classes.ofPlatform())
      await attempt(name, async () => {
        await this.note(name, days, await destroy(days));
      });
    await this.db.each(ctx, async (own) => {
      const settings = await this.db.run(own, (tx) => settingsOf(tx));
      for (const one of this.classes.ofGemeente())
        await attempt(one.name, async () => {
          const days = daysKept(one, settings);
          const removed = await one.destroy(own, days);
          await this.db.run(own, (tx) => tx.query(noted('retention_run'), [one.name, days, removed]));
        });
      await this.db.run(own, (tx) => tx.query(`delete from retention_run where ran_on < current_date - ${toldDays}`));
    });
    await this.platform.query(`delete from platform_retention_run where ran_on < current_date - ${toldDays}`);
    const [first] = errors;
    if (first !== undefined) throw first instanceof Error ? first : new Error('not all was destroyed');
  }

  /** Writes down what was destroyed of a class of the platform. */
  async note(name: string, days: number, removed: number): Promise<void> {
    await this.platform.query(noted('platform_retention_run'), [name, days, removed]);
  }
}

/** One line a day for each class: a second sweep on a day adds to it. */
const noted = (table: 'retention_run' | 'platform_retention_run'): string => {
  const key = table === 'retention_run' ? 'gemeente_id, ran_on, class' : 'ran_on, class';
  return `insert into ${table} as r (class, days, removed) values ($1, $2, $3)
    on conflict (${key}) do update set days = excluded.days, removed = r.removed + excluded.removed, ran_at = now()`;
};

/** What a gemeente set, of every class. */
export const settingsOf = (tx: EntityManager): Promise<RetentionSetting[]> =>
  tx.query<RetentionSetting[]>('select class as name, days, reason from retention_setting order by class');
