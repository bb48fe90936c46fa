import type pg from 'pg';
import { hashPassword, Vault } from '@wijkspoor/identity/api';
import { type Env, readEnv } from '@wijkspoor/platform/api';
import type { Role } from '@wijkspoor/platform/domain';
import { composeDemoWijken, loadDemoAreas } from './demo-areas';
import { loadDemoDecisions } from './demo-decisions';
import { loadDemoDocuments } from './demo-documents';
import { loadDemoFigures, showDemoProfiles } from './demo-figures';
import { loadDemoGoals } from './demo-goals';
import { loadDemoIdeas } from './demo-ideas';
import { loadDemoPlan } from './demo-plan';
import { type DemoCast, loadDemoProjects } from './demo-projects';
import { loadDemoReports } from './demo-reports';
import { loadDemoProgress } from './demo-progress';
import { loadDemoRounds } from './demo-rounds';
import { loadDemoVotes } from './demo-votes';
import { asOwner } from './owner';

/** One line of the list that a start prints. `password` null: signs in with a link by mail. */
type DemoSignIn = {
  readonly role: string;
  readonly email: string;
  readonly password: string | null;
  readonly where: string;
};
type Person = {
  readonly key: string;
  readonly name: string;
  readonly role: Role | 'operator';
  readonly gemeenten: readonly string[];
  readonly strong: boolean;
};

const password = 'welkom-in-de-wijk';
const organisation = 'Welzijn Waterkant';
const gemeenten = [
  {
    slug: 'waterhoven',
    name: 'Waterhoven',
    theme: 'wijkspoor',
    contact: 'Vragen? Bel 14 000 of loop binnen bij het wijkteam.',
    wijken: [
      ['lindehoek', 'Lindehoek'],
      ['havenkwartier', 'Havenkwartier'],
      ['molenveld', 'Molenveld'],
      ['watertuinen', 'Watertuinen'],
    ],
  },
  {
    slug: 'duinrade',
    name: 'Duinrade',
    theme: 'bordeaux',
    contact: 'Vragen? Mail het wijkteam van Duinrade.',
    wijken: [['zeewijk', 'Zeewijk']],
  },
] as const;
const both = gemeenten.map(({ slug }) => slug);
const here = ['waterhoven'];

const people: readonly Person[] = [
  { key: 'beheerder', name: 'Bo Beheer', role: 'administrator', gemeenten: here, strong: true },
  { key: 'coordinator', name: 'Cor Dinant', role: 'coordinator', gemeenten: here, strong: true },
  { key: 'wethouder', name: 'Wil van Raad', role: 'executive', gemeenten: here, strong: true },
  { key: 'onderzoeker', name: 'Onno Zoek', role: 'researcher', gemeenten: here, strong: true },
  { key: 'partner-leiding', name: 'Petra Leidt', role: 'partnerLead', gemeenten: both, strong: false },
  { key: 'partner', name: 'Piet Meldt', role: 'partnerReporter', gemeenten: both, strong: false },
  { key: 'sleutelpersoon', name: 'Sal Sleutel', role: 'keyPerson', gemeenten: here, strong: false },
  { key: 'bewoner', name: 'Bea Woner', role: 'resident', gemeenten: here, strong: false },
  { key: 'beheerder-duinrade', name: 'Dirk Duin', role: 'administrator', gemeenten: ['duinrade'], strong: true },
  { key: 'operator', name: 'Olga Perator', role: 'operator', gemeenten: [], strong: true },
];

const addressOf = (key: string): string => `${key}@demo.wijkspoor.invalid`;
const emailOf = ({ key }: Person): string => addressOf(key);

/** `demo`: loads it and prints the sign-ins. */
export async function demo(): Promise<void> {
  console.log(JSON.stringify(await loadDemo()));
}

/** Makes what is missing of the demo and leaves the rest alone. @throws Error without DEMO=1. */
export async function loadDemo(): Promise<readonly DemoSignIn[]> {
  if (!readEnv().DEMO) throw new Error('This is no demo: set DEMO=1 first.');
  await asOwner(async (db, env) => {
    const ids = new Map<string, string>();
    for (const gemeente of gemeenten) ids.set(gemeente.slug, await makeGemeente(db, gemeente));
    await loadDemoAreas(db);
    await loadDemoFigures(db);
    for (const [slug, id] of ids) await composeDemoWijken(db, slug, id);
    await db.query('insert into organisation (name) values ($1) on conflict (lower(name)) do nothing', [organisation]);
    for (const person of people) await makePerson(db, env, person, ids);
    const cast = await castOf(db);
    await loadDemoProjects(db, ids.get('waterhoven') ?? '', cast);
    await loadDemoRounds(db, ids.get('waterhoven') ?? '');
    await loadDemoIdeas(db, ids.get('waterhoven') ?? '');
    await loadDemoVotes(db, ids.get('waterhoven') ?? '', env);
    await loadDemoDecisions(db, ids.get('waterhoven') ?? '');
    await loadDemoGoals(db, ids.get('waterhoven') ?? '');
    await loadDemoPlan(db, ids.get('waterhoven') ?? '', organisation);
    await loadDemoReports(db, ids.get('waterhoven') ?? '');
    await loadDemoProgress(db, ids.get('waterhoven') ?? '');
    await showDemoProfiles(db, ids.get('waterhoven') ?? '');
    await loadDemoDocuments(db, ids.get('waterhoven') ?? '', cast.coordinator);
  });
  return people.map((person) => ({
    role: person.role,
    email: emailOf(person),
    password: person.strong ? password : null,
    where: person.gemeenten.join(', '),
  }));
}

