// A gemeente with a wijk and a project, on a database of its own: where rounds, votes and reports are measured and killed.
import { createHash, randomBytes } from 'node:crypto';
import { createDatabase, migrateDatabase, ownerQuery } from '../database.mjs';

/** @returns the addresses of the database, and the id of the gemeente. */
export async function makeGemeente(server, name) {
  const { owner, app } = await createDatabase(server.url, name, 'bench');
  await migrateDatabase(owner);
  return { owner, app, gemeente: await addGemeente(owner, 'bench', 'GM0001') };
}

/** One more on a database. @returns its id. */
export async function addGemeente(owner, slug, code = null) {
  const [{ id: gemeente }] = await ownerQuery(owner, `select make_gemeente($1, 'Bench', $2) as id`, [slug, code]);
  await ownerQuery(
    owner,
    `insert into wijk (gemeente_id, slug, name, published) values ('${gemeente}', 'wijk', 'Wijk', true)`,
  );
  await ownerQuery(owner, project(gemeente, `${slug}@test.invalid`));
  return gemeente;
}

/** All of it in one statement, so that who leads is there in time. */
const project = (gemeente, email) => `
  with person as (insert into account (email, name) values ('${email}', 'Bench') returning id),
  made as (insert into project (gemeente_id, id, name, published, regisseur_id, contact_id)
    values ('${gemeente}', uuidv7(), 'Bench', true, uuidv7(), uuidv7()) returning *),
  lead as (insert into regie (gemeente_id, id, project_id, kind, account_id)
    select m.gemeente_id, one.id, m.id, one.kind, p.id from made m cross join person p
    cross join lateral (values (m.regisseur_id, 'regisseur'), (m.contact_id, 'contact')) one (id, kind))
  insert into cycle (gemeente_id, project_id, number) select gemeente_id, id, 1 from made`;

/** Signs somebody in. @returns the cookie. */
export async function cookieOf(owner, name) {
  const code = randomBytes(32).toString('base64url');
  await ownerQuery(
    owner,
    `insert into session (hash, account_id, method, idle_seconds, expires_at) select $1, id, 'password', 3600, now() + interval '1 day' from account where name = $2`,
    [createHash('sha256').update(code).digest(), name],
  );
  return `sid=${code}`;
}
