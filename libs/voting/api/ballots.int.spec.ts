import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';

import { ProjectHttpModule } from '@wijkspoor/project/api';
import { openVote, voter, type VoteWorld, voteWorld } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { VoteKeys } from './vote-keys';
import { VoterSecrets } from './voter-secrets';
import { VotingHttpModule } from './voting.module';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-votes-'));
let app: IdentityApp;
let world: VoteWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, VotingHttpModule], { DATA_DIR: dir });
});
beforeEach(async () => {
  world = await voteWorld(app);
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const vote = () => ({ gemeenteId: world.gemeente.id, roundId: world.voteId });
const cast = (who: Visitor, choices: Record<string, number>) => who.put(`${world.path}/my-ballot`, { choices });
const rows = (table: string) =>
  app.db.query<Record<string, unknown>>(`select * from ${table} where round_id = $1`, [world.voteId]);
async function withCode(): Promise<{ code: string; visitor: Visitor }> {
  const secrets = app.app.get(VoterSecrets, { strict: false });
  const code = secrets.newCode();
  await app.db.query('insert into vote_code (gemeente_id, round_id, hmac, batch) values ($1, $2, $3, $4)', [
    ...[world.gemeente.id, world.voteId, secrets.ofCode(vote(), code), randomUUID()],
  ]);
  const visitor = app.as();
  expect(await visitor.post(`${world.path}/code-uses`, { code: code.toLowerCase(), oldEnough: true })).toMatchObject({
    status: 204,
  });
  return { code, visitor };
}
/** Casts ten ballots of one voter over each of twenty connections, which all begin when closing lets them. @returns how many it has */
async function castAtOnce(): Promise<number> {
  const pseudonym = randomBytes(32);
  const gate = new pg.Client(app.db.ownerUrl);
  const clients = Array.from({ length: 20 }, () => new pg.Client(app.db.appUrl));
  await Promise.all([gate, ...clients].map((one) => one.connect()));
  try {
    await gate.query('select pg_advisory_lock(hashtextextended($1, 7))', [world.voteId]);
    const casts = clients.map(async (client, index) => {
      for (let turn = 0; turn < 10; turn++)
        await client.query(
          'select * from cast_ballots($1, array[$2]::uuid[], array[$3]::bytea[], array[$4]::text[], array[3]::smallint[], array[null]::bytea[])',
          [world.gemeente.id, world.voteId, pseudonym, `{${1 + ((index + turn) % 3)}}`],
        );
    });
    const waiting = async () =>
      (
        await gate.query<{ n: number }>(
          `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`,
        )
      ).rows[0]?.n ?? 0;
    while ((await waiting()) < clients.length) await new Promise((resolve) => setTimeout(resolve, 20));
    await gate.query('select pg_advisory_unlock(hashtextextended($1, 7))', [world.voteId]);
    await Promise.all(casts);
  } finally {
    await Promise.all([gate, ...clients].map((one) => one.end()));
  }
  const kept = await app.db.query('select 1 as one from ballot where round_id = $1 and pseudonym = $2', [
    ...[world.voteId, pseudonym],
  ]);
  return kept.length;
}

describe('casting', () => {
  it('gives a receipt that stays the same for every change and retry', async () => {
    const someone = await voter(app, world);
    const first = await cast(someone, { 1: 1 });
    expect(first).toMatchObject({
      status: 200,
      body: { receipt: expect.stringMatching(/^([0-9A-F]{4}-){7}[0-9A-F]{4}$/) },
    });
    expect((await cast(someone, { 2: 1, 3: 1 })).body).toEqual(first.body);
    expect(await someone.get(`${world.path}/my-ballot`)).toMatchObject({
      body: { cast: true, choices: { 2: 1, 3: 1 }, ...(first.body as object) },
    });
    expect(await rows('ballot')).toHaveLength(1);
  });

  it('leaves the session of who is signed in as it was: nothing moves beside a ballot', async () => {
    const { accountId } = await app.given.member(world.gemeente, 'resident');
    const resident = app.as(await app.given.session(accountId));
    const seenAt = (): Promise<unknown[]> =>
      app.db.query('select seen_at::text, xmin::text from session where account_id = $1', [accountId]);
    await app.db.query(`update session set seen_at = now() - interval '10 minutes' where account_id = $1`, [accountId]);
    const before = await seenAt();
    const stated = { postcode: '1234 AB', houseNumber: '12', oldEnough: true };
    expect((await resident.post(`${world.path}/address-statements`, stated)).status).toBe(204);
    expect((await resident.get(world.path)).status).toBe(200);
    expect((await cast(resident, { 1: 1 })).status).toBe(200);
    expect((await resident.get(`${world.path}/my-ballot`)).status).toBe(200);
    expect(await seenAt()).toEqual(before);
    // anywhere else it does roll on
    await resident.get('/v1/session');
    expect(await seenAt()).not.toEqual(before);
  });

  it('takes one ballot of a voter who sends two hundred at once', async () => {
    const someone = await voter(app, world);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => cast(someone, { [1 + (index % 3)]: 1 })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await rows('ballot')).toHaveLength(1);
  });

  it('takes one of two hundred that reach the database over many connections at once', async () => {
    expect(await castAtOnce()).toBe(1);
  });

  it('would take doubles of those where nothing but looking first keeps a voter to one', async () => {
    const [made] = await app.db.query<{ cast: string }>(`select pg_get_functiondef('cast_ballots'::regproc) as cast`);
    const looksFirst = made!.cast
      .replace(/on conflict[^;]*;/, ';')
      .replace(
        'order by i.round',
        'and not exists (select from ballot o where o.round_id = i.round and o.pseudonym = i.pseudonym) order by i.round',
      );
    await app.db.query('alter table ballot drop constraint ballot_pkey');
    await app.db.query(looksFirst);
    try {
      let ballots = 1;
      for (let turn = 0; turn < 10 && ballots === 1; turn++) ballots = await castAtOnce();
      expect(ballots).toBeGreaterThan(1);
    } finally {
      await app.db.query(made!.cast);
      await app.db.query('delete from ballot where round_id = $1', [world.voteId]);
      await app.db.query('alter table ballot add primary key (gemeente_id, round_id, pseudonym)');
    }
  });

  it('is kept to one by the constraint, and by nothing else', async () => {
    await app.db.query('alter table ballot drop constraint ballot_pkey');
    try {
      const someone = await voter(app, world);
      expect((await cast(someone, { 1: 1 })).status).toBe(500);
    } finally {
      await app.db.query('alter table ballot add primary key (gemeente_id, round_id, pseudonym)');
    }
  });

  it.each([
    ['too many', { 1: 1, 2: 1, 3: 1 }],
    ['what is not there', { 9: 1 }],
    ['two for one', { 1: 2 }],
  ])('refuses %s, and says so', async (_, choices) => {
    expect(await cast(await voter(app, world), choices)).toMatchObject({
      status: 400,
      body: { code: 'voting.ballot', errors: [{ path: 'choices' }] },
    });
    expect(await rows('ballot')).toEqual([]);
  });

  it('asks who one is, and of which vote', async () => {
    expect(await cast(app.as(), { 1: 1 })).toMatchObject({ status: 404, body: { code: 'voting.noVoter' } });
    const someone = await voter(app, world);
    const other = await openVote(world, world.projectId);
    expect(await someone.put(`${other.path}/my-ballot`, { choices: {} })).toMatchObject({
      body: { code: 'voting.noVoter' },
    });
  });

  it('with a code is one voter, on every device', async () => {
    const { code, visitor } = await withCode();
    const receipt = await cast(visitor, { 1: 1 });
    const elsewhere = app.as();
    await elsewhere.post(`${world.path}/code-uses`, { code, oldEnough: true });
    expect((await cast(elsewhere, { 2: 1 })).body).toEqual(receipt.body);
    expect(await rows('ballot')).toMatchObject([{ choices: [2], checked: 1 }]);
    expect(await app.as().post(`${world.path}/code-uses`, { code: 'BCDFG-HJKM-NPQR', oldEnough: true })).toMatchObject({
      status: 400,
      body: { code: 'voting.codeUnknown' },
    });
  });

  it('with a mail address is one voter, however it is written', async () => {
    const ask = (email: string) => app.as().post(`${world.path}/link-mails`, { email, oldEnough: true });
    expect((await ask('Iemand+stem@test.invalid')).status).toBe(204);
    expect((await ask('iemand@TEST.invalid')).status).toBe(204);
    const mails = await app.db.query<{ body_text: string }>(
      `select body_text from mail_message where body_text like '%stemmen/${world.number}/verder/%' order by id desc limit 2`,
    );
    const codes = mails.map(({ body_text: text }) => /verder\/([\w-]{43})/.exec(text)?.[1] ?? '');
    expect(new Set(codes).size).toBe(1);
    const visitor = app.as();
    expect((await visitor.post(`${world.path}/link-uses`, { code: codes[0] })).status).toBe(204);
    expect((await cast(visitor, { 1: 1 })).status).toBe(200);
    expect(await rows('ballot')).toMatchObject([{ checked: 2 }]);
  });

  it('takes no ballot after closing, also not on its way', async () => {
    const someone = await voter(app, world);
    await cast(someone, { 1: 1 });
    await app.db.query(`update voting_round set closes_at = now() where id = $1`, [world.voteId]);
    expect(await cast(someone, { 2: 1 })).toMatchObject({ status: 409, body: { code: 'voting.notOpen' } });
    expect(await rows('ballot')).toMatchObject([{ choices: [1] }]);
  });

  it('says soon that it must be tried again while another holds the vote, and is taken after that', async () => {
    const visitors = await Promise.all([1, 2, 3].map(() => voter(app, world)));
    const holder = new pg.Client(app.db.ownerUrl);
    await holder.connect();
    try {
      await holder.query('select pg_advisory_lock(hashtextextended($1, 7))', [world.voteId]);
      const held = await Promise.all(visitors.map((one) => cast(one, { 1: 1 })));
      expect(held.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(
        Array(3).fill([503, 'platform.away']),
      );
    } finally {
      await holder.end();
    }
    expect((await Promise.all(visitors.map((one) => cast(one, { 1: 1 })))).map(({ status }) => status)).toEqual(
      Array(3).fill(200),
    );
    expect(await rows('ballot')).toHaveLength(3);
  });

  it('waits for its key, and says that nothing is lost', async () => {
    const someone = await voter(app, world);
    const keys = app.app.get(VoteKeys, { strict: false });
    const file = path.join(dir, 'vote-keys', `${world.gemeente.id}.${world.voteId}.key`);
    fs.renameSync(file, `${file}.away`);
    keys.forget(vote());
    expect(await cast(someone, { 1: 1 })).toMatchObject({ status: 503, body: { code: 'voting.keyAway' } });
    fs.renameSync(`${file}.away`, file);
    expect((await cast(someone, { 1: 1 })).status).toBe(200);
  });
});
