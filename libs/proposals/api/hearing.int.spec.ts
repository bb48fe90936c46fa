import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { Notifications } from '@wijkspoor/notifications/api';
import type { Notice } from '@wijkspoor/notifications/domain';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { TenantDb, RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { CommentsService } from './comments.service';
import { IdeaMoves } from './idea-moves';
import { ProposalsHttpModule } from './proposals.module';

let app: IdentityApp;
let world: IdeasWorld;
let number: number;

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule],
    {},
    { proposals, notifications },
  );
});
beforeEach(async () => {
  world = await ideasWorld(app);
  number = await publicIdea(world);
});
afterAll(async () => app?.close());

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const address = (): string => `${app.given.word('bewoner')}@test.invalid`;
const idea = (which = number): string => `${world.base}/ideeen/${which}`;
const told = () => app.app.get(Notifications, { strict: false });
const mails = async (email: string) =>
  (
    await app.db.query<{ text: string; subject: string }>(
      'select body_text as text, subject from mail_message where to_address = $1 order by id',
      [email],
    )
  ).filter(({ text }) => !text.includes('/volg/'));
const move = async (input: object, which = number) => {
  const { body } = await world.coordinator.get(`${idea(which)}/dossier`);
  const headers = { 'if-match': `"${(body as { version: number }).version}"` };
  expect((await world.coordinator.post(`${idea(which)}/moves`, input, { headers })).status).toBe(200);
};
async function follow(email: string, which = number): Promise<void> {
  await app.as().post(`${idea(which)}/followers`, { email, sixteen: true });
  await app.as().post(`${idea(which)}/follower-uses`, { code: (await app.given.mailTo(email))?.code });
}
/** Leaves the notices of everything that happened; running it again is as if the queue did. */
async function tellAll(): Promise<void> {
  const jobs = await app.db.query<{ name: string; payload: { moveId: string; commentId: string } }>(
    `select name, payload from outbox where name like 'proposals.tell-of-%' and tenant = $1 order by id`,
    [world.gemeente.id],
  );
  for (const { name, payload } of jobs)
    if (name === 'proposals.tell-of-move') await app.app.get(IdeaMoves, { strict: false }).tell(ctx(), payload.moveId);
    else await app.app.get(CommentsService, { strict: false }).tell(ctx(), payload.commentId);
}
const atFive = () => app.db.query('update notice set due_at = now() where mailed_at is null');

describe('asking to hear', () => {
  it('signs nobody up for somebody else: an address hears nothing until the link in its mail was used', async () => {
    const email = address();
    const asked = await app.as().post(`${idea()}/followers`, { email, sixteen: true });
    expect(asked).toMatchObject({ status: 200, body: { outcome: 'mailed' } });
    await move({ move: 'adopt', words: 'Ja.' });
    await tellAll();
    await told().mail(ctx());
    expect(await mails(email)).toEqual([]);
    const code = (await app.given.mailTo(email))?.code;
    for (const wrong of ['A'.repeat(43), code])
      expect(await app.as().post(`${idea(await publicIdea(world))}/follower-uses`, { code: wrong })).toMatchObject({
        ...{ status: 400, body: { code: 'proposals.linkInvalid' } },
      });
    for (let twice = 0; twice < 2; twice++)
      expect((await app.as().post(`${idea()}/follower-uses`, { code })).body).toEqual({ outcome: 'follows' });
    await move({ move: 'decline', words: 'Toch niet.' });
    await tellAll();
    await told().mail(ctx());
    expect((await mails(email)).at(-1)?.text).toContain('Toch niet.');
  });

  it('forgets an address that was not confirmed in a day, and keeps one that was', async () => {
    const [one, other] = [address(), address()];
    await app.as().post(`${idea()}/followers`, { email: one, sixteen: true });
    await follow(other);
    await app.db.query('update idea_follower set asked_on = current_date - 2');
    await app.app.get(RetentionSweep, { strict: false }).sweep(systemCtx(null, randomUUID()));
    expect(await app.db.query('select email from idea_follower where gemeente_id = $1', [world.gemeente.id])).toEqual([
      { email: other },
    ]);
  });

  it('needs no mail of who is signed in, but another address of theirs does', async () => {
    const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
    expect((await resident.post(`${idea()}/followers`, {})).body).toEqual({ outcome: 'follows' });
    expect((await resident.get(idea())).body).toMatchObject({ mine: { follows: true } });
    const other = await resident.post(`${idea()}/followers`, { email: address(), sixteen: true });
    expect(other.body).toEqual({ outcome: 'mailed' });
  });
});

