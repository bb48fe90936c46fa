import { Given, type GivenGemeente, identityMatrix, Visitor } from '@wijkspoor/identity/testing';
import { createHttpApp, type Env } from '@wijkspoor/platform/api';
import { type Role, roles, type Who } from '@wijkspoor/platform/domain';
import { instrumentsMatrix } from '@wijkspoor/instruments/testing';
import { archiveMatrix } from '@wijkspoor/archive/testing';
import { reportsMatrix } from '@wijkspoor/reports/testing';
import { votingMatrix } from '@wijkspoor/voting/testing';
import { knowledgeMatrix } from '@wijkspoor/knowledge/testing';
import { notificationsMatrix } from '@wijkspoor/notifications/testing';
import { monitoringMatrix } from '@wijkspoor/monitoring/testing';
import {
  platformMatrix,
  type RouteMatrix,
  type RouteRule,
  testDatabase,
  type TestDatabase,
  testEnv,
} from '@wijkspoor/platform/testing';
import { projectMatrix } from '@wijkspoor/project/testing';
import { actionPlanMatrix } from '@wijkspoor/action-plan/testing';
import { proposalsMatrix } from '@wijkspoor/proposals/testing';
import { wijkMatrix } from '@wijkspoor/wijk/testing';
import { AppModule } from '../src/app.module';

/** The expectations of every domain; each stands beside its controllers. */
const matrix: RouteMatrix = {
  ...platformMatrix,
  ...identityMatrix,
  ...notificationsMatrix,
  ...wijkMatrix,
  ...projectMatrix,
  ...instrumentsMatrix,
  ...proposalsMatrix,
  ...actionPlanMatrix,
  ...knowledgeMatrix,
  ...votingMatrix,
  ...monitoringMatrix,
  ...reportsMatrix,
  ...archiveMatrix,
};

type Person = 'nobody' | 'operator' | Role;
type App = Awaited<ReturnType<typeof createHttpApp>>;
const people: readonly Person[] = ['nobody', ...roles, 'operator'];

let app: App;
let db: TestDatabase;
let env: Env;
let given: Given;
let origin: string;
let own: GivenGemeente;
let other: GivenGemeente;
const routes: string[] = [];
const accounts = new Map<Person, string>();

beforeAll(async () => {
  db = await testDatabase();
  env = testEnv(db, { DEMO: '1' });
  app = await createHttpApp(AppModule.forRoot(env), env);
  // HEAD is the same handler as its GET
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD' && url !== '*') routes.push(`${one} ${url}`);
    });
  await app.listen(0, '127.0.0.1');
  origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  given = new Given(db, env);
  own = await given.gemeente();
  other = await given.gemeente();
  await given.member(other, 'administrator');
  for (const role of roles) accounts.set(role, (await given.member(own, role)).accountId);
  accounts.set('operator', (await given.account({ operator: true })).id);
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

const means = (who: Who, person: Person, at: GivenGemeente): boolean =>
  who === 'anyone' ||
  (who === 'signedIn' && person !== 'nobody') ||
  (who === 'operator' && person === 'operator') ||
  (who === person && at === own && person !== 'operator');

function expected({ who, ok }: RouteRule, person: Person, at: GivenGemeente): number {
  if (who.some((one) => means(one, person, at))) return ok;
  return person === 'nobody' ? 401 : 403;
}

async function ask(route: string, rule: RouteRule, person: Person, at: GivenGemeente): Promise<number> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const { params = {}, body, headers = {} } = rule.send?.({ gemeente: at, word: (start) => given.word(start) }) ?? {};
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'gemeente' ? at.slug : (params[name] ?? `no-${name}`),
  );
  const account = accounts.get(person);
  const visitor = new Visitor({ origin, env }, account === undefined ? undefined : await given.session(account));
  return (await visitor.send(method, filled, body, { headers })).status;
}

describe('every route for everyone', () => {
  it('has an expectation, and every expectation has a route', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(Object.keys(matrix).sort()).toEqual([...new Set(routes)].sort());
  });

  it.each(people)('answers %s as expected, in the own and in another gemeente', async (person) => {
    const wrong: string[] = [];
    for (const [route, rule] of Object.entries(matrix)) {
      for (const at of route.includes(':gemeente') || route.includes(':slug') ? [own, other] : [own]) {
        const status = await ask(route, rule, person, at);
        const wanted = expected(rule, person, at);
        if (status !== wanted)
          wrong.push(
            `${route} for ${person} in the ${at === own ? 'own' : 'other'} gemeente: ${status}, not ${wanted}`,
          );
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(people)('has no gemeente to show %s at an address that does not exist', async (person) => {
    const nowhere = { id: '', slug: 'nergens' };
    for (const [route, rule] of Object.entries(matrix)) {
      if (route.includes(':gemeente')) expect([route, await ask(route, rule, person, nowhere)]).toEqual([route, 404]);
    }
  });
});
