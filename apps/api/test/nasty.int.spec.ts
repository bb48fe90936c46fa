import { randomUUID } from 'node:crypto';
import { Given } from '@wijkspoor/identity/testing';
import { roundPlan } from '@wijkspoor/instruments/testing';
import { givenGoal } from '@wijkspoor/monitoring/testing';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import { AppModule } from '../src/app.module';
import { attack, type Attacker, inParallel, type Outcome, tell } from './nasty/attack';
import { byTurns, type Document, type Field, fieldsOf, kindsOf, routesOf } from './nasty/fields';
import { allStrings, haveStrings, otherTypes, worst } from './nasty/strings';

/** One that exists, so that what comes behind finding it is tried too. */
const project = '00000000-0000-7000-8000-0000000000aa';
const full = process.env['TEST_FULL'] === '1';
/**
 * A small run sends a part of it, and each day another part: a sixteenth of the strings to every kind of field, a sixth of the worst of
 * them to every field. `NASTY_TURN` says which part, to do it again.
 */
const turn = Number(process.env['NASTY_TURN'] ?? Math.floor(Date.now() / 86_400_000));
const parts = full ? { strings: 1, everywhere: 1 } : { strings: 16, everywhere: 6 };
/** What may remember an attempt that was refused: that is what they are for. */
const memories = ['rate_limit', 'session', 'audit', 'platform_audit', 'migration'];
/** To these, everybody without the right secret is nobody; there is no getting past that. */
const secretFirst = /^(signIn|use|give|accept|offer|read|resetPassword|enrol|retryDeadJob)/i;

let api: TestApp;
let attacker: Attacker;
let fields: readonly Field[];

beforeAll(async () => {
  api = await testApp((env) => AppModule.forRoot(env));
  const document = (await (await fetch(`${api.origin}/v1/openapi.json`)).json()) as Document;
  const routes = routesOf(document);
  const given = new Given(api.db, api.env);
  const gemeente = await given.gemeente('waterhoven');
  const sessions: Record<string, string> = {};
  let leader = '';
  for (const { id } of routes) {
    const account = await given.account({ operator: true });
    await given.member(gemeente, 'administrator', { account });
    sessions[id] = await given.session(account.id);
    leader = account.id;
  }
  const origin = api.env.publicOrigin;
  const forms: Record<string, string> = {};
  const ideas: Record<string, string> = {};
  const filled: Record<string, unknown> = {
    ...{ buurt: null, age: null, keys: ['movingGood'], sixteen: true, background: null },
    ...{ channels: ['link', 'paper'], opensAt: null, closesAt: null, feedbackDue: null },
    // an idea goes with what its project takes, and only a merged one into another
    ...{ into: undefined, project, open: true },
    // a goal is measured, or says when; and it chooses from what there is
    ...{
      baselineDue: null,
      indicatorKey: null,
      context: [],
      ownerOrganisation: null,
      priorityId: null,
      parentId: null,
    },
    // a measurement of the indicator of its goal, which corrects nothing
    ...{ kind: 'outcome', about: '', unit: '', estimated: false, replaces: null },
  };
  attacker = {
    app: api.app,
    ...{ origin, sessions, forms, ideas, filled },
    known: {
      ...{ gemeente: 'waterhoven', slug: 'waterhoven', wijk: 'lindehoek', project },
      ...{ round: '1', question: 'movingGood', sheet: '1', idea: '1', version: '1', goal: '1' },
    },
  };
  fields = routes.flatMap(fieldsOf);
  await freezeVersions();
  await api.db.query(
    "insert into wijk (gemeente_id, slug, name, published) values ($1, 'lindehoek', 'De Lindehoek', true)",
    [gemeente.id],
  );
  await startProject(leader);
  filled['versionId'] = await openRound();
  for (const { id, path } of routes) if (path.includes('/deelname/')) forms[id] = await beginForm();
  await openIdeas();
  await openGoal();
  await givenGoal(api.db, project);
  for (const { id, path } of routes) if (path.includes('/own-idea')) ideas[id] = await beginIdea();
});
afterAll(() => api.close());

/** Does one thing that must succeed, in the gemeente of the attack. */
async function does(method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, more: object = {}) {
  const answer = await api.app.inject({
    method,
    url: `/v1/gemeenten/waterhoven/${path}`,
    headers: { origin: attacker.origin, cookie: `sid=${attacker.sessions['startProject'] ?? ''}`, ...more },
    ...(payload === undefined ? {} : { payload }),
  });
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
  return answer;
}

const startProject = (leader: string) =>
  does('POST', 'projecten', {
    ...{ id: project, name: 'Gezond', wijken: ['lindehoek'], starts: '2026', ends: '2028' },
    ...{ regisseurId: leader, contactId: leader },
  });

