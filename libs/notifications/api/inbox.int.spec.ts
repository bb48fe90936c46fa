import { randomUUID } from 'node:crypto';
import { type GivenGemeente, type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { Hearings, Inbox, Notice } from '@wijkspoor/notifications/domain';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { MailRefusals, RetentionSweep, TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { Notifications } from './notifications';
import { NotificationsHttpModule } from './notifications.module';

/** The texts of a domain that tells. */
const reports = {
  nl: {
    'notice.frozen': 'Het stuk {title} ligt vast.',
    'notice.frozen.subject': 'Stuk ligt vast: {title}',
    'notice.failed': 'Het stuk {title} is mislukt.',
    'notice.failed.subject': 'Stuk mislukt: {title}',
  },
  en: { 'notice.frozen': 'The document {title} is frozen.', 'notice.frozen.subject': 'Document frozen: {title}' },
  ar: {},
};

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp([NotificationsHttpModule], {}, { notifications, reports });
});
afterAll(async () => app?.close());

type Person = { readonly visitor: Visitor; readonly email: string; readonly accountId: string };
async function member(gemeenten: readonly GivenGemeente[], role: 'partnerLead' | 'coordinator'): Promise<Person> {
  const account = await app.given.account();
  for (const gemeente of gemeenten) await app.given.member(gemeente, role, { account });
  return { visitor: app.as(await app.given.session(account.id)), email: account.email, accountId: account.id };
}

const notices = () => app.app.get(Notifications, { strict: false });
const tell = (gemeente: GivenGemeente, list: readonly (Partial<Notice> & { to: string })[]): Promise<number> => {
  const ctx = systemCtx(gemeente.id, randomUUID());
  return app.app.get(TenantDb, { strict: false }).run(ctx, (tx) =>
    notices().tell(
      tx,
      ctx,
      list.map((one) => ({
        ...{ language: 'nl', kind: 'reports.notice.frozen', params: { title: 'Brief' }, onceKey: randomUUID() },
        ...{ path: '/werk/stukken/1', leavePath: null, when: 'now', ...one },
      })),
    ),
  );
};
const mail = (gemeente: GivenGemeente) => notices().mail(systemCtx(gemeente.id, randomUUID()));
const mails = (email: string) =>
  app.db.query<{ subject: string; text: string }>(
    'select subject, body_text as text from mail_message where to_address = $1 order by id',
    [email],
  );
const inbox = async ({ visitor }: Person, query = ''): Promise<Inbox> => {
  const { status, body } = await visitor.get(`/v1/inbox${query}`);
  expect(status).toBe(200);
  return body as Inbox;
};
const texts = ({ items }: Inbox) => items.map(({ text }) => text);
const standard: Hearings = {
  ...{ reports: 'standard', plans: 'standard', ideas: 'standard', rounds: 'standard', documents: 'standard' },
};
const choose = async ({ visitor }: Person, chosen: Partial<Hearings>) =>
  expect((await visitor.put('/v1/account/hearings', { ...standard, ...chosen })).status).toBe(204);

