import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { roundPlan, shippedVersion } from '@wijkspoor/instruments/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import type { SaidAndDone, Trace } from '@wijkspoor/project/domain';
import { ProposalsHttpModule } from '@wijkspoor/proposals/api';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { VotingHttpModule } from '@wijkspoor/voting/api';
import type { DecisionView, PublicDecision } from '@wijkspoor/voting/domain';
import { asPut, bareDecision, move, openVote, publish, put, voter } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from './closing';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-vote-trace-'));
let app: IdentityApp;
let world: IdeasWorld;
let idea: number;
let vote: Awaited<ReturnType<typeof openVote>>;

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule, VotingHttpModule],
    { DATA_DIR: dir },
  );
});
beforeEach(async () => {
  world = await ideasWorld(app);
  idea = await publicIdea(world, { title: 'Bankjes' });
  const [row] = await app.db.query<{ id: string }>('select id from idea where gemeente_id = $1 and number = $2', [
    ...[world.gemeente.id, idea],
  ]);
  vote = await openVote(world, world.projectId, {
    options: [
      { title: 'Lantaarns', text: '', costCents: null },
      { title: 'Bankjes bij de winkels', text: '', costCents: null, ideaId: row?.id },
    ],
  });
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const at = ({ number }: { readonly number: number }) => `${world.base}/prioritisations/${number}`;
const head = { body: 'college', decidedOn: new Date().toISOString().slice(0, 10), why: 'Dit won de stemming.' };
const trace = (kind: string, number: number, place: number, base = world.base) =>
  app.as().get(`${base}/traces/${kind}/${number}/${place}`);
const traced = async (kind: string, number: number, place: number): Promise<Trace> => {
  const { status, body } = await trace(kind, number, place);
  expect(status).toBe(200);
  return body as Trace;
};
const said = async () =>
  ((await app.as().get(`${world.base}/wijken/${world.wijken[0]}/said-and-done`)).body as SaidAndDone).items;
async function close(): Promise<void> {
  await (await voter(app, vote)).put(`${vote.path}/my-ballot`, { choices: { 2: 1 } });
  await move(world.coordinator, vote.path, 'close');
  await app.app.get(Closing, { strict: false }).run(ctx(), vote.voteId);
}
async function make(more: object = {}): Promise<DecisionView> {
  const made = await world.coordinator.post(
    `${world.base}/projecten/${world.projectId}/prioritisations`,
    bareDecision(world.wijken[0], { vote: vote.number, rung: null, ...more }),
  );
  expect(made.status).toBe(201);
  return made.body as DecisionView;
}
async function decide(made: DecisionView): Promise<void> {
  const plan = { ...asPut(made, ({ option }) => ({ chosen: option === 2 })), ...head };
  const seen = (await put(world.coordinator, at(made), made.version, plan)).body as DecisionView;
  expect(await publish(world.coordinator, at(made), seen.version)).toMatchObject({ status: 200 });
}
const name = ({ kind, number, place }: Trace['asked']) => `${kind} ${number}/${place}`;
const names = (nodes: Trace['after']) => nodes.map(name).toSorted();
const came = (item: SaidAndDone['items'][number]) => item.came && name(item.came);

it('says of an option what became of it only once its vote was counted', async () => {
  const option = `option ${vote.number}/2`;
  expect(names((await traced('idea', idea, 0)).after)).toEqual([option]);
  expect((await traced('option', vote.number, 2)).asked).toMatchObject({
    ...{ title: 'Bankjes bij de winkels', state: 'open', people: null, within: 'Wat doen wij eerst?' },
    ways: ['code', 'mail', 'address', 'paper'],
  });
  await (await voter(app, vote)).put(`${vote.path}/my-ballot`, { choices: { 2: 1 } });
  expect((await traced('option', vote.number, 2)).asked).toMatchObject({ state: 'open', people: null });
  const options = async () => (await said()).filter((item) => item.said.kind === 'option').length;
  expect(await options()).toBe(0);
  await close();
  expect(await options()).toBe(2);
  expect((await traced('option', vote.number, 2)).asked).toMatchObject({ state: 'chosen', people: 2 });
  expect((await traced('option', vote.number, 1)).asked).toMatchObject({ state: 'notChosen', people: 0 });
});

it('leads from an idea over the option to the priority, and back; a draft and what was replaced are not told', async () => {
  await close();
  const made = await make();
  const option = `option ${vote.number}/2`;
  const priority = ({ number }: DecisionView) => `priority ${number}/2`;
  expect(names((await traced('idea', idea, 0)).after)).toEqual([option]);
  expect((await trace('priority', made.number, 2)).status).toBe(404);
  await decide(made);
  expect(names((await traced('idea', idea, 0)).after)).toEqual([option, priority(made)]);
  expect(names((await traced('option', vote.number, 2)).after)).toEqual([priority(made)]);
  const { asked, before, after } = await traced('priority', made.number, 2);
  expect(asked).toMatchObject({ state: 'chosen', within: 'Waar werken wij aan?', on: head.decidedOn });
  expect([names(before), after]).toEqual([[`idea ${idea}/0`, option], []]);
  expect((await traced('priority', made.number, 1)).asked).toMatchObject({ state: 'notChosen' });

  const correction = await make({ replaces: made.number });
  expect(names((await traced('idea', idea, 0)).after)).toEqual([option, priority(made)]);
  await decide(correction);
  expect((await trace('priority', made.number, 2)).status).toBe(404);
  expect(names((await traced('idea', idea, 0)).after)).toEqual([option, priority(correction)]);

  const items = await said();
  expect(items.map((item) => [name(item.said), came(item)]).toSorted()).toEqual([
    [`idea ${idea}/0`, priority(correction)],
    [`option ${vote.number}/1`, `priority ${correction.number}/1`],
    [option, priority(correction)],
  ]);
});

it('is missing for another gemeente', async () => {
  await close();
  const made = await make();
  await decide(made);
  const other = await ideasWorld(app);
  for (const [kind, number, place] of [
    ['idea', idea, 0],
    ['option', vote.number, 2],
    ['priority', made.number, 2],
  ] as const) {
    expect((await trace(kind, number, place)).status).toBe(200);
    expect((await trace(kind, number, place, other.base)).status).toBe(404);
  }
});

/** A round of the wijk that is closed, with results that everybody can read unless said otherwise. @returns its number. */
async function askedRound(shown = true): Promise<number> {
  const plan = roundPlan(world.wijken[0], await shippedVersion(world.coordinator, world.base));
  const made = await world.coordinator.post(`${world.base}/projecten/${world.projectId}/ronden`, {
    ...{ ...plan, id: randomUUID(), askBuurt: false },
  });
  expect(made).toMatchObject({ status: 201 });
  const { number, version } = made.body as { number: number; version: number };
  const headers = { 'if-match': `"${version}"` };
  const opened = await world.coordinator.post(`${world.base}/ronden/${number}/moves`, { move: 'open' }, { headers });
  expect(opened).toMatchObject({ status: 200 });
  await app.db.query(`update round set results_public = $3 where gemeente_id = $1 and number = $2`, [
    ...[world.gemeente.id, number, shown],
  ]);
  return number;
}

it('leads from a subject of a round to the priority that leans on it, and back', async () => {
  await close();
  const [round, hidden] = [await askedRound(), await askedRound(false)];
  const made = await make();
  // what people wrote in own words stands between them
  const subject = made.subjects.find(({ place }) => place === 4);
  expect(subject).toMatchObject({ round, within: 'Hoe is het in de wijk?' });
  expect(made.subjects.every((one) => one.round === round)).toBe(true);
  const lean = (aspects: readonly object[]) => asPut(made, ({ option }) => (option === 2 ? { aspects } : {}));
  for (const wrong of [
    { round: hidden, place: 1 },
    { round, place: 2 },
  ])
    expect(await put(world.coordinator, at(made), made.version, lean([wrong]))).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'priorities.1.aspects', code: 'voting.aspectUnknown' }] } },
    });
  const leaning = (await put(world.coordinator, at(made), made.version, lean([{ round, place: 4 }])))
    .body as DecisionView;
  expect(leaning.priorities.map(({ aspects }) => aspects)).toEqual([[], [subject]]);
  // nothing came of it yet: it stands in the results of its round, not among what people said
  expect((await said()).filter((item) => item.said.kind === 'aspect')).toEqual([]);
  await decide(leaning);

  const aspect = `aspect ${round}/4`;
  const priority = `priority ${made.number}/2`;
  expect(names((await traced('aspect', round, 4)).after)).toEqual([priority]);
  // through which channels it could be said, and nothing of who took which
  expect((await traced('aspect', round, 4)).asked.ways).toEqual(['link', 'code', 'paper', 'assisted']);
  expect(names((await traced('priority', made.number, 2)).before)).toContain(aspect);
  expect(names((await traced('priority', made.number, 1)).before)).not.toContain(aspect);
  const listed = (await said()).filter((item) => item.said.kind === 'aspect');
  expect(listed.map((item) => [name(item.said), came(item)])).toEqual([[aspect, priority]]);
  const shown = (await app.as().get(at(made))).body as PublicDecision;
  expect(shown.priorities.map(({ aspects }) => aspects)).toEqual([[], [subject]]);

  // a correction begins with it, and what was published stays as it was when results are taken away
  expect((await make({ replaces: made.number })).priorities.map(({ aspects }) => aspects)).toEqual([[], [subject]]);
  await app.db.query(`update round set results_public = false where gemeente_id = $1 and number = $2`, [
    ...[world.gemeente.id, round],
  ]);
  expect((await app.as().get(at(made))).body).toMatchObject({ priorities: [{}, { aspects: [subject] }] });
});
