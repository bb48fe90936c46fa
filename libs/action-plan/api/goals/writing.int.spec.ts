import { randomUUID } from 'node:crypto';
import type { PublicText, WorkText } from '@wijkspoor/action-plan/domain';
import { dossier, type GoalsWorld, goalsWorld, openGoal, rightFields, seen } from '@wijkspoor/action-plan/testing';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { planTrace } from '../plan-trace';
import { GoalsHttpModule } from './goals.module';

let app: IdentityApp;
let world: GoalsWorld;
let text: WorkText;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, GoalsHttpModule]);
});
beforeEach(async () => {
  world = await goalsWorld(app);
  text = await openGoal(world);
});
afterAll(async () => app?.close());

const first = () => text.paragraphs[0]?.id ?? '';
const says = (words: string, more: object = {}) => ({ id: randomUUID(), kind: 'wording', basedOn: 1, words, ...more });
const suggest = (who: Visitor, body: object, paragraph = first()) =>
  who.post(`${world.base}/paragraphs/${paragraph}/suggestions`, body);
const bring = (body: object) => world.coordinator.post(`${world.base}/paragraphs/${first()}/paper-suggestions`, body);
const read = (id: string, body: object) => world.coordinator.post(`${world.base}/suggestions/${id}/readings`, body);
const answer = (id: string, version: number, body: object) =>
  world.coordinator.post(`${world.base}/suggestions/${id}/answers`, body, seen(version));
const shown = async () => (await app.as().get(`${world.base}/doelen/${text.ref}`)).body as PublicText;
const suggestionsShown = async () => (await shown()).paragraphs.flatMap(({ suggestions }) => suggestions);

