import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { move, planVote, type VoteWorld, voteWorld } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from '../closing';
import { VotingHttpModule } from '../voting.module';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-invited-'));
const checks = ['code', 'mail', 'invited'];
let app: IdentityApp;
let world: VoteWorld;
let clients = 0;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, VotingHttpModule], { DATA_DIR: dir });
});
beforeEach(async () => {
  world = await voteWorld(app, { checks });
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

type Where = { readonly path: string; readonly coordinator: Visitor };
const invite = ({ path: vote, coordinator }: Where, ...addresses: readonly string[]) =>
  coordinator.post(`${vote}/invited`, { addresses: addresses.join('\n') });
const amount = async ({ path: vote, coordinator }: Where) =>
  ((await coordinator.get(`${vote}/invited`)).body as { amount: number }).amount;
/** Asks for the link, from an own place on the network. */
const ask = (email: string, vote = world.path) =>
  app
    .as()
    .post(
      `${vote}/invited-mails`,
      { email, oldEnough: true },
      { headers: { 'x-forwarded-for': `10.0.0.${++clients}` } },
    );
const mailsTo = (email: string) =>
  app.db.query<{ subject: string; body_text: string }>(
    'select subject, body_text from mail_message where to_address = $1 order by id',
    [email],
  );
const linksTo = async (email: string): Promise<string[]> =>
  (await mailsTo(email)).flatMap(({ body_text: text }) => /verder\/([\w-]{43})/.exec(text)?.[1] ?? []);
const address = () => `${app.given.word('mens')}@test.invalid`;
const votes = async (code: string | undefined, choices: object): Promise<Visitor> => {
  const visitor = app.as();
  expect((await visitor.post(`${world.path}/link-uses`, { code })).status).toBe(204);
  expect((await visitor.put(`${world.path}/my-ballot`, { choices })).status).toBe(200);
  return visitor;
};
const ballots = () =>
  app.db.query<{ choices: number[]; checked: number }>('select choices, checked from ballot where round_id = $1', [
    world.voteId,
  ]);
const close = async () => {
  await move(world.coordinator, world.path, 'close');
  await app.app.get(Closing, { strict: false }).run(systemCtx(world.gemeente.id, randomUUID()), world.voteId);
};

describe('a list', () => {
  it('mails everybody on it once, and is kept as marks that nobody can read', async () => {
    const [one, two] = [address(), address()];
    expect(await invite(world, one, two.toUpperCase(), one)).toMatchObject({
      ...{ status: 200, body: { amount: 2, added: 2 } },
    });
    const [mail, ...more] = await mailsTo(two);
    expect(more).toEqual([]);
    expect(mail?.body_text).toContain(`/stemmen/${world.number}`);
    expect(mail?.body_text).not.toMatch(/verder|\b[2-9A-Z]{5}-[2-9A-Z]{4}/);
    const rows = await app.db.query<{ row: string }>(
      `select row_to_json(x)::text as row from vote_invited x union all select row_to_json(x)::text from audit x
       union all select row_to_json(x)::text from outbox x`,
    );
    expect(rows.map(({ row }) => row).join()).not.toContain('test.invalid');
  });

  it('that is sent again, by two people at once or with more on it, mails only who is new', async () => {
    const [one, two] = [address(), address()];
    const both = await Promise.all([invite(world, one), invite(world, one), invite(world, one)]);
    expect(both.map(({ body }) => (body as { added: number }).added).sort()).toEqual([0, 0, 1]);
    expect((await invite(world, one, two)).body).toEqual({ amount: 2, added: 1 });
    expect([(await mailsTo(one)).length, (await mailsTo(two)).length]).toEqual([1, 1]);
  });

  it('with a line that is no address invites nobody, and says which line', async () => {
    const one = address();
    const answer = await invite(world, one, 'iemand', 'x@test.invalid');
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'voting.invitedList', errors: [{ path: 'addresses', params: { lines: '2' } }] },
    });
    expect(JSON.stringify(answer.body)).not.toContain('iemand');
    expect([await amount(world), (await mailsTo(one)).length]).toEqual([0, 0]);
  });

  it('holds five thousand, in one go', async () => {
    const all = Array.from({ length: 5_000 }, (_, index) => `m${index}.${world.voteId.slice(0, 8)}@test.invalid`);
    expect((await invite(world, ...all)).body).toEqual({ amount: 5_000, added: 5_000 });
    expect(await invite(world, address())).toMatchObject({ status: 400, body: { code: 'voting.invitedList' } });
    expect(await amount(world)).toBe(5_000);
  });

  it('changes until the vote opens; after that people can only be added', async () => {
    const planned = { ...world, ...(await planVote(world, world.projectId, { checks })) };
    const [one, two] = [address(), address()];
    await invite(planned, one, two, address());
    const takeOff = (email: string) => world.coordinator.post(`${planned.path}/invited-removals`, { email });
    expect((await takeOff(two.toUpperCase())).status).toBe(204);
    expect(await takeOff(two)).toMatchObject({ status: 404, body: { code: 'voting.invitedUnknown' } });
    expect(await amount(planned)).toBe(2);
    await move(world.coordinator, planned.path, 'open');
    expect(await takeOff(one)).toMatchObject({ status: 409, body: { code: 'voting.invitedNotNow' } });
    expect((await world.coordinator.delete(`${planned.path}/invited`)).status).toBe(409);
    expect((await invite(planned, address())).body).toEqual({ amount: 3, added: 1 });
  });

  it('can be emptied, goes when people are asked in another way, and when the vote is called off', async () => {
    for (const end of ['empty', 'other', 'cancel'] as const) {
      const planned = { ...world, ...(await planVote(world, world.projectId, { checks })) };
      await invite(planned, address(), address());
      if (end === 'empty') expect((await world.coordinator.delete(`${planned.path}/invited`)).status).toBe(204);
      if (end === 'cancel') await move(world.coordinator, planned.path, 'cancel');
      if (end === 'other') {
        const headers = { 'if-match': `"${planned.version}"` };
        const plan = { ...planned.plan, checks: ['code'] };
        expect((await world.coordinator.put(`${planned.path}/plan`, plan, { headers })).status).toBe(200);
      }
      const left = await app.db.query('select 1 from vote_invited where round_id = $1', [planned.voteId]);
      expect([end, left]).toEqual([end, []]);
      if (end === 'cancel') expect(fs.readdirSync(path.join(dir, 'vote-keys')).join()).not.toContain(planned.voteId);
    }
  });

  it('is for who runs the vote, and not before its page is there', async () => {
    for (const role of ['executive', 'keyPerson', 'researcher', 'resident'] as const) {
      const someone = app.as(await app.given.signedIn(world.gemeente, role));
      expect([role, (await someone.get(`${world.path}/invited`)).status]).toEqual([role, 403]);
      expect([role, (await invite({ ...world, coordinator: someone }, address())).status]).toEqual([role, 403]);
    }
    const draft = { ...world, ...(await planVote(world, world.projectId, { checks }, 'draft')) };
    expect(await invite(draft, address())).toMatchObject({ status: 409, body: { code: 'voting.invitedNotNow' } });
    const other = { ...world, ...(await planVote(world, world.projectId, { checks: ['code'] })) };
    expect(await invite(other, address())).toMatchObject({ status: 409, body: { code: 'voting.checkNotOffered' } });
  });

  it('is gone after closing', async () => {
    await invite(world, address());
    await close();
    expect(await app.db.query('select 1 from vote_invited where round_id = $1', [world.voteId])).toEqual([]);
    expect(await invite(world, address())).toMatchObject({ status: 409, body: { code: 'voting.invitedNotNow' } });
  });
});

