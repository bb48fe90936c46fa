import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { byId, countTotals, type PublishedResult, readElection, readPabulib } from '@wijkspoor/voting/domain';
import { move, openVote, planVote, voter, type VoteWorld, voteWorld } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from './closing';
import { sha256 } from './sha256';
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

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
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
async function close(): Promise<PublishedResult> {
  await move(world.coordinator, world.path, 'close');
  await app.app.get(Closing, { strict: false }).run(ctx(), world.voteId);
  await new Promise((resolve) => setTimeout(resolve, 2_050));
  const { status, body } = await app.as().get(`${world.path}/result`);
  expect(status).toBe(200);
  return body as PublishedResult;
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

describe('before closing', () => {
  it('nobody is told anything that is counted', async () => {
    await cast(await voter(app, world), { 1: 1 });
    for (const who of [app.as(), world.coordinator]) {
      expect((await who.get(`${world.path}/result`)).status).toBe(404);
      for (const page of [world.path, `${world.path}/plan`, `${world.base}/projecten/${world.projectId}/voting-rounds`])
        expect(JSON.stringify((await who.get(page)).body)).not.toMatch(/"(cast|votes|winners|seed)":|"lotSeed":"/);
    }
  });
});

describe('closing', () => {
  it('leaves two lists that nothing joins, destroys the key, and counts', async () => {
    const voters = await Promise.all(Array.from({ length: 24 }, () => voter(app, world)));
    const receipts: string[] = [];
    for (const [index, one] of voters.entries()) {
      const { body } = await cast(one, { [index < 14 ? 2 : 3]: 1 });
      receipts.push((body as { receipt: string }).receipt);
    }
    const published = await close();
    expect(published).toMatchObject({
      result: { cast: 24, winners: [2], options: [{ votes: 0 }, { votes: 14 }, { votes: 10 }] },
      checks: [{ check: 'address', cast: 24 }],
      heads: { contents: null },
    });
    expect(await rows('ballot')).toEqual([]);
    const [kept, contents] = [await rows('vote_receipt'), await rows('vote_content')];
    expect(kept.map(({ receipt }) => (receipt as Buffer).toString('hex')).sort()).toEqual(
      receipts.map((one) => one.replaceAll('-', '').toLowerCase()).sort(),
    );
    expect(contents).toHaveLength(24);
    expect(fs.readdirSync(path.join(dir, 'vote-keys'))).not.toContain(`${world.gemeente.id}.${world.voteId}.key`);
    // what the database itself knows of the rows: one transaction for a whole list
    for (const table of ['vote_receipt', 'vote_content'])
      expect(
        await app.db.query(`select count(distinct xmin::text)::int as n from ${table} where round_id = $1`, [
          world.voteId,
        ]),
      ).toEqual([{ n: 1 }]);
    expect(await voters[0]!.get(`${world.path}/my-ballot`)).toMatchObject({ status: 409 });
  });

  it('publishes fifty contents or more, in files that anybody can count', async () => {
    const voters = await Promise.all(Array.from({ length: 50 }, () => voter(app, world)));
    await Promise.all(voters.map((one, index) => cast(one, index < 30 ? { 1: 1 } : index < 45 ? { 2: 1 } : {})));
    const { heads, result } = await close();
    const text = async (path: string) => String((await app.as().get(`${world.path}/${path}`)).body);
    const election = readElection(readPabulib(await text('contents/pb')));
    expect(countTotals(election.election, { seats: 1, ties: byId(election.election) }).winners).toEqual(['1']);
    expect([election.election.cast, result.winners]).toEqual([50, [1]]);
    const lines = (await text('contents/csv')).trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(50);
    const chained = lines.map((line) => /^\d+,"([^"]*)"/.exec(line)?.[1] ?? '');
    expect(heads.contents).toBe(chained.reduce((head, line) => sha256(`${head}\n${line}`), ''));
    const receipts = (await text('receipts')).trim().split('\n');
    expect(heads.receipts).toBe(receipts.reduce((head, line) => sha256(`${head}\n${line}`), ''));
  });

  it('goes on where it was stopped, and does everything once', async () => {
    for (let index = 0; index < 3; index++) await cast(await voter(app, world), { 1: 1 });
    await move(world.coordinator, world.path, 'close');
    const closing = app.app.get(Closing, { strict: false });
    await Promise.all([
      closing.run(ctx(), world.voteId).catch(() => null),
      closing.run(ctx(), world.voteId).catch(() => null),
    ]);
    await closing.run(ctx(), world.voteId);
    await closing.run(ctx(), world.voteId);
    expect(await rows('vote_receipt')).toHaveLength(3);
    expect(await rows('vote_content')).toHaveLength(3);
    expect(await app.db.query('select state from voting_round where id = $1', [world.voteId])).toEqual([
      { state: 'closed' },
    ]);
  });

  it('keeps how people were checked only where ten or more were', async () => {
    for (let index = 0; index < 11; index++) await cast(await voter(app, world), { 1: 1 });
    await cast((await withCode()).visitor, { 2: 1 });
    expect((await close()).checks).toEqual([]);
    expect(new Set((await rows('vote_content')).map(({ checked }) => checked))).toEqual(new Set([null]));
  });

  it('shows the seed of the lot that was promised', async () => {
    const { body } = await app.as().get(world.path);
    const { lotCommitment, lotSeed } = body as { lotCommitment: string; lotSeed: string | null };
    expect([lotCommitment, lotSeed]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), null]);
    await cast(await voter(app, world), { 1: 1 });
    expect((await close()).lot).toEqual({ commitment: lotCommitment, seed: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

describe('the job of every minute', () => {
  it('destroys keys that a crash left of votes that were cancelled, and no others', async () => {
    const keys = app.app.get(VoteKeys, { strict: false });
    const { voteId, path: at } = await planVote(world, world.projectId);
    const left = { gemeenteId: world.gemeente.id, roundId: voteId };
    await move(world.coordinator, at, 'cancel');
    await keys.make(left);
    await app.app.get(Closing, { strict: false }).tick(systemCtx(null, 'test'), new Date());
    expect([await keys.take(left), await keys.take(vote())]).toEqual([null, expect.anything()]);
  });
});

describe('what was promised', () => {
  it('stays after opening, also for the database', async () => {
    const { body } = await world.coordinator.get(`${world.path}/plan`);
    const { version } = body as { version: number };
    expect(version).toBeGreaterThan(0);
    await expect(app.db.query('update voting_round set most = 3 where id = $1', [world.voteId])).rejects.toThrow(
      'what was promised before opening stays',
    );
    await expect(app.db.query('delete from vote_option where round_id = $1', [world.voteId])).rejects.toThrow(
      'what was promised before opening stays',
    );
  });

  it('is also the question, the beginning, and that feedback comes no later', async () => {
    const put = async (change: object) => {
      const { body } = await world.coordinator.get(`${world.path}/plan`);
      const { version } = body as { version: number };
      return world.coordinator.put(
        `${world.path}/plan`,
        { ...planned.plan, ...now, ...change },
        {
          headers: { 'if-match': `"${version}"` },
        },
      );
    };
    const planned = await planVote(world, world.projectId, {}, 'draft');
    const { body } = await world.coordinator.get(`${world.path}/plan`);
    const { opensAt, closesAt, feedbackDue } = body as { opensAt: string; closesAt: string; feedbackDue: string };
    const iso = (moment: string, more = 0) => new Date(Date.parse(moment) + more).toISOString();
    const day = (more: number) => iso(feedbackDue, more * 24 * 60 * 60_000).slice(0, 10);
    const now = { opensAt: iso(opensAt), closesAt: iso(closesAt), feedbackDue };
    expect(await put({ title: 'Iets anders?' })).toMatchObject({ status: 409, body: { code: 'voting.promiseStays' } });
    for (const [path, change] of [
      ['opensAt', { opensAt: iso(opensAt, 2 * 24 * 60 * 60_000) }],
      ['feedbackDue', { feedbackDue: day(1) }],
    ] as const)
      expect(await put(change)).toMatchObject({ status: 409, body: { errors: [{ path }] } });
    expect(await put({ intro: 'Wij leggen het beter uit.', feedbackDue: day(-1) })).toMatchObject({
      status: 200,
      body: { opensAt, feedbackDue: day(-1) },
    });
    for (const set of [`title = 'Iets anders?'`, `opens_at = now()`, `feedback_due = feedback_due + 1`])
      await expect(app.db.query(`update voting_round set ${set} where id = $1`, [world.voteId])).rejects.toThrow(
        'what was promised before opening stays',
      );
  });
});