async function makeGemeente(
  db: pg.ClientBase,
  { slug, name, theme, contact, wijken }: (typeof gemeenten)[number],
): Promise<string> {
  const found = await db.query<{ id: string }>('select id from gemeente where slug = $1', [slug]);
  const known = found.rows[0]?.id;
  if (known !== undefined) return known;
  const made = await db.query<{ id: string }>('select make_gemeente($1, $2, null) as id', [slug, name]);
  const id = made.rows[0]?.id ?? '';
  await db.query('update gemeente_setting set theme = $1, contact = $2 where gemeente_id = $3', [theme, contact, id]);
  for (const [wijk, title] of wijken) {
    await db.query('insert into wijk (gemeente_id, slug, name, intro, published) values ($1, $2, $3, $4, true)', [
      id,
      wijk,
      title,
      `In ${title} werken bewoners, partners en gemeente samen aan een prettige wijk.`,
    ]);
  }
  return id;
}

/** Who plays a part in the projects. */
async function castOf(db: pg.ClientBase) {
  const found = await db.query<DemoCast>(
    `select (select id from account where email = $1) as coordinator, (select id from account where email = $2) as contact,
      (select id from account where email = $3) as partner, (select id from account where email = $4) as "keyPerson",
      (select id from organisation where lower(name) = lower($5)) as organisation`,
    [...['coordinator', 'beheerder', 'partner-leiding', 'sleutelpersoon'].map(addressOf), organisation],
  );
  const [cast] = found.rows;
  if (cast === undefined) throw new Error('The demo has no people.');
  return cast;
}

async function makePerson(
  db: pg.ClientBase,
  env: Env,
  person: Person,
  gemeenteIds: ReadonlyMap<string, string>,
): Promise<void> {
  const account = (await known(db, person, env)) ?? (await makeAccount(db, env, person));
  if (person.role === 'operator') return;
  for (const slug of person.gemeenten) {
    const gemeenteId = gemeenteIds.get(slug);
    await db.query('select set_tenant($1)', [gemeenteId]);
    await db.query(
      `insert into membership (gemeente_id, account_id, role, organisation_id)
       select $1, $2, $3, case when $3 in ('partnerLead', 'partnerReporter') then (select id from organisation where lower(name) = lower($4)) end on conflict do nothing`,
      [gemeenteId, account, person.role, organisation],
    );
  }
}

/** The account when it is there and its second factor can be read with the SECRET of now; a demo that got another SECRET heals. */
async function known(db: pg.ClientBase, person: Person, env: Env): Promise<string | undefined> {
  const found = await db.query<{ id: string; totp_secret: Buffer | null }>(
    'select id, totp_secret from account where email = $1',
    [emailOf(person)],
  );
  const row = found.rows[0];
  if (row === undefined || row.totp_secret === null) return row?.id;
  const vault = new Vault(env);
  try {
    vault.open('totp', row.totp_secret);
  } catch {
    await db.query('update account set totp_secret = $2 where id = $1', [row.id, vault.seal('totp', secretOf(person))]);
  }
  return row.id;
}

async function makeAccount(db: pg.ClientBase, env: Env, person: Person): Promise<string> {
  const made = await db.query<{ id: string }>(
    'insert into account (email, name, operator, demo, password_hash, totp_secret) values ($1, $2, $3, true, $4, $5) returning id',
    [
      emailOf(person),
      person.name,
      person.role === 'operator',
      person.strong ? await hashPassword(password) : null,
      person.strong ? new Vault(env).seal('totp', secretOf(person)) : null,
    ],
  );
  return made.rows[0]?.id ?? '';
}

/** The same for the same person, so that an authenticator app keeps working over restarts; it opens nothing but the demo. */
const secretOf = ({ key }: Person): string => {
  const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return Array.from({ length: 32 }, (_, index) => base32[(key.charCodeAt(index % key.length) * (index + 7)) % 32]).join(
    '',
  );
};