describe('who is invited', () => {
  it('gets a link, and votes once, also when the same address was confirmed in another way', async () => {
    const one = address();
    await invite(world, one);
    expect((await ask(one.toUpperCase())).status).toBe(204);
    const [invited] = await linksTo(one);
    await votes(invited, { 1: 1 });
    await app.as().post(`${world.path}/link-mails`, { email: one.replace('@', '+anders@'), oldEnough: true });
    const [mailed] = await linksTo(one.replace('@', '+anders@'));
    expect(mailed).not.toBe(invited);
    const again = await votes(mailed, { 2: 1 });
    expect((await again.get(`${world.path}/my-ballot`)).body).toMatchObject({ cast: true, choices: { 2: 1 } });
    expect(await ballots()).toEqual([{ choices: [2], checked: 5 }]);
  });

  it('is counted as somebody who was checked', async () => {
    for (let index = 0; index < 10; index++) {
      const one = address();
      await invite(world, one);
      await ask(one);
      await votes((await linksTo(one))[0], { 3: 1 });
    }
    await close();
    const { body } = await app.as().get(`${world.path}/result`);
    expect(body).toMatchObject({ result: { cast: 10, checked: null }, checks: [{ check: 'invited', cast: 10 }] });
  });

  it('cannot be found out: the answer is the same for anybody, how often one asks and how long it takes', async () => {
    const [known, unknown] = [address(), address()];
    await invite(world, known);
    const answers = { known: [] as string[], unknown: [] as string[] };
    const asked = async (whom: 'known' | 'unknown') => {
      const begun = performance.now();
      const { status, body } = await ask(whom === 'known' ? known : unknown);
      const steps = Math.round((performance.now() - begun) / 300);
      return { steps, said: `${status} ${(body as { code?: string } | null)?.code ?? ''}` };
    };
    for (let turn = 0; turn < 100; turn++)
      for (const whom of ['known', 'unknown'] as const) {
        const { steps, said } = await asked(whom);
        answers[whom].push(said);
        // who may still ask waits a whole step, either way
        if (turn < 3) expect(steps).toBeGreaterThanOrEqual(1);
      }
    expect(answers.known).toEqual(answers.unknown);
    expect(new Set(answers.known.slice(0, 3)).size).toBe(1);
    expect(answers.known[99]).toBe('429 platform.tooMany');
    // a hundred times is three mails
    expect(await linksTo(known)).toHaveLength(3);
    expect(await mailsTo(unknown)).toEqual([]);
  });

  it('is nobody in another vote, nor in another gemeente', async () => {
    const one = address();
    await invite(world, one);
    await ask(one);
    const [link] = await linksTo(one);
    const second = await planVote(world, world.projectId, { checks }, 'open');
    const other = await voteWorld(app, { checks });
    for (const vote of [second.path, other.path]) {
      expect((await ask(one, vote)).status).toBe(204);
      expect(await app.as().post(`${vote}/link-uses`, { code: link })).toMatchObject({
        ...{ status: 404, body: { code: 'voting.noVoter' } },
      });
    }
    expect(await linksTo(one)).toHaveLength(1);
  });

  it('does not vote where that is not offered, nor before it opens', async () => {
    const planned = await planVote(world, world.projectId, { checks });
    expect(await ask(address(), planned.path)).toMatchObject({ status: 409, body: { code: 'voting.notOpen' } });
    const open = await planVote(world, world.projectId, { checks: ['code'] }, 'open');
    expect(await ask(address(), open.path)).toMatchObject({ status: 409, body: { code: 'voting.checkNotOffered' } });
  });

  it('is sixteen at least: younger people are asked for no mail address', async () => {
    const young = await planVote(world, world.projectId, { checks: ['code'], minimumAge: 12 }, 'draft');
    const headers = { 'if-match': `"${young.version}"` };
    const plan = { ...young.plan, checks: ['code', 'invited'] };
    const answer = await world.coordinator.put(`${young.path}/plan`, plan, { headers });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'checks' }] } });
  });
});
