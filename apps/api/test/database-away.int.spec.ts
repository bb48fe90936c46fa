import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { createHttpApp, PlatformDb } from '@wijkspoor/platform/api';
import { freePort, type TestDatabase, testDatabase, testEnv, until } from '@wijkspoor/platform/testing';
import { AppModule } from '../src/app.module';

/** Stands between the api and its database, and lets it go away and come back. */
class Line {
  private readonly sockets = new Set<net.Socket>();
  private server = net.createServer();
  port = 0;
  /** Nothing is passed on: connections are made, and nobody answers. */
  silent = false;

  constructor(private readonly to: URL) {}

  async open(): Promise<void> {
    this.server = net.createServer((socket) => this.join(socket)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as net.AddressInfo).port;
  }

  /** Connections stay, and nothing comes through them any more. */
  stall(): void {
    this.silent = true;
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private join(socket: net.Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    if (this.silent) return;
    const database = net.connect(Number(this.to.port), this.to.hostname);
    this.sockets.add(database);
    database.on('error', () => socket.destroy());
    database.on('close', () => socket.destroy());
    socket.on('close', () => database.destroy());
    socket.pipe(database).pipe(socket);
  }
}

let db: TestDatabase;
let line: Line;
let app: Awaited<ReturnType<typeof createHttpApp>>;
let origin: string;

beforeAll(async () => {
  db = await testDatabase();
  const url = new URL(db.appUrl);
  line = new Line(new URL(db.appUrl));
  await line.open();
  url.hostname = '127.0.0.1';
  url.port = String(line.port);
  const env = testEnv({ ...db, appUrl: url.href });
  app = await createHttpApp(AppModule.forRoot(env), env);
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});
afterAll(async () => {
  await app?.close();
  await line?.cut();
  await db?.close();
});

const ask = (): Promise<Response> => fetch(`${origin}/v1/gemeenten`, { headers: { 'accept-language': 'en' } });
const expectAway = async (answer: Response): Promise<void> => {
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({
    code: 'platform.away',
    status: 503,
    detail: 'We cannot be reached for a moment. Try again shortly.',
  });
};
const answersAgain = (): Promise<void> => until(async () => (await ask()).status === 200);

it('says that it is away while nobody listens where the database was, and answers when it is back', async () => {
  await answersAgain();
  await line.cut();
  await expectAway(await ask());
  await expectAway(await fetch(`${origin}/health/ready`, { headers: { 'accept-language': 'en' } }));
  expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  await line.open();
  await answersAgain();
});

it('says so too when a database that runs takes nobody more', async () => {
  const name = new URL(db.appUrl).pathname.slice(1);
  await db.query(`alter database ${name} connection limit 0`);
  await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'wijkspoor_app' and datname = $1`,
    [name],
  );
  await until(async () => (await ask()).status !== 200);
  await expectAway(await ask());
  await db.query(`alter database ${name} connection limit -1`);
  await answersAgain();
});

it('says so when the connection is lost in the middle of a request', async () => {
  const locked = db.query('do $$ begin lock table gemeente in access exclusive mode; perform pg_sleep(60); end $$');
  const holders = () =>
    db.query<{ pid: number }>("select pid from pg_locks where mode = 'AccessExclusiveLock' and granted");
  await until(async () => (await holders()).length > 0);
  const [holder] = await holders();
  const answer = ask();
  await until(async () => (await db.query('select from pg_locks where not granted')).length > 0);
  await db.query(`select pg_terminate_backend(pid) from pg_locks where not granted`);
  await expectAway(await answer);
  await Promise.all([
    expect(locked).rejects.toMatchObject({ code: '57014' }),
    db.query('select pg_cancel_backend($1)', [holder?.pid]),
  ]);
  await answersAgain();
});

it('says so when the connection is lost between two statements of a request', async () => {
  const work = app.get(PlatformDb, { strict: false }).run(async (tx) => {
    const [own] = await tx.query<{ pid: number }[]>('select pg_backend_pid() as pid');
    await db.query('select pg_terminate_backend($1)', [own?.pid]);
    await pause(100);
    await tx.query('select 1');
  });
  await expect(work).rejects.toMatchObject({ code: 'platform.away' });
});

it('says so when the Redis that counts tries is away', async () => {
  const env = testEnv(db, { REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
  const other = await createHttpApp(AppModule.forRoot(env), env);
  await other.listen(0, '127.0.0.1');
  const body = JSON.stringify({ email: 'iemand@test.invalid' });
  const headers = { 'content-type': 'application/json', origin: env.publicOrigin, 'accept-language': 'en' };
  try {
    await expectAway(await fetch(`${await other.getUrl()}/v1/sign-in/mail-link`, { method: 'POST', headers, body }));
  } finally {
    await other.close();
  }
});

it('says so when the database does not answer at all, within the time that a page waits', async () => {
  await line.cut();
  await expectAway(await ask());
  line.silent = true;
  await line.open();
  const started = performance.now();
  await expectAway(await ask());
  expect(performance.now() - started).toBeLessThan(5_000);
  line.silent = false;
  await line.cut();
  await line.open();
  await answersAgain();
});

if (process.env['TEST_FULL'] === '1')
  it('says so when the database takes what is asked and answers nothing, before anybody waited ten seconds', async () => {
    await answersAgain();
    line.stall();
    const started = performance.now();
    await Promise.all(Array.from({ length: 20 }, async () => expectAway(await ask())));
    expect(performance.now() - started).toBeLessThan(10_000);
    // what comes in bursts ends by itself, also for who is signed in
    const headers = {
      ...{ 'accept-language': 'en', 'content-type': 'application/json', cookie: `ws-sid=${'x'.repeat(43)}` },
      origin: testEnv(db).publicOrigin,
    };
    const hot = ['deelname/1/form', 'voting-rounds/1/my-ballot'];
    const body = JSON.stringify({});
    const begun = performance.now();
    await Promise.all(
      hot.map(async (path) =>
        expectAway(await fetch(`${origin}/v1/gemeenten/waterhoven/${path}`, { method: 'PUT', headers, body })),
      ),
    );
    expect(performance.now() - begun).toBeLessThan(10_000);
    await line.cut();
    line.silent = false;
    await line.open();
    await answersAgain();
  });
