import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
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
  readonly by: { name: string; role: string };
  readonly replies?: Said[];
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

const comments = async () => (await app.as().get(`${path}/comments`)).body as { items: Said[]; next: string | null };
const decide = (id: string, decision: string, reason?: string) =>
  world.coordinator.post(`${world.base}/comments/${id}/decisions`, {
    decision,
    ...(reason === undefined ? {} : { reason }),
  });

it('is confirmed by mail, read, and public without the address', async () => {
  const email = `${app.given.word('bewoner')}@test.invalid`;
  const id = randomUUID();
  const input = { id, text: 'Dat wil ik ook.', name: 'Buur', email, sixteen: true };
  expect((await app.as().post(`${path}/comments`, input)).body).toEqual({ outcome: 'mailed', id });
  expect((await comments()).items).toEqual([]);
  expect((await decide(id, 'show')).status).toBe(404);
  const code = (await app.given.mailTo(email))?.code;
  expect((await app.as().post(`${path}/comment-uses`, { code })).body).toEqual({ outcome: 'waits', id });
  expect((await app.as().post(`${path}/comment-uses`, { code })).body).toEqual({ outcome: 'waits', id });
  expect((await decide(id, 'show')).body).toEqual({ left: 0 });
  expect((await comments()).items).toMatchObject([{ text: 'Dat wil ik ook.', by: { name: 'Buur', role: 'resident' } }]);
  expect(JSON.stringify(await app.db.query('select c::text from idea_comment c'))).not.toContain(email);
});

it('of one address is not confirmed by another, whoever sends the same again', async () => {
  const [victim, other] = ['slachtoffer', 'ander'].map((word) => `${app.given.word(word)}@test.invalid`);
  const id = randomUUID();
  const input = { id, text: 'Dat wil ik ook.', name: 'Buur', sixteen: true };
  await app.as().post(`${path}/comments`, { ...input, email: victim });
  expect((await app.as().post(`${path}/comments`, { ...input, email: other })).status).toBe(409);
  expect(await app.given.mailTo(other ?? '')).toBeNull();
  // an own comment, whose link leads to this one
  const own = randomUUID();
  await app.as().post(`${path}/comments`, { ...input, id: own, email: other });
  const code = Buffer.from((await app.given.mailTo(other ?? ''))?.code ?? '', 'base64url');
  Buffer.from(id.replaceAll('-', ''), 'hex').copy(code);
  expect(await app.as().post(`${path}/comment-uses`, { code: code.toString('base64url') })).toMatchObject({
    body: { code: 'proposals.linkInvalid' },
  });
  const again = await app.as().post(`${path}/comments`, { ...input, email: victim });
  expect(again.body).toEqual({ outcome: 'mailed', id });
});

it('is refused with a reason that its writer hears, and then its words are gone', async () => {
  const account = await app.given.account();
  const resident = app.as(await app.given.session(account.id));
  const id = randomUUID();
  await resident.post(`${path}/comments`, { id, text: 'Kees de Vries is een dief.' });
  expect(await decide(id, 'refuse')).toMatchObject({ status: 400 });
  await decide(id, 'refuse', 'Noem geen namen.');
  await app.app.get(Notifications, { strict: false }).mail(systemCtx(world.gemeente.id, randomUUID()));
  expect((await app.given.mailTo(account.email))?.text).toContain('Noem geen namen.');
  expect(JSON.stringify(await app.db.query('select c::text from idea_comment c'))).not.toContain('Kees');
  expect((await decide(id, 'show')).status).toBe(409);
});

it('has replies one level deep, is sent once, and can be taken away afterwards', async () => {
  const [first, reply, deeper] = [randomUUID(), randomUUID(), randomUUID()];
  const staff = world.coordinator;
  for (const input of [
    { id: first, text: 'Wij zoeken een plek.' },
    { id: first, text: 'Wij zoeken een plek.' },
    { id: reply, text: 'Bij de vijver?', replyTo: first },
    { id: deeper, text: 'Goed plan.', replyTo: reply },
  ])
    expect((await staff.post(`${path}/comments`, input)).body).toEqual({ outcome: 'published', id: input.id });
  const { items } = await comments();
  expect(items).toMatchObject([{ id: first, by: { role: 'gemeente' }, replies: [{ id: reply }, { id: deeper }] }]);
  await decide(deeper, 'refuse', 'Dubbel.');
  expect((await comments()).items[0]?.replies).toHaveLength(1);
});

it('comes in pages, in the order it was said', async () => {
  for (let at = 0; at < 25; at++)
    await world.coordinator.post(`${path}/comments`, { id: randomUUID(), text: `Reactie ${at}` });
  const first = await comments();
  const rest = (await app.as().get(`${path}/comments?after=${first.next ?? ''}`)).body as { items: Said[]; next: null };
  expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(
    Array.from({ length: 25 }, (_, at) => `Reactie ${at}`),
  );
  expect(rest.next).toBeNull();
});

it('is not taken from somebody who says nothing of an address, nor where it is over', async () => {
  const input = () => ({ id: randomUUID(), text: 'Hallo' });
  expect(await app.as().post(`${path}/comments`, input())).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'email' }] },
  });
  expect((await app.as().post(`${path}/comments`, { ...input(), email: 'x@test.invalid' })).status).toBe(400);
  expect((await app.as().post(`${path}/comments`, { ...input(), name: '0612345678' })).status).toBe(400);
  const idea = (await world.coordinator.get(`${path}/dossier`)).body as { version: number };
  let { version } = idea;
  for (const move of [{ move: 'adopt', words: 'Ja' }, { move: 'plan' }, { move: 'finish', words: 'Klaar' }])
    await world.coordinator.post(`${path}/moves`, move, { headers: { 'if-match': `"${version++}"` } });
  expect(await world.coordinator.post(`${path}/comments`, input())).toMatchObject({ body: { code: 'proposals.over' } });
});
