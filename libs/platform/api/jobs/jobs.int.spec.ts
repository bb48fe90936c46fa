import { type DynamicModule, type INestApplicationContext, Injectable, Inject, Module } from '@nestjs/common';
import { hasRedis, startRedis, testDatabase, type TestDatabase, testEnv, until } from '@wijkspoor/platform/testing';
import type { EntityManager } from 'typeorm';
import * as z from 'zod/mini';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { anonymous, type Ctx, defineJob, DomainError } from '@wijkspoor/platform/domain';
import { PlatformDb, TenantDb } from '../database';
import { PlatformModule, PlatformWorkerModule } from '../platform.module';
import { startWorkerApp } from '../worker-app';
import { DeadJobs } from './dead-jobs';
import { JobQueue } from './job-queue';
import { handle, JobRegistry, schedule } from './job-registry';
import { readdJobs } from './readd-jobs';

const note = defineJob('test.note', z.strictObject({ id: z.string() }));
const flaky = defineJob('test.flaky', z.strictObject({ id: z.string() }), { attempts: 4, backoff: 100 });
const hopeless = defineJob('test.hopeless', z.strictObject({ id: z.string() }), { attempts: 2, backoff: 20 });
const slow = defineJob('test.slow', z.strictObject({ id: z.string() }));
const tick = defineJob('test.tick', z.strictObject({}));
const unknown = defineJob('test.unknown', z.strictObject({}));

const gemeente = '01900000-0000-7000-8000-00000000000a';
const account = '01900000-0000-7000-8000-0000000000aa';
const ctx: Ctx = {
  actor: { ...anonymous, kind: 'account', accountId: account },
  gemeenteId: gemeente,
  requestId: 'the request',
  language: 'en',
};

/** What the handlers of this file saw, and how they behave. */
const seen: { job: string; id: string; ctx: Ctx; at: number }[] = [];
const state = { broken: true, release: (): void => undefined, gate: Promise.resolve() };
const runs = (id: string) => seen.filter((one) => one.id === id);

@Injectable()
class TestJobs {
  constructor(@Inject(JobRegistry) registry: JobRegistry) {
    const see = (job: string, given: Ctx, id: string): number => seen.push({ job, id, ctx: given, at: Date.now() });
    registry.register({
      jobs: [note, flaky, hopeless, slow, tick],
      handlers: [
        handle(note, async (given, { id }) => void see('note', given, id)),
        handle(flaky, async (given, { id }) => {
          see('flaky', given, id);
          if (runs(id).length < 4) throw new Error(`not yet, says mevrouw Jansen`);
        }),
        handle(hopeless, async (given, { id }) => {
          see('hopeless', given, id);
          if (state.broken) throw new DomainError('test.broken', 'conflict');
        }),
        handle(slow, async (given, { id }) => {
          see('slow', given, id);
          await state.gate;
        }),
        handle(tick, async (given) => void see('tick', given, 'tick')),
      ],
      schedules: [schedule(tick, '* * * * * *')],
    });
  }
}
@Module({ providers: [TestJobs] })
class TestJobsModule {}

const backends: [string, boolean][] = [
  ['PostgreSQL', true],
  ['Redis', hasRedis],
];

