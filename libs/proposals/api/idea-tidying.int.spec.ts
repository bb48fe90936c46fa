import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { begunIdea, type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { ProposalsHttpModule } from './proposals.module';

let app: IdentityApp;
let world: IdeasWorld;

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule],
    {},
    { proposals, notifications },
  );
});
beforeEach(async () => {
  world = await ideasWorld(app);
});
afterAll(async () => app?.close());

const address = (): string => `${app.given.word('bewoner')}@test.invalid`;
const idea = (number: number): string => `${world.base}/ideeen/${number}`;
const tidy = () => app.app.get(RetentionSweep, { strict: false }).sweep(systemCtx(null, randomUUID()));
const give = async (number: number): Promise<void> => {
  const back = { decision: 'refuse', reason: 'Dit past hier niet.' };
  expect((await world.coordinator.post(`${idea(number)}/versions/1/decisions`, back)).status).toBe(200);
};
const move = async (number: number, input: object): Promise<void> => {
  const { body } = await world.coordinator.get(`${idea(number)}/dossier`);
  const headers = { 'if-match': `"${(body as { version: number }).version}"` };
  expect((await world.coordinator.post(`${idea(number)}/moves`, input, { headers })).status).toBe(200);
};
const follow = async (number: number, email: string): Promise<void> => {
  await app.as().post(`${idea(number)}/followers`, { email, sixteen: true });
  await app.as().post(`${idea(number)}/follower-uses`, { code: (await app.given.mailTo(email))?.code });
};
const followers = () =>
  app.db.query('select email from idea_follower where gemeente_id = $1 order by email', [world.gemeente.id]);
/** An idea of somebody with an address, that everybody can read. @returns its browser. */
async function byMail(email: string) {
  const visitor = await begunIdea(app, world, { text: 'Woorden van vroeger.' });
  await visitor.post(`${world.base}/own-idea/submission`, { age: 'sixteen', name: 'Bea', email });
  await app.as().post(`${world.base}/idea-link-uses`, { code: (await app.given.mailTo(email))?.code });
  await world.coordinator.post(`${idea(1)}/versions/1/decisions`, { decision: 'show' });
  return visitor;
}

it('an address is forgotten half a year after the whole that an idea became part of is over', async () => {
  const [whole, part, email] = [await publicIdea(world), await publicIdea(world), address()];
  await follow(part, email);
  await move(part, { move: 'merge', into: whole });
  await move(whole, { move: 'decline', words: 'Het past niet.' });
  await tidy();
  expect(await followers()).toEqual([{ email }]);
  await app.db.query('update idea set ended_on = current_date - 184 where gemeente_id = $1 and number = $2', [
    ...[world.gemeente.id, whole],
  ]);
  await tidy();
  expect(await followers()).toEqual([]);
});

it('an idea that was public and came back keeps its writer for a month, and then holds nothing of anybody', async () => {
  const email = address();
  const visitor = await byMail(email);
  const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
  await resident.post(`${idea(1)}/comments`, { id: randomUUID(), text: 'Woorden erbij.', name: 'Kees' });
  await give(1);
  await tidy();
  expect((await visitor.get(`${world.base}/own-idea`)).body).toMatchObject({ state: 'draft', number: 1 });
  expect(await followers()).toEqual([{ email }]);
  await app.db.query('update idea set touched_on = current_date - 31 where gemeente_id = $1', [world.gemeente.id]);
  for (let twice = 0; twice < 2; twice++) await tidy();
  expect(await followers()).toEqual([]);
  const kept = await Promise.all(
    ['idea', 'idea_version', 'idea_comment', 'idea_support'].map((table) =>
      app.db.query(`select t::text from ${table} t where gemeente_id = $1`, [world.gemeente.id]),
    ),
  );
  for (const word of ['Woorden', 'Bea', 'Kees']) expect(JSON.stringify(kept)).not.toContain(word);
  expect((await visitor.get(`${world.base}/own-idea`)).body).toMatchObject({ code: 'proposals.noDraft' });
});

it('somebody under 16 who hands it in again leaves nothing of the first time', async () => {
  const email = address();
  const visitor = await byMail(email);
  await give(1);
  expect((await visitor.post(`${world.base}/own-idea/submission`, { age: 'younger' })).body).toMatchObject({
    outcome: 'waits',
  });
  expect(await followers()).toEqual([]);
  const names = await app.db.query('select distinct writer_name as name from idea_version where gemeente_id = $1', [
    world.gemeente.id,
  ]);
  expect(names).toEqual([{ name: '' }]);
});

it('a photo whose idea does not know it any more is swept after a day, and no other file', async () => {
  const keep = (name: string, days: number) =>
    app.db.query(
      `insert into stored_file (gemeente_id, name, type, size, sha256, added_at)
       values ($1, $2, 'image/webp', 1, repeat('a', 64), now() - make_interval(days => $3))`,
      [world.gemeente.id, name, days],
    );
  await keep('idee.webp', 2);
  await keep('idee.webp', 0);
  await keep('rapport.webp', 2);
  await tidy();
  const left = await app.db.query('select name from stored_file where gemeente_id = $1 order by name', [
    world.gemeente.id,
  ]);
  expect(left).toEqual([{ name: 'idee.webp' }, { name: 'rapport.webp' }]);
});

it('what became part of an idea stands by itself when that idea goes back, and says nothing of it', async () => {
  const whole = await publicIdea(world, { title: 'Een plan dat weg moet' });
  const part = await publicIdea(world, { title: 'Nog een bankje' });
  await move(part, { move: 'merge', into: whole });
  await give(whole);
  const { body } = await app.as().get(idea(part));
  expect(body).toMatchObject({ state: 'published', into: null });
  expect(JSON.stringify(body)).not.toContain('weg moet');
  expect((body as { trace: unknown[] }).trace.slice(-2)).toMatchObject([
    { move: 'merge', into: null },
    { move: 'split', to: 'published' },
  ]);
});

it('a day is a day here: a quarter past midnight is not the day before', async () => {
  const number = await publicIdea(world);
  await app.db.query(`update idea set published_at = '2026-07-01T22:15Z' where gemeente_id = $1`, [world.gemeente.id]);
  expect((await app.as().get(idea(number))).body).toMatchObject({ publishedOn: '2026-07-02' });
});
