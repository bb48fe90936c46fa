import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Given, type IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { form, roundWorld, scores } from '@wijkspoor/instruments/testing';
import {
  buildProcess,
  freePort,
  hasRedis,
  startRedis,
  startSmtp,
  testApp,
  type TestProcess,
  type TestSmtp,
  until,
} from '@wijkspoor/platform/testing';
import { move, voteWorld } from '@wijkspoor/voting/testing';
import { AppModule } from '../src/app.module';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-side-'));
let api: TestProcess;
let worker: TestProcess;
let smtp: TestSmtp;
/** Makes what a test needs, on the same database. */
let app: IdentityApp;

beforeAll(async () => {
  const made = testApp((env) => AppModule.forRoot(env), { DATA_DIR: dir });
  [api, worker, smtp] = await Promise.all([buildProcess('api'), buildProcess('worker'), startSmtp()]);
  const own = await made;
  app = { ...own, given: new Given(own.db, own.env), as: (sid) => new Visitor(own, sid) };
});
afterAll(async () => {
  api?.remove();
  worker?.remove();
  await smtp?.stop();
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

/** Two of each behind one address, which gives every request to the other of the two. */
class Pair {
  private readonly running: ChildProcess[] = [];
  private readonly ports: number[] = [];
  private turn = 0;
  private readonly proxy = http.createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const port = this.ports[this.turn++ % 2] ?? 0;
    const passed = http.request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });

  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    const { appUrl: DATABASE_URL } = app.db;
    const shared = { DATABASE_URL, DATA_DIR: dir, SMTP_URL: smtp.url, PUBLIC_ORIGIN: app.env.publicOrigin, ...more };
    for (let n = 0; n < 2; n++) {
      const port = await freePort();
      this.ports.push(port);
      this.running.push(api.start({ ...shared, API_PORT: String(port) }), worker.start(shared));
    }
    this.proxy.listen(0, '127.0.0.1');
    await once(this.proxy, 'listening');
    const up = async (port: number): Promise<boolean> =>
      (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.ok ?? false;
    await until(async () => (await Promise.all(this.ports.map(up))).every(Boolean));
  }

  async stop(): Promise<void> {
    for (const child of this.running) {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    this.proxy.close();
    this.proxy.closeAllConnections();
  }

  as(sid?: string): Visitor {
    const { port } = this.proxy.address() as AddressInfo;
    return new Visitor({ origin: `http://127.0.0.1:${port}`, env: app.env }, sid);
  }
}

const sidOf = (visitor: Visitor): string => visitor.cookies.get('sid') ?? '';
const statuses = (answers: readonly { readonly status: number }[]) => answers.map(({ status }) => status);
/** Asks one after the other, so that both get some of it. */
async function inTurn<T>(times: number, ask: (n: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let n = 0; n < times; n++) answers.push(await ask(n));
  return answers;
}

function countsTogether(pair: Pair): void {
  it('counts tries together, and sends every mail once', async () => {
    smtp.received.splice(0);
    const visitor = pair.as();
    const email = `${app.given.word()}@test.invalid`;
    const asked = await inTurn(6, () => visitor.post('/v1/sign-in/mail-link', { email }));
    expect(statuses(asked)).toEqual([202, 202, 202, 202, 202, 429]);
    const others = Array.from({ length: 40 }, () => `${app.given.word()}@test.invalid`);
    await Promise.all(others.map((one) => pair.as().post('/v1/sign-in/mail-link', { email: one })));
    await until(async () => (await app.db.query('select from outbox')).length === 0);
    expect(smtp.received.flatMap(({ to }) => to).sort()).toEqual([...Array<string>(5).fill(email), ...others].sort());
  });
}

describe('two apis and two workers behind a proxy', () => {
  const pair = new Pair();
  beforeAll(() => pair.start());
  afterAll(() => pair.stop());
  countsTogether(pair);

  it('know a session that begins or ends at the other', async () => {
    const gemeente = await app.given.gemeente();
    const { accountId } = await app.given.member(gemeente, 'coordinator');
    const visitor = pair.as(await app.given.session(accountId));
    const projects = () => visitor.get(`/v1/gemeenten/${gemeente.slug}/projecten`);
    expect(statuses(await inTurn(4, projects))).toEqual([200, 200, 200, 200]);
    const sid = sidOf(visitor);
    expect((await visitor.post('/v1/sign-out')).status).toBe(204);
    visitor.cookies.set('sid', sid);
    expect(statuses(await inTurn(2, projects))).toEqual([401, 401]);
  });

  it('change each other’s ballots, and take none any more from the moment that one closed the vote', async () => {
    const world = await voteWorld(app);
    const visitor = pair.as();
    const stated = { postcode: '1234 AB', houseNumber: '12', oldEnough: true };
    expect((await visitor.post(`${world.path}/address-statements`, stated)).status).toBe(204);
    const cast = (place: number) => visitor.put(`${world.path}/my-ballot`, { choices: { [place]: 1 } });
    expect(statuses(await inTurn(3, (n) => cast(n + 1)))).toEqual([200, 200, 200]);
    for (const { body } of await inTurn(2, () => visitor.get(`${world.path}/my-ballot`)))
      expect(body).toMatchObject({ cast: true, choices: { 3: 1 } });
    await move(pair.as(sidOf(world.coordinator)), world.path, 'close');
    expect(statuses(await inTurn(2, () => cast(1)))).toEqual([409, 409]);
    await until(async () => (await visitor.get(`${world.path}/result`)).status === 200);
    // what one still remembers is two seconds old at most
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    for (const { body } of await inTurn(2, () => visitor.get(`${world.path}/result`)))
      expect(body).toMatchObject({ result: { cast: 1 } });
  });

  it('take a form that began at the other, count it once, and make a file that both can give', async () => {
    const world = await roundWorld(app);
    await inTurn(12, async (n) => {
      const visitor = pair.as();
      const seen = [
        await visitor.post(`${world.path}/forms`, { language: 'nl' }),
        await visitor.put(`${world.path}/form`, form({ answers: scores(7, 1 + (n % 9)) })),
        await visitor.put(`${world.path}/form`, form({ answers: scores(8, 1 + (n % 9)) })),
      ];
      expect(statuses(seen)).toEqual([204, 204, 204]);
    });
    await until(async () => (await app.db.query('select from form_delta')).length === 0);
    const [counted] = await app.db.query<{ n: number }>(
      'select sum(n)::int as n from round_cell where round_id = $1 and question = 0',
      [world.roundId],
    );
    expect(counted?.n).toBe(12);

    const desk = pair.as(sidOf(world.coordinator));
    const exports = `${world.base}/ronden/${world.number}/exports`;
    const ask = { id: crypto.randomUUID(), kind: 'tables', format: 'csv', purpose: '', background: null };
    await until(async () => (await desk.post(exports, ask)).status === 201);
    await until(async () => (await desk.get(`${exports}/${ask.id}/file`)).status === 200);
    const [one, other] = await inTurn(2, () => desk.get(`${exports}/${ask.id}/file`));
    expect(one?.body).toEqual(other?.body);
    expect(await app.db.query('select from round_export where round_id = $1', [world.roundId])).toHaveLength(1);
  });
});

(hasRedis ? describe : describe.skip)('the same with Redis', () => {
  const pair = new Pair();
  let redis: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    redis = await startRedis();
    await pair.start({ REDIS_URL: redis.url });
  });
  afterAll(async () => {
    await pair.stop();
    await redis?.stop();
  });
  countsTogether(pair);
});
