import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import type { ProjectPicture } from '@wijkspoor/project/domain';
import { ProposalsHttpModule } from '@wijkspoor/proposals/api';
import type { IdeaPage } from '@wijkspoor/proposals/domain';
import { publicIdea } from '@wijkspoor/proposals/testing';
import { VotingHttpModule } from '@wijkspoor/voting/api';
import { type DecisionList, type DecisionView, type PublicDecision } from '@wijkspoor/voting/domain';
import {
  asPut,
  bareDecision,
  candidate,
  move,
  publish,
  put,
  voter,
  type VoteWorld,
  voteWorld,
} from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from '../closing';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-decisions-'));
let app: IdentityApp;
let world: VoteWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, ProposalsHttpModule, VotingHttpModule], {
    DATA_DIR: dir,
  });
});
beforeEach(async () => {
  world = await voteWorld(app);
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const project = () => `${world.base}/projecten/${world.projectId}`;
const at = ({ number }: { readonly number: number }) => `${world.base}/prioritisations/${number}`;
const today = new Date().toISOString().slice(0, 10);
const head = { body: 'college', decidedOn: today, why: 'Hiermee helpen wij de meeste mensen.' };
const why = 'De lantaarns staan al in het plan van de provincie en komen er dus dit jaar hoe dan ook.';

async function make(more: object = {}): Promise<DecisionView> {
  const made = await world.coordinator.post(`${project()}/prioritisations`, bareDecision(world.wijken[0], more));
  if (made.status !== 201) throw new Error(`no decision: ${JSON.stringify(made.body)}`);
  return made.body as DecisionView;
}
/** One voter wants the second option; it wins. */
async function closeVote(): Promise<void> {
  const someone = await voter(app, world);
  await someone.put(`${world.path}/my-ballot`, { choices: { 2: 1 } });
  await move(world.coordinator, world.path, 'close');
  await app.app.get(Closing, { strict: false }).run(ctx(), world.voteId);
}
const leaning = (more: object = {}) => make({ vote: world.number, rung: null, ...more });
async function openIdeas(): Promise<void> {
  const settings = { open: true, moderation: 'before', words: [], themes: ['Groen'] };
  await world.coordinator.put(`${project()}/idea-settings`, settings, { headers: { 'if-match': '"1"' } });
}
const ideaOf = async (number: number) => (await app.as().get(`${world.base}/ideeen/${number}`)).body as IdeaPage;

describe('making a decision', () => {
  it('puts all options of a closed vote on the list, with their votes and the rung that was said beforehand', async () => {
    const early = await world.coordinator.post(
      `${project()}/prioritisations`,
      bareDecision(world.wijken[0], { vote: world.number, rung: null }),
    );
    expect(early).toMatchObject({ status: 409, body: { code: 'voting.notClosed' } });
    await closeVote();
    const made = await leaning();
    expect(made).toMatchObject({
      rung: 'codecide',
      vote: { number: world.number, cast: 1, promise: 'Wat wint, voeren wij uit.' },
    });
    expect(
      made.priorities.map(({ title, option, advice, votes, chosen }) => [title, option, advice, votes?.votes, chosen]),
    ).toEqual([
      ['Bankjes bij de winkels', 1, 'leave', 0, null],
      ['Verlichting achter de flat', 2, 'choose', 1, null],
      ['Een buurtkamer', 3, 'leave', 0, null],
    ]);
    const { body } = await world.coordinator.get(`${project()}/prioritisations`);
    expect((body as DecisionList).items).toMatchObject([
      {
        ...{ number: made.number, state: 'draft', candidates: 3 },
        kept: { wijk: world.wijken[0], vote: world.number, rung: 'codecide' },
      },
    ]);
    expect((body as DecisionList).votes).toEqual([
      { number: world.number, title: 'Wat doen wij eerst?', rung: 'codecide', wijk: world.wijken[0] },
    ]);
  });

  it('makes one of what is sent twice, and wants a vote or a rung', async () => {
    const input = bareDecision(world.wijken[0]);
    const [one, two] = [
      await world.coordinator.post(`${project()}/prioritisations`, input),
      await world.coordinator.post(`${project()}/prioritisations`, input),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect((one.body as DecisionView).number).toBe((two.body as DecisionView).number);
    const neither = { ...bareDecision(world.wijken[0]), rung: null };
    expect(await world.coordinator.post(`${project()}/prioritisations`, neither)).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'rung', code: 'voting.rungOrVote' }] } },
    });
    expect(await world.coordinator.post(`${project()}/prioritisations`, bareDecision(world.wijken[1]))).toMatchObject({
      status: 400,
      body: { code: 'voting.wijkNotOfProject' },
    });
  });

  it('takes ideas as candidates once, with their spoor, and refuses what is not of the project', async () => {
    await openIdeas();
    const idea = await publicIdea(world, { spoor: 'care', theme: 'Groen' });
    const made = await make();
    expect(made.ideas.map(({ number }) => number)).toEqual([idea]);
    const add = (ideas: number[], version: number) =>
      world.coordinator.post(`${at(made)}/candidates`, { ideas }, { headers: { 'if-match': `"${version}"` } });
    expect(await add([idea, 999_999], made.version)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'ideas.1', code: 'voting.ideaUnknown' }] },
    });
    const { status, body } = await add([idea], made.version);
    expect([status, body]).toMatchObject([
      200,
      { ideas: [], priorities: [{ spoor: 'care', theme: 'Groen', idea: { number: idea }, advice: null }] },
    ]);
    expect((await add([idea], made.version + 1)).body).toMatchObject({ priorities: [{ idea: { number: idea } }] });
    expect(await add([idea], made.version)).toMatchObject({ status: 412, body: { code: 'platform.stale' } });
  });

  it('keeps what was typed, in order, and refuses what points at nothing', async () => {
    const made = await make();
    const [first, second] = [candidate(), candidate({ title: 'Rondkomen', chosen: null })];
    const changed = await put(world.coordinator, at(made), made.version, {
      ...asPut(made),
      priorities: [second, first],
    });
    expect(changed).toMatchObject({
      ...{ status: 200, body: { version: 2, priorities: [{ title: 'Rondkomen' }, { title: 'Elkaar ontmoeten' }] } },
    });
    const wrong = { ...asPut(made), priorities: [candidate({ option: 4, idea: 77 })] };
    expect(await put(world.coordinator, at(made), 2, wrong)).toMatchObject({
      status: 400,
      body: {
        errors: [
          { path: 'priorities.0.idea', code: 'voting.ideaUnknown' },
          { path: 'priorities.0.option', code: 'voting.optionUnknown' },
        ],
      },
    });
    // the refused change left all as it was
    expect((await world.coordinator.get(`${at(made)}/dossier`)).body).toMatchObject({
      version: 2,
      priorities: [{}, {}],
    });
    const other = await make();
    expect(await put(world.coordinator, at(other), 1, { ...asPut(other), priorities: [first] })).toMatchObject({
      status: 409,
    });
  });

  it('can be taken away as long as it is a draft, and is missing for who does not belong to it', async () => {
    const made = await make();
    expect((await world.partner.get(`${at(made)}/dossier`)).status).toBe(404);
    expect((await app.as().get(at(made))).status).toBe(404);
    const seen = { headers: { 'if-match': `"${made.version}"` } };
    expect((await world.coordinator.delete(at(made), seen)).status).toBe(204);
    expect((await world.coordinator.get(`${at(made)}/dossier`)).status).toBe(404);
  });
});

