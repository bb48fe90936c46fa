import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { Notifications } from '@wijkspoor/notifications/api';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { IdeaMoves, ideasForBallot, ProposalsHttpModule } from './index';

type View = { readonly number: number; readonly version: number; readonly supporters: number; readonly state: string };
type List = { readonly items: readonly View[]; readonly next: string | null; readonly found: number };

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

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const address = (): string => `${app.given.word('bewoner')}@test.invalid`;
const idea = (number: number): string => `${world.base}/ideeen/${number}`;
const one = async (number: number, who: Visitor = app.as()) => (await who.get(idea(number))).body as View;
const list = async (query = '') => {
  const answer = await app.as().get(`${world.base}/wijken/${world.wijken[0]}/ideeen${query}`);
  expect(answer.status).toBe(200);
  return answer.body as List;
};
const numbers = ({ items }: List): number[] => items.map(({ number }) => number);
const move = async (number: number, input: object) => {
  const { body } = await world.coordinator.get(`${idea(number)}/dossier`);
  const headers = { 'if-match': `"${(body as View).version}"` };
  return world.coordinator.post(`${idea(number)}/moves`, input, { headers });
};
const byMail = async (number: number, email: string): Promise<void> => {
  const sent = await app.as().post(`${idea(number)}/support-mails`, { email, sixteen: true });
  expect(sent.status).toBe(204);
  const code = (await app.given.mailTo(email.toLowerCase()))?.code;
  expect(await app.as().post(`${idea(number)}/support-uses`, { code })).toMatchObject({ status: 200 });
};
/** Asks to hear of an idea, and confirms it with the link from the mail. */
const follows = async (number: number, email: string): Promise<void> => {
  const asked = await app.as().post(`${idea(number)}/followers`, { email, sixteen: true });
  expect(asked).toMatchObject({ status: 200, body: { outcome: 'mailed' } });
  const code = (await app.given.mailTo(email))?.code;
  expect(await app.as().post(`${idea(number)}/follower-uses`, { code })).toMatchObject({
    ...{ status: 200, body: { outcome: 'follows' } },
  });
};
/** Runs what the queue would run: notices of every move, and the mail that is due. */
const deliver = async (): Promise<void> => {
  const jobs = await app.db.query<{ payload: { moveId: string } }>(
    `select payload from outbox where name = 'proposals.tell-of-move' and tenant = $1 order by id`,
    [world.gemeente.id],
  );
  for (const { payload } of jobs) await app.app.get(IdeaMoves, { strict: false }).tell(ctx(), payload.moveId);
  await app.app.get(Notifications, { strict: false }).mail(ctx());
};
/** Mail with notices; not what asked to confirm. */
const mailsTo = async (email: string): Promise<string[]> =>
  (
    await app.db.query<{ text: string }>(
      `select body_text as text from mail_message where to_address = $1 and body_text not like '%/volg/%' order by id`,
      [email],
    )
  ).map(({ text }) => text);

describe('support', () => {
  it('counts one mailbox once, whatever stands behind a plus', async () => {
    const number = await publicIdea(world);
    const [name, domain] = address().split('@');
    for (const tag of ['', '+een', '+TWEE']) await byMail(number, `${name}${tag}@${domain}`);
    expect(await one(number)).toMatchObject({ supporters: 1 });
  });

  it('is one per person, however often and at once it is sent, and can be taken back', async () => {
    const number = await publicIdea(world);
    const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
    const sent = await Promise.all(Array.from({ length: 50 }, () => resident.put(`${idea(number)}/support`, {})));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await one(number, resident)).toMatchObject({ supporters: 1, mine: { supported: true } });
    expect((await resident.delete(`${idea(number)}/support`)).body).toEqual({ supporters: 0, supported: false });
    expect((await resident.delete(`${idea(number)}/support`)).status).toBe(200);
    expect((await app.as().put(`${idea(number)}/support`, {})).status).toBe(401);
  });

  it('comes by mail too, is the same person as the account with that address, and keeps no address', async () => {
    const number = await publicIdea(world);
    const { id, email } = await app.given.account();
    await byMail(number, email);
    await byMail(number, email.toUpperCase());
    const resident = app.as(await app.given.session(id));
    expect(await one(number, resident)).toMatchObject({ supporters: 1, mine: { supported: true } });
    await resident.put(`${idea(number)}/support`, {});
    expect(await one(number)).toMatchObject({ supporters: 1 });
    for (const table of ['idea_support', 'idea_follower', 'notice', 'idea'])
      expect(JSON.stringify(await app.db.query(`select t::text from ${table} t`))).not.toContain(email);
  });

  it('is not given with a code of another idea, or made up', async () => {
    const [first, second] = [await publicIdea(world), await publicIdea(world, { title: 'Iets anders' })];
    const email = address();
    await app.as().post(`${idea(first)}/support-mails`, { email, sixteen: true });
    const code = (await app.given.mailTo(email))?.code;
    for (const [number, one] of [
      [second, code],
      [first, 'A'.repeat(43)],
    ] as const)
      expect(await app.as().post(`${idea(number)}/support-uses`, { code: one })).toMatchObject({
        body: { code: 'proposals.linkInvalid' },
      });
    expect((await app.as().post(`${idea(first)}/support-mails`, { email: address(), sixteen: false })).status).toBe(
      400,
    );
  });
});

