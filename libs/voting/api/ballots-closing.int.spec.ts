import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { byId, countTotals, type PublishedResult, readElection, readPabulib } from '@wijkspoor/voting/domain';
import { move, planVote, voter, type VoteWorld, voteWorld } from '@wijkspoor/voting/testing';
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
async function close(): Promise<PublishedResult> {
  await move(world.coordinator, world.path, 'close');
  await app.app.get(Closing, { strict: false }).run(ctx(), world.voteId);
  await new Promise((resolve) => setTimeout(resolve, 2_050));
  const { status, body } = await app.as().get(`${world.path}/result`);
  expect(status).toBe(200);
  return body as PublishedResult;
}

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