describe('publishing', () => {
  it('refuses per line what lacks, and a departure without a reason; then it stays, with everything in it', async () => {
    await closeVote();
    const made = await leaning();
    expect(await publish(world.coordinator, at(made), made.version)).toMatchObject({
      status: 409,
      body: {
        code: 'voting.decisionIncomplete',
        errors: [
          ...[0, 1, 2].map((index) => ({ path: `priorities.${index}.chosen`, code: 'voting.lacksChoice' })),
          { path: 'body', code: 'voting.lacksBody' },
          { path: 'decidedOn', code: 'voting.lacksDecidedOn' },
          { path: 'why', code: 'voting.lacksWhy' },
        ],
      },
    });
    // the first, which lost, is chosen; the second, which won, is not
    const departing = { ...asPut(made, ({ option }) => ({ chosen: option === 1, reason: 'Kort.' })), ...head };
    const changed = await put(world.coordinator, at(made), made.version, departing);
    const seen = changed.body as DecisionView;
    expect(seen.lacks.map(({ path: place, code }) => [place, code])).toEqual([
      ['priorities.0.reason', 'voting.lacksReason'],
      ['priorities.1.reason', 'voting.lacksReason'],
    ]);
    expect((await publish(world.coordinator, at(made), seen.version)).status).toBe(409);
    const explained = { ...departing, ...asPut(seen, ({ option }) => ({ reason: option === 3 ? '' : why })) };
    const put2 = (await put(world.coordinator, at(made), seen.version, explained)).body as DecisionView;
    expect(put2.lacks).toEqual([]);
    expect((await app.as().get(at(made))).status).toBe(404);
    expect((await publish(world.coordinator, at(made), put2.version)).body).toMatchObject({ state: 'published' });

    const { body } = await app.as().get(at(made));
    expect(body).toMatchObject({
      ...{ rung: 'codecide', body: 'college', decidedOn: today, vote: { promise: 'Wat wint, voeren wij uit.' } },
      priorities: [
        { chosen: true, departs: true, reason: why, votes: { votes: 0 } },
        { chosen: false, departs: true, reason: why, votes: { votes: 1, reason: 'won' } },
        { chosen: false, departs: false },
      ],
    } satisfies Partial<Record<keyof PublicDecision, unknown>>);
    // it stays, also for whoever comes at the database
    expect(await put(world.coordinator, at(made), put2.version + 1, explained)).toMatchObject({
      ...{ status: 409, body: { code: 'voting.decisionStays' } },
    });
    for (const statement of [
      `update prioritisation set why = 'Anders.' where id = $1`,
      `delete from prioritisation where id = $1`,
      `update priority set chosen = true where prioritisation_id = $1`,
      `delete from priority where prioritisation_id = $1`,
    ])
      await expect(app.db.query(statement, [made.id])).rejects.toThrow(/stays/);
    await expect(
      app.db.query(
        `insert into priority (gemeente_id, id, prioritisation_id, position, title, criteria) values ($1, $2, $3, 9, 'Nog een', '{}')`,
        [...[world.gemeente.id, randomUUID(), made.id]],
      ),
    ).rejects.toThrow(/stays/);
  });

  it('answers ideas where that can still be said of them, and writes the decision of the project', async () => {
    await openIdeas();
    const [chosen, left, done] = [
      await publicIdea(world),
      await publicIdea(world, { title: 'Nog een bankje' }),
      await publicIdea(world, { title: 'Al gedaan' }),
    ];
    await app.db.query(`update idea set state = 'done' where gemeente_id = $1 and number = $2`, [
      world.gemeente.id,
      done,
    ]);
    const made = await make();
    const full = {
      ...asPut(made),
      ...head,
      priorities: [
        candidate({ idea: chosen, reason: 'Hier zitten mensen graag.' }),
        candidate({ idea: left, chosen: false }),
        candidate({ idea: done, chosen: false }),
      ],
    };
    const seen = (await put(world.coordinator, at(made), made.version, full)).body as DecisionView;
    expect((await publish(world.coordinator, at(made), seen.version)).status).toBe(200);
    expect(await ideaOf(chosen)).toMatchObject({
      state: 'adopted',
      trace: expect.arrayContaining([expect.objectContaining({ move: 'adopt', words: 'Hier zitten mensen graag.' })]),
    });
    expect(await ideaOf(left)).toMatchObject({
      state: 'declined',
      trace: expect.arrayContaining([expect.objectContaining({ words: head.why })]),
    });
    expect((await ideaOf(done)).state).toBe('done');
    const picture = (await world.coordinator.get(project())).body as ProjectPicture;
    const step = picture.steps.find(({ number }) => number === 2);
    expect(picture.decisions).toMatchObject([
      { step: 2, what: 'Waar werken wij aan?', body: 'college', why: head.why },
    ]);
    expect(step?.deliverables.filter(({ code }) => ['theme', 'prioritiesDecided'].includes(code))).toMatchObject([
      { code: 'theme', state: 'done', count: 1 },
      { code: 'prioritiesDecided', state: 'done', count: 1 },
    ]);
  });
});
