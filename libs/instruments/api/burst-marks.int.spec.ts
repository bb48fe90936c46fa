import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { begun, form, type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';

let app: IdentityApp;
let world: RoundWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
});
beforeEach(async () => {
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

const marks = async () =>
  (await app.db.query<{ marks: string[] }>('select marks from form where round_id = $1', [world.roundId])).map(
    (one) => one.marks,
  );

describe('a form that looks like spam', () => {
  const keys =
    'moving publicTransport traffic streets nature recreation facilities work housing contacts identity safety upkeep influence';
  const tens = Object.fromEntries(keys.split(' ').map((key) => [key, 10]));

  it('is marked however often it is sent at the same moment', async () => {
    const visitors = await Promise.all(Array.from({ length: 12 }, () => begun(app, world)));
    const sent = visitors.flatMap((one) => [1, 2, 3].map(() => one.put(`${world.path}/form`, form({ answers: tens }))));
    expect(new Set((await Promise.all(sent)).map(({ status }) => status))).toEqual(new Set([204]));
    const found = await marks();
    expect(found).toHaveLength(12);
    for (const one of found) expect(one).toEqual(expect.arrayContaining(['tooFast', 'allTheSame']));
  });

  it.each([true, false])('is marked when it becomes so after it was handed in (done: %s)', async (done) => {
    const visitor = await begun(app, world);
    await visitor.put(`${world.path}/form`, form({ answers: { moving: 3 } }));
    expect(await marks()).toEqual([[]]);
    await visitor.put(`${world.path}/form`, form({ answers: tens, done }));
    expect((await marks())[0]).toContain('allTheSame');
  });
});
