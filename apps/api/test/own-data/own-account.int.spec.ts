import { randomUUID } from 'node:crypto';
import { PersonalDataSources } from '@wijkspoor/identity/api';
import type { OwnData } from '@wijkspoor/identity/domain';
import { Given, type IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { testApp } from '@wijkspoor/platform/testing';
import { type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { AppModule } from '../../src/app.module';
import { countsOf, newName, recordEverything, tablesWith } from './everything';

let app: IdentityApp;
let here: IdeasWorld;
let there: IdeasWorld;

const password = 'een heel lang wachtwoord';
type Person = Awaited<ReturnType<typeof personWithEverything>>;

beforeAll(async () => {
  const api = await testApp((env) => AppModule.forRoot(env));
  app = { ...api, given: new Given(api.db, api.env), as: (sid) => new Visitor(api, sid) };
});
beforeEach(async () => {
  [here, there] = [await ideasWorld(app, { moderation: 'after' }), await ideasWorld(app, { moderation: 'after' })];
});
afterAll(async () => app?.close());

const ok = (answer: { readonly status: number; readonly body: unknown }): unknown => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

/** Brings an idea, says something, supports and follows, as whoever this is. */
async function takePart(
  visitor: Visitor,
  { base, wijken }: IdeasWorld,
  number: number,
  signed: string,
): Promise<number> {
  ok(await visitor.post(`${base}/wijken/${wijken[0]}/idea-drafts`, { title: 'Een fontein', text: 'Water is fijn.' }));
  const handed = { age: 'sixteen', name: signed, follow: true };
  const brought = ok(await visitor.post(`${base}/own-idea/submission`, handed)) as { number: number };
  ok(await visitor.post(`${base}/ideeen/${number}/comments`, { id: randomUUID(), text: 'Goed plan.', name: signed }));
  ok(await visitor.put(`${base}/ideeen/${number}/support`, {}));
  ok(await visitor.post(`${base}/ideeen/${number}/followers`, {}));
  return brought.number;
}

/** Somebody with a role in two gemeenten and something in every class that any domain has. */
async function personWithEverything() {
  const name = newName('Wilhelmina');
  const account = await app.given.account({ name, password, email: `${app.given.word('wilhelmina')}@test.invalid` });
  await app.given.member(here.gemeente, 'coordinator', { account });
  await app.given.member(there.gemeente, 'resident', { account });
  const sid = await app.given.session(account.id);
  const visitor = app.as(sid);
  const numbers = { here: await publicIdea(here), there: await publicIdea(there) };
  const idea = await takePart(visitor, here, numbers.here, name);
  await takePart(visitor, there, numbers.there, name);
  const forOther = await publicIdea(
    { ...here, coordinator: Object.assign(visitor, { accountId: account.id }) },
    { name: 'Oma Bep' },
  );
  await recordEverything(app.db, here, { ...account, name });
  await app.db.query(
    `insert into notice (gemeente_id, recipient, once_key, email, language, kind, path, due_at)
     values ($1, sha256('x'), 'een', $2, 'nl', 'proposals.notice.said', '/x', now() + interval '1 day'), ($1, sha256('y'), 'twee', 'een.ander@test.invalid', 'nl', 'proposals.notice.said', '/x', now() + interval '1 day')`,
    [here.gemeente.id, account.email],
  );
  await app.db.query(
    `insert into platform_audit (actor_kind, actor_id, what, kind, request_id) values ('account', $1, 'account.signedIn', 'account', 'r')`,
    [account.id],
  );
  await app.db.query(
    `with asked as (insert into gemeente_archive (gemeente_id, id, asked_by) values ($2, gen_random_uuid(), $1)),
       chosen as (insert into notice_preference (account_id, topic, how) values ($1, 'ideas', 'daily'))
     insert into agenda_link (account_id, nonce, hash, strong) values ($1, decode(repeat('00', 16), 'hex'), sha256($1::text::bytea), true)`,
    [account.id, here.gemeente.id],
  );
  // a draft and a comment that wait for a mail: by address only
  for (const [table, columns, values] of [
    [
      'idea',
      'project_id, wijk_id, title, words, pending_email',
      `project_id, wijk_id, 'Nog niet af', 'Straks meer.', $2`,
    ],
    [
      'idea_comment',
      'idea_id, words, writer_role, writer_name, email, language, state',
      `id, 'Even wachten.', 'resident', '${name}', $2, 'nl', 'unconfirmed'`,
    ],
  ] as const)
    await app.db.query(
      `insert into ${table} (gemeente_id, id, ${columns}) select gemeente_id, gen_random_uuid(), ${values} from idea where gemeente_id = $1 and number = $3`,
      [here.gemeente.id, account.email, numbers.here],
    );
  return { account, name, sid, visitor, numbers, idea, forOther };
}

const erase = ({ visitor }: Pick<Person, 'visitor'>, proof = password) =>
  visitor.post('/v1/account/erasure', { proof });
const kindsOf = (data: OwnData): Set<string> =>
  new Set([...data.everywhere, ...data.gemeenten.flatMap(({ kinds }) => kinds)].map(({ kind }) => kind));

/** Every kind that some domain can tell of, read from its statements. */
function allKinds(): string[] {
  const sources = app.app.get(PersonalDataSources);
  const text = sources.known() + sources.knownEverywhere();
  return [...new Set(text.match(/(?<=')[a-z-]+\.data\.\w+(?=')/g))].sort();
}

describe('what is known of an account', () => {
  it('is told whole, in every gemeente and every class, and comes along as a file', async () => {
    const { visitor, account, name } = await personWithEverything();
    const answer = await visitor.get('/v1/account/data/file');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="mijn-gegevens.json"');
    const data = answer.body as OwnData;
    expect(data.email).toBe(account.email);
    const kinds = kindsOf(data);
    // what was told already is known by a keyed hash: its own test is that of the mail
    expect(allKinds().filter((kind) => !kinds.has(kind))).toEqual(['notifications.data.told']);
    expect(allKinds().length).toBeGreaterThan(35);
    expect(data.gemeenten.map(({ slug }) => slug).sort()).toEqual([here.gemeente.slug, there.gemeente.slug].sort());
    const own = data.gemeenten.find(({ slug }) => slug === here.gemeente.slug)?.kinds ?? [];
    const rows = (kind: string) => own.find((one) => one.kind === kind);
    expect(rows('proposals.data.ideas')).toMatchObject({
      ...{ name: 'Ideeën die u instuurde', stays: true, count: 1 },
      rows: [{ what: `Een fontein (${name})`, words: 'Water is fijn.', n: 1 }],
    });
    expect(rows('instruments.data.sheets')).toMatchObject({ stays: true, count: 3 });
    expect(rows('identity.role.coordinator')).toMatchObject({ stays: false, count: 1 });
    const page = (await visitor.get('/v1/account/data')).body as OwnData;
    expect(kindsOf(page)).toEqual(kinds);
  });

  it('is nothing of others', async () => {
    await personWithEverything();
    const other = await app.given.account();
    await app.given.member(here.gemeente, 'resident', { account: other });
    const data = (await app.as(await app.given.session(other.id)).get('/v1/account/data')).body as OwnData;
    expect(data.gemeenten.map(({ kinds }) => kinds.map(({ kind }) => kind))).toEqual([['identity.role.resident']]);
  });
});

describe('an account that is erased', () => {
  it('leaves no name and no address anywhere, and all counts as they were', async () => {
    const person = await personWithEverything();
    const { account, name, visitor, numbers, idea, forOther, sid } = person;
    const bystander = await app.given.signedIn(here.gemeente, 'coordinator');
    const reader = app.as();
    const seen = async (world: IdeasWorld, number: number) =>
      (await reader.get(`${world.base}/ideeen/${number}`)).body as {
        supporters: number;
        by: { name: string };
        title: string;
      };
    const [before, beforeHere, beforeThere] = [
      await countsOf(app.db, here.gemeente.id),
      await seen(here, numbers.here),
      await seen(there, numbers.there),
    ];
    expect((await tablesWith(app.db, account.email)).length).toBeGreaterThan(6);
    expect(await tablesWith(app.db, name)).toEqual(['account', 'idea', 'idea_comment', 'idea_version', 'note']);

    const answer = await erase(person);
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(await tablesWith(app.db, account.email)).toEqual([]);
    expect(await tablesWith(app.db, name)).toEqual([]);

    // signed out here and in every other browser; the address is free for somebody new, who is nobody yet
    expect(visitor.cookies.has('sid')).toBe(false);
    expect((await app.as(sid).get('/v1/session')).body).toMatchObject({ account: null });
    expect((await erase({ visitor: app.as(sid) })).status).toBe(401);

    const gone = [
      ...['idea', 'idea_comment', 'idea_follower', 'inbox', 'invitation', 'membership', 'notice', 'round_follower'],
    ];
    const after = await countsOf(app.db, here.gemeente.id);
    const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
    expect(changed.sort()).toEqual(gone.sort());
    // one draft, one comment that was not confirmed; the addresses of others stay
    expect([after['idea'], after['idea_comment']]).toEqual([
      (before['idea'] ?? 0) - 1,
      (before['idea_comment'] ?? 0) - 1,
    ]);
    expect(after['round_follower']).toBe(1);
    expect(after['notice']).toBe(1);
    expect(await seen(here, numbers.here)).toMatchObject({ supporters: beforeHere.supporters });
    expect(await seen(there, numbers.there)).toMatchObject({ supporters: beforeThere.supporters });
    expect(await seen(here, idea)).toMatchObject({ title: 'Een fontein', by: { name: '' } });
    // the name of somebody else, whose idea was written down, is theirs
    expect(
      await app.db.query('select writer_name, writer_account from idea where gemeente_id = $1 and number = $2', [
        ...[here.gemeente.id, forOther],
      ]),
    ).toEqual([{ writer_name: 'Oma Bep', writer_account: null }]);
    expect(
      await app.db.query('select author from note where gemeente_id = $1 order by author', [here.gemeente.id]),
    ).toEqual([...[{ author: '-' }, { author: 'De GGD' }]]);

    // the trail keeps the id, and says once that it went
    const trail = await app.db.query<{ what: string; thing_id: string; details: unknown }>(
      `select what, thing_id, details from platform_audit where actor_id = $1 and what = 'account.erased'`,
      [account.id],
    );
    expect(trail).toEqual([{ what: 'account.erased', thing_id: account.id, details: {} }]);
    expect((await app.as(bystander).get(`${here.base}/projecten/${here.projectId}/team`)).status).toBe(200);
    expect((await app.as(bystander).get(`${here.base}/members`)).status).toBe(200);
  });

  it('goes also from a cycle that is closed, of which nothing else changes', async () => {
    const person = await personWithEverything();
    await app.db.query(
      `update cycle set state = 'closed', closed_at = now(), as_it_was = '{}' where gemeente_id = $1`,
      [here.gemeente.id],
    );
    await expect(
      app.db.query(`update note set text = 'Anders.' where gemeente_id = $1`, [here.gemeente.id]),
    ).rejects.toThrow('the cycle is closed');
    expect((await erase(person)).status).toBe(204);
    expect(await tablesWith(app.db, person.name)).toEqual([]);
  });

  it('takes no role and no way in any more, also of who was on the way', async () => {
    const person = await personWithEverything();
    expect((await erase(person)).status).toBe(204);
    await expect(app.given.session(person.account.id)).rejects.toThrow('the account is erased');
    await expect(app.given.member(here.gemeente, 'resident', { account: person.account })).rejects.toThrow(
      'the account is erased',
    );
    // the same address is somebody new
    const again = await app.given.account({ email: person.account.email });
    const data = (await app.as(await app.given.session(again.id)).get('/v1/account/data')).body as OwnData;
    expect(data.gemeenten).toEqual([]);
  });

  it('is erased whole or not at all', async () => {
    const person = await personWithEverything();
    const before = await countsOf(app.db, here.gemeente.id);
    await app.db.query(
      `create function fails() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await app.db.query('create trigger fails before delete on round_follower for each row execute function fails()');
    expect((await erase(person)).status).toBe(500);
    expect(await countsOf(app.db, here.gemeente.id)).toEqual(before);
    expect((await app.as(person.sid).get('/v1/session')).body).toMatchObject({
      account: { email: person.account.email },
    });
    await app.db.query('drop function fails cascade');
    expect((await erase(person)).status).toBe(204);
    expect(await tablesWith(app.db, person.account.email)).toEqual([]);
  });

  it('of two at once is erased once', async () => {
    const person = await personWithEverything();
    const answers = await Promise.all([erase(person), erase({ visitor: app.as(person.sid) })]);
    // the second finds it gone, or is signed out already
    expect(answers.map(({ status }) => status).filter((status) => status !== 204 && status !== 401)).toEqual([]);
    const trail = await app.db.query(`select from platform_audit where what = 'account.erased' and actor_id = $1`, [
      person.account.id,
    ]);
    expect(trail).toHaveLength(1);
  });
});