describe('writing together', () => {
  it('somebody without an account proposes other words; they are read first, taken over, and told by role', async () => {
    const body = says('Wij helpen iedereen die wil stoppen met roken.');
    expect(await suggest(app.as(), body)).toMatchObject({ status: 200, body: { outcome: 'waits' } });
    // sending twice makes one
    expect((await suggest(app.as(), body)).status).toBe(200);
    expect(await suggestionsShown()).toEqual([]);
    expect((await read(body.id, { decision: 'show' })).status).toBe(200);
    expect(await suggestionsShown()).toMatchObject([{ state: 'shown', role: 'resident', onPaper: false }]);
    const early = await world.coordinator.post(
      `${world.base}/doelen/${text.ref}/moves`,
      { move: 'adopt' },
      seen(text.version),
    );
    expect(early).toMatchObject({ status: 409, body: { code: 'action-plan.unanswered' } });
    const taken = await answer(body.id, text.version, { answer: 'takeOver' });
    expect(taken).toMatchObject({ status: 200, body: { version: text.version + 1 } });
    const adopted = { move: 'adopt' };
    const at = `${world.base}/doelen/${text.ref}/moves`;
    expect((await world.coordinator.post(at, adopted, seen(text.version + 1))).status).toBe(200);
    const [paragraph] = (await shown()).paragraphs;
    expect(paragraph?.words).toBe(body.words);
    expect(paragraph?.wordings).toMatchObject([
      { number: 1, words: 'Wij helpen mensen die willen stoppen.', from: null },
      { number: 2, from: { role: 'resident', onPaper: false, how: 'takenOver' } },
    ]);
    // nobody can be found in it
    expect(JSON.stringify(await shown())).not.toContain('account');
    // adopted: nothing more can be proposed
    expect(await suggest(app.as(), says('Te laat.'))).toMatchObject({
      status: 409,
      body: { code: 'action-plan.notOpen' },
    });
  });

  it('does not lose what others changed since: taking over is refused, adapting makes one text of both', async () => {
    const [one, other] = [says('Eerste voorstel.'), says('Tweede voorstel.')];
    for (const body of [one, other]) {
      await suggest(app.as(), body);
      await read(body.id, { decision: 'show' });
    }
    expect((await answer(one.id, text.version, { answer: 'takeOver' })).status).toBe(200);
    expect(await answer(other.id, text.version, { answer: 'takeOver' })).toMatchObject({ status: 412 });
    const { version } = await dossier(world, text.ref);
    expect(await answer(other.id, version, { answer: 'takeOver' })).toMatchObject({
      status: 409,
      body: { code: 'action-plan.paragraphChanged' },
    });
    const both = { answer: 'adapt', words: 'Eerste en tweede voorstel.', why: 'Van allebei iets.' };
    expect((await answer(other.id, version, both)).status).toBe(200);
    expect((await shown()).paragraphs[0]).toMatchObject({
      words: both.words,
      wordings: [{}, { from: { how: 'takenOver' } }, { from: { how: 'adapted' } }],
    });
  });

  it('takes no paragraph out as long as somebody waits for an answer about it', async () => {
    const proposed = says('Wij helpen iedereen.');
    await suggest(app.as(), proposed);
    await suggest(world.coordinator, says('Mooi gezegd.', { kind: 'comment' }));
    const put = (version: number) => {
      const paragraphs = [{ id: randomUUID(), words: 'Iets heel anders.' }];
      return world.coordinator.put(
        `${world.base}/doelen/${text.ref}/dossier`,
        { paragraphs, goal: rightFields },
        seen(version),
      );
    };
    const waits = { status: 409, body: { code: 'action-plan.paragraphProposed' } };
    expect(await put(text.version)).toMatchObject(waits);
    await read(proposed.id, { decision: 'show' });
    expect(await put(text.version)).toMatchObject(waits);
    expect((await shown()).paragraphs[0]?.id).toBe(first());
    expect((await answer(proposed.id, text.version, { answer: 'decline', why: 'Dat doen wij al.' })).status).toBe(200);
    expect((await put((await dossier(world, text.ref)).version)).status).toBe(200);
    expect((await shown()).paragraphs.map(({ words }) => words)).toEqual(['Iets heel anders.']);
  });

  it('is not adopted with an open proposal, however much was said since', async () => {
    const proposed = says('Wij helpen iedereen.');
    await suggest(app.as(), proposed);
    await read(proposed.id, { decision: 'show' });
    await app.db.query(
      `insert into suggestion (gemeente_id, id, cycle_id, paragraph_id, kind, words, writer_role, on_paper, state, based_on, sent_at)
       select s.gemeente_id, gen_random_uuid(), s.cycle_id, s.paragraph_id, 'comment', 'Mooi!', s.writer_role, s.on_paper, 'shown', s.based_on, s.sent_at + interval '1 minute'
       from suggestion s, generate_series(1, 300) where s.id = $1`,
      [proposed.id],
    );
    const adopt = { move: 'adopt' };
    expect(
      await world.coordinator.post(`${world.base}/doelen/${text.ref}/moves`, adopt, seen(text.version)),
    ).toMatchObject({ status: 409, body: { code: 'action-plan.unanswered' } });
  });

  it('shows what nobody read yet, and what was found in it, only to who reads for the gemeente', async () => {
    const [waits, read_] = [says('Bel mij: Jan, 06-12345678.'), says('Wij helpen iedereen.')];
    for (const body of [waits, read_]) await suggest(app.as(), body);
    await read(read_.id, { decision: 'show' });
    const of = async (who: Pick<typeof world.coordinator, 'get'>) =>
      ((await who.get(`${world.base}/doelen/${text.ref}/dossier`)).body as WorkText).paragraphs.flatMap(
        ({ suggestions }) => suggestions,
      );
    expect((await of(world.coordinator)).map(({ id }) => id).sort()).toEqual([waits.id, read_.id].sort());
    const executive = app.as(await app.given.signedIn(world.gemeente, 'executive'));
    expect(await of(executive)).toMatchObject([{ id: read_.id, marks: [] }]);
  });

  it('keeps an older proposal in sight whatever was sent since, and takes no more than can be read', async () => {
    const proposed = says('Wij helpen iedereen.');
    await suggest(app.as(), proposed);
    await read(proposed.id, { decision: 'show' });
    const flood = (state: string, n: number) =>
      app.db.query(
        `insert into suggestion (gemeente_id, id, cycle_id, paragraph_id, kind, words, writer_role, on_paper, state, based_on, sent_at, reason)
         select s.gemeente_id, gen_random_uuid(), s.cycle_id, s.paragraph_id, 'wording', case when $2 = 'refused' then '' else 'x' end, s.writer_role, false, $2, s.based_on, s.sent_at + interval '1 minute',
           case when $2 = 'refused' then 'Niet gepast' else '' end
         from suggestion s, generate_series(1, $3::int) where s.id = $1`,
        [proposed.id, state, n],
      );
    await flood('refused', 310);
    await flood('waiting', 200);
    expect((await suggestionsShown()).map(({ words }) => words)).toEqual(['Wij helpen iedereen.']);
    const { paragraphs } = await dossier(world, text.ref);
    expect(paragraphs[0]?.suggestions[0]).toMatchObject({ id: proposed.id });
    expect(await suggest(app.as(), says('Nog een.'))).toMatchObject({
      status: 409,
      body: { code: 'action-plan.tooManyWaiting' },
    });
  });

  it('says why something is declined or refused; what is refused loses its words', async () => {
    const [declined, refused] = [says('Niet doen.'), says('Bel mij: Jan, 06-12345678.')];
    for (const body of [declined, refused]) await suggest(app.as(), body);
    const { paragraphs } = await dossier(world, text.ref);
    expect(paragraphs[0]?.suggestions.find(({ id }) => id === refused.id)?.marks).toContain('personal');
    expect((await read(refused.id, { decision: 'refuse' })).body).toMatchObject({ code: 'action-plan.whyRequired' });
    expect((await read(refused.id, { decision: 'refuse', why: 'Er staat een nummer in.' })).status).toBe(200);
    expect(await app.db.query('select words from suggestion where id = $1', [refused.id])).toEqual([{ words: '' }]);
    await read(declined.id, { decision: 'show' });
    expect((await answer(declined.id, text.version, { answer: 'decline' })).body).toMatchObject({
      code: 'action-plan.whyRequired',
    });
    const why = 'Bewoners vroegen hier zelf om.';
    expect((await answer(declined.id, text.version, { answer: 'decline', why })).status).toBe(200);
    expect(await suggestionsShown()).toMatchObject([{ state: 'declined', reason: why }]);
    expect((await shown()).paragraphs[0]?.words).toBe('Wij helpen mensen die willen stoppen.');
  });

  it('takes what somebody wrote on paper, by their role and not by that of who typed it', async () => {
    expect(await bring({ ...says('Ook op zaterdag.'), role: 'resident' })).toMatchObject({
      body: { outcome: 'published' },
    });
    expect(await suggestionsShown()).toMatchObject([{ role: 'resident', onPaper: true }]);
  });

  it('shows words of the gemeente at once, and knows a partner of the project', async () => {
    expect((await suggest(world.coordinator, says('Van ons.', { kind: 'comment' }))).body).toEqual({
      outcome: 'published',
    });
    await app.db.query(
      `insert into membership (gemeente_id, account_id, role, organisation_id, project_id) values ($1, $2, 'partnerLead', $3, $4)`,
      [world.gemeente.id, world.partner.accountId, world.partner.organisationId, world.projectId],
    );
    expect((await suggest(world.partner, says('Van een partner.'))).body).toEqual({ outcome: 'published' });
    expect((await suggestionsShown()).map(({ role }) => role).sort()).toEqual(['official', 'partner']);
  });

  it('is not there in a draft, nor in a project that residents do not see', async () => {
    const at = `${world.base}/wijken/${world.wijken[0]}/doelen`;
    const seenNow = (await app.as().get(at)).body as { goals: unknown[] };
    expect(seenNow.goals).toHaveLength(1);
    await app.db.query('update project set published = false where id = $1', [world.projectId]);
    expect((await app.as().get(`${world.base}/doelen/${text.ref}`)).status).toBe(404);
    expect((await suggest(app.as(), says('Toch iets.'))).status).toBe(404);
    expect((await app.as().get(at)).body).toMatchObject({ goals: [] });
  });
});

