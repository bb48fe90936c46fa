import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { MarkedForms, MarkedFormView } from '@wijkspoor/instruments/domain';
import { begun, form, type RoundWorld, roundWorld, scores } from '@wijkspoor/instruments/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';
import { RollUp } from './roll-up';

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

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const path = (more = '') => `${world.base}/ronden/${world.number}/marked-forms${more}`;
const list = async () => (await world.coordinator.get(path())).body as MarkedForms;
const cells = () =>
  app.db.query<{ n: number }>(
    'select question, value, n::int from round_cell where round_id = $1 order by buurt, age, question, value',
    [world.roundId],
  );
async function handIn(many: number): Promise<Visitor[]> {
  const visitors = await Promise.all(Array.from({ length: many }, () => begun(app, world)));
  const answers = form({
    answers: scores(7, 7, 3),
    texts: { movingGood: 'Wat goed' },
    buurt: world.buurten[0],
    age: '65+',
  });
  await Promise.all(visitors.map((one) => one.put(`${world.path}/form`, answers)));
  return visitors;
}
/** Marks so many forms as spam may be. @returns their ids. */
async function marked(many: number): Promise<readonly string[]> {
  const rows = await app.db.query<{ id: string }>(
    `update form set marks = '{tooFast,sameDevice}' where id in (select id from form where round_id = $1 order by id limit $2) returning id`,
    [world.roundId, many],
  );
  return rows.map(({ id }) => id).sort();
}
const aside = (id: string, reason = 'Twaalf formulieren in een minuut.') =>
  world.coordinator.put(path(`/${id}/aside`), { reason });

describe('forms that may be spam', () => {
  it('are shown with what is needed to judge them; their answers one form at a time, and nothing of who or where', async () => {
    await handIn(3);
    const [id = ''] = await marked(1);
    const { items, ...rest } = await list();
    expect(items).toEqual([{ id, marks: ['tooFast', 'sameDevice'], channel: 'link', answered: 3, aside: null }]);
    expect(rest).toMatchObject({ next: null, round: { number: world.number }, questions: 14 });
    const { body } = await world.coordinator.get(path(`/${id}`));
    expect((body as MarkedFormView).answers.slice(0, 4).map(({ answer }) => answer)).toEqual([
      ...['7 (1-10)', '7 (1-10)', '3 (1-10)', null],
    ]);
    for (const hidden of [world.buurten[0]!, '65+', 'Wat goed', 'Buurt'])
      expect(JSON.stringify([items, body])).not.toContain(hidden);
  });

  it('are never another form, and never for others', async () => {
    await handIn(2);
    const [id = ''] = await marked(1);
    const [other] = await app.db.query<{ id: string }>('select id from form where round_id = $1 and id <> $2', [
      ...[world.roundId, id],
    ]);
    expect(await world.coordinator.get(path(`/${other!.id}`))).toMatchObject({ status: 404 });
    expect(await aside(other!.id)).toMatchObject({ status: 404 });
    const elsewhere = await roundWorld(app);
    expect(await world.partner.get(path())).toMatchObject({ status: 403 });
    expect(await app.as().get(path(`/${id}`))).toMatchObject({ status: 401 });
    const there = `${elsewhere.base}/ronden/${elsewhere.number}/marked-forms/${id}/aside`;
    expect(await elsewhere.coordinator.put(there, { reason: 'x' })).toMatchObject({ status: 404 });
    expect(await world.coordinator.put(path(`/${id}/aside`), { reason: ' ' })).toMatchObject({ status: 400 });
  });

  it('are left out of the counts with a reason, and counted again; doing either twice is once', async () => {
    await handIn(13);
    const ids = await marked(2);
    await rollUp.run(ctx(), world.roundId);
    const before = await cells();
    for (const id of [...ids, ...ids]) expect(await aside(id)).toMatchObject({ status: 204 });
    await rollUp.run(ctx(), world.roundId);
    expect((await cells()).find(({ n }) => n === 13)).toBeUndefined();
    expect((await cells()).filter(({ n }) => n === 11)).toHaveLength(before.length);
    expect(await list()).toMatchObject({
      // frozen: two forms are no reason to show other numbers
      counted: { about: 15 },
      withAside: { about: 15 },
      aside: { about: null },
      items: [{ aside: 'Twaalf formulieren in een minuut.' }, {}],
    });
    expect(await rollUp.rebuild(ctx(), world.roundId)).toBe(0);
    for (const id of [...ids, ...ids])
      expect(await world.coordinator.delete(path(`/${id}/aside`))).toMatchObject({ status: 204 });
    await rollUp.run(ctx(), world.roundId);
    expect(await cells()).toEqual(before);
    const trail = await app.db.query<{ what: string }>(
      `select what from audit where gemeente_id = $1 and kind = 'form'`,
      [world.gemeente.id],
    );
    expect(trail.map(({ what }) => what).sort()).toEqual([
      ...['form.setAside', 'form.setAside', 'form.takenBack', 'form.takenBack'],
    ]);
  });

  it('stay left out when they are changed, and are gone when they are taken back by their writer', async () => {
    const [writer] = await handIn(1);
    const [id = ''] = await marked(1);
    await aside(id);
    await writer!.put(`${world.path}/form`, form({ answers: scores(1) }));
    await rollUp.run(ctx(), world.roundId);
    expect(await cells()).toEqual([]);
    await writer!.delete(`${world.path}/form`);
    await rollUp.run(ctx(), world.roundId);
    expect([await cells(), (await list()).items]).toEqual([[], []]);
    expect(await aside(id)).toMatchObject({ status: 404 });
  });
});