describe('messages in the page', () => {
  it('are of every gemeente in which somebody has a role, newest first, and of no other person or gemeente', async () => {
    const [one, two, elsewhere] = [await app.given.gemeente(), await app.given.gemeente(), await app.given.gemeente()];
    const [person, other] = [await member([one, two], 'partnerLead'), await member([one], 'coordinator')];
    await tell(one, [
      { to: person.email, params: { title: 'A' } },
      { to: other.email, params: { title: 'X' } },
    ]);
    await tell(two, [{ to: person.email.toUpperCase(), params: { title: 'B' } }]);
    await tell(elsewhere, [{ to: person.email, params: { title: 'Y' } }]);
    const got = await inbox(person);
    expect(texts(got)).toEqual(['Het stuk B ligt vast.', 'Het stuk A ligt vast.']);
    expect(got.items[0]).toMatchObject({ gemeente: { slug: two.slug }, path: '/werk/stukken/1', read: false });
    expect(texts(await inbox(other))).toEqual(['Het stuk X ligt vast.']);
    const english = await person.visitor.get('/v1/inbox', { headers: { 'accept-language': 'en' } });
    expect(texts(english.body as Inbox)[1]).toBe('The document A is frozen.');
    // who works there no longer sees nothing of it
    await app.db.query('delete from membership where gemeente_id = $1 and account_id = $2', [two.id, person.accountId]);
    expect(texts(await inbox(person))).toEqual(['Het stuk A ligt vast.']);
    expect(await app.db.query('select from inbox where gemeente_id = $1', [elsewhere.id])).toEqual([]);
  });

  it('stand there once, in the transaction in which they are told, without the code of a link', async () => {
    const gemeente = await app.given.gemeente();
    const person = await member([gemeente], 'coordinator');
    const notice = { to: person.email, onceKey: 'once', path: '/noord/ideeen/mijn/geheim', openPath: '/noord/ideeen' };
    expect(await tell(gemeente, [notice, notice])).toBe(1);
    expect(await tell(gemeente, [notice])).toBe(0);
    const ctx = systemCtx(gemeente.id, randomUUID());
    const failing = app.app.get(TenantDb, { strict: false }).run(ctx, async (tx) => {
      await notices().tell(tx, ctx, [
        {
          ...notice,
          onceKey: 'twice',
          language: 'nl',
          kind: 'reports.notice.frozen',
          params: {},
          leavePath: null,
          when: 'now',
        },
      ]);
      throw new Error('rollback');
    });
    await expect(failing).rejects.toThrow('rollback');
    expect((await inbox(person)).items).toMatchObject([{ path: '/noord/ideeen' }]);
    await mail(gemeente);
    expect((await mails(person.email))[0]?.text).toContain('/noord/ideeen/mijn/geheim');
    expect(await app.db.query(`select from inbox where path like '%geheim%'`)).toEqual([]);
  });

  it('come a page at a time, unread first, and none twice or never', async () => {
    const [one, two] = [await app.given.gemeente(), await app.given.gemeente()];
    const person = await member([one, two], 'partnerLead');
    for (let n = 0; n < 15; n++)
      for (const gemeente of [one, two]) await tell(gemeente, [{ to: person.email, params: { title: `${n}` } }]);
    const [, , third] = (await inbox(person)).items;
    const mark = (body: object) => person.visitor.post('/v1/inbox/reads', body);
    expect((await mark({ id: third?.id })).status).toBe(204);
    const first = await inbox(person);
    expect(first.items).toHaveLength(25);
    expect(first.items.some(({ id }) => id === third?.id)).toBe(false);
    expect((await person.visitor.get('/v1/inbox/unread')).body).toEqual({ unread: 29 });
    const rest = await inbox(person, `?after=${first.next?.after ?? ''}&part=${first.next?.part ?? ''}`);
    expect(rest).toMatchObject({ next: null, items: { length: 5 } });
    expect(rest.items.at(-1)).toMatchObject({ id: third?.id, read: true });
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(30);
    // all that stood on the page, not what came after it
    await tell(one, [{ to: person.email, params: { title: 'nieuw' } }]);
    expect((await mark({ id: first.items[0]?.id, older: true })).status).toBe(204);
    const after = await inbox(person);
    expect(after.items.filter(({ read }) => !read).map(({ text }) => text)).toEqual(['Het stuk nieuw ligt vast.']);
    expect((await person.visitor.get(`/v1/inbox?after=${randomUUID()}`)).status).toBe(400);
  });

  it('are marked by nobody else', async () => {
    const gemeente = await app.given.gemeente();
    const [person, other] = [await member([gemeente], 'coordinator'), await member([gemeente], 'coordinator')];
    await tell(gemeente, [{ to: person.email }]);
    const [item] = (await inbox(person)).items;
    expect((await other.visitor.post('/v1/inbox/reads', { id: item?.id, older: true })).status).toBe(204);
    expect((await inbox(person)).items[0]).toMatchObject({ read: false });
  });

  it('of staff stay closed to a session of a link by mail, and to that of another gemeente', async () => {
    const [one, two] = [await app.given.gemeente(), await app.given.gemeente()];
    const person = await member([one, two], 'coordinator');
    await tell(one, [{ to: person.email }]);
    const weak = app.as(await app.given.session(person.accountId, { method: 'mailLink' }));
    expect((await weak.get('/v1/inbox')).body).toEqual({ items: [], next: null });
    const there = app.as(await app.given.session(person.accountId, { method: 'provider', onlyGemeente: two.id }));
    expect((await there.get('/v1/inbox/unread')).body).toEqual({ unread: 0 });
  });

  it('are gone after two years', async () => {
    const gemeente = await app.given.gemeente();
    const person = await member([gemeente], 'coordinator');
    await tell(gemeente, [{ to: person.email }]);
    await app.db.query(`update inbox set told_at = now() - interval '731 days' where account_id = $1`, [
      person.accountId,
    ]);
    await app.app.get(RetentionSweep, { strict: false }).sweep(systemCtx(null, randomUUID()));
    expect(await inbox(person)).toEqual({ items: [], next: null });
  });
});

