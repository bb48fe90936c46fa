import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { Notifications } from '@wijkspoor/notifications/api';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { IdeaMoves, ProposalsHttpModule } from '@wijkspoor/proposals/api';
import type { IdeaPage } from '@wijkspoor/proposals/domain';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { VotingHttpModule } from '@wijkspoor/voting/api';
import type { DecisionView } from '@wijkspoor/voting/domain';
import { asPut, bareDecision, move, openVote, publish, put, voter } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from '../closing';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-decision-ideas-'));
let app: IdentityApp;
let world: IdeasWorld;
let benches: number;
let lights: number;

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, ProposalsHttpModule, VotingHttpModule],
    { DATA_DIR: dir },
    { proposals, notifications },
  );
});
beforeEach(async () => {
  world = await ideasWorld(app);
  benches = await publicIdea(world, { title: 'Bankjes', spoor: 'environment', theme: 'Groen' });
  lights = await publicIdea(world, { title: 'Lantaarns', spoor: null, theme: '' });
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const project = () => `${world.base}/projecten/${world.projectId}`;
const at = ({ number }: { readonly number: number }) => `${world.base}/prioritisations/${number}`;
const head = { body: 'college', decidedOn: new Date().toISOString().slice(0, 10), why: 'Dit won de stemming.' };
const why = 'De lantaarns staan al in het plan van de provincie en komen er dus dit jaar hoe dan ook.';
const stateOf = async (number: number) =>
  ((await app.as().get(`${world.base}/ideeen/${number}`)).body as IdeaPage).state;
const idOf = async (number: number) =>
  (
    await app.db.query<{ id: string }>('select id from idea where gemeente_id = $1 and number = $2', [
      ...[world.gemeente.id, number],
    ])
  )[0]?.id;

/** A vote about both ideas and something else, that the first one won. @returns its number. */
async function voted(): Promise<number> {
  const vote = await openVote(world, world.projectId, {
    options: [
      { title: 'Bankjes bij de winkels', text: 'Met leuning.', costCents: null, ideaId: await idOf(benches) },
      { title: 'Lantaarns', text: '', costCents: null, ideaId: await idOf(lights) },
      { title: 'Een buurtkamer', text: '', costCents: null, theme: 'Verkeer' },
    ],
  });
  await (await voter(app, vote)).put(`${vote.path}/my-ballot`, { choices: { 1: 1 } });
  await move(world.coordinator, vote.path, 'close');
  await app.app.get(Closing, { strict: false }).run(ctx(), vote.voteId);
  return vote.number;
}
const add = (more: object) =>
  world.coordinator.post(`${project()}/prioritisations`, bareDecision(world.wijken[0], { rung: null, ...more }));
async function make(more: object): Promise<DecisionView> {
  const made = await add(more);
  expect(made).toMatchObject({ status: 201 });
  return made.body as DecisionView;
}
/** Publishes a draft in which what stands at this place of the ballot is chosen. */
async function decide(made: DecisionView, chosen: number): Promise<void> {
  const plan = { ...asPut(made, ({ option }) => ({ chosen: option === chosen, reason: why })), ...head };
  const seen = (await put(world.coordinator, at(made), made.version, plan)).body as DecisionView;
  expect(await publish(world.coordinator, at(made), seen.version)).toMatchObject({ status: 200 });
}

describe('a decision made from a vote about ideas', () => {
  it('knows the ideas, answers them, and whoever follows them hears', async () => {
    const email = `${app.given.word('volger')}@test.invalid`;
    const idea = `${world.base}/ideeen/${benches}`;
    await app.as().post(`${idea}/followers`, { email, sixteen: true });
    await app.as().post(`${idea}/follower-uses`, { code: (await app.given.mailTo(email))?.code });
    const made = await make({ vote: await voted() });
    expect(made.priorities).toMatchObject([
      {
        title: 'Bankjes bij de winkels',
        text: 'Met leuning.',
        spoor: 'environment',
        theme: 'Groen',
        idea: { number: benches },
      },
      { title: 'Lantaarns', spoor: null, theme: '', idea: { number: lights } },
      { title: 'Een buurtkamer', spoor: null, theme: 'Verkeer', idea: null },
    ]);
    expect(made.ideas).toEqual([]);
    await decide(made, 1);
    expect([await stateOf(benches), await stateOf(lights)]).toEqual(['adopted', 'declined']);
    for (const { payload } of await app.db.query<{ payload: { moveId: string } }>(
      `select payload from outbox where name = 'proposals.tell-of-move' and tenant = $1 order by id`,
      [world.gemeente.id],
    ))
      await app.app.get(IdeaMoves, { strict: false }).tell(ctx(), payload.moveId);
    await app.app.get(Notifications, { strict: false }).mail(ctx());
    const mails = await app.db.query<{ text: string }>(
      'select body_text as text from mail_message where to_address = $1 order by id',
      [email],
    );
    expect(mails.filter(({ text }) => text.includes(why))).toHaveLength(1);
  });

  it('keeps the words and the ideas that people voted on, whatever is sent', async () => {
    const made = await make({ vote: await voted() });
    const swapped = asPut(made, ({ option }) => ({
      ...(option === 1 ? { title: 'Lantaarns', text: '', idea: lights } : {}),
      ...(option === 2 ? { title: 'Bankjes bij de winkels', text: 'Met leuning.', idea: benches } : {}),
    }));
    const { body } = await put(world.coordinator, at(made), made.version, swapped);
    expect((body as DecisionView).priorities).toMatchObject([
      { option: 1, title: 'Bankjes bij de winkels', text: 'Met leuning.', idea: { number: benches } },
      { option: 2, title: 'Lantaarns', text: '', idea: { number: lights } },
      { option: 3, title: 'Een buurtkamer' },
    ]);
  });

  it('takes in a long idea up to a word, whatever sign stands at the limit', async () => {
    const long = await publicIdea(world, { text: `${'a'.repeat(1998)}😀 en dan nog wat.` });
    const made = await make({ rung: 'advise' });
    const body = { ideas: [long] };
    const headers = { 'if-match': `"${made.version}"` };
    const { status, body: found } = await world.coordinator.post(`${at(made)}/candidates`, body, { headers });
    expect(status).toBe(200);
    expect((found as DecisionView).priorities.at(-1)?.text).toBe(`${'a'.repeat(1998)}…`);
  });

  it('is refused for another wijk of the project', async () => {
    const number = await voted();
    await app.db.query(
      `insert into project_wijk (gemeente_id, project_id, wijk_id) select $1, $2, id from wijk where gemeente_id = $1 and slug = $3`,
      [world.gemeente.id, world.projectId, world.wijken[1]],
    );
    expect(await add({ vote: number, wijk: world.wijken[1] })).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'vote', code: 'voting.voteOfOtherWijk' }] } },
    });
  });
});

