import { createPostgresBackend, type Job, type JobsOptions, Queue, type Telemetry, Worker } from 'bullmq';
import pg from 'pg';
import { surviveLoss } from '../database';
import type { Env } from '../env';
import type { Ticket } from './outbox';

/** What a job in the queue holds: a ticket, or nothing when the clock added it. */
export type QueueData = Partial<Ticket>;
/** The one queue there is. */
export const queueName = 'wijkspoor';

/** What we use of BullMQ's queue, whose own type depends on its backend. */
export type JobQueueLike = {
  waitUntilReady(): Promise<unknown>;
  addBulk(jobs: { name: string; data: QueueData; opts: JobsOptions }[]): Promise<unknown>;
  getJobSchedulers(): Promise<readonly { readonly key: string }[]>;
  upsertJobScheduler(
    id: string,
    repeat: { pattern: string; tz: string },
    template: { name: string; data: QueueData },
  ): Promise<unknown>;
  removeJobScheduler(id: string): Promise<unknown>;
};
type Process = (name: string, data: QueueData) => Promise<void>;
/** BullMQ on PostgreSQL or on Redis: the rest of the code does not know which. */
export type QueueBackend = {
  readonly queue: JobQueueLike;
  /** Starts taking jobs. `close()` takes no new ones and waits for those that run. */
  work(run: Process, onError: (error: Error) => void): Promise<{ close(): Promise<void> }>;
  /** Calls when the queue was away and is there again. One in PostgreSQL lives in the database, which the relay listens to. */
  onReturn(act: () => void): void;
  close(): Promise<void>;
};

/** Finished jobs leave no trace in the queue: what is still to be done, or dead, stands in the outbox. */
const none = { count: 0 };

/** How a worker takes jobs: how many at once, and how soon the jobs of a killed worker are taken over. */
const workerOptions = (env: Env) => ({
  autorun: false,
  concurrency: env.JOB_CONCURRENCY,
  lockDuration: env.JOB_LOCK_MS,
  stalledInterval: env.JOB_LOCK_MS,
  // a job that stalls was in a worker that died; how often it may be tried is counted in the outbox
  maxStalledCount: 1_000,
  removeOnComplete: none,
  removeOnFail: none,
  drainDelay: 1,
});

/** Opens the backend of the settings. */
export function openQueue(env: Env, telemetry: Telemetry | undefined, onError: (error: Error) => void): QueueBackend {
  return env.REDIS_URL === undefined
    ? onPostgres(env, telemetry, onError)
    : onRedis(env, env.REDIS_URL, telemetry, onError);
}

function onPostgres(env: Env, telemetry: Telemetry | undefined, onError: (error: Error) => void): QueueBackend {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 4,
    keepAlive: true,
    application_name: 'wijkspoor-queue',
    // a lost commit of the queue is healed by the outbox, so the queue need not wait for the disk
    options: '-c role=app_rw -c search_path=bullmq -c TimeZone=UTC -c synchronous_commit=off',
    onConnect: surviveLoss,
  });
  pool.on('error', onError);
  const shared = { connection: pool, ...(telemetry ? { telemetry } : {}) };
  const queue = new Queue(queueName, shared, createPostgresBackend);
  queue.on('error', onError);
  return {
    queue,
    work: (run, failed) =>
      begin(
        new Worker(
          queueName,
          (job: Job<QueueData>) => run(job.name, job.data),
          { ...shared, ...workerOptions(env) },
          createPostgresBackend,
        ),
        failed,
      ),
    onReturn: () => undefined,
    close: async () => {
      await queue.close();
      await pool.end();
    },
  };
}

function onRedis(
  env: Env,
  url: string,
  telemetry: Telemetry | undefined,
  onError: (error: Error) => void,
): QueueBackend {
  const more = telemetry ? { telemetry } : {};
  // adding fails at once while Redis is away: the relay tries again, and holds no locks meanwhile
  const queue = new Queue(queueName, { connection: { url, enableOfflineQueue: false }, ...more });
  queue.on('error', onError);
  return {
    queue,
    work: (run, failed) => {
      const connection = { url, maxRetriesPerRequest: null };
      return begin(
        new Worker(queueName, (job: Job<QueueData>) => run(job.name, job.data), {
          connection,
          ...more,
          ...workerOptions(env),
        }),
        failed,
      );
    },
    onReturn: (act) => void queue.getBackend().connection.on('ready', act),
    close: () => queue.close(),
  };
}

type Runs = {
  waitUntilReady(): Promise<unknown>;
  run(): Promise<void>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
};

async function begin(worker: Runs, onError: (error: Error) => void): Promise<{ close(): Promise<void> }> {
  worker.on('error', onError);
  await worker.waitUntilReady();
  worker.run().catch(onError);
  return worker;
}
