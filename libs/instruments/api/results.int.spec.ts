import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import type { RoundResults, RoundView } from '@wijkspoor/instruments/domain';
import { begun, form, type RoundWorld, roundWorld, scores } from '@wijkspoor/instruments/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';
import { RollUp } from './roll-up';
import { RoundFrames } from './round-frames';

let app: IdentityApp;
let world: RoundWorld;
let rollUp: RollUp;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
  rollUp = app.app.get(RollUp, { strict: false });
});
beforeEach(async () => {
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

const count = () => rollUp.run(systemCtx(world.gemeente.id, randomUUID()), world.roundId);
const rebuilt = () => rollUp.rebuild(systemCtx(world.gemeente.id, randomUUID()), world.roundId);
type Shown = {
  earlier: { number: number }[];
  snapshot: null | {
    number: number;
    missing: { ages: { groups: { age: string }[] } } | null;
    results: { forms: { about: number | null }; questions: { key: string; mean: unknown; distribution: unknown }[] };
  };
};
/** As somebody finds them who did not look in the two seconds before. */
async function results(who = world.coordinator): Promise<Shown> {
  app.app.get(RoundFrames, { strict: false }).forget(systemCtx(world.gemeente.id, randomUUID()), world.number);
  return (await who.get(`${world.path}/results`)).body as Shown;
}

/** A round of the year before in the same wijk, that showed the same. @returns its number. */
async function yearBefore(number: number, version: string, more = ''): Promise<number> {
  await app.db.query(
    `with before as (
       insert into round (gemeente_id, number, project_id, cycle_id, wijk_id, instrument_version_id, title, state, opens_at, closes_at,
         channels, rung, promise, feedback_due, results_public)
       select gemeente_id, $2, project_id, cycle_id, wijk_id, ${version}, title, 'closed', opens_at - interval '1 year',
         closes_at - interval '1 year', channels, rung, promise, feedback_due, true from round r where id = $1 returning gemeente_id, id)
     insert into round_snapshot (gemeente_id, round_id, number, step, shown)
     select b.gemeente_id, b.id, 1, 10, s.shown from before b join round_snapshot s on s.gemeente_id = b.gemeente_id and s.round_id = $1`,
    [world.roundId, number],
  );
  if (more !== '') await app.db.query(`update round set ${more} where number = $1`, [number]);
  return number;
}

/** People who hand in, one score each for the first aspect. */
async function handIn(given: readonly number[], more: object = {}) {
  const people = await Promise.all(given.map(() => begun(app, world)));
  await Promise.all(
    people.map((one, index) => one.put(`${world.path}/form`, form({ answers: scores(given[index]!, 5), ...more }))),
  );
  return people;
}

describe('the results of a round', () => {
  it('show nothing below ten, then what may be shown, and stay as they are until ten have changed', async () => {
    await handIn([3, 4, 5, 6, 7, 3, 4, 5, 6]);
    await count();
    expect((await results()).snapshot).toBeNull();
    const [tenth] = await handIn([7]);
    await count();
    const first = await results();
    expect(first.snapshot).toMatchObject({ number: 1, results: { forms: { about: 10 } } });
    expect(first.snapshot!.results.questions[0]).toMatchObject({
      key: 'moving',
      mean: { value: 5, bound: 'exact' },
      distribution: null,
    });
    await tenth!.put(`${world.path}/form`, form({ answers: scores(1, 5) }));
    await handIn([1, 1, 1, 1, 1, 1, 1, 1]);
    await count();
    expect(await results()).toEqual(first);
    await handIn([9]);
    await count();
    expect((await results()).snapshot?.number).toBe(2);
  });

  it('are split by age once, when the last paper is entered after closing', async () => {
    await handIn(
      Array.from({ length: 30 }, (_, index) => 3 + (index % 5)),
      { age: '65+' },
    );
    await handIn(
      Array.from({ length: 30 }, (_, index) => 4 + (index % 5)),
      { age: '25-44' },
    );
    await count();
    const roundOf = async () => (await world.coordinator.get(`${world.base}/ronden/${world.number}`)).body as RoundView;
    const write = async (method: 'put' | 'post', path: string, body: object) =>
      world.coordinator[method](`${world.base}/ronden/${world.number}/${path}`, body, {
        headers: { 'if-match': `"${(await roundOf()).version}"` },
      });
    expect(await write('put', 'paper-in', {})).toMatchObject({
      status: 409,
      body: { code: 'instruments.roundNotClosed' },
    });
    await write('post', 'moves', { move: 'close' });
    await count();
    expect(await results()).toMatchObject({ round: { waitsForPaper: true }, snapshot: { results: { age: null } } });
    expect(await write('put', 'paper-in', {})).toMatchObject({ status: 200, body: { waitsForPaper: false } });
    expect(await write('put', 'paper-in', {})).toMatchObject({ status: 409, body: { code: 'instruments.paperIn' } });
    await count();
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    const { round, snapshot } = (await results()) as unknown as RoundResults;
    expect(round.waitsForPaper).toBe(false);
    expect(snapshot?.results.age?.length).toBeGreaterThan(1);
  });

  it('are counted the same from the answers and from what came in since', async () => {
    const people = await handIn([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 9], { buurt: world.buurten[0], age: '65+' });
    await count();
    await people[0]!.put(`${world.path}/form`, form({ answers: scores(8), age: '15-24' }));
    await people[1]!.delete(`${world.path}/form`);
    await people[2]!.put(`${world.path}/form`, form({ answers: {} }));
    await count();
    expect(await rebuilt()).toBe(0);
    await app.db.query('update round_cell set n = n + 1 where round_id = $1 and question = 1', [world.roundId]);
    expect(await rebuilt()).toBeGreaterThan(0);
    expect(await rebuilt()).toBe(0);
  });

  it('are compared with the answers every night, and counted anew when they differ', async () => {
    const check = () => rollUp.check(systemCtx(null, randomUUID()));
    const cells = () =>
      app.db.query('select buurt, age, question, value, n from round_cell where round_id = $1 order by 1, 2, 3, 4', [
        world.roundId,
      ]);
    await handIn([1, 2, 3], { buurt: world.buurten[0], age: '65+' });
    await count();
    const [first] = await handIn([4, 5, 6], { buurt: world.buurten[1] });
    await first!.delete(`${world.path}/form`);
    const counted = await cells();
    // what waits to be added is no fault, and stays
    await check();
    expect(await cells()).toEqual(counted);
    await app.db.query('update round_cell set n = n + 1 where round_id = $1 and question = 1', [world.roundId]);
    await check();
    expect(await cells()).not.toEqual(counted);
    expect(await rebuilt()).toBe(0);
  });

  it('compare who answers with those it is for: nobody is missed who was never asked', async () => {
    await handIn([3, 4, 5, 6, 7, 3, 4, 5, 6, 7], { age: '65+' });
    await count();
    const { snapshot } = await results();
    expect(snapshot?.missing?.ages.groups.map(({ age }) => age)).toEqual(['15-24', '25-44', '45-64', '65+']);
  });

  it('stand beside those of rounds that asked the same, and that everybody may see', async () => {
    await handIn([3, 4, 5, 6, 7, 3, 4, 5, 6, 7]);
    await count();
    const same = await yearBefore(71, 'r.instrument_version_id');
    await yearBefore(
      72,
      `(select id from instrument_version v where v.gemeente_id = r.gemeente_id and v.id <> r.instrument_version_id limit 1)`,
    );
    await yearBefore(73, 'r.instrument_version_id', 'results_public = false');
    expect((await results()).earlier).toMatchObject([{ number: same }]);
    expect((await results()).earlier).toHaveLength(1);
  });

  it('are for staff until they are published', async () => {
    await handIn([3, 4, 5, 6, 7, 3, 4, 5, 6, 7]);
    await count();
    const visitor = app.as();
    expect(await visitor.get(`${world.path}/results`)).toMatchObject({ status: 404 });
    const { body } = await world.coordinator.get(`${world.base}/ronden/${world.number}`);
    const { version } = body as { version: number };
    await world.coordinator.put(
      `${world.base}/ronden/${world.number}/results-publication`,
      { published: true },
      { headers: { 'if-match': `"${version}"` } },
    );
    expect(await visitor.get(`${world.path}/results`)).toMatchObject({
      status: 200,
      body: { snapshot: { number: 1 } },
    });
  });

  it('keep the limits a gemeente made stricter, and never looser', async () => {
    const { accountId } = await app.given.member(world.gemeente, 'administrator');
    const administrator = app.as(await app.given.session(accountId));
    const tighten = (rule: object, version: number) =>
      administrator.put(`${world.base}/disclosure-rule`, rule, { headers: { 'if-match': `"${version}"` } });
    expect(await tighten({ meanFrom: 5 }, 1)).toMatchObject({ status: 400 });
    expect(await tighten({ meanFrom: 12, snapshotStep: 12 }, 1)).toMatchObject({
      status: 200,
      body: { holds: { meanFrom: 12 }, version: 2 },
    });
    expect(await tighten({ meanFrom: 20 }, 1)).toMatchObject({ status: 412 });
    await handIn([3, 4, 5, 6, 7, 3, 4, 5, 6, 7]);
    await count();
    expect((await results()).snapshot).toBeNull();
  });
});