describe('a correction', () => {
  it('begins with what it corrects, and can adopt what was declined and decline what was adopted', async () => {
    const vote = await voted();
    const first = await make({ vote });
    await decide(first, 1);
    const second = await make({ vote, replaces: first.number });
    expect(second).toMatchObject({
      ...{ rung: 'codecide', vote: { number: vote }, replaces: first.number },
      priorities: [
        { title: 'Bankjes bij de winkels', option: 1, chosen: true, reason: why, idea: { number: benches } },
        { title: 'Lantaarns', option: 2, chosen: false, idea: { number: lights } },
        { title: 'Een buurtkamer', option: 3, chosen: false },
      ],
    });
    await decide(second, 2);
    expect([await stateOf(benches), await stateOf(lights)]).toEqual(['declined', 'adopted']);
    expect((await app.as().get(at(first))).body).toMatchObject({ replacedBy: second.number });
    // and back again
    await decide(await make({ vote, replaces: second.number }), 1);
    expect([await stateOf(benches), await stateOf(lights)]).toEqual(['adopted', 'declined']);
  });

  it('keeps the wijk, the vote and the rung of what it corrects', async () => {
    const vote = await voted();
    const [leaning, free] = [await make({ vote }), await make({ rung: 'advise' })];
    await decide(leaning, 1);
    await app.db.query(
      `update prioritisation set state = 'published', published = '{}', published_at = now(), body = 'college',
      decided_on = current_date, why = 'Daarom.' where id = $1`,
      [free.id],
    );
    const refused = (...paths: string[]) => ({
      ...{ status: 400, body: { errors: paths.map((one) => ({ path: one, code: 'voting.correctionDiffers' })) } },
    });
    expect(await add({ rung: 'codecide', replaces: leaning.number })).toMatchObject(refused('vote'));
    expect(await add({ vote, replaces: free.number })).toMatchObject(refused('vote'));
    expect(await add({ rung: 'consult', replaces: free.number })).toMatchObject(refused('rung'));
    await app.db.query(
      `insert into project_wijk (gemeente_id, project_id, wijk_id) select $1, $2, id from wijk where gemeente_id = $1 and slug = $3`,
      [world.gemeente.id, world.projectId, world.wijken[1]],
    );
    expect(await add({ rung: 'advise', wijk: world.wijken[1], replaces: free.number })).toMatchObject(refused('wijk'));
    expect(await make({ rung: 'advise', replaces: free.number })).toMatchObject({ rung: 'advise', vote: null });
  });
});
