import { randomUUID } from 'node:crypto';
import type { PublicPapers, RetentionView } from '@wijkspoor/identity/domain';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import { RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';

let app: IdentityApp;
let world: RoundWorld;
let administrator: Visitor;
let path: string;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
});
beforeEach(async () => {
  world = await roundWorld(app);
  administrator = app.as(await app.given.session((await app.given.member(world.gemeente, 'administrator')).accountId));
  path = `/v1/gemeenten/${world.gemeente.slug}/retention`;
});
afterAll(async () => app?.close());

const sweep = () => app.app.get(RetentionSweep, { strict: false }).sweep(systemCtx(null, randomUUID()));
const set = (days: number, reason = '', name = 'instruments.openText') =>
  administrator.put(path, { name, days, reason });
const openText = async () =>
  ((await administrator.get(path)).body as RetentionView).items.find(({ name }) => name === 'instruments.openText');
const texts = () =>
  app.db.query<{ text: string }>('select text from form_text where round_id = $1 order by text', [world.roundId]);

/** A closed round with three texts, whose feedback was given so many days ago. */
async function textsOf(days: number): Promise<void> {
  const { gemeente, roundId } = world;
  await app.db.query(
    `with handed as (insert into form (gemeente_id, id, round_id, channel, language, handed_in, answers, begun_at)
       values ($1, gen_random_uuid(), $2, 1, 'nl', true, '{}', null) returning *)
     insert into form_text (gemeente_id, round_id, form_id, question, text, language, state)
     select h.gemeente_id, h.round_id, h.id, one.question, one.text, 'nl', one.state from handed h
     cross join (values (1, 'openbaar', 'public'), (2, 'wachtend', 'waiting'), (3, 'geschoond', 'redacted')) one (question, text, state)`,
    [gemeente.id, roundId],
  );
  await app.db.query(
    `update round set state = 'closed', feedback = 'Er komen bankjes.', feedback_on = current_date - $2::int where id = $1`,
    [roundId, days],
  );
}

it('destroys what was typed and never shown, six months after the feedback, and says how much', async () => {
  await textsOf(183);
  await sweep();
  expect(await texts()).toHaveLength(3);
  expect(await openText()).toMatchObject({ days: 183, removed: 0 });
  await app.db.query('update round set feedback_on = feedback_on - 1 where id = $1', [world.roundId]);
  await sweep();
  await sweep();
  expect(await texts()).toEqual([{ text: 'geschoond' }, { text: 'openbaar' }]);
  expect(await openText()).toMatchObject({ removed: 1 });
  expect((await openText())?.lastOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});

it('counts from the promised day where nobody gave feedback, so that nothing is kept for ever', async () => {
  await textsOf(0);
  await app.db.query(
    `update round set feedback = '', feedback_on = null, feedback_due = current_date - 184 where id = $1`,
    [world.roundId],
  );
  await sweep();
  expect(await texts()).toHaveLength(2);
});

it('is shorter when a gemeente wants that, and longer only with a reason that everybody reads', async () => {
  await textsOf(40);
  expect(await set(184)).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'reason', code: 'identity.keptLonger' }] },
  });
  expect(await set(800, 'Omdat wij dat graag zo willen hebben.')).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'days', code: 'identity.keptLongest' }] },
  });
  expect(await set(5, '', 'instruments.other')).toMatchObject({ status: 400 });
  expect(await set(0)).toMatchObject({ status: 400 });
  expect(await set(15, '', 'instruments.heldText')).toMatchObject({ status: 400 });
  const reason = 'De raad vroeg om een onderzoek over twee jaar.';
  expect(await set(700, reason)).toMatchObject({ status: 200 });
  const papers = (await app.as().get(`/v1/gemeenten/${world.gemeente.slug}/papers`)).body as PublicPapers;
  expect(papers.kept).toContainEqual(expect.objectContaining({ name: 'instruments.openText', days: 700, reason }));
  await sweep();
  expect(await texts()).toHaveLength(3);
  expect(await set(30)).toMatchObject({ status: 200 });
  await sweep();
  expect(await texts()).toHaveLength(2);
  expect(await openText()).toMatchObject({ days: 30, reason: '' });
});

it('goes on with the other classes and gemeenten when one fails, and says that it failed', async () => {
  await textsOf(200);
  const other = await app.given.gemeente();
  // a table that cannot be changed now
  await app.db.query(
    `create or replace function fail_now() returns trigger language plpgsql as $$ begin if old.gemeente_id = '${world.gemeente.id}' then raise 'no'; end if; return old; end $$`,
  );
  await app.db.query('create trigger failing before delete on form_text for each row execute function fail_now()');
  await expect(sweep()).rejects.toThrow();
  const lines = await app.db.query<{ n: string }>('select count(*) as n from retention_run where gemeente_id = $1', [
    other.id,
  ]);
  expect(Number(lines[0]?.n)).toBeGreaterThan(3);
  expect((await openText())?.lastOn).toBeNull();
  await app.db.query('drop trigger failing on form_text');
  await sweep();
  expect(await texts()).toHaveLength(2);
});

it('forgets who signed in when, after half a year, and leaves the rest of the trail', async () => {
  const line = (what: string, days: number) =>
    app.db.query(
      `insert into platform_audit (at, actor_kind, what, kind, request_id) values (now() - make_interval(days => $2), 'system', $1, 'account', 'retention')`,
      [what, days],
    );
  await line('account.signedIn', 184);
  await line('account.signedIn', 180);
  await line('account.passwordChanged', 400);
  await sweep();
  const left = await app.db.query(`select what from platform_audit where request_id = 'retention' order by what`);
  expect(left).toEqual([{ what: 'account.passwordChanged' }, { what: 'account.signedIn' }]);
  const [run] = await app.db.query<{ removed: string }>(
    `select removed from platform_retention_run where class = 'identity.signIns'`,
  );
  expect(Number(run?.removed)).toBeGreaterThanOrEqual(1);
});

it('is asked for whenever a worker starts, as the database can be one of before', async () => {
  const begin = () => app.app.get(RetentionSweep, { strict: false }).begin();
  await Promise.all([begin(), begin()]);
  expect(await app.db.query(`select key from outbox where name = 'platform.sweep-old'`)).toEqual([{ key: 'now' }]);
});
