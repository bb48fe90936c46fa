import { randomUUID } from 'node:crypto';
import {
  Desk,
  givenRunning,
  type Reporter,
  reportOfPeriod,
  type ReportsWorld,
  reportsWorld,
} from '@wijkspoor/action-plan/testing';
import type { ObstacleList } from '@wijkspoor/action-plan/domain';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule, todayHere } from '@wijkspoor/project/api';
import { planAsks } from '../plan-asks';
import { ReportingHttpModule } from './reporting.module';

let app: IdentityApp;
let world: ReportsWorld;
let desk: Desk;
let who: Reporter;
let reader: Visitor;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, ReportingHttpModule], {}, { 'action-plan': actionPlan });
});
beforeEach(async () => {
  world = await reportsWorld(app);
  desk = new Desk(app, world);
  [who] = world.reporters;
  reader = app.as(await app.given.signedIn(world.gemeente, 'executive'));
});
afterAll(async () => app?.close());

const obstacle = (words: string, id: string = randomUUID()) => ({
  ...{ id, words, needs: '', whom: '', level: 'gemeente', solved: false },
});
const path = () => world.reports.replace('partner-reports', 'obstacles');
const wordsFor = async (visitor: Visitor): Promise<string[]> =>
  ((await visitor.get(path())).body as ObstacleList).items.map(({ words }) => words).sort();
const asked = async (): Promise<number> => {
  const db = app.app.get(TenantDb, { strict: false });
  const rows = await db.run(systemCtx(world.gemeente.id, randomUUID()), (tx) =>
    planAsks(tx, [world.projectId], { all: true, wholeProjectIds: [], own: [] }, '2026-11-01'),
  );
  return rows[0]?.obstacles ?? -1;
};
const put = (id: string, ...items: object[]) => desk.save(who, id, 'obstacles', { items });

describe('an obstacle that names a person', () => {
  const named = 'Mevrouw Jansen heeft diabetes.';

  it('is told to nobody while its report is held, nor when it goes back, and is gone when it is worded again', async () => {
    const id = await reportOfPeriod(app, world, 1);
    await desk.write(who, id, { obstacles: { items: [obstacle(named)] } });
    expect((await desk.move(who, id, { move: 'submit' })).body).toMatchObject({ held: true });
    expect([await wordsFor(reader), await asked()]).toEqual([[], 0]);
    await desk.move(world.coordinator, id, { move: 'return', words: 'Hier staat een naam in.' });
    expect([await wordsFor(reader), await asked()]).toEqual([[], 0]);
    await put(id, obstacle('De zaal is te klein'));
    await desk.move(who, id, { move: 'submit' });
    expect([await wordsFor(reader), await asked()]).toEqual([['De zaal is te klein'], 1]);
    const kept = await app.db.query('select id from obstacle where words = $1', [named]);
    expect(kept).toEqual([]);
  });

  it('that no rule saw goes back with its report, and is not kept when the partner takes it out', async () => {
    const id = await reportOfPeriod(app, world, 1);
    await desk.write(who, id, { obstacles: { items: [obstacle('De buurvrouw van nummer tien klaagt')] } });
    await desk.move(who, id, { move: 'submit' });
    expect([await wordsFor(reader), await asked()]).toEqual([['De buurvrouw van nummer tien klaagt'], 1]);
    await desk.move(world.coordinator, id, { move: 'return', words: 'Dit gaat over één persoon.' });
    expect([await wordsFor(reader), await asked()]).toEqual([[], 0]);
    // who gave it back still sees what it was about
    expect(await wordsFor(world.coordinator)).toHaveLength(1);
    await put(id);
    await desk.move(who, id, { move: 'submit' });
    for (const visitor of [reader, world.coordinator, who]) expect(await wordsFor(visitor)).toEqual([]);
  });

  it('is there once somebody looked and released it', async () => {
    const id = await reportOfPeriod(app, world, 1);
    await desk.write(who, id, { obstacles: { items: [obstacle(named)] } });
    await desk.move(who, id, { move: 'submit' });
    await desk.move(world.coordinator, id, { move: 'release' });
    expect(await wordsFor(reader)).toEqual([named]);
    const [row] = await app.db.query<{ told: string }>(
      'select told_on::text as told from obstacle where report_id = $1',
      [id],
    );
    expect(row?.told).toBe(todayHere());
  });
});

