import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import type { WijkProfile } from '@wijkspoor/monitoring/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { MonitoringHttpModule } from './monitoring.module';

let app: IdentityApp;
let world: RoundWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, MonitoringHttpModule]);
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

const said = async (): Promise<WijkProfile['residents']> => {
  const { body } = await world.coordinator.get(`${world.base}/wijken/${world.wijken[0]}/profile`);
  return (body as WijkProfile).residents;
};
const roundIs = (columns: string): Promise<unknown> =>
  app.db.query(`update round set ${columns} where id = $1`, [world.roundId]);

it('a profile says which rounds residents were asked in, and whose results anyone can read', async () => {
  await roundIs(`state = 'open', closes_at = '2027-03-01T16:00:00Z', results_public = false`);
  const open = { number: world.number, state: 'open', closesOn: '2027-03-01', results: false };
  expect(await said()).toMatchObject({ asked: true, rounds: [open] });
  await roundIs(`state = 'closed', results_public = true`);
  expect(await said()).toMatchObject({ rounds: [{ state: 'closed', results: true }] });
});

it('a round that nobody could answer yet asked nobody', async () => {
  await roundIs(`state = 'planned'`);
  expect(await said()).toEqual({ asked: false, rounds: [] });
});
