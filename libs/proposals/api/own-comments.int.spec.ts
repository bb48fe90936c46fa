import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { Notifications } from '@wijkspoor/notifications/api';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { ProposalsHttpModule } from './proposals.module';

type Said = {
  readonly id: string;
  readonly text: string;
  readonly mine: boolean;
  readonly withdrawn: boolean;
  readonly versions: readonly { readonly text: string }[];
  readonly replies: readonly Said[];
};

let app: IdentityApp;
let world: IdeasWorld;
let path: string;

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule],
    {},
    { proposals, notifications },
  );
});
beforeEach(async () => {
  world = await ideasWorld(app, { moderation: 'after' });
  path = `${world.base}/ideeen/${await publicIdea(world)}`;
});
afterAll(async () => app?.close());

const comments = async (who: Visitor = app.as()) =>
  ((await who.get(`${path}/comments`)).body as { items: Said[] }).items;
const own = (id: string): string => `${world.base}/own-comments/${id}`;
const pile = async () =>
  (await world.coordinator.get(`${world.base}/projecten/${world.projectId}/texts-to-read`)).body as {
    items: { kind: string; id: string; text: string; version: number; marks: string[] }[];
    left: number;
  };
const decide = (id: string, input: object) => world.coordinator.post(`${world.base}/comments/${id}/decisions`, input);

/** Says something without an account, and confirms it. @returns the browser of the writer, the id, and the code of the mail. */
async function saidByMail(text = 'Dat wil ik ook.'): Promise<{ writer: Visitor; id: string; code: string }> {
  const [email, id, writer] = [`${app.given.word('bewoner')}@test.invalid`, randomUUID(), app.as()];
  await writer.post(`${path}/comments`, { id, text, name: 'Buur', email, sixteen: true });
  const code = (await app.given.mailTo(email))?.code ?? '';
  expect((await writer.post(`${path}/comment-uses`, { code })).body).toEqual({ outcome: 'waits', id });
  return { writer, id, code };
}

it('opens in the browser that confirmed it, with the link of the mail in any other, and for nobody else', async () => {
  const { writer, id, code } = await saidByMail();
  expect((await writer.get(own(id))).body).toMatchObject({
    id,
    state: 'waiting',
    text: 'Dat wil ik ook.',
    change: null,
  });
  const stranger = app.as();
  for (const who of [stranger, world.coordinator, app.as(await app.given.signedIn(world.gemeente, 'resident'))]) {
    expect((await who.get(own(id))).status).toBe(404);
    expect((await who.patch(own(id), { text: 'Iets anders.' })).status).toBe(404);
    expect((await who.delete(own(id))).status).toBe(404);
  }
  // the secret of one comment says nothing of another
  const other = await saidByMail();
  expect((await other.writer.get(own(id))).status).toBe(404);
  const elsewhere = app.as();
  await elsewhere.post(`${path}/comment-uses`, { code });
  expect((await elsewhere.get(own(id))).status).toBe(200);
});

it('is not opened by who wrote it with an address that is not confirmed', async () => {
  const [id, writer] = [randomUUID(), app.as()];
  const email = `${app.given.word('bewoner')}@test.invalid`;
  await writer.post(`${path}/comments`, { id, text: 'Niet van mij.', email, sixteen: true });
  expect((await writer.patch(own(id), { text: 'Toch iets anders.' })).status).toBe(404);
});

