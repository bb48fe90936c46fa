// A vote on a database of its own, with the api on it, and people who vote: for measuring and for killing.
import { createCipheriv, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createDatabase, migrateDatabase, ownerQuery } from '../database.mjs';
import { send } from './round-world.mjs';

export const options = 12;

/** Makes a database with a gemeente that has an open vote. @returns its addresses and ids. */
export async function makeVote(server, name, folder) {
  const { owner, app } = await createDatabase(server.url, name, 'bench');
  await migrateDatabase(owner);
  return { owner, app, ...(await addVote(owner, folder, 'bench', 'GM0001')) };
}

/** Adds a gemeente with an open vote: approval of at most three options. @returns its ids. */
export async function addVote(owner, folder, slug, code = null) {
  const [{ id: gemeente }] = await ownerQuery(owner, `select make_gemeente($1, 'Bench', $2) as id`, [slug, code]);
  await ownerQuery(
    owner,
    `insert into wijk (gemeente_id, slug, name, published) values ('${gemeente}', 'wijk', 'Wijk', true)`,
  );
  const [{ id: vote }] = await ownerQuery(owner, draft(gemeente, `${slug}@test.invalid`));
  await ownerQuery(
    owner,
    `insert into vote_option (gemeente_id, round_id, position, title) select '${gemeente}', '${vote}', n, 'Keuze ' || n from generate_series(1, ${options}) n`,
  );
  await ownerQuery(owner, `update voting_round set state = 'open' where id = '${vote}'`);
  putKey(folder, gemeente, vote);
  return { gemeente, vote };
}

/** All of it in one statement, so that who leads is there in time. */
const draft = (gemeente, email) => `
  with person as (insert into account (email, name) values ('${email}', 'Bench') returning id),
  made as (insert into project (gemeente_id, id, name, published, regisseur_id, contact_id)
    values ('${gemeente}', uuidv7(), 'Bench', true, uuidv7(), uuidv7()) returning *),
  lead as (insert into regie (gemeente_id, id, project_id, kind, account_id)
    select m.gemeente_id, one.id, m.id, one.kind, p.id from made m cross join person p
    cross join lateral (values (m.regisseur_id, 'regisseur'), (m.contact_id, 'contact')) one (id, kind)),
  cycle as (insert into cycle (gemeente_id, project_id, number) select gemeente_id, id, 1 from made returning *)
  insert into voting_round (gemeente_id, number, project_id, cycle_id, wijk_id, title, opens_at, closes_at, checks, method, most, rule, seats,
    rung, promise, feedback_due, lot_commitment)
  select c.gemeente_id, 1, c.project_id, c.id, w.id, 'Bench', now() - interval '1 day', now() + interval '9 days', '{code,address}',
    'approval', 3, 'totals', 2, 'codecide', 'Wat wint, gebeurt.', current_date + 30, repeat('0', 64)
  from cycle c join wijk w on w.gemeente_id = c.gemeente_id returning id`;

/** The key that opening a vote makes: see vote-keys.ts. */
function putKey(folder, gemeente, vote) {
  const host = path.join(folder, 'host.key');
  if (!fs.existsSync(host)) fs.writeFileSync(host, randomBytes(32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', fs.readFileSync(host), nonce).setAAD(Buffer.from(`${gemeente} ${vote}`));
  const sealed = Buffer.concat([cipher.update(randomBytes(64)), cipher.final()]);
  fs.mkdirSync(path.join(folder, 'vote-keys'), { recursive: true });
  const file = path.join(folder, 'vote-keys', `${gemeente}.${vote}.key`);
  fs.writeFileSync(file, Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
}

/** Puts ballots in place that were cast before. */
export async function fillVote({ owner, gemeente, vote }, ballots) {
  await ownerQuery(
    owner,
    `insert into ballot (gemeente_id, round_id, pseudonym, choices, checked)
     select '${gemeente}', '${vote}', sha256(n::text::bytea), array[1 + n % 10, 11]::smallint[], 1 + n % 3 from generate_series(1, ${ballots}) n`,
  );
  await ownerQuery(owner, 'vacuum analyze ballot');
}

let clients = 0;
/** Somebody who stated an address; each from an address of the network of their own, since tries are counted. @returns the cookie. */
export async function comeToVote(address) {
  clients++;
  const from = `10.${(clients >> 16) & 255}.${(clients >> 8) & 255}.${clients & 255}`;
  const stated = JSON.stringify({ postcode: '1234 AB', houseNumber: '1', oldEnough: true });
  return (await send('POST', `${address}/address-statements`, stated, '', { 'x-forwarded-for': from })).cookie;
}

/** The choices of a voter; `n` makes them differ. */
export const choicesOf = (n) =>
  [1 + (n % options), 1 + ((n * 5 + 1) % options)].filter((one, at, all) => all.indexOf(one) === at);
export const ballotOf = (n) => JSON.stringify({ choices: Object.fromEntries(choicesOf(n).map((place) => [place, 1])) });
