// The end of it: the vote closes, the round closes and says what became of it, and what is still to be done is done.
import { setTimeout as pause } from 'node:timers/promises';
import { ownerQuery } from '../database.mjs';
import { command } from '../bench/round-world.mjs';
import { until } from '../until.mjs';

/** Closes both while the last kills fall. */
export async function closeAll({ world, asking: { ask } }) {
  // as the clock does it when the moment is there
  await persist(() =>
    ownerQuery(
      world.owner,
      `with v as (update voting_round set state = 'closing', closes_at = now() where id = '${world.vote}' and state = 'open' returning *)
       insert into outbox (name, payload, tenant, request_id, language)
       select 'voting.close-vote', jsonb_build_object('roundId', id), gemeente_id, 'faults', 'nl' from v`,
    ),
  );
  const round = '/ronden/1';
  const cookie = world.coordinator;
  const look = async () => (await ask('GET', round, { cookie })).body;
  for (let seen = await look(); seen.state === 'open'; seen = await look())
    await ask('POST', `${round}/moves`, { cookie, version: seen.version, body: { move: 'close' } }, [409, 412]);
  for (let status = 412; status === 412;) {
    const { version } = await look();
    ({ status } = await ask(
      'PUT',
      `${round}/feedback`,
      { cookie, version, body: { feedback: 'Er komen bankjes.' } },
      [412],
    ));
  }
}

/**
 * Waits until nothing is left to do. What a queue lost with its server is handed over again, after minutes by itself, or at once.
 * The mail of the day goes out today.
 */
export async function settleAll(place, { owner, app, gemeente }) {
  await command(['jobs', 're-add'], { owner, app }, place.folder);
  const left = async () => (await ownerQuery(owner, 'select from outbox where dead_at is null limit 1')).length;
  const waiting = async () => (await ownerQuery(owner, 'select from form_delta limit 1')).length;
  // a count that nobody asked for is found by the clock, in a minute
  await until(async () => (await left()) + (await waiting()) === 0, 180);
  await ownerQuery(owner, 'update notice set due_at = now() where mailed_at is null');
  await ownerQuery(
    owner,
    `with added as (insert into outbox (name, payload, tenant, request_id, language, key)
       values ('notifications.mail-notices', '{}', $1, 'faults', 'nl', 'waiting') on conflict do nothing returning id)
     select pg_notify('outbox', '') from added`,
    [gemeente],
  );
  await until(async () => (await left()) === 0, 60);
}

/** What we do to the database ourselves is tried again as well. */
async function persist(act) {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (tries > 100) throw error;
      await pause(100);
    }
  }
}