it('is read before it is shown when it changes, and keeps what everybody could read before', async () => {
  const { writer, id } = await saidByMail();
  // what nobody read yet is only replaced
  await writer.patch(own(id), { text: 'Dat wil ik heel graag.' });
  const [waiting] = (await pile()).items;
  expect(waiting).toMatchObject({ kind: 'comment', id, text: 'Dat wil ik heel graag.', version: 2 });
  // a decision about the words of before is none about these
  expect((await decide(id, { decision: 'show', version: 1 })).status).toBe(409);
  expect((await decide(id, { decision: 'show', version: 2 })).status).toBe(200);
  expect(await comments(writer)).toMatchObject([{ text: 'Dat wil ik heel graag.', mine: true, versions: [] }]);
  expect(await comments()).toMatchObject([{ mine: false }]);

  const changed = await writer.patch(own(id), { text: 'Zie https://voorbeeld.test' });
  expect(changed.body).toMatchObject({
    state: 'shown',
    text: 'Dat wil ik heel graag.',
    change: 'Zie https://voorbeeld.test',
  });
  expect(await comments()).toMatchObject([{ text: 'Dat wil ik heel graag.' }]);
  const [change] = (await pile()).items;
  expect(change).toMatchObject({ kind: 'commentChange', id, version: 3, marks: ['links'] });
  expect((await decide(id, { decision: 'refuse', version: 3, reason: 'Zet er geen link in.' })).body).toEqual({
    left: 0,
  });
  expect((await writer.get(own(id))).body).toMatchObject({ change: null, reason: 'Zet er geen link in.' });
  expect(await comments()).toMatchObject([{ text: 'Dat wil ik heel graag.', versions: [] }]);

  // who wrote before and says it plainly is not read first here
  expect((await writer.patch(own(id), { text: 'Een bankje, graag.' })).body).toMatchObject({
    change: null,
    reason: '',
  });
  expect(await comments()).toMatchObject([
    { text: 'Een bankje, graag.', versions: [{ text: 'Dat wil ik heel graag.' }] },
  ]);
  await writer.patch(own(id), { text: 'Dit is verboden.' });
  expect((await decide(id, { decision: 'show', version: 5 })).status).toBe(200);
  expect(await comments()).toMatchObject([
    { text: 'Dit is verboden.', versions: [{ text: 'Een bankje, graag.' }, { text: 'Dat wil ik heel graag.' }] },
  ]);
});

it('is withdrawn with its words, its name and what it said before; replies stay', async () => {
  const account = await app.given.account();
  const resident = app.as(await app.given.session(account.id));
  const [id, alone, reply] = [randomUUID(), randomUUID(), randomUUID()];
  await resident.post(`${path}/comments`, { id, text: 'Mijn woorden.', name: 'Bea' });
  await resident.post(`${path}/comments`, { id: alone, text: 'Nog iets.', name: 'Bea' });
  for (const one of [id, alone]) await decide(one, { decision: 'show' });
  await resident.patch(own(id), { text: 'Andere woorden.' });
  await world.coordinator.post(`${path}/comments`, { id: reply, text: 'Dank u.', replyTo: id });
  for (const one of [id, alone, id]) expect((await resident.delete(own(one))).status).toBe(204);
  const [first, ...rest] = await comments(resident);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ id, withdrawn: true, text: '', mine: false, versions: [], by: { name: '' } });
  expect(first?.replies).toMatchObject([{ id: reply, text: 'Dank u.', withdrawn: false }]);
  const kept = JSON.stringify(
    await app.db.query('select c::text, v::text from idea_comment c left join idea_comment_version v on true'),
  );
  for (const word of ['Mijn woorden', 'Andere woorden', 'Nog iets', 'Bea']) expect(kept).not.toContain(word);
  expect((await resident.get(own(id))).status).toBe(404);
  expect((await resident.patch(own(id), { text: 'Weer terug.' })).status).toBe(409);
  expect((await decide(id, { decision: 'show' })).status).toBe(409);
  expect((await app.as().get(path)).body).toMatchObject({ comments: 1 });
});

it('is taken away whole by who reads, also while a change waits, and its writer hears why', async () => {
  const account = await app.given.account();
  const resident = app.as(await app.given.session(account.id));
  const id = randomUUID();
  await resident.post(`${path}/comments`, { id, text: 'Eerst.' });
  await decide(id, { decision: 'show' });
  await resident.patch(own(id), { text: 'Zie https://voorbeeld.test' });
  expect((await decide(id, { decision: 'refuse', reason: 'Hoort hier niet.' })).body).toEqual({ left: 0 });
  expect(await comments()).toEqual([]);
  expect(await app.db.query('select from idea_comment_version where comment_id = $1', [id])).toEqual([]);
  expect((await resident.delete(own(id))).body).toMatchObject({ code: 'proposals.commentGone' });
  await app.app.get(Notifications, { strict: false }).mail(systemCtx(world.gemeente.id, randomUUID()));
  expect((await app.given.mailTo(account.email))?.text).toContain('Hoort hier niet.');
});

it('is one thing when it is changed and withdrawn at once', async () => {
  const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
  const id = randomUUID();
  await resident.post(`${path}/comments`, { id, text: 'Eerst.' });
  await decide(id, { decision: 'show' });
  const answers = await Promise.all([
    ...Array.from({ length: 6 }, (_, at) => resident.patch(own(id), { text: `Woorden ${at}` })),
    resident.delete(own(id)),
  ]);
  expect(answers.filter(({ status }) => ![200, 204, 409].includes(status))).toEqual([]);
  expect(await comments()).toEqual([]);
  expect(await app.db.query('select from idea_comment_version where comment_id = $1', [id])).toEqual([]);
});
