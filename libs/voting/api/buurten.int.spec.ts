import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject, projectWorld } from '@wijkspoor/project/testing';
import type { PublishedResult } from '@wijkspoor/voting/domain';
import { givenBuurten, move, openVote, planVote, voter, type VoteWorld } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from './closing';
import { VotingHttpModule } from './voting.module';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-buurten-'));
let app: IdentityApp;
let world: VoteWorld;
let buurten: readonly string[];

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, VotingHttpModule], { DATA_DIR: dir });
});
/** A vote about money, with an option in the first buurt, one in the second, and one for the whole wijk. */
const plan = () => ({
  ...{ method: 'budget', most: null, budgetCents: 100_000, rule: 'greedy', seats: null, asksBuurt: true },
  checks: ['code', 'address', 'paper'],
  options: [
    { title: 'Bankjes', text: '', costCents: 30_000, buurt: buurten[0] },
    { title: 'Lantaarns', text: '', costCents: 20_000, buurt: buurten[1] },
    { title: 'Een buurtfeest', text: '', costCents: 50_000, buurt: null },
  ],
});
beforeEach(async () => {
  const project = await projectWorld(app);
  const projectId = await givenProject(project);
  buurten = await givenBuurten(app, project);
  world = { ...project, ...(await openVote(project, projectId, plan())) };
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const cast = (who: Visitor, choices: object, buurt?: string | null) =>
  who.put(`${world.path}/my-ballot`, { choices, ...(buurt === undefined ? {} : { buurt }) });
const close = async () => {
  await move(world.coordinator, world.path, 'close');
  await app.app.get(Closing, { strict: false }).run(systemCtx(world.gemeente.id, randomUUID()), world.voteId);
  return (await app.as().get(`${world.path}/result`)).body as PublishedResult;
};
/** So many voters of each buurt, and so many who do not say it. */
const come = async (...counts: readonly number[]) => {
  const all = counts.flatMap((n, place) => Array.from({ length: n }, () => buurten[place - 1] ?? null));
  await Promise.all(all.map(async (buurt) => cast(await voter(app, world), { 1: 1, 2: 1, 3: 1 }, buurt)));
};

describe('the buurt of a voter', () => {
  it('is told with the vote, kept while it runs and changed with the ballot', async () => {
    expect((await app.as().get(world.path)).body).toMatchObject({
      ...{ asksBuurt: true, buurten: buurten.map((code) => ({ code })) },
      options: [{ buurt: buurten[0] }, { buurt: buurten[1] }, { buurt: null }],
    });
    const someone = await voter(app, world);
    const mine = async () => ((await someone.get(`${world.path}/my-ballot`)).body as { buurt: string | null }).buurt;
    expect(await mine()).toBeNull();
    for (const said of [buurten[1], null, buurten[0], undefined]) {
      expect((await cast(someone, { 1: 1 }, said)).status).toBe(200);
      expect(await mine()).toBe(said ?? null);
    }
  });

  it('is one of this wijk, where it is asked', async () => {
    const someone = await voter(app, world);
    expect(await cast(someone, { 1: 1 }, 'BU99999999')).toMatchObject({
      ...{ status: 400, body: { code: 'voting.ballot', errors: [{ path: 'buurt' }] } },
    });
    world = { ...world, ...(await openVote(world, world.projectId, { ...plan(), asksBuurt: false })) };
    const other = await voter(app, world);
    expect((await cast(other, { 1: 1 }, buurten[0])).status).toBe(400);
    expect((await cast(other, { 1: 1 })).status).toBe(200);
    expect(await app.db.query('select buurt from ballot where round_id = $1', [world.voteId])).toEqual([
      { buurt: null },
    ]);
  });

  it('says beside the money where the voters live, and nothing beside a content', async () => {
    await come(12, 61, 39);
    const { buurten: shares, result } = await close();
    expect(result.winners.toSorted()).toEqual([1, 2, 3]);
    expect(shares).toEqual({
      from: 30,
      said: { about: 100 },
      parts: [
        { codes: [buurten[0]], voters: { value: 60, bound: 'exact' }, moneyCents: 30_000 },
        { codes: [buurten[1], buurten[2], buurten[3]], voters: { value: 40, bound: 'exact' }, moneyCents: 20_000 },
      ],
      wholeCents: 50_000,
    });
    const left = await app.db.query<{ row: string }>(
      `select row_to_json(x)::text as row from vote_content x where round_id = $1
       union all select row_to_json(x)::text from vote_receipt x where round_id = $1`,
      [world.voteId],
    );
    expect(left.map(({ row }) => row).join()).not.toMatch(/buurt|BU99/);
    expect(await app.db.query('select 1 from ballot where round_id = $1', [world.voteId])).toEqual([]);
    for (const format of ['pb', 'csv'])
      expect(JSON.stringify((await app.as().get(`${world.path}/contents/${format}`)).body)).not.toMatch(
        /BU99|buurt\b/i,
      );
  });

  it('says nothing where too few said it', async () => {
    await come(40, 20, 15);
    expect((await close()).buurten).toBeNull();
  });

  it('is counted once, however often the closing begins again', async () => {
    await come(0, 31, 32, 33, 34);
    await move(world.coordinator, world.path, 'close');
    const closing = app.app.get(Closing, { strict: false });
    const run = () => closing.run(systemCtx(world.gemeente.id, randomUUID()), world.voteId);
    await Promise.all([run().catch(() => null), run().catch(() => null)]);
    await run();
    const { body } = await app.as().get(`${world.path}/result`);
    expect((body as PublishedResult).buurten?.parts.map(({ codes }) => codes)).toEqual(buurten.map((code) => [code]));
  });
});

describe('what is promised of buurten', () => {
  it('stays after opening, also for the database', async () => {
    const headers = async () => {
      const { version } = (await world.coordinator.get(`${world.path}/plan`)).body as { version: number };
      return { headers: { 'if-match': `"${version}"` } };
    };
    const made = await planVote(world, world.projectId, plan(), 'draft');
    for (const change of [{ asksBuurt: false }, { options: plan().options.map((one) => ({ ...one, buurt: null })) }])
      expect(
        await world.coordinator.put(`${world.path}/plan`, { ...made.plan, ...change }, await headers()),
      ).toMatchObject({
        ...{ status: 409, body: { code: 'voting.promiseStays' } },
      });
    for (const set of [`asks_buurt = false`, `buurten = '[]'`])
      await expect(app.db.query(`update voting_round set ${set} where id = $1`, [world.voteId])).rejects.toThrow(
        'stays',
      );
  });

  it('is of the wijk of the vote, and asked only where money is divided', async () => {
    const refused = async (more: object) => {
      const { plan: fine } = await planVote(world, world.projectId, plan(), 'draft');
      const body = { id: randomUUID(), ...fine, ...more };
      return (await world.coordinator.post(`${world.base}/projecten/${world.projectId}/voting-rounds`, body)).body;
    };
    const elsewhere = plan().options.map((one) => ({ ...one, buurt: 'BU00010001' }));
    expect(await refused({ options: elsewhere })).toMatchObject({
      status: 400,
      errors: [{ path: 'options.0.buurt' }, {}, {}],
    });
    const noMoney = { method: 'approval', most: 1, budgetCents: null, rule: 'totals', seats: 1 };
    expect(await refused(noMoney)).toMatchObject({ status: 400, errors: [{ path: 'asksBuurt' }] });
  });

  it('needs buurten that are known', async () => {
    await app.db.query('delete from wijk_area where gemeente_id = $1', [world.gemeente.id]);
    const options = plan().options.map((one) => ({ ...one, buurt: null }));
    const { path: draft } = await planVote(world, world.projectId, { ...plan(), options }, 'draft');
    expect((await world.coordinator.get(`${draft}/plan`)).body).toMatchObject({
      lacks: [{ path: 'asksBuurt', code: 'voting.lacksBuurten' }],
    });
  });
});
