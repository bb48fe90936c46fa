import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { commitment, type PaperList } from '@wijkspoor/voting/domain';
import { move, voter, type VoteWorld, voteWorld } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from '../closing';
import { openPaper } from '../seals';
import { sha256 } from '../sha256';
import { VoteKeys } from '../vote-keys';
import { VotingHttpModule } from '../voting.module';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-papers-'));
let app: IdentityApp;
let world: VoteWorld;
let second: Visitor;
let third: Visitor;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, VotingHttpModule], { DATA_DIR: dir });
});
beforeEach(async () => {
  world = await voteWorld(app);
  second = app.as(await app.given.signedIn(world.gemeente, 'coordinator'));
  third = app.as(await app.given.signedIn(world.gemeente, 'administrator'));
  await printed(1, 40);
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const printed = (first: number, amount: number) =>
  app.db.query(
    `insert into vote_print (gemeente_id, round_id, kind, amount, first_number, state) values ($1, $2, 'papers', $3, $4, 'taken')`,
    [world.gemeente.id, world.voteId, amount, first],
  );
const put = (who: Visitor, paper: string | number, version: number, choices: Readonly<Record<string, number>>) =>
  who.put(`${world.path}/papers/${paper}`, { choices }, { headers: { 'if-match': `"${version}"` } });
const list = async (who: Visitor) => (await who.get(`${world.path}/papers`)).body as PaperList;
/** What would be cast of papers if the vote closed now; nothing is. */
const ballots = async () => {
  const vote = (
    await app.db.query<{ n: number }>(`select count(*)::int as n from ballot where round_id = $1`, [world.voteId])
  )[0];
  expect(vote).toEqual({ n: 0 });
  const key = await app.app
    .get(VoteKeys, { strict: false })
    .read({ gemeenteId: world.gemeente.id, roundId: world.voteId });
  const waiting = await app.db.query<{ number: number; sealed: Buffer }>(
    'select number, sealed from vote_paper where round_id = $1 and sealed is not null',
    [world.voteId],
  );
  return waiting.map(({ number, sealed }) => ({ choices: openPaper(key!, number, sealed) }));
};
const close = async () => {
  await move(world.coordinator, world.path, 'close');
  await app.app.get(Closing, { strict: false }).run(systemCtx(world.gemeente.id, 'test'), world.voteId);
};

describe('a paper', () => {
  it('is a ballot once a second person typed the same', async () => {
    expect(await put(world.coordinator, 12, 0, { 3: 1, 1: 1 })).toMatchObject({
      ...{ status: 200, body: { number: 12, version: 1, mine: true, checked: false } },
    });
    expect(await ballots()).toEqual([]);
    expect((await list(second)).items).toMatchObject([
      { number: 12, mine: false, checked: false, enteredBy: 'Iemand' },
    ]);
    expect(await put(second, '12/check', 1, { 1: 1, 3: 1 })).toMatchObject({
      ...{ status: 200, body: { number: 12, version: 2, checked: true } },
    });
    expect(await ballots()).toEqual([{ choices: [1, 3] }]);
  });

  it('is checked by another than who entered it, also in the database', async () => {
    await put(world.coordinator, 7, 0, { 1: 1 });
    expect(await put(world.coordinator, '7/check', 1, { 1: 1 })).toMatchObject({
      ...{ status: 403, body: { code: 'voting.sameChecker' } },
    });
    await expect(
      app.db.query('update vote_paper set checked_by = entered_by where round_id = $1', [world.voteId]),
    ).rejects.toThrow('vote_paper_check');
    expect(await ballots()).toEqual([]);
  });

  it('that was typed differently counts for nobody, until two people typed the same', async () => {
    await put(world.coordinator, 8, 0, { 1: 1 });
    expect(await put(second, '8/check', 1, { 2: 1 })).toMatchObject({
      ...{ status: 409, body: { code: 'voting.paperDiffers' } },
    });
    expect(await ballots()).toEqual([]);
    expect(await put(second, 8, 0, { 2: 1 })).toMatchObject({ status: 409, body: { code: 'voting.paperEntered' } });
    expect(await put(second, 8, 1, { 2: 1 })).toMatchObject({ body: { version: 2, mine: true, checked: false } });
    expect(await put(third, 8, 1, { 1: 1 })).toMatchObject({ status: 412 });
    expect(await put(world.coordinator, '8/check', 2, { 2: 1 })).toMatchObject({ body: { checked: true } });
    expect(await ballots()).toEqual([{ choices: [2] }]);
    expect(await put(third, 8, 3, { 1: 1 })).toMatchObject({ status: 409, body: { code: 'voting.paperChecked' } });
    expect(await put(third, '8/check', 3, { 1: 1 })).toMatchObject({
      status: 409,
      body: { code: 'voting.paperChecked' },
    });
  });

  it('counts once, however often it is sent', async () => {
    const entered = await Promise.all(Array.from({ length: 10 }, () => put(world.coordinator, 3, 0, { 2: 1 })));
    expect(entered.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const checked = await Promise.all(Array.from({ length: 10 }, () => put(second, '3/check', 1, { 2: 1 })));
    expect(checked.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await ballots()).toEqual([{ choices: [2] }]);
  });

  it('can be empty: that is a vote for none', async () => {
    await put(world.coordinator, 4, 0, {});
    await put(second, '4/check', 1, {});
    expect(await ballots()).toEqual([{ choices: [] }]);
  });

  it('that nobody printed is refused, as is one with too many crosses', async () => {
    expect(await put(world.coordinator, 41, 0, { 1: 1 })).toMatchObject({
      ...{ status: 404, body: { code: 'voting.paperUnknown', errors: [{ path: 'paper' }] } },
    });
    expect(await put(world.coordinator, 0, 0, { 1: 1 })).toMatchObject({ status: 400 });
    expect(await put(world.coordinator, 9, 0, { 1: 1, 2: 1, 3: 1 })).toMatchObject({
      ...{ status: 400, body: { code: 'voting.ballot' } },
    });
    expect(await put(second, '9/check', 1, { 1: 1 })).toMatchObject({ status: 404 });
  });

  it('is entered and checked only while the vote is open, by the clock', async () => {
    await put(world.coordinator, 5, 0, { 1: 1 });
    await app.db.query('update voting_round set closes_at = now() where id = $1', [world.voteId]);
    for (const answer of [await put(world.coordinator, 6, 0, { 1: 1 }), await put(second, '5/check', 1, { 1: 1 })])
      expect(answer).toMatchObject({ status: 409, body: { code: 'voting.paperNotNow' } });
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect(await list(world.coordinator)).toMatchObject({ vote: { takesPapers: false }, items: [] });
    expect(await ballots()).toEqual([]);
  });

  it('is for who runs the vote', async () => {
    for (const role of ['executive', 'keyPerson', 'researcher', 'resident'] as const) {
      const someone = app.as(await app.given.signedIn(world.gemeente, role));
      expect([role, (await put(someone, 1, 0, { 1: 1 })).status]).toEqual([role, 403]);
      expect([role, (await someone.get(`${world.path}/papers`)).status]).toEqual([role, 403]);
    }
    const other = await voteWorld(app);
    expect((await other.coordinator.get(`${world.path}/papers`)).status).toBe(403);
  });
});

describe('what stood on papers', () => {
  /** All that the database holds of papers, of who wrote what, and of ballots. */
  const dump = async () =>
    (
      await app.db.query<{ row: string }>(
        `select row_to_json(x)::text as row from vote_paper x where round_id = $1
         union all select row_to_json(x)::text from audit x union all select row_to_json(x)::text from outbox x`,
        [world.voteId],
      )
    ).map(({ row }) => row);

  it('is read back by nobody: no answer and no row tells it, not even while the vote is open', async () => {
    const marks = async () =>
      (await app.db.query<{ typed: Buffer }>('select typed from vote_paper where round_id = $1', [world.voteId])).map(
        ({ typed }) => typed.toString('hex'),
      );
    for (const paper of [1, 2, 3]) await put(world.coordinator, paper, 0, { 2: 1 });
    expect(new Set(await marks()).size).toBe(3);
    expect(JSON.stringify(await list(second))).not.toMatch(/"(choices|typed)"/);
    expect((await dump()).join()).not.toMatch(/"choices"/);
  });

  it('cannot be joined to a paper after closing: its row is a number', async () => {
    for (let paper = 1; paper <= 12; paper += 1) {
      await put(world.coordinator, paper, 0, { [1 + (paper % 3)]: 1 });
      await put(second, `${paper}/check`, 1, { [1 + (paper % 3)]: 1 });
    }
    await put(world.coordinator, 13, 0, { 1: 1 });
    for (let index = 0; index < 10; index += 1)
      await (await voter(app, world)).put(`${world.path}/my-ballot`, { choices: { 1: 1 } });
    await close();
    const papers = await app.db.query<Record<string, unknown>>(
      'select number, typed, entered_by, checked_by, version, xmin::text from vote_paper where round_id = $1 order by number',
      [world.voteId],
    );
    expect(papers).toHaveLength(13);
    expect(new Set(papers.map(({ number: _, ...row }) => JSON.stringify(row))).size).toBe(1);
    expect(papers[0]).toMatchObject({ typed: null, entered_by: null, checked_by: null, version: 1 });
    const order = await app.db.query<{ number: number }>(
      'select number from vote_paper where round_id = $1 order by ctid',
      [world.voteId],
    );
    expect(order.map(({ number }) => number)).not.toEqual(order.map((_, index) => index + 1));
    expect((await dump()).join()).not.toMatch(/"paper"/);
    // the one that nobody checked does not count
    const contents = await app.db.query<{ choices: number[]; checked: number; n: number }>(
      'select choices, checked, count(*)::int as n from vote_content where round_id = $1 group by 1, 2 order by 2, 1',
      [world.voteId],
    );
    expect(contents).toEqual([
      { choices: [1], checked: 3, n: 10 },
      ...[1, 2, 3].map((place) => ({ choices: [place], checked: 4, n: 4 })),
    ]);
  });
});

describe('papers that were checked', () => {
  const keyFile = () => path.join(dir, 'vote-keys', `${world.gemeente.id}.${world.voteId}.key`);
  const run = () => app.app.get(Closing, { strict: false }).run(systemCtx(world.gemeente.id, 'test'), world.voteId);
  const state = async () =>
    (await app.db.query<{ state: string }>('select state from voting_round where id = $1', [world.voteId]))[0]?.state;
  const contents = () =>
    app.db.query<{ choices: number[]; n: number }>(
      'select choices, count(*)::int as n from vote_content where round_id = $1 group by 1 order by 1',
      [world.voteId],
    );
  const checked = async (amount: number) => {
    for (let paper = 1; paper <= amount; paper += 1) {
      await put(world.coordinator, paper, 0, { 2: 1 });
      await put(second, `${paper}/check`, 1, { 2: 1 });
    }
  };

  it('become ballots at closing, each once, however often it begins again or stops halfway', async () => {
    await checked(12);
    await move(world.coordinator, world.path, 'close');
    // somebody pulls the plug when the papers were cast and nothing else was
    const refuse = `create function stop() returns trigger language plpgsql as $$ begin raise 'stop'; end $$;
      create trigger stop before insert on vote_receipt execute function stop();`;
    await app.db.query(refuse);
    await expect(run()).rejects.toThrow('stop');
    await app.db.query('drop trigger stop on vote_receipt; drop function stop');
    expect(
      await app.db.query('select 1 from vote_paper where round_id = $1 and sealed is not null', [world.voteId]),
    ).toEqual([]);
    await Promise.all([run().catch(() => null), run().catch(() => null)]);
    await run();
    expect([await state(), await contents()]).toEqual(['closed', [{ choices: [2], n: 12 }]]);
  });

  it('wait a day for a key that is away, and count when it is back', async () => {
    await checked(3);
    fs.renameSync(keyFile(), `${keyFile()}.away`);
    app.app.get(VoteKeys, { strict: false }).forget({ gemeenteId: world.gemeente.id, roundId: world.voteId });
    await close();
    expect([await state(), await contents()]).toEqual(['closing', []]);
    fs.renameSync(`${keyFile()}.away`, keyFile());
    await run();
    expect([await state(), await contents()]).toEqual(['closed', [{ choices: [2], n: 3 }]]);
  });

  it('do not keep a vote from closing for ever', async () => {
    await checked(1);
    await (await voter(app, world)).put(`${world.path}/my-ballot`, { choices: { 1: 1 } });
    fs.rmSync(keyFile());
    app.app.get(VoteKeys, { strict: false }).forget({ gemeenteId: world.gemeente.id, roundId: world.voteId });
    await move(world.coordinator, world.path, 'close');
    await app.db.query(
      `update voting_round set closes_at = now() - interval '25 hours', opens_at = now() - interval '3 days' where id = $1`,
      [world.voteId],
    );
    await run();
    expect([await state(), await contents()]).toEqual(['closed', [{ choices: [1], n: 1 }]]);
    // and everybody is told
    const [result] = await app.db.query('select result from vote_result where round_id = $1', [world.voteId]);
    expect(result).toMatchObject({ result: { result: { cast: 1 }, heads: { receipts: '' }, keyLost: { papers: 1 } } });
  });

  it('are not needed for a closing to wait for its key: receipts and the lot that was promised need it too', async () => {
    const { body } = await app.as().get(world.path);
    const { lotCommitment } = body as { lotCommitment: string };
    await (await voter(app, world)).put(`${world.path}/my-ballot`, { choices: { 1: 1 } });
    fs.renameSync(keyFile(), `${keyFile()}.away`);
    await close();
    expect([await state(), await contents()]).toEqual(['closing', []]);
    fs.renameSync(`${keyFile()}.away`, keyFile());
    await run();
    expect(await app.db.query('select 1 as n from vote_receipt where round_id = $1', [world.voteId])).toHaveLength(1);
    const [{ result } = { result: {} }] = await app.db.query<{ result: Record<string, unknown> }>(
      'select result from vote_result where round_id = $1',
      [world.voteId],
    );
    const { seed } = result['lot'] as { seed: string };
    expect([commitment(seed, sha256), result['keyLost']]).toEqual([lotCommitment, undefined]);
  });
});