describe('obstacles of a correction', () => {
  it('are those that were accepted until the correction is handed in, and again when it goes back or is dropped', async () => {
    const id = await reportOfPeriod(app, world, 1);
    const [hall, light] = [obstacle('De zaal is te klein'), obstacle('Geen licht')];
    await desk.accepted(id, { obstacles: { items: [hall, light] } });
    await desk.move(who, id, { move: 'correct', words: 'Er kwam iets bij.' });
    await put(id, { ...hall, words: 'De zaal is veel te klein' }, obstacle('Geen bankjes'));
    expect(await wordsFor(reader)).toEqual(['De zaal is te klein', 'Geen licht']);
    await desk.move(who, id, { move: 'submit' });
    expect(await wordsFor(reader)).toEqual(['De zaal is veel te klein', 'Geen bankjes']);
    await desk.move(world.coordinator, id, { move: 'return', words: 'Klopt dit?' });
    expect(await wordsFor(reader)).toEqual(['De zaal is te klein', 'Geen licht']);
    await desk.move(who, id, { move: 'abandon' });
    for (const visitor of [reader, world.coordinator, who])
      expect(await wordsFor(visitor)).toEqual(['De zaal is te klein', 'Geen licht']);
  });

  it('of a period before leave alone what was told since', async () => {
    const [first, second] = [await reportOfPeriod(app, world, 1), await reportOfPeriod(app, world, 2)];
    const hall = obstacle('De zaal is te klein');
    await desk.accepted(first, { obstacles: { items: [hall] } });
    await desk.accepted(second, { obstacles: { items: [{ ...hall, words: 'De zaal is nog te klein' }] } });
    await desk.move(who, first, { move: 'correct', words: 'Een uur te veel.' });
    await desk.move(who, first, { move: 'submit' });
    expect(await wordsFor(reader)).toEqual(['De zaal is nog te klein']);
  });
});

describe('an obstacle that a report took over from the one before', () => {
  it('is as that one told it when the report goes back', async () => {
    const [first, second] = [await reportOfPeriod(app, world, 1), await reportOfPeriod(app, world, 2)];
    const hall = obstacle('De zaal is te klein');
    await desk.accepted(first, { obstacles: { items: [hall] } });
    await desk.write(who, second, { obstacles: { items: [{ ...hall, words: 'De buurvrouw van tien klaagt' }] } });
    await desk.move(who, second, { move: 'submit' });
    expect(await wordsFor(reader)).toEqual(['De buurvrouw van tien klaagt']);
    await desk.move(who, second, { move: 'recall' });
    expect(await wordsFor(reader)).toEqual(['De zaal is te klein']);
  });
});

describe('an id of a row', () => {
  it('stands once in a report, and is not that of an obstacle of another intervention', async () => {
    const id = await reportOfPeriod(app, world, 1);
    const hall = obstacle('De zaal is te klein');
    expect(await put(id, hall, hall)).toMatchObject({ status: 400, body: { errors: [{ code: 'action-plan.twice' }] } });
    await desk.accepted(id, { obstacles: { items: [hall] } });
    const { interventionId } = await givenRunning(app, world, { organisationId: world.organisationId });
    const other = await reportOfPeriod(app, { interventionId }, 1);
    await desk.write(who, other, { obstacles: { items: [hall] } });
    expect(await desk.move(who, other, { move: 'submit' })).toMatchObject({
      status: 409,
      body: { code: 'action-plan.reportIncomplete', errors: [{ path: 'obstacles.items' }] },
    });
  });
});
