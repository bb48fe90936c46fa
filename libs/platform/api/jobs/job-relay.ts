import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { Env } from '../env';
import { errorCode } from './error-code';
import { crashes, type JobRegistry } from './job-registry';
import type { Outbox, Waiting } from './outbox';
import type { JobQueueLike } from './queue-backend';

const batch = 500;
const sweepMs = 1_000;
/** How often rows are given to the queue again, in case it lost them, and how old they must be. */
const readdMs = 60_000;
const readdAgeSeconds = 300;

/** Brings rows of the outbox to the queue: at once when the database says so, and every second for what it did not say. */
export class JobRelay {
  private readonly log = new Logger('relay');
  private listener: pg.Client | undefined;
  private timers: NodeJS.Timeout[] = [];
  private running: Promise<void> | undefined;
  private more = false;
  private stopped = false;
  private lastError = '';

  constructor(
    private readonly env: Env,
    private readonly outbox: Outbox,
    private readonly registry: JobRegistry,
    private readonly queue: JobQueueLike,
  ) {}

  async start(): Promise<void> {
    await this.listen();
    // nobody knows what became of the queue while no worker ran
    await this.queueIsBack();
    this.timers = [
      setInterval(() => this.wake(), sweepMs),
      setInterval(() => void this.readd(readdAgeSeconds), readdMs),
    ];
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timers.forEach((timer) => clearInterval(timer));
    await this.listener?.end().catch(() => undefined);
    await this.running;
  }

  /** Hands over what waits; a call while it is busy makes it look once more. */
  wake(): void {
    if (this.stopped) return;
    this.more = true;
    this.running ??= this.drain().finally(() => (this.running = undefined));
  }

  private async drain(): Promise<void> {
    try {
      if (this.listener === undefined) {
        await this.listen();
        await this.queueIsBack();
      }
      while (this.more && !this.stopped) {
        this.more = false;
        if ((await this.outbox.hand(batch, (rows) => this.add(rows))) > 0) this.more = true;
      }
      this.lastError = '';
    } catch (error) {
      this.more = false;
      this.complain(error);
    }
  }

  /** The row is the job's id, so that handing it twice is handing it once. */
  private add(rows: readonly Waiting[]): Promise<unknown> {
    return this.queue.addBulk(
      rows.map(({ id, run, name }) => {
        const { attempts = 1, backoff: delay = 0 } = this.registry.definitionOf(name) ?? {};
        return {
          name,
          data: { id, run },
          opts: {
            jobId: `${id}_${run}`,
            attempts: attempts + crashes,
            backoff: { type: 'exponential', delay, jitter: 0.2 },
          },
        };
      }),
    );
  }

  /** The queue, or the database it lives in, was away: what it lost meanwhile is given to it again. */
  queueIsBack(): Promise<void> {
    return this.readd(0);
  }

  private async readd(ageSeconds: number): Promise<void> {
    try {
      await this.outbox.readd(ageSeconds);
    } catch (error) {
      this.complain(error);
    }
  }

  /** A connection of its own; when it breaks, the sweep does the work until there is a new one. */
  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.env.DATABASE_URL,
      keepAlive: true,
      application_name: 'wijkspoor-relay',
      options: '-c role=app_rw',
    });
    const lost = (): void => {
      if (this.listener === client) this.listener = undefined;
    };
    client.on('error', lost).on('end', lost);
    client.on('notification', () => this.wake());
    await client.connect();
    await client.query('listen outbox');
    this.listener = client;
  }

  /** One line per kind of trouble, not one per second. */
  private complain(error: unknown): void {
    const code = errorCode(error);
    if (code !== this.lastError) this.log.warn({ error: code }, 'jobs wait in the outbox');
    this.lastError = code;
  }
}
