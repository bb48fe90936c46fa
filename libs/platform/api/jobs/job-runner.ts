import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { type Ctx, DomainError, system, systemCtx } from '@wijkspoor/platform/domain';
import { isAway } from '../away';
import { PlatformDb } from '../database';
import { ENV, type Env } from '../env';
import { queueTelemetry } from '../telemetry';
import { errorCode } from './error-code';
import { JobQueue } from './job-queue';
import { crashes, JobRegistry } from './job-registry';
import { JobRelay } from './job-relay';
import { type Envelope, Outbox, type Ticket } from './outbox';
import { openQueue, type QueueBackend, type QueueData } from './queue-backend';

/** The worker: takes jobs from the queue and runs their handlers. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private backend: QueueBackend | undefined;
  private relay: JobRelay | undefined;
  private worker: { close(): Promise<void> } | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.registry.demandOneHandlerEach();
    const onError = (error: Error): void => this.log.warn({ error: errorCode(error) }, 'queue');
    this.backend = openQueue(this.env, await queueTelemetry(this.env), onError);
    await this.backend.queue.waitUntilReady();
    await this.keepTheClock(this.backend);
    this.worker = await this.backend.work((name, data) => this.run(name, data), onError);
    this.relay = new JobRelay(this.env, this.outbox, this.registry, this.backend.queue);
    await this.relay.start();
    this.backend.onReturn(() => void this.queueIsBack());
    this.log.log(
      `working, ${this.env.JOB_CONCURRENCY} jobs at once, queue on ${this.env.REDIS_URL === undefined ? 'PostgreSQL' : 'Redis'}`,
    );
  }

  /** Takes no new jobs, waits for those that run, then lets go. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.relay?.stop();
    await this.worker?.close();
    await this.backend?.close();
  }

  /** A queue that was away may have forgotten everything: it gets its clock and its work again. */
  private async queueIsBack(): Promise<void> {
    try {
      if (this.backend !== undefined) await this.keepTheClock(this.backend);
      await this.relay?.queueIsBack();
    } catch (error) {
      // it went again: this comes back with it
      this.log.warn({ error: errorCode(error) }, 'queue');
    }
  }

  /** The schedules of this version, and no others. */
  private async keepTheClock({ queue }: QueueBackend): Promise<void> {
    const wanted = new Map(this.registry.schedules().map(({ job, cron }) => [job.name, cron]));
    for (const { key } of await queue.getJobSchedulers()) if (!wanted.has(key)) await queue.removeJobScheduler(key);
    for (const [name, pattern] of wanted)
      await queue.upsertJobScheduler(name, { pattern, tz: 'Europe/Amsterdam' }, { name, data: {} });
  }

  private async run(name: string, data: QueueData): Promise<void> {
    const { id, run } = data;
    if (id !== undefined && run !== undefined) await this.runTicket({ id, run });
    else await this.addByTheClock(name);
  }

  /** The clock only puts work into the outbox; from there it is a job like any other. */
  private async addByTheClock(name: string): Promise<void> {
    const job = this.registry.definitionOf(name);
    if (job) await this.db.run((tx) => this.jobs.add(tx, systemCtx(null, randomUUID()), job, {}, { key: 'clock' }));
  }

  private async runTicket(ticket: Ticket): Promise<void> {
    const envelope = await this.outbox.start(ticket);
    if (envelope === undefined) return;
    const started = performance.now();
    const line = { requestId: envelope.requestId, job: envelope.name, jobId: envelope.id, attempt: envelope.attempts };
    try {
      await this.call(envelope);
    } catch (error) {
      await this.failed(envelope, error, line);
      return;
    }
    await this.outbox.finish(ticket);
    this.log.log({ ...line, ms: Math.round(performance.now() - started) }, 'done');
  }

  private async call(envelope: Envelope): Promise<void> {
    const handler = this.registry.handlerOf(envelope.name);
    if (!handler) throw new DomainError('platform.noHandler', 'missing');
    if (envelope.attempts > handler.job.attempts + crashes) throw new DomainError('platform.crashed', 'conflict');
    await handler.run(ctxOf(envelope), envelope.payload);
  }

  /** The queue hears a code only, and waits before the next try; after the last one the row is dead. */
  private async failed(
    envelope: Envelope,
    error: unknown,
    line: Readonly<Record<string, string | number>>,
  ): Promise<never> {
    const code = errorCode(error);
    // that the database was away is no mistake of the job
    const more = isAway(error) ? crashes : 0;
    const dead = envelope.attempts >= (this.registry.definitionOf(envelope.name)?.attempts ?? 0) + more;
    await this.outbox.fail(envelope, code, dead);
    const frames =
      error instanceof Error
        ? error.stack
            ?.split('\n')
            .filter((frame) => frame.startsWith('    at '))
            .slice(0, 8)
        : undefined;
    this.log[dead ? 'error' : 'warn']({ ...line, error: code, stack: frames }, dead ? 'given up' : 'failed');
    throw dead ? new UnrecoverableError(code) : new Error(code);
  }
}

/** The platform acts, for the gemeente and on behalf of the person of the request; it has none of that person's roles. */
const ctxOf = ({ tenant, accountId, requestId, language }: Envelope): Ctx => ({
  actor: { ...system, accountId },
  gemeenteId: tenant,
  requestId,
  language,
});
