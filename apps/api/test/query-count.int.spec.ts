import pg from 'pg';
import { Given, type GivenGemeente, identityMatrix, Visitor } from '@wijkspoor/identity/testing';
import { monitoringMatrix } from '@wijkspoor/monitoring/testing';
import { platformMatrix, type RouteMatrix, type TestApp, testApp } from '@wijkspoor/platform/testing';
import { projectMatrix } from '@wijkspoor/project/testing';
import { wijkMatrix } from '@wijkspoor/wijk/testing';
import { AppModule } from '../src/app.module';

const matrix: RouteMatrix = {
  ...platformMatrix,
  ...identityMatrix,
  ...wijkMatrix,
  ...projectMatrix,
  ...monitoringMatrix,
};
/** Opening a transaction, setting the gemeente and closing it are three; finding out who asks is one. A page made of several domains asks each. */
const most = { read: 18, write: 16 };

let api: TestApp;
let given: Given;
let gemeente: GivenGemeente;
let administrator: string;
let operator: string;

beforeAll(async () => {
  api = await testApp((env) => AppModule.forRoot(env), { DEMO: '1' });
  given = new Given(api.db, api.env);
  gemeente = await given.gemeente();
  administrator = (await given.member(gemeente, 'administrator')).accountId;
  operator = (await given.account({ operator: true })).id;
  await addRows(2);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await api?.close();
});

/** Rows of everything that some route lists. */
async function addRows(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const there = await given.gemeente();
    await given.member(there, 'administrator', { account: { id: administrator } });
    await given.member(gemeente, 'partnerLead');
    await given.invitation(gemeente, 'resident');
    await given.account({ totp: true, demo: true });
    await api.db.query(`insert into wijk (gemeente_id, slug, name, intro, published) values ($1, $2, $2, '', true)`, [
      gemeente.id,
      given.word('wijk'),
    ]);
    await api.db.query(
      `insert into outbox (name, payload, request_id, language, attempts, error, dead_at) values ('platform.tidy-up', '{}', 'r', 'nl', 1, 'Error', now())`,
    );
  }
}

/** How many statements each route sends to the database, asked by somebody who may. */
async function countAll(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const [route, { who, send }] of Object.entries(matrix)) {
    const [method = 'GET', path = '/'] = route.split(' ');
    const { params = {}, body, headers = {} } = send?.({ gemeente, word: (start) => given.word(start) }) ?? {};
    const filled = path.replace(/:(\w+)/g, (_, name: string) =>
      name === 'gemeente' ? gemeente.slug : (params[name] ?? ''),
    );
    const account = who.includes('operator') ? operator : administrator;
    const visitor = new Visitor(api, await given.session(account));
    const statements = jest.spyOn(pg.Client.prototype, 'query');
    const { status } = await visitor.send(method, filled, body, { headers });
    counts[route] = statements.mock.calls.length;
    statements.mockRestore();
    expect([route, status]).toEqual([route, matrix[route]?.ok]);
  }
  return counts;
}

it('no route sends more statements when there are more rows, and none sends many', async () => {
  const few = await countAll();
  await addRows(20);
  expect(await countAll()).toEqual(few);
  const tooMany = Object.entries(few).filter(
    ([route, count]) => count > (route.startsWith('GET ') ? most.read : most.write),
  );
  expect(tooMany).toEqual([]);
  // what counts nothing finds nothing
  expect(few['GET /v1/gemeenten/:gemeente/wijken']).toBeGreaterThan(3);
});
