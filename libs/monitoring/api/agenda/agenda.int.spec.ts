import pg from 'pg';
import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { givenRunning } from '@wijkspoor/action-plan/testing';
import type { AgendaLink } from '@wijkspoor/identity/domain';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import { texts as monitoring } from '@wijkspoor/monitoring/domain/texts';
import { daysLater } from '@wijkspoor/platform/domain';
import { ProjectHttpModule, todayHere } from '@wijkspoor/project/api';
import { VotingHttpModule } from '@wijkspoor/voting/api';
import { openVote } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { MonitoringHttpModule } from '../monitoring.module';

let app: IdentityApp;
let world: RoundWorld;
const today = todayHere();

beforeAll(async () => {
  app = await identityApp(
    [
      ...[WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, VotingHttpModule, ActionPlanHttpModule],
      MonitoringHttpModule,
    ],
    {},
    { monitoring, 'action-plan': actionPlan },
  );
  world = await roundWorld(app);
  await openVote(world, world.projectId);
  for (const [title, starts, ends, state] of [
    ['Bewonersavond', daysLater(today, 10), null, 'planned'],
    ['Week van de buurt', daysLater(today, 20), daysLater(today, 22), 'planned'],
    ['Lang geleden', daysLater(today, -100), daysLater(today, -95), 'done'],
    ['Net nog', daysLater(today, -95), daysLater(today, -90), 'done'],
    ['Ergens in de lente', '2027-21', null, 'planned'],
    ['Gaat niet door', daysLater(today, 5), null, 'cancelled'],
  ])
    await app.db.query(
      `insert into activity (gemeente_id, cycle_id, step, title, kind, state, starts, ends)
       select c.gemeente_id, c.id, 2, $2, 'meeting', $3, $4, $5 from cycle c where c.project_id = $1`,
      [world.projectId, title, state, starts, ends],
    );
});
afterAll(async () => app?.close());

/** Makes an address, and gives back its code. */
async function codeOf(visitor: Visitor): Promise<string> {
  expect((await visitor.put('/v1/account/agenda-link', { on: true })).status).toBe(204);
  return /\/agenda\/([\w-]{43})\.ics$/.exec((await linkOf(visitor)).address ?? '')?.[1] ?? '';
}
const linkOf = async (visitor: Visitor): Promise<AgendaLink> =>
  (await visitor.get('/v1/account/agenda-link')).body as AgendaLink;
const read = (code: string) => app.as().post('/v1/agenda-reads', { code });

/** The events of a file, each with its fields. */
async function events(code: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const { status, body } = await read(code);
  expect(status).toBe(200);
  const lines = String(body)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') found.push({});
    const [, name, value] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    const last = found.at(-1);
    if (last !== undefined && name !== undefined && value !== undefined) last[name] ??= value;
  }
  return found;
}
const titles = async (code: string) => (await events(code)).map(({ SUMMARY }) => SUMMARY);
const compact = (day: string) => day.replaceAll('-', '');

it('has activities, rounds and votes of the projects somebody may see, with days as days and moments in UTC', async () => {
  const code = await codeOf(world.coordinator);
  const { headers, body } = await read(code);
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(headers.get('cache-control')).toBe('private, max-age=900');
  expect(String(body)).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r?\n?$/);
  for (const line of String(body).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76);
  const found = await events(code);
  expect(found.map(({ SUMMARY }) => SUMMARY).sort()).toEqual(
    [
      'Bewonersavond',
      'Net nog',
      'Ronde: Hoe is het in de wijk?',
      'Week van de buurt',
      found.find(({ SUMMARY = '' }) => SUMMARY.startsWith('Stemming'))?.SUMMARY,
    ].sort(),
  );
  const one = (title: string) => found.find(({ SUMMARY = '' }) => SUMMARY.startsWith(title));
  expect(one('Bewonersavond')).toMatchObject({
    'DTSTART;VALUE=DATE': compact(daysLater(today, 10)),
    'DTEND;VALUE=DATE': compact(daysLater(today, 11)),
    DESCRIPTION: `Gezond in de wijk\\, Gemeente ${world.gemeente.slug}`,
    TRANSP: 'TRANSPARENT',
  });
  expect(one('Week van')).toMatchObject({ 'DTEND;VALUE=DATE': compact(daysLater(today, 23)) });
  expect(one('Ronde')).toMatchObject({
    DTSTART: expect.stringMatching(/^\d{8}T\d{6}Z$/),
    UID: expect.stringMatching(new RegExp(`^round-${world.roundId}@`)),
  });
  expect(Object.entries(one('Ronde') ?? {}).find(([name]) => name.startsWith('URL'))?.[1]).toContain(
    `/${world.gemeente.slug}/werk/projecten/${world.projectId}/ronden`,
  );
  expect((await events(code)).map(({ UID }) => UID)).toEqual(found.map(({ UID }) => UID));
});

it('is in the language of the account', async () => {
  await app.db.query(`update account set language = 'en' where id = $1`, [world.coordinator.accountId]);
  expect(await titles(await codeOf(world.coordinator))).toContain('Round: Hoe is het in de wijk?');
  await app.db.query(`update account set language = 'nl' where id = $1`, [world.coordinator.accountId]);
});

