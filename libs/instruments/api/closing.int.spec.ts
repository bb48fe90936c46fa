import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { until } from '@wijkspoor/platform/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { type FormRow, saveForms } from './form-batch';
import { InstrumentsHttpModule } from './instruments.module';
import { RoundClock } from './round-clock';

let app: IdentityApp;
let world: RoundWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
});
beforeEach(async () => {
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

const byHand = async (): Promise<number> => {
  const path = `${world.base}/ronden/${world.number}`;
  const { version } = (await world.coordinator.get(path)).body as { version: number };
  const seen = { headers: { 'if-match': `"${version}"` } };
  return (await world.coordinator.post(`${path}/moves`, { move: 'close' }, seen)).status;
};
const byTheClock = async (): Promise<number> => {
  await app.app
    .get(RoundClock, { strict: false })
    .tick(systemCtx(null, randomUUID()), new Date(Date.now() + 30 * 86_400_000));
  return 200;
};
const newForm = (): FormRow => ({
  ...{ id: randomUUID(), roundId: world.roundId, channel: 1, language: 'nl', answers: [7], buurt: 0, age: 0 },
  ...{ texts: null, done: true, marks: [] },
});
const isWaiting = async () =>
  (
    await app.db.query(
      `select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    )
  ).length > 0;

describe('a round that closes while a form comes in', () => {
  it.each([
    ['by hand', byHand],
    ['by the clock', byTheClock],
  ])('%s waits for the form, and the form does not wait for it', async (_, close) => {
    const db = app.app.get(TenantDb, { strict: false });
    const row = newForm();
    let closing: Promise<unknown> | undefined;
    await db.run(systemCtx(world.gemeente.id, randomUUID()), async (tx) => {
      // as far as a form is when it has been let in and is not written yet
      await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 1))', [world.roundId]);
      closing = close();
      closing.catch(() => undefined);
      await until(isWaiting);
      const verdicts = await saveForms(db, world.gemeente.id, [row], false, tx);
      expect([...verdicts.values()]).toEqual(['saved']);
    });
    expect(await closing).toBe(200);
    const [after] = await app.db.query<{ state: string; forms: number }>(
      `select state, (select count(*)::int from form where round_id = r.id and handed_in) as forms from round r where id = $1`,
      [world.roundId],
    );
    expect(after).toEqual({ state: 'closed', forms: 1 });
  });
});

it('closes by the clock when a round of another gemeente cannot, and somebody hears that it cannot', async () => {
  await app.db.query(
    `create function broken() returns trigger language plpgsql as 'begin raise exception ''broken''; end'`,
  );
  await app.db.query(
    `create trigger broken before insert on audit for each row when (new.gemeente_id = '${world.gemeente.id}') execute function broken()`,
  );
  const other = await roundWorld(app);
  await expect(byTheClock()).rejects.toThrow('broken');
  await app.db.query('drop function broken cascade');
  const rounds = await app.db.query<{ id: string; state: string }>('select id, state from round where id = any ($1)', [
    [world.roundId, other.roundId],
  ]);
  expect(Object.fromEntries(rounds.map(({ id, state }) => [id, state]))).toEqual({
    [world.roundId]: 'open',
    [other.roundId]: 'closed',
  });
});