describe('the mail of the day', () => {
  it('tells nothing more to who left since, also not what waited', async () => {
    const email = address();
    await follow(email);
    await move({ move: 'consider', words: 'Wij meten het na.' });
    await tellAll();
    const [waiting] = await app.db.query<{ path: string }>('select leave_path as path from notice where email = $1', [
      email,
    ]);
    const code = waiting?.path.split('/').at(-1);
    expect((await app.as().post(`${idea()}/follower-leaves`, { code })).status).toBeLessThan(300);
    await atFive();
    await told().mail(ctx());
    expect(await mails(email)).toEqual([]);
    await tellAll();
    await atFive();
    await told().mail(ctx());
    expect(await mails(email)).toEqual([]);
  });

  it('remembers what was told for as long as something tells it again, and two years longer', async () => {
    const notice: Notice = {
      ...{ to: address(), language: 'nl', kind: 'proposals.notice.said', params: { title: 'Bankje', words: 'Ja.' } },
      ...{ onceKey: 'came goal 1/0 planned', path: '/lindehoek/ideeen/1', leavePath: null, when: 'now' },
    };
    const tell = () => app.app.get(TenantDb, { strict: false }).run(ctx(), (tx) => told().tell(tx, ctx(), [notice]));
    const days = async (): Promise<number | undefined> =>
      (
        await app.db.query<{ days: number }>(
          `select extract(day from now() - mailed_at)::int as days from notice where gemeente_id = $1 and once_key = $2`,
          [world.gemeente.id, notice.onceKey],
        )
      )[0]?.days;
    expect(await tell()).toBe(1);
    await told().mail(ctx());
    await app.db.query(`update notice set mailed_at = now() - interval '700 days' where once_key = $1`, [
      notice.onceKey,
    ]);
    expect(await tell()).toBe(0);
    expect(await days()).toBe(0);
    await app.db.query(`update notice set mailed_at = now() - interval '740 days' where once_key = $1`, [
      notice.onceKey,
    ]);
    await app.app.get(RetentionSweep, { strict: false }).sweep(systemCtx(null, randomUUID()));
    expect(await days()).toBeUndefined();
  });

  it('has every step and every word of the gemeente since, in one mail with one link to stop for each idea', async () => {
    const [email, second] = [address(), await publicIdea(world, { title: 'Een zebrapad' })];
    await follow(email);
    await follow(email, second);
    await move({ move: 'consider', words: 'Wij meten het na.' });
    await move({ move: 'consider' }, second);
    const said = { id: randomUUID(), text: 'Wie denkt er mee?' };
    expect((await world.coordinator.post(`${idea()}/comments`, said)).status).toBe(200);
    await tellAll();
    await told().mail(ctx());
    await told().sweep(systemCtx(null, randomUUID()));
    expect(await mails(email)).toEqual([]);

    await atFive();
    await told().mail(ctx());
    const [mail, ...more] = await mails(email);
    expect(more).toEqual([]);
    for (const words of ['Wij meten het na.', 'Wie denkt er mee?', 'Een zebrapad']) expect(mail?.text).toContain(words);
    expect(mail?.subject).toContain('en nog 2 berichten');
    const links = [...(mail?.text ?? '').matchAll(/ideeen\/(\d+)\/afmelden\/([A-Za-z0-9_-]{43})/g)];
    expect(links.map(([, of]) => Number(of)).sort()).toEqual([number, second].sort());
    // the link stops that one, without signing in, and no other
    const stop = links.find(([, of]) => Number(of) === second)?.[2];
    await app.as().post(`${idea(second)}/follower-leaves`, { code: stop });
    await move({ move: 'adopt', words: 'Ja, nummer een.' });
    await move({ move: 'adopt', words: 'Ja, nummer twee.' }, second);
    await tellAll();
    await told().mail(ctx());
    const text = (await mails(email)).map((one) => one.text).join();
    expect(text).toContain('Ja, nummer een.');
    expect(text).not.toContain('Ja, nummer twee.');
  });

  it('is made once, however often and at once it is asked for, too late, or after a crash', async () => {
    const people = Array.from({ length: 8 }, address);
    for (const email of people) await follow(email);
    await move({ move: 'consider', words: 'Wij rekenen.' });
    await tellAll();
    await tellAll();
    // a crash: what was made in the transaction is gone with it, and the notices wait
    await app.db.query(`
      create function fall_over() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$;
      create trigger fall_over before insert on mail_message for each row execute function fall_over()`);
    await atFive();
    await expect(told().mail(ctx())).rejects.toThrow('out of order');
    await app.db.query('drop trigger fall_over on mail_message; drop function fall_over()');
    for (const email of people) expect(await mails(email)).toEqual([]);

    // days later the sweep asks for it, and five workers make it at once
    await app.db.query(`update notice set due_at = now() - interval '3 days' where mailed_at is null`);
    await told().sweep(systemCtx(null, randomUUID()));
    const asked = await app.db.query(`select from outbox where name = 'notifications.mail-notices' and tenant = $1`, [
      world.gemeente.id,
    ]);
    expect(asked.length).toBeGreaterThan(0);
    await Promise.all(Array.from({ length: 5 }, () => told().mail(ctx())));
    await tellAll();
    await told().mail(ctx());
    for (const email of people) expect(await mails(email)).toHaveLength(1);
  });

  it('says nothing of words that were withdrawn before somebody was told', async () => {
    const email = address();
    await follow(email);
    const said = { id: randomUUID(), text: 'Dit klopt niet.' };
    await world.coordinator.post(`${idea()}/comments`, said);
    await world.coordinator.delete(`${world.base}/own-comments/${said.id}`);
    await tellAll();
    await atFive();
    await told().mail(ctx());
    expect(await mails(email)).toEqual([]);
  });
});