describe('how somebody hears', () => {
  it('is as it was for who never chose, and the same in every gemeente for who did', async () => {
    const person = await member([await app.given.gemeente()], 'coordinator');
    const read = async () => (await person.visitor.get('/v1/account/hearings')).body;
    expect(await read()).toEqual(standard);
    await choose(person, { documents: 'inbox', ideas: 'daily' });
    expect(await read()).toEqual({ ...standard, documents: 'inbox', ideas: 'daily' });
    await choose(person, { ideas: 'now' });
    expect(await read()).toEqual({ ...standard, ideas: 'now' });
    const half = await person.visitor.put('/v1/account/hearings', { ideas: 'now' });
    expect(half.status).toBe(400);
  });

  it('is not chosen in a session of one gemeente only: it is of all of them', async () => {
    const gemeente = await app.given.gemeente();
    const person = await member([gemeente], 'coordinator');
    await choose(person, { ideas: 'daily' });
    const there = app.as(await app.given.session(person.accountId, { method: 'provider', onlyGemeente: gemeente.id }));
    const { status, body } = await there.put('/v1/account/hearings', standard);
    expect([status, body]).toMatchObject([403, { code: 'identity.sessionOfOneGemeente' }]);
    expect((await there.get('/v1/account/hearings')).body).toEqual({ ...standard, ideas: 'daily' });
  });

  it('at once, in the mail of the day, or only in the page', async () => {
    const gemeente = await app.given.gemeente();
    const people = await Promise.all([1, 2, 3, 4].map(() => member([gemeente], 'coordinator')));
    const [soon, daily, quiet, usual] = people as [Person, Person, Person, Person];
    await choose(soon, { documents: 'now' });
    await choose(daily, { documents: 'daily' });
    await choose(quiet, { documents: 'inbox' });
    await tell(
      gemeente,
      people.map(({ email }) => ({ to: email, when: 'daily' })),
    );
    await mail(gemeente);
    const counts = async () => Promise.all(people.map(async ({ email }) => (await mails(email)).length));
    expect(await counts()).toEqual([1, 0, 0, 0]);
    await tell(
      gemeente,
      people.map(({ email }) => ({ to: email, when: 'now' })),
    );
    await mail(gemeente);
    // with what cannot wait, what could wait comes along
    expect(await counts()).toEqual([2, 0, 0, 1]);
    const due = await app.db.query<{ at: string }>(
      `select to_char(due_at at time zone 'Europe/Amsterdam', 'HH24:MI') as at from notice where email = $1`,
      [daily.email],
    );
    expect(due).toEqual([{ at: '17:00' }, { at: '17:00' }]);
    await app.db.query('update notice set due_at = now() where mailed_at is null');
    await mail(gemeente);
    expect(await counts()).toEqual([2, 1, 0, 1]);
    expect(await Promise.all(people.map(async (person) => (await inbox(person)).items.length))).toEqual([2, 2, 2, 2]);
    // what nobody is mailed about leaves no address
    const left = await app.db.query(
      `select from notice where mailed_at is not null and (email is not null or params <> '{}')`,
    );
    expect([left, usual.email === quiet.email]).toEqual([[], false]);
  });

  it('is of who has a role here: another address hears as it is told, and has no messages', async () => {
    const [gemeente, elsewhere] = [await app.given.gemeente(), await app.given.gemeente()];
    const person = await member([elsewhere], 'coordinator');
    await choose(person, { documents: 'inbox' });
    await tell(gemeente, [{ to: person.email }, { to: 'bewoner@test.invalid' }]);
    await mail(gemeente);
    expect([(await mails(person.email)).length, (await mails('bewoner@test.invalid')).length]).toEqual([1, 1]);
    expect((await mails(person.email))[0]?.text).not.toContain('/account/berichten');
    expect(await inbox(person)).toEqual({ items: [], next: null });
  });

  it('is not by mail for who has an address that refuses it, and they can see that', async () => {
    const person = await member([await app.given.gemeente()], 'coordinator');
    const reach = async () => (await person.visitor.get('/v1/account/mail-reach')).body;
    expect(await reach()).toEqual({ closedUntil: null });
    const hash = app.app.get(MailRefusals, { strict: false }).hashOf(person.email);
    await app.db.query(`insert into mail_refusal (message_id, address, status, gone) values ($1, $2, '5.1.1', true)`, [
      ...[randomUUID(), hash],
    ]);
    expect(await reach()).toEqual({ closedUntil: expect.stringMatching(/^\d{4}-/) });
  });

  it('takes one statement more however many are told', async () => {
    const gemeente = await app.given.gemeente();
    const people = await Promise.all([1, 2, 3].map(() => member([gemeente], 'coordinator')));
    const statements: number[] = [];
    for (const some of [people.slice(0, 1), people]) {
      const ctx = systemCtx(gemeente.id, randomUUID());
      await app.app.get(TenantDb, { strict: false }).run(ctx, async (tx) => {
        const counted = jest.spyOn(tx, 'query');
        await notices().tell(
          tx,
          ctx,
          some.map(({ email }) => ({
            ...{ to: email, language: 'nl', kind: 'reports.notice.frozen', params: {}, onceKey: randomUUID() },
            ...{ path: '/werk', leavePath: null, when: 'now' },
          })),
        );
        statements.push(counted.mock.calls.length);
      });
    }
    expect(statements).toEqual([3, 3]);
  });
});

