import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { Notifications } from '@wijkspoor/notifications/api';
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
const address = (): string => `${app.given.word('bewoner')}@test.invalid`;
const mailNotices = () =>
  app.app.get(Notifications, { strict: false }).mail(systemCtx(world.gemeente.id, randomUUID()));
const pile = async () =>
  (await world.coordinator.get(`${world.base}/projecten/${world.projectId}/texts-to-read`)).body as {
    items: { kind: string; id: string; idea: { number: number }; marks: string[]; found: unknown[] }[];
    left: number;
  };
const decide = (number: number, version: number, decision: string, reason?: string) =>
  world.coordinator.post(`${world.base}/ideeen/${number}/versions/${version}/decisions`, {
    decision,
    ...(reason === undefined ? {} : { reason }),
  });
const codeTo = async (email: string): Promise<string> => (await app.given.mailTo(email))?.code ?? '';

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

describe('an idea of somebody without an account', () => {
  it('is confirmed by mail, read by staff, and public under the name that was chosen', async () => {
    const email = address();
    const visitor = await begunIdea(app, world);
    const own = `${world.base}/own-idea`;
    expect((await visitor.patch(own, { street: 'Vijverlaan 12a', theme: 'Groen', spoor: 'environment' })).status).toBe(
      204,
    );
    expect(await visitor.patch(own, { theme: 'Iets anders' })).toMatchObject({
      status: 400,
      body: { code: 'proposals.themeUnknown' },
    });
    expect((await visitor.get(own)).body).toMatchObject({
      state: 'draft',
      street: 'Vijverlaan',
      number: null,
      mailed: false,
      readFirst: true,
    });
    const handIn = { age: 'sixteen', name: 'Buur van de vijver', email, follow: true };
    expect((await visitor.post(`${own}/submission`, handIn)).body).toEqual({ outcome: 'mailed', number: null });
    expect((await pile()).items).toEqual([]);

    const code = await codeTo(email);
    const other = app.as();
    const confirmed = await other.post(`${world.base}/idea-link-uses`, { code });
    expect(confirmed).toMatchObject({ status: 200, body: { outcome: 'waits', number: 1 } });
    expect((await other.post(`${world.base}/idea-link-uses`, { code })).body).toEqual(confirmed.body);
    expect((await app.as().get(`${world.base}/ideeen/1`)).status).toBe(404);
    const { items } = await pile();
    expect(items).toMatchObject([{ kind: 'idea', id: '1', idea: { number: 1 }, marks: ['newWriter'] }]);

    expect((await decide(1, 1, 'show')).body).toEqual({ left: 0 });
    expect((await decide(1, 1, 'show')).status).toBe(409);
    const { body, status } = await app.as().get(`${world.base}/ideeen/1`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{
        state: 'published',
        by: { role: 'resident', name: 'Buur van de vijver' },
        street: 'Vijverlaan',
        onPaper: false,
      },
      trace: [{ move: 'submit' }, { move: 'publish' }],
    });
    expect(JSON.stringify(body)).not.toContain(email);
    await mailNotices();
    expect((await app.given.mailTo(email))?.text).toContain('is nu te lezen voor iedereen');
  });

  it('comes back with a reason, is changed with the link from that mail, and handed in once more', async () => {
    const email = address();
    const visitor = await begunIdea(app, world, { text: 'Bel Jan Jansen op 06-12345678.' });
    await visitor.post(`${world.base}/own-idea/submission`, { age: 'sixteen', email });
    await app.as().post(`${world.base}/idea-link-uses`, { code: await codeTo(email) });
    expect((await pile()).items).toMatchObject([{ marks: ['personal', 'newWriter'] }]);
    expect(await decide(1, 1, 'refuse')).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
    expect((await decide(1, 1, 'refuse', 'Er staat een telefoonnummer in.')).status).toBe(200);
    await mailNotices();
    const mail = await app.given.mailTo(email);
    expect(mail?.text).toContain('Er staat een telefoonnummer in.');
    const later = app.as();
    await later.post(`${world.base}/idea-link-uses`, { code: mail?.code });
    expect((await later.get(`${world.base}/own-idea`)).body).toMatchObject({
      ...{ state: 'draft', number: 1, reason: 'Er staat een telefoonnummer in.' },
    });
    await later.patch(`${world.base}/own-idea`, { text: 'Vraag het in het buurthuis.' });
    const again = await later.post(`${world.base}/own-idea/submission`, { age: 'sixteen' });
    expect(again.body).toEqual({ outcome: 'waits', number: 1 });
    const versions = await app.db.query(
      'select number, state from idea_version where gemeente_id = $1 order by number',
      [world.gemeente.id],
    );
    expect(versions).toEqual([
      { number: 1, state: 'refused' },
      { number: 2, state: 'waiting' },
    ]);
  });

  it('opens for nobody without its secret, and its address is not known for longer than a day', async () => {
    const email = address();
    const visitor = await begunIdea(app, world);
    await visitor.post(`${world.base}/own-idea/submission`, { age: 'sixteen', email });
    const code = await codeTo(email);
    const wrong = `${code.slice(0, -2)}${code.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const one of [wrong, 'A'.repeat(43)])
      expect((await app.as().post(`${world.base}/idea-link-uses`, { code: one })).body).toMatchObject({
        code: 'proposals.linkInvalid',
      });
    const elsewhere = await ideasWorld(app);
    expect((await app.as().post(`${elsewhere.base}/idea-link-uses`, { code })).status).toBe(400);
    const stranger = app.as();
    for (const [name, value] of visitor.cookies) stranger.cookies.set(name, value);
    expect((await stranger.get(`${elsewhere.base}/own-idea`)).status).toBe(404);
    expect((await app.as().get(`${world.base}/own-idea`)).status).toBe(404);

    await app.db.query(`update idea set touched_on = current_date - 2 where pending_email = $1`, [email]);
    await app.app.get(RetentionSweep, { strict: false }).sweep(systemCtx(null, randomUUID()));
    expect(await app.db.query('select from idea where pending_email = $1', [email])).toEqual([]);
    expect((await app.as().post(`${world.base}/idea-link-uses`, { code })).status).toBe(400);
    await app.db.query(`update idea set touched_on = current_date - 31 where state = 'draft'`);
    await app.app.get(RetentionSweep, { strict: false }).sweep(systemCtx(null, randomUUID()));
    expect((await visitor.get(`${world.base}/own-idea`)).body).toMatchObject({ code: 'proposals.noDraft' });
  });

  it('leaves nothing that says who it is when somebody is under 16, and is always read first', async () => {
    world = await ideasWorld(app, { moderation: 'after' });
    const visitor = await begunIdea(app, world);
    const submission = `${world.base}/own-idea/submission`;
    for (const more of [{ name: 'Kim' }, { email: address() }])
      expect((await visitor.post(submission, { age: 'younger', ...more })).status).toBe(400);
    await photoOf(
      visitor,
      await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    expect((await visitor.post(submission, { age: 'younger' })).body).toEqual({ outcome: 'waits', number: 1 });
    const [row] = await app.db.query<{ photo: unknown }>(
      'select photo_id as photo, writer, writer_name as name, younger from idea where gemeente_id = $1',
      [world.gemeente.id],
    );
    expect(row).toEqual({ photo: null, writer: null, name: '', younger: true });
    expect(await app.db.query('select from stored_file where gemeente_id = $1', [world.gemeente.id])).toEqual([]);
    expect((await pile()).items).toMatchObject([{ marks: ['newWriter', 'unconfirmed'] }]);
    await expect(
      app.db.query(`update idea set writer_name = 'Kim' where gemeente_id = $1`, [world.gemeente.id]),
    ).rejects.toThrow('idea_check');
  });
});

async function photoOf(
  visitor: Awaited<ReturnType<typeof begunIdea>>,
  content: Buffer,
  type = 'image/png',
): Promise<number> {
  const body = new FormData();
  body.set('photo', new Blob([new Uint8Array(content)], { type }), 'vijver bij nummer 12.png');
  const answer = await fetch(`${app.origin}${world.base}/own-idea/photo`, {
    method: 'PUT',
    body,
    headers: {
      origin: app.env.publicOrigin,
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  return answer.status;
}

describe('a photo', () => {
  it('is made anew, small, and without where and when it was taken', async () => {
    const visitor = await begunIdea(app, world);
    const noise = Buffer.from(Array.from({ length: 1_500 * 1_000 * 3 }, (_, at) => (at * 7919) % 251));
    const taken = await sharp(noise, { raw: { width: 1_500, height: 1_000, channels: 3 } })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '52/1 5/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(await photoOf(visitor, taken, 'image/jpeg')).toBe(204);
    const email = address();
    await visitor.post(`${world.base}/own-idea/submission`, { age: 'sixteen', email });
    await app.as().post(`${world.base}/idea-link-uses`, { code: await codeTo(email) });
    expect((await app.as().get(`${world.base}/ideeen/1/photo`)).status).toBe(404);
    expect((await world.coordinator.get(`${world.base}/ideeen/1/photo`)).status).toBe(200);
    await decide(1, 1, 'show');
    const answer = await fetch(`${app.origin}${world.base}/ideeen/1/photo`);
    const shown = Buffer.from(await answer.arrayBuffer());
    const { format, width, exif } = await sharp(shown).metadata();
    expect({ format, width, exif }).toEqual({ format: 'webp', width: 1_200, exif: undefined });
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is refused when it is none, or nobody has an idea to put it with', async () => {
    const visitor = await begunIdea(app, world);
    expect(await photoOf(visitor, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(400);
    expect(await photoOf(visitor, Buffer.from('%PDF-1.7 nothing'))).toBe(400);
    expect(await photoOf(app.as(), Buffer.from('x'))).toBe(404);
    expect(await app.db.query('select from stored_file where gemeente_id = $1', [world.gemeente.id])).toEqual([]);
  });
});

describe('rules that read first', () => {
  it('let through unread what is plain, of somebody who wrote before, where the project chose so', async () => {
    world = await ideasWorld(app, { moderation: 'after' });
    const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
    const bring = async (text: string) => {
      await resident.post(`${world.base}/wijken/${world.wijken[0]}/idea-drafts`, { title: 'Idee', text });
      return (await resident.post(`${world.base}/own-idea/submission`, { age: 'sixteen', name: 'Bea' })).body;
    };
    expect(await bring('Een eerste idee')).toMatchObject({ outcome: 'waits', number: 1 });
    await decide(1, 1, 'show');
    expect(await bring('Een tweede idee')).toMatchObject({ outcome: 'published', number: 2 });
    expect(await bring('Dit is Verboden.')).toMatchObject({ outcome: 'waits' });
    expect(await bring('Zie https://voorbeeld.test')).toMatchObject({ outcome: 'waits' });
    expect(await bring('Nog een')).toMatchObject({ outcome: 'published' });
    expect(await bring('En nog een in een uur')).toMatchObject({ outcome: 'waits' });
    expect((await pile()).items.map(({ marks }) => marks)).toEqual([['words'], ['links'], ['rate']]);
  });

  it('give back what is public already, as long as nobody answered it', async () => {
    const number = await publicIdea(world);
    expect((await decide(number, 1, 'refuse', 'Dit gaat over een persoon.')).status).toBe(200);
    expect((await app.as().get(`${world.base}/ideeen/${number}`)).status).toBe(404);
    const other = await publicIdea(world);
    await world.coordinator.post(
      `${world.base}/ideeen/${other}/moves`,
      { move: 'consider' },
      { headers: { 'if-match': '"4"' } },
    );
    expect(await decide(other, 1, 'refuse', 'Toch niet.')).toMatchObject({
      body: { code: 'proposals.moveImpossible' },
    });
  });
});

it('is brought for somebody on paper, and says so; a key person does that in own projects', async () => {
  const number = await publicIdea(world, { name: 'Mevrouw van de hoek', street: 'Vijverlaan 3' });
  expect((await app.as().get(`${world.base}/ideeen/${number}`)).body).toMatchObject({
    ...{
      onPaper: true,
      by: { role: 'gemeente', name: 'Mevrouw van de hoek' },
      street: 'Vijverlaan',
      state: 'published',
    },
  });
  const key = await app.given.member(world.gemeente, 'keyPerson', { projectId: world.projectId });
  const person = app.as(await app.given.session(key.accountId));
  const input = {
    ...{ id: randomUUID(), wijk: world.wijken[0], title: 'Een zebrapad', text: 'Bij de school.' },
    ...{ street: '', buurt: null, spoor: null, theme: 'Verkeer', name: '' },
  };
  const sent = await Promise.all(
    Array.from({ length: 3 }, () => person.post(`${world.base}/projecten/${world.projectId}/ideeen`, input)),
  );
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
  // sent three times is once, and is read first
  expect((await pile()).items).toHaveLength(1);
  const elsewhere = await ideasWorld(app);
  expect((await person.post(`${elsewhere.base}/projecten/${elsewhere.projectId}/ideeen`, input)).status).toBe(403);
});

it('is taken by no project that does not ask', async () => {
  world = await ideasWorld(app, { open: false });
  const answer = await app
    .as()
    .post(`${world.base}/wijken/${world.wijken[0]}/idea-drafts`, { title: 'Idee', text: 'Tekst' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'proposals.notOpen' } });
});