/** A round that anyone may take part in; its number is 1. @returns the version of the instrument. */
async function openRound(): Promise<string> {
  const { items } = (await does('GET', 'instrumenten')).json<{
    items: { versions: { id: string; title: string }[] }[];
  }>();
  const versionId = items.flatMap(({ versions }) => versions).find(({ title }) => title === 'Leefplekmeter')?.id ?? '';
  const plan = { id: randomUUID(), ...roundPlan('lindehoek', versionId), askBuurt: false };
  const { version } = (await does('POST', `projecten/${project}/ronden`, plan)).json<{ version: number }>();
  await does('POST', 'ronden/1/moves', { move: 'open' }, { 'if-match': `"${version}"` });
  return versionId;
}

async function beginForm(): Promise<string> {
  const { cookies } = await does('POST', 'deelname/1/forms', { language: 'nl' });
  return cookies.find(({ name }) => name === 'ws-form')?.value ?? '';
}

/** The project takes ideas, and everybody can read one; its number is 1. */
async function openIdeas(): Promise<void> {
  const settings = { open: true, moderation: 'before', words: [], themes: ['wijkspoor'] };
  await does('PUT', `projecten/${project}/idea-settings`, settings, { 'if-match': '"1"' });
  // what an idea can be about stays: else what was refused is taken later
  await api.db.query(`
    create function keep_themes() returns trigger language plpgsql as $$ begin new.themes := old.themes; return new; end $$;
    create trigger keep_themes before update on idea_setting for each row execute function keep_themes()`);
  await does('POST', `projecten/${project}/ideeen`, {
    ...{ id: randomUUID(), wijk: 'lindehoek', title: 'Een bankje', text: 'Bij de vijver.' },
    ...{ street: '', buurt: null, spoor: null, theme: '', name: '' },
  });
}

/** A goal that everybody can write along with; its number is 1. */
async function openGoal(): Promise<void> {
  const seen = { 'if-match': '"1"' };
  await does('POST', `projecten/${project}/doelen`, { id: randomUUID(), title: 'Meer bewegen', parentId: null });
  const paragraphs = [{ id: randomUUID(), words: 'Samen wandelen.' }];
  const empty = { targetGroup: '', indicator: '', unit: '', method: '', ownerRole: '', context: [] };
  const unknown = { spoor: null, indicatorKey: null, baseline: null, baselineOn: null, baselineDue: null };
  const goal = { title: 'Meer bewegen', ...empty, ...unknown, target: null, targetOn: null };
  const chosen = { ownerOrganisation: null, priorityId: null };
  await does('PUT', 'doelen/1/dossier', { paragraphs, goal: { ...goal, ...chosen } }, seen);
  await does('POST', 'doelen/1/moves', { move: 'open' }, seen);
}

async function beginIdea(): Promise<string> {
  const { cookies } = await does('POST', 'wijken/lindehoek/idea-drafts', {
    title: 'Een bankje',
    text: 'Bij de vijver.',
  });
  return cookies.find(({ name }) => name === 'ws-idea')?.value ?? '';
}

const strike = (attacks: readonly { readonly field: Field; readonly value: unknown }[]): Promise<Outcome[]> =>
  inParallel(attacks, ({ field, value }) => attack(attacker, field, value));
/** Every field with a part of the values, each with another part. */
const inShares = (values: readonly unknown[], shares: number, some = fields): Parameters<typeof strike>[0] =>
  some.flatMap((field, at) =>
    values.filter((_, index) => index % shares === (at + turn) % shares).map((value) => ({ field, value })),
  );
/** A route with few fields gets all of them: with less it could be that none gets past finding what it is about. */
const few = 4;
const worstEverywhere = (): Parameters<typeof strike>[0] => {
  const isFew = ({ route }: Field): boolean => fields.filter((one) => one.route === route).length <= few;
  return [
    ...inShares(worst, 1, fields.filter(isFew)),
    ...inShares(
      worst,
      parts.everywhere,
      fields.filter((field) => !isFew(field)),
    ),
  ];
};
const faults = (outcomes: readonly Outcome[]): string[] => outcomes.filter(({ fault }) => fault !== null).map(tell);

/** Versions stay 1, so that every string is written where one can be, not only the first. */
async function freezeVersions(): Promise<void> {
  const versioned =
    "select table_name, column_name from information_schema.columns where table_schema = 'public' and column_name in ('version', 'vision_version')";
  for (const { table_name: table, column_name: column } of await api.db.query<Record<string, string>>(versioned)) {
    await api.db.query(`
      create function keep_${column}_of_${table}() returns trigger language plpgsql as $$
        begin new.${column} := old.${column}; return new; end $$;
      create trigger keep_${column} before update on ${table} for each row execute function keep_${column}_of_${table}()`);
  }
}