describe('each sees what their role sees', () => {
  it('a partner the reports of the own organisation, and the projects in whose team they are', async () => {
    const organisationId = await app.given.organisation();
    const until = { startsOn: daysLater(today, -80), endsOn: daysLater(today, 280) };
    await givenRunning(app, world, { title: 'Samen wandelen', organisationId, ...until });
    await givenRunning(app, world, {
      title: 'Van een ander',
      organisationId: await app.given.organisation(),
      ...until,
    });
    const reporter = async (more: object) => {
      const { accountId } = await app.given.member(world.gemeente, 'partnerReporter', { organisationId, ...more });
      return app.as(await app.given.session(accountId, { method: 'mailLink' }));
    };
    const outside = await events(await codeOf(await reporter({})));
    expect(outside.length).toBeGreaterThan(0);
    for (const { SUMMARY } of outside) expect(SUMMARY).toContain('Samen wandelen');
    const inside = await titles(await codeOf(await reporter({ projectId: world.projectId })));
    expect(inside).toEqual(expect.arrayContaining(['Bewonersavond', 'Ronde: Hoe is het in de wijk?']));
    expect(inside.join()).not.toContain('Van een ander');
    // to judge is for who judges, once it is handed in
    const coordinator = await codeOf(world.coordinator);
    expect((await titles(coordinator)).join()).not.toContain('Samen wandelen');
    const [author] = await app.db.query<{ id: string }>('select account_id as id from membership limit 1');
    await app.db.query(
      `update partner_report r set state = 'submitted', author = $1, submitted_at = now() from intervention n
       where n.id = r.intervention_id and n.title = 'Samen wandelen'`,
      [author?.id],
    );
    expect((await titles(coordinator)).join()).toContain('Samen wandelen');
  });

  it('a resident, somebody of another gemeente and somebody of another project nothing', async () => {
    const elsewhere = await app.given.gemeente();
    const other = await app.given.member(elsewhere, 'coordinator');
    const resident = await app.given.member(world.gemeente, 'resident');
    for (const { accountId } of [other, resident])
      expect(await titles(await codeOf(app.as(await app.given.session(accountId))))).toEqual([]);
    // a key person has no votes
    const { accountId } = await app.given.member(world.gemeente, 'keyPerson', { projectId: world.projectId });
    const key = (await titles(await codeOf(app.as(await app.given.session(accountId))))).join();
    expect(key).toContain('Ronde: ');
    expect(key).not.toContain('Stemming: ');
  });
});

describe('the secret address', () => {
  const person = async (role: 'coordinator' | 'partnerLead' = 'coordinator') => {
    const { id, accountId } = await app.given.member(world.gemeente, role);
    return { id, accountId, visitor: app.as(await app.given.session(accountId)) };
  };

  it('stands in the database as a hash only, and can be shown again', async () => {
    const { visitor, accountId } = await person();
    expect(await linkOf(visitor)).toEqual({ on: false, address: null, madeAt: null });
    const code = await codeOf(visitor);
    expect((await linkOf(visitor)).address).toContain(code);
    const [row] = await app.db.query<{ all: string }>(
      'select row_to_json(l)::text as all from agenda_link l where account_id = $1',
      [accountId],
    );
    expect(row?.all).not.toContain(code);
    expect(await app.db.query(`select what from platform_audit where thing_id = $1`, [accountId])).toEqual([
      { what: 'account.agendaMade' },
    ]);
  });

  it('works until it is renewed or switched off, and no other works', async () => {
    const { visitor } = await person();
    const first = await codeOf(visitor);
    const second = await codeOf(visitor);
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    expect((await visitor.put('/v1/account/agenda-link', { on: false })).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    expect((await linkOf(visitor)).on).toBe(false);
    expect((await read('C'.repeat(43))).status).toBe(404);
    expect((await read('kort')).status).toBe(400);
  });

  it('shows nothing from the moment the last role ends', async () => {
    const { visitor, id } = await person();
    const code = await codeOf(visitor);
    expect((await read(code)).status).toBe(200);
    await app.db.query('delete from membership where id = $1', [id]);
    expect((await read(code)).status).toBe(404);
  });

  it('never shows more than the session in which it was made', async () => {
    const { accountId, visitor } = await person();
    const elsewhere = await app.given.gemeente();
    await app.given.member(elsewhere, 'coordinator', { account: { id: accountId } });
    const strong = await codeOf(visitor);
    expect(await titles(strong)).toContain('Bewonersavond');
    // a weaker session does not get to see the stronger address
    const weak = app.as(await app.given.session(accountId, { method: 'mailLink' }));
    const there = app.as(await app.given.session(accountId, { method: 'provider', onlyGemeente: elsewhere.id }));
    expect(await linkOf(weak)).toMatchObject({ on: true, address: null });
    expect(await linkOf(there)).toMatchObject({ on: false, address: null });
    expect(await titles(await codeOf(there))).toEqual([]);
    await weak.put('/v1/account/agenda-link', { on: true });
    const made = /\/agenda\/([\w-]{43})/.exec((await linkOf(weak)).address ?? '')?.[1] ?? '';
    expect((await read(made)).status).toBe(404);
  });

  it('is not asked for without end', async () => {
    const code = await codeOf((await person()).visitor);
    let last = 200;
    for (let n = 0; n < 121 && last === 200; n++) last = (await read(code)).status;
    expect(last).toBe(429);
  });
});

it('takes as many statements in one gemeente as in many', async () => {
  const { accountId } = await app.given.member(world.gemeente, 'coordinator');
  const code = await codeOf(app.as(await app.given.session(accountId)));
  const count = async (): Promise<number> => {
    const statements = jest.spyOn(pg.Client.prototype, 'query');
    expect((await read(code)).status).toBe(200);
    const { length } = statements.mock.calls;
    statements.mockRestore();
    return length;
  };
  await count();
  const few = await count();
  for (let n = 0; n < 20; n++)
    await app.given.member(await app.given.gemeente(), 'coordinator', { account: { id: accountId } });
  expect(await count()).toBe(few);
  expect(few).toBeLessThanOrEqual(7);
});