it('stands in the trace on the day here, not on that of Greenwich', async () => {
  const [adopted] = await app.db.query<{ id: string }>('select id from goal where gemeente_id = $1', [
    world.gemeente.id,
  ]);
  await app.db.query(`update text_move set made_at = '2026-06-30T22:30:00Z' where goal_id = $1`, [adopted?.id]);
  const [goals] = planTrace.nodes;
  const rows = await app.db.query<{ on: string }>(
    `select t."on"::text as "on" from (${goals?.rows}) t where t.id = $1`,
    [adopted?.id],
  );
  expect(rows).toEqual([{ on: '2026-07-01' }]);
});

describe('the plan of a cycle', () => {
  it('is one, is written together as a goal is, and is never dropped', async () => {
    const add = () => world.coordinator.post(`${world.path}/${world.projectId}/plan-texts`, { id: randomUUID() });
    const { ref } = (await add()).body as { ref: string };
    expect((await add()).body).toEqual({ ref });
    const at = `${world.base}/doelen/${ref}`;
    const paragraphs = [{ id: randomUUID(), words: 'Samen maken wij de wijk gezonder.' }];
    expect((await world.coordinator.put(`${at}/dossier`, { paragraphs, goal: null }, seen(1))).status).toBe(200);
    const drop = { move: 'drop', why: 'Weg ermee.' };
    expect((await world.coordinator.post(`${at}/moves`, drop, seen(2))).status).toBe(409);
    expect((await world.coordinator.post(`${at}/moves`, { move: 'open' }, seen(2))).status).toBe(200);
    expect((await app.as().get(at)).body).toMatchObject({ kind: 'plan', state: 'open', goal: null });
    expect((await suggest(app.as(), says('Samen!'), paragraphs[0]?.id)).status).toBe(200);
  });
});