/** Routes that only ever said who may not: then nothing behind the guards was tried. */
function neverPastTheGuards(outcomes: readonly Outcome[]): string[] {
  const past = new Set(
    outcomes.filter(({ status }) => ![401, 403, 429].includes(status)).map(({ field }) => field.route.id),
  );
  return [...new Set(outcomes.map(({ field }) => field.route.id))].filter(
    (id) => !past.has(id) && !secretFirst.test(id),
  );
}

/** Routes of the round and the idea there are that never found what they were asked about: then nothing behind finding it was tried. */
function neverFound(outcomes: readonly Outcome[]): string[] {
  const ofRound = outcomes.filter(({ field }) =>
    /\/(deelname|ronden)\/\{round\}|\/ideeen\/\{idea\}|\/own-idea/.test(field.route.path),
  );
  const found = new Set(ofRound.filter(({ status }) => status !== 404).map(({ field }) => field.route.id));
  return [...new Set(ofRound.map(({ field }) => field.route.id))].filter((id) => !found.has(id));
}

/** A number over all that stands in every table, but those that remember refusals. */
async function fingerprint(): Promise<unknown> {
  const tables = await api.db.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  const looked = tables.filter(({ name }) => !memories.includes(name));
  const each = looked.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as content from ${name} t`,
  );
  return api.db.query(`${each.join(' union all ')} order by name`);
}

describe(`hostile input (NASTY_TURN=${turn})`, () => {
  it('finds fields to attack', () => {
    expect(fields.length).toBeGreaterThan(10);
  });

  (haveStrings() ? it : it.skip)(
    'every string in every kind of field is taken or refused, never a fault',
    async () => {
      const strings = allStrings().filter((_, at) => at % parts.strings === turn % parts.strings);
      const outcomes = await strike(byTurns(kindsOf(fields), strings));
      expect(faults(outcomes)).toEqual([]);
      expect(outcomes.filter(({ status }) => status < 400).length).toBeGreaterThan(700 / parts.strings);
    },
    1_200_000,
  );

  it('the worst strings in every field of every route are taken or refused, and a refusal leaves nothing behind', async () => {
    const outcomes = await strike([
      ...worstEverywhere(),
      // all of them everywhere takes hours
      ...(full ? inShares(allStrings(), 10) : []),
    ]);
    expect(faults(outcomes)).toEqual([]);
    expect(neverPastTheGuards(outcomes)).toEqual([]);
    expect(neverFound(outcomes)).toEqual([]);
    let refused: readonly Outcome[] = outcomes.filter(({ status }) => status >= 400 && status !== 429);
    // what was taken meanwhile can let through what was refused before, such as support for an idea that is public now: that was no fault of its words
    for (let rounds = 1, taken = refused.length; taken > 0; rounds++) {
      expect(rounds).toBeLessThan(6);
      const before = await fingerprint();
      const again = await strike(refused);
      expect(faults(again)).toEqual([]);
      refused = again.filter(({ status }) => status >= 400);
      taken = again.length - refused.length;
      if (taken === 0) expect(await fingerprint()).toEqual(before);
    }
  }, 2_400_000);

  it('a value of another type in any field is refused or taken, never a fault', async () => {
    expect(faults(await strike(inShares(otherTypes, parts.everywhere)))).toEqual([]);
  }, 1_200_000);

  it('a file is taken or refused whatever its name says', async () => {
    const names = full ? allStrings() : worst;
    const outcomes = await inParallel(names, async (name) => ({ name, ...(await upload(name)) }));
    expect(outcomes.filter(({ status }) => status >= 500)).toEqual([]);
    expect(
      outcomes.filter(({ status, type }) => status >= 400 && !type.startsWith('application/problem+json')),
    ).toEqual([]);
    expect(outcomes.some(({ status }) => status === 201)).toBe(true);
  });
});

/** One small picture, under that name, written as no browser would. */
async function upload(name: string): Promise<{ status: number; type: string }> {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`;
  const answer = await attacker.app.inject({
    method: 'POST',
    url: '/v1/gemeenten/waterhoven/files',
    headers: {
      origin: attacker.origin,
      cookie: `sid=${attacker.sessions['addFile'] ?? ''}`,
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: Buffer.concat([Buffer.from(head), png, Buffer.from('\r\n--x--\r\n')]),
  });
  return { status: answer.statusCode, type: String(answer.headers['content-type']) };
}
