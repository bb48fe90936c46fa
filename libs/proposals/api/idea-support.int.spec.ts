import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { ProposalsHttpModule } from './proposals.module';

let app: IdentityApp;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule]);
});
afterAll(async () => app?.close());

it('support of one person is kept to one by the constraint, and by nothing else', async () => {
  const world = await ideasWorld(app);
  const path = `${world.base}/ideeen/${await publicIdea(world)}/support`;
  const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
  /** Rows after somebody supported it fifty times at once. */
  const rows = async (): Promise<number> => {
    await Promise.all(Array.from({ length: 50 }, () => resident.put(path, {})));
    const removed = await app.db.query('delete from idea_support where gemeente_id = $1 returning idea_id', [
      world.gemeente.id,
    ]);
    return removed.length;
  };
  expect(await rows()).toBe(1);
  await app.db.query('alter table idea_support drop constraint idea_support_pkey');
  try {
    // as many as the machine let through
    expect(await rows()).toBeGreaterThan(1);
  } finally {
    await app.db.query('delete from idea_support');
    await app.db.query('alter table idea_support add primary key (gemeente_id, idea_id, supporter)');
  }
  expect(await rows()).toBe(1);
}, 60_000);