describe('the subject of a mail', () => {
  it('is what it is about, with how many more, on one line in the language of the reader', async () => {
    const gemeente = await app.given.gemeente();
    const person = await member([gemeente], 'coordinator');
    await tell(gemeente, [{ to: person.email, params: { title: 'Brief\naan de raad' } }]);
    await mail(gemeente);
    await tell(gemeente, [
      { to: person.email, language: 'en', params: { title: 'Letter' } },
      { to: person.email, language: 'en', params: { title: 'Other' } },
      { to: person.email, language: 'en', params: { title: 'Third' } },
    ]);
    await mail(gemeente);
    await tell(gemeente, [{ to: person.email, params: { title: 'lang woord '.repeat(50) } }]);
    await mail(gemeente);
    const [one, more, long] = await mails(person.email);
    expect(one?.subject).toBe('Stuk ligt vast: Brief aan de raad');
    expect(one?.text).toContain(`U krijgt dit bericht van Gemeente ${gemeente.slug}.`);
    expect(one?.text).toContain('/account/berichten');
    expect(more?.subject).toMatch(/^Document frozen: (Letter|Other|Third), and 2 more messages$/);
    expect(long?.subject).toMatch(/^Stuk ligt vast: lang woord .*…$/);
    expect(long?.subject.length).toBeLessThan(155);
  });
});