describe('merging doubles', () => {
  it('loses no supporter and no follower, counts nobody twice, and can be undone', async () => {
    const [double, root, part] = [await publicIdea(world), await publicIdea(world), await publicIdea(world)];
    const people = [address(), address(), address()];
    for (const email of people.slice(0, 2)) await byMail(double, email);
    for (const email of people.slice(1)) await byMail(root, email);
    await byMail(part, people[0] ?? '');
    const follower = address();
    await follows(double, follower);
    expect((await move(part, { move: 'merge', into: double })).status).toBe(200);
    expect((await move(double, { move: 'merge', into: root })).status).toBe(200);
    expect(await one(root)).toMatchObject({ supporters: 3, parts: [{ number: double }, { number: part }] });
    expect([await one(double), numbers(await list())]).toMatchObject([
      { state: 'merged', into: { number: root } },
      [root],
    ]);
    expect(
      (await app.as().post(`${idea(double)}/support-mails`, { email: address(), sixteen: true })).body,
    ).toMatchObject({
      code: 'proposals.over',
    });

    expect((await move(root, { move: 'adopt', words: 'Er komen drie bankjes.' })).status).toBe(200);
    await deliver();
    const [mail = ''] = (await mailsTo(follower)).slice(-1);
    expect(mail).toContain('Er komen drie bankjes.');
    expect(mail).toContain(`/ideeen/${root}`);
    // what waited for the mail of the day came along with what could not
    expect(mail).toContain('is nu deel van een ander idee');
    expect(await mailsTo(follower)).toHaveLength(1);

    expect((await move(double, { move: 'split' })).status).toBe(200);
    expect(await one(double)).toMatchObject({ supporters: 2, state: 'published' });
    expect(await one(root)).toMatchObject({ supporters: 3, parts: [{ number: part }] });
    // a link to stop works after that too
    const code = /afmelden\/([A-Za-z0-9_-]{43})/.exec(mail)?.[1];
    expect((await app.as().post(`${idea(root)}/follower-leaves`, { code })).status).toBe(204);
    expect(await app.db.query('select from idea_follower where email = $1', [follower])).toEqual([]);
  });

  it('joins only what is open, in one project, and never two into each other', async () => {
    const [first, second] = [await publicIdea(world), await publicIdea(world)];
    const elsewhere = await ideasWorld(app);
    await publicIdea(elsewhere);
    for (const into of [first, 999])
      expect(await move(first, { move: 'merge', into })).toMatchObject({ body: { code: 'proposals.mergeImpossible' } });
    expect(await move(first, { move: 'merge' })).toMatchObject({ status: 400, body: { errors: [{ path: 'into' }] } });
    await move(second, { move: 'decline', words: 'Geen plek.' });
    expect(await move(first, { move: 'merge', into: second })).toMatchObject({ status: 409 });
  });
});

