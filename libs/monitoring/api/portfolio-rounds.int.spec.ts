import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { begun, form, type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import type { WhereWeStand } from '@wijkspoor/monitoring/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { MonitoringHttpModule } from './monitoring.module';

type Line = { readonly action: string; readonly path: string; readonly round: string | null; readonly may: string };

let app: IdentityApp;
let world: RoundWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, MonitoringHttpModule]);
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

const asked = async (who: Pick<RoundWorld['coordinator'], 'get'>) => {
  const { body } = await who.get(`${world.base}/portfolio`);
  return (body as { lines: readonly Line[] }).lines.filter(({ round }) => round !== null);
};

it('rounds stand in the week of who runs them: answers to read, and feedback that people wait for', async () => {
  const visitor = await begun(app, world);
  await visitor.put(`${world.path}/form`, form({ texts: { movingGood: 'De brug naar het park is fijn.' } }));
  const page = `/ronden/${world.number}`;
  expect(await asked(world.coordinator)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ action: 'readAnswers', path: `${page}/antwoorden`, may: 'yes' }),
    ]),
  );
  await app.db.query(
    `update round set state = 'closed', closes_at = now(), feedback_due = (now() at time zone 'Europe/Amsterdam')::date - 3 where id = $1`,
    [world.roundId],
  );
  const [first] = await asked(world.coordinator);
  // promised in public, so late in public
  await app.db.query('update project set published = true where gemeente_id = $1', [world.gemeente.id]);
  const owed = async () => {
    const { body } = await app.as().get(`${world.base}/wijken/${world.wijken[0]}/where-we-stand`);
    return (body as WhereWeStand).shown?.owed;
  };
  expect(await owed()).toMatchObject([{ kind: 'round', number: world.number, wijk: world.wijken[0], daysLate: 3 }]);
  expect(first).toMatchObject({ action: 'giveFeedback', kind: 'late', path: `${page}#terugkoppeling` });
  await app.db.query(`update round set feedback = 'Gedaan.', feedback_on = current_date where id = $1`, [
    world.roundId,
  ]);
  expect((await asked(world.coordinator)).map(({ action }) => action)).not.toContain('giveFeedback');
  expect(await owed()).toEqual([]);
});

it('a partner of no project there does not read of its rounds', async () => {
  expect(await asked(world.partner)).toEqual([]);
});
