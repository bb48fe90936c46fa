// A vote on a database of its own, with the api on it, and people who vote: for measuring and for killing.
import { createCipheriv, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ownerQuery } from '../database.mjs';
import { makeGemeente } from './gemeente.mjs';

export const options = 12;

/** Makes a gemeente with an open vote: approval of at most three options. @returns its addresses and ids. */
export async function makeVote(server, name, folder) {
  const world = await makeGemeente(server, name);
  return { ...world, vote: await openVote(world, folder) };
}

/** Opens that vote in a gemeente that is there. @returns its id. */
export async function openVote({ owner, gemeente }, folder) {
  const [{ id: vote }] = await ownerQuery(owner, draft, [gemeente]);
  await ownerQuery(
    owner,
    `insert into vote_option (gemeente_id, round_id, position, title) select '${gemeente}', '${vote}', n, 'Keuze ' || n from generate_series(1, ${options}) n`,
  );
  await ownerQuery(owner, `update voting_round set state = 'open' where id = '${vote}'`);
  putKey(folder, gemeente, vote);
  return vote;
}

const draft = `
  insert into voting_round (gemeente_id, number, project_id, cycle_id, wijk_id, title, opens_at, closes_at, checks, method, most, rule, seats,
    rung, promise, feedback_due, lot_commitment)
  select c.gemeente_id, 1, c.project_id, c.id, w.id, 'Bench', now() - interval '1 day', now() + interval '9 days', '{code,address}',
    'approval', 3, 'totals', 2, 'codecide', 'Wat wint, gebeurt.', current_date + 30, repeat('0', 64)
  from cycle c join wijk w on w.gemeente_id = c.gemeente_id where c.gemeente_id = $1 returning id`;

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

/** An address of the network for everybody, since tries are counted. */
export const networkOf = (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
/** What somebody states who has no code. */
export const stated = { postcode: '1234 AB', houseNumber: '1', oldEnough: true };
/** The choices of a voter; `n` makes them differ. */
export const choicesOf = (n) =>
  [1 + (n % options), 1 + ((n * 5 + 1) % options)].filter((one, at, all) => all.indexOf(one) === at);
export const ballotOf = (n) => ({ choices: Object.fromEntries(choicesOf(n).map((place) => [place, 1])) });