describe('the answer of the gemeente', () => {
  it('reaches everybody who asked, once, in one mail, and nobody who left', async () => {
    const number = await publicIdea(world);
    const [stays, leaves] = [address(), address()];
    for (const email of [stays, stays, leaves]) await follows(number, email);
    await move(number, { move: 'adopt', words: 'Wij doen dit.' });
    await deliver();
    await deliver();
    expect(await mailsTo(stays)).toHaveLength(1);
    const [code] = /afmelden\/([A-Za-z0-9_-]{43})/.exec((await mailsTo(leaves))[0] ?? '')?.slice(1) ?? [];
    expect((await app.as().post(`${idea(number)}/follower-leaves`, { code })).status).toBe(204);

    expect(await move(number, { move: 'decline' })).toMatchObject({
      status: 400,
      body: { code: 'proposals.reasonRequired' },
    });
    await move(number, { move: 'decline', words: 'De grond is niet van ons.' });
    await move(number, { move: 'reopen' });
    await deliver();
    const mails = await mailsTo(stays);
    expect(mails).toHaveLength(2);
    expect(mails[1]).toContain('De grond is niet van ons.');
    expect(mails[1]).toContain('kijkt opnieuw naar het idee');
    expect(mails[1]?.match(/afmelden/g)).toHaveLength(1);
    expect(await mailsTo(leaves)).toHaveLength(1);
    const notices = await app.db.query<{ email: unknown; path: unknown }>(
      'select email, path from notice where gemeente_id = $1',
      [world.gemeente.id],
    );
    expect(notices).toHaveLength(4);
    expect(notices.every(({ email, path }) => email === null && path === null)).toBe(true);
  });

  it('is made in the order of the table, by who saw the newest', async () => {
    const number = await publicIdea(world);
    expect(await move(number, { move: 'finish', words: 'Klaar' })).toMatchObject({ status: 409 });
    const stale = { headers: { 'if-match': '"1"' } };
    expect((await world.coordinator.post(`${idea(number)}/moves`, { move: 'consider' }, stale)).status).toBe(412);
    for (const input of [{ move: 'adopt', words: 'Ja' }, { move: 'plan' }, { move: 'finish', words: 'Het staat er.' }])
      expect((await move(number, input)).status).toBe(200);
    expect(await one(number)).toMatchObject({ state: 'done', takesSupport: false, takesComments: false });
    await expect(app.db.query(`update idea_move set words = ''`)).rejects.toThrow('the trace of an idea stays');
    const db = app.app.get(TenantDb);
    const { trace } = (await app.as().get(idea(number))).body as { trace: { move: string }[] };
    expect(trace.map(({ move: made }) => made)).toEqual(['submit', 'publish', 'adopt', 'plan', 'finish']);
    expect((await db.run(ctx(), (tx) => ideasForBallot(tx, world.projectId))).ideas).toEqual([]);
  });

  it('is not given by somebody of another gemeente, nor read before the idea is public', async () => {
    const number = await publicIdea(world);
    const elsewhere = await ideasWorld(app);
    const there = elsewhere.coordinator;
    for (const path of [`${idea(number)}/dossier`, `${world.base}/projecten/${world.projectId}/ideeen`])
      expect((await there.get(path)).status).toBe(403);
    expect((await there.get(`${elsewhere.base}/ideeen/${number}`)).status).toBe(404);
    await app.db.query('update wijk set published = false where gemeente_id = $1', [world.gemeente.id]);
    expect((await app.as().get(idea(number))).status).toBe(404);
    const db = app.app.get(TenantDb);
    expect((await db.run(ctx(), (tx) => ideasForBallot(tx, world.projectId))).ideas).toMatchObject([
      { number, supporters: 0 },
    ]);
    const stranger = systemCtx(elsewhere.gemeente.id, 'r');
    expect(await db.run(stranger, (tx) => ideasForBallot(tx, world.projectId))).toEqual({ ideas: [], themes: [] });
  });
});

describe('finding ideas', () => {
  it('knows other forms of a word, accents and a slip of the pen', async () => {
    const bench = await publicIdea(world, { title: 'Bankjes in het park', text: 'Voor de zon.' });
    const cafe = await publicIdea(world, { title: 'Een café voor de buurt', text: 'Samen koffie drinken.' });
    const found = async (q: string) => numbers(await list(`?q=${encodeURIComponent(q)}`));
    expect(await found('bankje')).toEqual([bench]);
    expect(await found('CAFE')).toEqual([cafe]);
    expect(await found('drink')).toEqual([cafe]);
    expect(await found('bankjs')).toEqual([bench]);
    expect(await found('"in het park"')).toEqual([bench]);
    expect(await found('zwembad')).toEqual([]);
    expect(await found('')).toEqual([cafe, bench]);
  });

  it('narrows by spoor, theme and state, and pages in both orders without losing or doubling one', async () => {
    for (let at = 0; at < 45; at++)
      await publicIdea(world, {
        title: `Idee ${at}`,
        theme: at % 2 ? 'Groen' : 'Verkeer',
        spoor: at % 3 ? 'care' : null,
      });
    for (const number of [3, 7]) await byMail(number, address());
    await byMail(7, address());
    await move(45, { move: 'decline', words: 'Nee' });
    const all = async (query: string): Promise<number[]> => {
      const seen: number[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: List = await list(`?${query}${next === '' ? '' : `&after=${next}`}`);
        expect(page.items.length).toBeLessThanOrEqual(20);
        seen.push(...numbers(page));
        next = page.next;
      }
      return seen;
    };
    const down = Array.from({ length: 45 }, (_, at) => 45 - at);
    expect(await all('order=newest')).toEqual(down);
    expect(await all('order=supported')).toEqual([7, 3, ...down.filter((number) => number !== 7 && number !== 3)]);
    expect((await list('?theme=Groen')).found).toBe(22);
    expect(await all('state=declined&spoor=&theme=&q=')).toEqual([45]);
    expect((await list('?spoor=care&state=open')).found).toBe(29);
  });
});