describe.each(backends)('jobs on %s', (backend, there) => {
  const test = there ? it : it.skip;
  let db: TestDatabase;
  let worker: INestApplicationContext | undefined;
  let redis: Awaited<ReturnType<typeof startRedis>> | undefined;

  const module = (): DynamicModule => {
    const env = testEnv(db, { JOB_LOCK_MS: '1000', JOB_CONCURRENCY: '4', ...(redis ? { REDIS_URL: redis.url } : {}) });
    return {
      module: class Root {},
      imports: [PlatformModule.forRoot(env, { platform }), TestJobsModule, PlatformWorkerModule],
    };
  };
  const start = () => startWorkerApp(module(), testEnv(db));
  const app = (): INestApplicationContext => worker!;
  const inGemeente = (work: (tx: EntityManager, jobs: JobQueue) => Promise<void>) =>
    app()
      .get(TenantDb)
      .run(ctx, (tx) => work(tx, app().get(JobQueue)));
  const left = () =>
    db.query<{ name: string; key: string | null }>(`select name, key from outbox where name <> 'test.tick'`);
  const empty = () => until(async () => (await left()).length === 0);

  beforeAll(async () => {
    if (!there) return;
    db = await testDatabase();
    await db.query(`insert into gemeente (id, slug, name) values ($1, 'hier', 'Hier')`, [gemeente]);
    if (backend === 'Redis') redis = await startRedis();
    worker = await start();
  });
  beforeEach(() => seen.splice(0));
  afterAll(async () => {
    await worker?.close();
    await redis?.stop();
    await db?.close();
  });

  test('runs a job with the gemeente, person, request and language that asked for it', async () => {
    await inGemeente((tx, jobs) => jobs.add(tx, ctx, note, { id: 'a' }));
    await until(() => runs('a').length === 1);
    expect(runs('a')[0]?.ctx).toMatchObject({
      gemeenteId: gemeente,
      requestId: 'the request',
      language: 'en',
      actor: { kind: 'system', accountId: account },
    });
    expect(runs('a')[0]?.ctx.actor.roles.size).toBe(0);
    await empty();
  });

  test('leaves no job when the transaction of the data is rolled back', async () => {
    const failing = inGemeente(async (tx, jobs) => {
      await jobs.add(tx, ctx, note, { id: 'never' });
      throw new Error('rollback');
    });
    await expect(failing).rejects.toThrow('rollback');
    await inGemeente((tx, jobs) => jobs.add(tx, ctx, note, { id: 'after' }));
    await until(() => runs('after').length === 1);
    expect(runs('never')).toHaveLength(0);
  });

  test('tries again, waiting longer every time', async () => {
    await inGemeente((tx, jobs) => jobs.add(tx, ctx, flaky, { id: 'f' }));
    await until(() => runs('f').length === 4);
    const waits = runs('f')
      .slice(1)
      .map((one, index) => one.at - (runs('f')[index]?.at ?? 0));
    expect(waits[0]).toBeGreaterThanOrEqual(75);
    expect(waits[1]).toBeGreaterThanOrEqual(155);
    expect(waits[2]).toBeGreaterThanOrEqual(315);
    await empty();
  });

  test('shows a job that failed its last try to the operator, who tries it again', async () => {
    state.broken = true;
    const dead = app().get(DeadJobs);
    await inGemeente((tx, jobs) => jobs.add(tx, ctx, hopeless, { id: 'h' }));
    await until(async () => (await dead.list()).length === 1);
    const [job] = await dead.list();
    expect(job).toMatchObject({
      name: 'test.hopeless',
      gemeente: 'hier',
      requestId: 'the request',
      error: 'test.broken',
      attempts: 2,
    });
    expect(Object.keys(job!)).not.toContain('payload');
    expect(runs('h')).toHaveLength(2);
    state.broken = false;
    let noted = 0;
    const note = (): Promise<void> => {
      noted++;
      return Promise.resolve();
    };
    await dead.retry(job!.id, note);
    await empty();
    expect(runs('h')).toHaveLength(3);
    await expect(dead.retry(job!.id, note)).rejects.toMatchObject({ code: 'platform.missing' });
    expect(noted).toBe(1);
  });

  test('runs once for a key that is added twice, and once more when it is added while it runs', async () => {
    state.gate = new Promise((resolve) => (state.release = resolve));
    await inGemeente(async (tx, jobs) => {
      await jobs.add(tx, ctx, slow, { id: 's' }, { key: 'round 1' });
      await jobs.add(tx, ctx, slow, { id: 's' }, { key: 'round 1' });
    });
    await until(() => runs('s').length === 1);
    await inGemeente((tx, jobs) => jobs.add(tx, ctx, slow, { id: 's' }, { key: 'round 1' }));
    await inGemeente((tx, jobs) => jobs.add(tx, ctx, slow, { id: 's' }, { key: 'round 1' }));
    expect(await left()).toHaveLength(1);
    state.release();
    await empty();
    expect(runs('s')).toHaveLength(2);
  });

  test('keeps one key per gemeente apart from the same key elsewhere', async () => {
    const daar = '01900000-0000-7000-8000-00000000000b';
    await db.query(`insert into gemeente (id, slug, name) values ($1, 'daar', 'Daar') on conflict do nothing`, [daar]);
    await inGemeente(async (tx, jobs) => {
      await jobs.add(tx, ctx, note, { id: 'k' }, { key: 'same' });
      await jobs.add(tx, { ...ctx, gemeenteId: daar }, note, { id: 'k' }, { key: 'same' });
      await jobs.add(tx, { ...ctx, gemeenteId: null }, note, { id: 'k' }, { key: 'same' });
      await jobs.add(tx, { ...ctx, gemeenteId: null }, note, { id: 'k' }, { key: 'same' });
    });
    await empty();
    expect(
      runs('k')
        .map((one) => one.ctx.gemeenteId)
        .sort(),
    ).toEqual([gemeente, daar, null].sort());
  });

  test('refuses a job that no module registered, and a payload the job does not declare', async () => {
    await expect(inGemeente((tx, jobs) => jobs.add(tx, ctx, unknown, {}))).rejects.toThrow('not registered');
    const more = { id: 'x', name: 'mevrouw Jansen' };
    await expect(inGemeente((tx, jobs) => jobs.add(tx, ctx, note, more))).rejects.toThrow();
    expect(await left()).toHaveLength(0);
  });

  test('adds jobs by the clock', async () => {
    await until(() => runs('tick').length >= 2, 10);
    expect(runs('tick')[0]?.ctx).toMatchObject({ gemeenteId: null, actor: { kind: 'system', accountId: null } });
  });

  /** Rows that were handed to a queue that has forgotten them. */
  const forgotten = (id: string, rows: number) =>
    db.query(
      `insert into outbox (name, payload, request_id, language, handed_at)
       select 'test.note', jsonb_build_object('id', $1::text), 'r', 'nl', now() - interval '1 minute' from generate_series(1, $2::int)`,
      [id, rows],
    );

  test('does again what the queue lost, when the operator says so', async () => {
    await forgotten('lost', 20);
    expect(await readdJobs(testEnv(db))).toBeGreaterThanOrEqual(20);
    await until(() => runs('lost').length === 20);
    await empty();
  });

  test('does at its start what the queue lost while no worker ran', async () => {
    await worker?.close();
    worker = undefined;
    await forgotten('long lost', 20);
    worker = await start();
    await until(() => runs('long lost').length === 20, 20);
    await empty();
  });

  test('does at once what the queue lost when it was killed, and goes on with the clock', async () => {
    state.gate = new Promise((resolve) => (state.release = resolve));
    // as many as run at once, so that the others wait in the queue
    await inGemeente(async (tx, jobs) => {
      for (let n = 0; n < 4; n++) await jobs.add(tx, ctx, slow, { id: `busy ${n}` });
    });
    await until(() => seen.filter((one) => one.job === 'slow').length === 4);
    await inGemeente((tx, jobs) => jobs.add(tx, ctx, note, { id: 'waits' }));
    await until(async () => (await db.query('select from outbox where handed_at is null')).length === 0);
    if (backend === 'Redis') await redis?.crash();
    else {
      await db.query(`delete from bullmq.job where id not like 'repeat:%'`);
      await db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'wijkspoor-relay' and datname = current_database()`,
      );
    }
    state.release();
    await until(() => runs('waits').length === 1, 30);
    await empty();
    const ticks = runs('tick').length;
    await until(() => runs('tick').length >= ticks + 2, 10);
  });

  test('does everything once when two workers share the work, and nothing stays in the queue', async () => {
    const second = await start();
    try {
      await inGemeente(async (tx, jobs) => {
        for (let i = 0; i < 200; i++) await jobs.add(tx, ctx, note, { id: `two ${i}` });
      });
      await until(() => seen.filter((one) => one.job === 'note').length >= 200);
      await empty();
      expect(new Set(seen.filter((one) => one.job === 'note').map((one) => one.id)).size).toBe(200);
      expect(seen.filter((one) => one.job === 'note')).toHaveLength(200);
      if (backend === 'PostgreSQL')
        await until(async () => (await db.query(`select from bullmq.job where id not like 'repeat:%'`)).length === 0);
    } finally {
      await second.close();
    }
  });

  test('finishes what runs before it stops', async () => {
    state.gate = new Promise((resolve) => (state.release = resolve));
    await inGemeente((tx, jobs) => jobs.add(tx, ctx, slow, { id: 'last' }));
    await until(() => runs('last').length === 1);
    const closing = app().close();
    setTimeout(() => state.release(), 200);
    await closing;
    worker = undefined;
    expect(await left()).toHaveLength(0);
    worker = await start();
  });

  test('keeps a job whose row the app wants to change as it is', async () => {
    const change = app().get(PlatformDb).query(`update outbox set payload = '{}'`);
    await expect(change).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});
