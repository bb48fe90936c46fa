import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject } from '@wijkspoor/project/testing';
import { ProposalsHttpModule } from '@wijkspoor/proposals/api';
import type { IdeaPage } from '@wijkspoor/proposals/domain';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { countGreedy, type PublicVote, readElection, readPabulib, type VoteView } from '@wijkspoor/voting/domain';
import { move, openVote, voter } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from './closing';
import { VoteFrames } from './vote-frames';
import { VotingHttpModule } from './voting.module';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-ballot-options-'));
let app: IdentityApp;
let world: IdeasWorld;

beforeAll(async () => {
  const modules = [WijkHttpModule, ProjectHttpModule, ProposalsHttpModule, VotingHttpModule];
  app = await identityApp(modules, { DATA_DIR: dir });
});
beforeEach(async () => {
  world = await ideasWorld(app);
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const offered = async () =>
  (await world.coordinator.get(`${world.base}/projecten/${world.projectId}/ballot-ideas`)).body as {
    ideas: { id: string; number: number; title: string; text: string; supporters: number }[];
    themes: string[];
  };
const option = (title: string, more: object = {}) => ({ title, text: '', costCents: null, ...more });
const day = 86_400_000;
const draft = async (more: object, projectId = world.projectId) =>
  world.coordinator.post(`${world.base}/projecten/${projectId}/voting-rounds`, {
    ...{ id: randomUUID(), title: 'Wat eerst?', intro: '', wijk: world.wijken[0], languages: ['nl', 'en'] },
    ...{ opensAt: new Date(Date.now() - day).toISOString(), closesAt: new Date(Date.now() + day).toISOString() },
    ...{ checks: ['code', 'address'], minimumAge: 16, method: 'approval', most: 2, budgetCents: null, rule: 'totals' },
    ...{ seats: 1, rung: 'codecide', promise: 'Wat wint, doen wij.', feedbackDue: '2099-01-01', options: [], ...more },
  });
const pathOf = (number: number): string => `${world.base}/voting-rounds/${number}`;
const ideaPage = async (number: number) => (await app.as().get(`${world.base}/ideeen/${number}`)).body as IdeaPage;
async function close(vote: { voteId: string; path: string; number: number }): Promise<void> {
  await move(world.coordinator, vote.path, 'close');
  const ctx = systemCtx(world.gemeente.id, randomUUID());
  await app.app.get(Closing, { strict: false }).run(ctx, vote.voteId);
  app.app.get(VoteFrames, { strict: false }).forget(ctx, vote.number);
}
/** Sends the plan of a vote as it is, with something else in it. */
async function change(who: Visitor, path: string, more: object) {
  const seen = (await who.get(`${path}/plan`)).body as VoteView;
  const keep = [
    'title',
    'intro',
    'languages',
    'checks',
    'minimumAge',
    'method',
    'most',
    'budgetCents',
    'rule',
    'seats',
  ];
  const kept = Object.fromEntries(
    [...keep, 'rung', 'promise', 'feedbackDue', 'threshold'].map((one) => [one, seen[one as 'title']]),
  );
  const moment = (at: string | null) => (at === null ? null : new Date(at).toISOString());
  const options = seen.options.map(({ place: _, idea: __, ...rest }) => rest);
  const plan = { ...kept, wijk: seen.wijk.slug, opensAt: moment(seen.opensAt), closesAt: moment(seen.closesAt) };
  return who.put(
    `${path}/plan`,
    { ...plan, options, categories: seen.categories, ...more },
    { headers: { 'if-match': `"${seen.version}"` } },
  );
}

describe('ideas of a project', () => {
  it('are offered when everybody can read them and nobody decided, with the themes', async () => {
    const number = await publicIdea(world, { title: 'Een bankje', theme: 'Groen' });
    await publicIdea(world, { title: 'Een zebrapad', text: 'z'.repeat(3_000) });
    const other = { ...world, projectId: await givenProject(world) };
    await world.coordinator.put(
      `${world.base}/projecten/${other.projectId}/idea-settings`,
      { open: true, moderation: 'before', words: [], themes: [] },
      { headers: { 'if-match': '"1"' } },
    );
    await publicIdea(other, { title: 'Van een ander project' });
    await app.db.query(`update idea set state = 'declined' where number = $1 and gemeente_id = $2`, [
      ...[await publicIdea(world, { title: 'Niet overgenomen' }), world.gemeente.id],
    ]);
    const { ideas, themes } = await offered();
    expect(ideas.map(({ title }) => title)).toEqual(['Een bankje', 'Een zebrapad']);
    expect(ideas[0]).toMatchObject({ number, theme: 'Groen', supporters: 0, wijk: { slug: world.wijken[0] } });
    expect(ideas[1]!.text).toHaveLength(2_000);
    expect(themes).toEqual(['Groen', 'Verkeer']);
  });

  it('go onto a ballot with words of its own, mixed with themes and others; residents find the idea, and from it the vote', async () => {
    const number = await publicIdea(world);
    const [idea] = (await offered()).ideas;
    const options = [
      option('Een bankje, in het kort', { ideaId: idea!.id }),
      option('Groen', { theme: 'Groen' }),
      option('Geen van beide'),
    ];
    const vote = await openVote(world, world.projectId, { options });
    const seen = (await app.as().get(vote.path)).body as PublicVote;
    expect(seen.options).toMatchObject([
      { title: 'Een bankje, in het kort', idea: { number, wijk: world.wijken[0] } },
      { theme: 'Groen', idea: null },
      { theme: null, idea: null },
    ]);
    expect((await ideaPage(number)).votes).toMatchObject([{ number: vote.number, state: 'open', won: null }]);

    // what people vote on stays as it is, whatever becomes of the idea
    await app.db.query(`update idea set title = 'Iets anders', words = 'Iets anders' where id = $1`, [idea!.id]);
    app.app.get(VoteFrames, { strict: false }).forget(systemCtx(world.gemeente.id, randomUUID()), vote.number);
    expect(((await app.as().get(vote.path)).body as PublicVote).options[0]!.title).toBe('Een bankje, in het kort');

    await (await voter(app, vote)).put(`${vote.path}/my-ballot`, { choices: { 1: 1 } });
    // nothing that is counted while people vote, nor while it is being counted
    expect((await ideaPage(number)).votes[0]).toMatchObject({ won: null });
    await move(world.coordinator, vote.path, 'close');
    expect((await ideaPage(number)).votes[0]).toMatchObject({
      state: 'closing',
      won: null,
    });
    await app.app.get(Closing, { strict: false }).run(systemCtx(world.gemeente.id, randomUUID()), vote.voteId);
    expect((await ideaPage(number)).votes).toMatchObject([{ state: 'closed', won: true, wijk: world.wijken[0] }]);
  });

  it('on a draft are told to nobody', async () => {
    const number = await publicIdea(world);
    const [idea] = (await offered()).ideas;
    expect((await draft({ options: [option('Bankje', { ideaId: idea!.id })] })).status).toBe(201);
    expect((await ideaPage(number)).votes).toEqual([]);
  });

  it('that did not win are said to have lost, once the vote is closed', async () => {
    const number = await publicIdea(world);
    const [idea] = (await offered()).ideas;
    const options = [option('Bankje', { ideaId: idea!.id }), option('Iets anders')];
    const vote = await openVote(world, world.projectId, { options });
    await (await voter(app, vote)).put(`${vote.path}/my-ballot`, { choices: { 2: 1 } });
    await close(vote);
    expect((await ideaPage(number)).votes).toMatchObject([{ state: 'closed', won: false }]);
  });

  it('are refused when they are of another project, unknown, or twice on it', async () => {
    await publicIdea(world);
    const [idea] = (await offered()).ideas;
    const elsewhere = await givenProject(world);
    const refused = { status: 400, body: { errors: [{ path: 'options' }] } };
    const ideaId = idea!.id;
    expect(await draft({ options: [option('a', { ideaId }), option('b', { ideaId })] })).toMatchObject(refused);
    expect(await draft({ options: [option('a', { ideaId: randomUUID() })] })).toMatchObject(refused);
    const other = await draft({ options: [option('a', { ideaId })] }, elsewhere);
    expect(other).toMatchObject({ ...refused, body: { code: 'voting.ideaNotForBallot' } });
  });

  it('that were taken stay on a plan that is changed, also when they were decided since', async () => {
    await publicIdea(world);
    const [idea] = (await offered()).ideas;
    const made = (await draft({ options: [option('a', { ideaId: idea!.id }), option('b')] })).body as VoteView;
    await app.db.query(`update idea set state = 'declined' where id = $1`, [idea!.id]);
    expect(await change(world.coordinator, pathOf(made.number), { title: 'Nieuw' })).toMatchObject({
      ...{ status: 200, body: { title: 'Nieuw', options: [{ ideaId: idea!.id }, { ideaId: null }] } },
    });
  });
});

describe('what was promised of a ballot', () => {
  it('stays while it is open: idea, theme, category, words in other languages, money per category, threshold, first language', async () => {
    await publicIdea(world);
    const [idea] = (await offered()).ideas;
    const words = { translations: [{ language: 'en', title: 'A bench', text: '' }] };
    const costCents = 100_00;
    const vote = await openVote(world, world.projectId, {
      ...{ rule: 'greedy', seats: null, budgetCents: 1_000_00, threshold: 5 },
      categories: [{ name: 'Groen', budgetCents: 500_00 }],
      options: [
        option('Bankje', { ideaId: idea!.id, costCents, category: 'Groen', ...words }),
        option('Groen', { theme: 'Groen', costCents }),
      ],
    });
    const { options } = (await world.coordinator.get(`${vote.path}/plan`)).body as VoteView;
    const [first, second] = options.map(({ place: _, idea: __, ...rest }) => rest);
    const stays = { status: 409, body: { code: 'voting.promiseStays' } };
    for (const more of [
      { options: [{ ...first, ideaId: null }, second] },
      { options: [first, { ...second, theme: 'Verkeer' }] },
      { options: [{ ...first, category: null }, second] },
      { options: [{ ...first, translations: [] }, second] },
      { categories: [{ name: 'Groen', budgetCents: 600_00 }] },
      { threshold: null },
      { languages: ['ar', 'nl'] },
    ])
      expect(await change(world.coordinator, vote.path, more)).toMatchObject(stays);
    expect((await change(world.coordinator, vote.path, { languages: ['nl', 'ar'] })).status).toBe(200);

    const promised = 'what was promised before opening stays';
    const of = [vote.voteId];
    for (const statement of [
      'update vote_option set idea_id = null where round_id = $1',
      `update vote_option set translations = '[]' where round_id = $1`,
      'update vote_category set budget_cents = 1 where round_id = $1',
      `insert into vote_category (gemeente_id, round_id, position, name) select gemeente_id, id, 2, 'Nieuw' from voting_round where id = $1`,
      'update voting_round set threshold = 1 where id = $1',
      `update voting_round set languages = '{en}' where id = $1`,
    ])
      await expect(app.db.query(statement, of)).rejects.toThrow(promised);
  });
});

it('categories and a threshold decide, are told why, and come out of the published file to the same winners', async () => {
  const vote = await openVote(world, world.projectId, {
    ...{ rule: 'greedy', seats: null, budgetCents: 10_000_00, threshold: 5, most: 3 },
    categories: [
      { name: 'Groen', budgetCents: 5_000_00 },
      { name: 'Verkeer', budgetCents: null },
    ],
    options: [
      option('Park', { costCents: 4_000_00, category: 'Groen' }),
      option('=Bomen', { costCents: 2_000_00, category: 'Groen' }),
      option('Zebrapad', { costCents: 3_000_00, category: 'Verkeer' }),
      option('Vlag', { costCents: 100_00 }),
    ],
  });
  const voters = await Promise.all(Array.from({ length: 50 }, () => voter(app, vote)));
  const choices = (index: number) => ({ ...(index < 40 ? { 1: 1 } : {}), ...(index < 30 ? { 2: 1 } : { 3: 1 }) });
  await Promise.all(
    voters.map((one, index) => one.put(`${vote.path}/my-ballot`, { choices: index < 4 ? { 4: 1 } : choices(index) })),
  );
  await close(vote);
  const { body } = await app.as().get(`${vote.path}/result`);
  expect(body).toMatchObject({
    result: {
      winners: [1, 3],
      options: [
        { reason: 'won' },
        { reason: 'categoryFull', moneyLeftCents: 1_000_00 },
        { reason: 'won' },
        { reason: 'fewVotes', votes: 4 },
      ],
    },
  });
  const text = async (format: string) => String((await app.as().get(`${vote.path}/contents/${format}`)).body);
  const file = await text('pb');
  expect(file).toContain('categories;Groen,Verkeer\nbudget_per_category;5000,10000\n');
  expect(file).toContain('project_id;cost;name;category\n1;4000;Park;Groen\n');
  const { election, threshold, perCategory } = readElection(readPabulib(file));
  expect(countGreedy(election, { threshold, perCategory, ties: (a, b) => a - b }).winners).toEqual(['1', '3']);
  const [header, , second] = (await text('options')).trim().split('\r\n');
  expect(header).toMatch(/option,title,category,cost,idea,votes,score,outcome$/);
  expect(second).toBe(`2,'=Bomen,Groen,2000.00,,26,26,categoryFull`);
});

it('five hundred ideas are offered in one answer', async () => {
  await publicIdea(world);
  await app.db.query(
    `insert into idea (gemeente_id, id, number, project_id, wijk_id, state, title, words, published_at)
     select gemeente_id, gen_random_uuid(), number + n, project_id, wijk_id, 'published', 'Idee ' || n, 'Woorden', now()
     from idea, generate_series(1, 600) n where project_id = $1`,
    [world.projectId],
  );
  expect((await offered()).ideas).toHaveLength(500);
});
