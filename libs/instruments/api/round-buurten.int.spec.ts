import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { roundPlan, roundWorld, shippedVersion } from '@wijkspoor/instruments/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
});
afterAll(async () => app?.close());

it('a round has the buurten of its wijk in the order of their codes, so that small groups go together with neighbours', async () => {
  const world = await roundWorld(app);
  await app.db.query(`update area set name = 'Buurt ' || (9 - right(code, 1)::int) where level = 'buurt'`);
  const id = randomUUID();
  const plan = roundPlan(world.wijken[0], await shippedVersion(world.coordinator, world.base));
  const made = await world.coordinator.post(`${world.base}/projecten/${world.projectId}/ronden`, { ...plan, id });
  expect(made).toMatchObject({ status: 201 });
  const rows = await app.db.query<{ code: string }>(
    'select code from round_buurt where round_id = $1 order by position',
    [id],
  );
  expect(rows.map(({ code }) => code)).toEqual([...world.buurten].sort());
});
