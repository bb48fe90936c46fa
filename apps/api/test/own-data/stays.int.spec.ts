import { Given, type IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { testApp } from '@wijkspoor/platform/testing';
import { givenProject, projectWorld } from '@wijkspoor/project/testing';
import { AppModule } from '../../src/app.module';
import { countsOf } from './everything';

let app: IdentityApp;
const password = 'een heel lang wachtwoord';

beforeAll(async () => {
  const api = await testApp((env) => AppModule.forRoot(env));
  app = { ...api, given: new Given(api.db, api.env), as: (sid) => new Visitor(api, sid) };
});
afterAll(async () => app?.close());

const erase = (visitor: Visitor, proof = password) => visitor.post('/v1/account/erasure', { proof });

describe('an account is not erased', () => {
  const code = (answer: { readonly body: unknown }) => (answer.body as { code: string; detail: string }).code;

  it('without its password, or the address of who has none', async () => {
    const account = await app.given.account({ password });
    const own = app.as(await app.given.session(account.id));
    expect(code(await erase(own, 'iets anders dan dat'))).toBe('identity.wrongPassword');
    expect((await own.get('/v1/session')).body).toMatchObject({ account: { email: account.email } });
    const resident = await app.given.account();
    const visitor = app.as(await app.given.session(resident.id, { method: 'mailLink' }));
    expect(code(await erase(visitor, 'iemand@test.invalid'))).toBe('identity.otherAddress');
    expect((await erase(visitor, ` ${resident.email.toUpperCase()} `)).status).toBe(204);
  });

  it('of the last administrator of a gemeente, until there is another', async () => {
    const gemeente = await app.given.gemeente();
    const account = await app.given.account({ password });
    await app.given.member(gemeente, 'administrator', { account });
    const visitor = app.as(await app.given.session(account.id));
    const refused = await erase(visitor);
    expect([refused.status, code(refused)]).toEqual([409, 'identity.stillAdministrator']);
    expect((refused.body as { detail: string }).detail).toContain(`Gemeente ${gemeente.slug}`);
    await app.given.member(gemeente, 'administrator');
    expect((await erase(visitor)).status).toBe(204);
  });

  it('of who leads a project; and then nothing is changed anywhere', async () => {
    const world = await projectWorld(app);
    await givenProject(world);
    const email =
      (
        await app.db.query<{ email: string }>('select email from account where id = $1', [world.coordinator.accountId])
      )[0]?.email ?? '';
    const before = await countsOf(app.db, world.gemeente.id);
    const refused = await erase(world.coordinator, email);
    expect([refused.status, code(refused)]).toEqual([409, 'project.handOverFirst']);
    expect(await countsOf(app.db, world.gemeente.id)).toEqual(before);
  });

  it('of the last operator, of a demo, and with a session of one gemeente', async () => {
    const operator = await app.given.account({ operator: true, password });
    const visitor = app.as(await app.given.session(operator.id));
    expect(code(await erase(visitor))).toBe('identity.stillOperator');
    await app.given.account({ operator: true });
    expect((await erase(visitor)).status).toBe(204);
    const demo = await app.given.account({ demo: true, password });
    expect(code(await erase(app.as(await app.given.session(demo.id))))).toBe('identity.demoStays');
    const gemeente = await app.given.gemeente();
    const member = await app.given.member(gemeente, 'coordinator');
    const sid = await app.given.session(member.accountId, { method: 'provider', onlyGemeente: gemeente.id });
    for (const answer of [await app.as(sid).get('/v1/account/data'), await erase(app.as(sid))])
      expect([answer.status, code(answer)]).toEqual([403, 'identity.sessionOfOneGemeente']);
  });
});
