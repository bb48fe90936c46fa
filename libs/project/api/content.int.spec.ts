import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { ProjectHttpModule } from './project.module';

let app: IdentityApp;
let world: ProjectWorld;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule]);
});
beforeEach(async () => {
  world = await projectWorld(app);
});
afterAll(async () => app?.close());

const picture = async (id: string) =>
  (await world.coordinator.get(`${world.path}/${id}`)).body as {
    cycle: { id: string };
    activities: { starts: string | null }[];
  };

describe('what is in a cycle', () => {
  it('is, of activities, in the order in which they are planned, whatever way their dates are written', async () => {
    const id = await givenProject(world);
    const dates = [null, '2027-12', '2027-21', '2027-03-14', '2027-22', '2027-04'];
    for (const starts of dates) {
      const activity = { id: randomUUID(), step: 1, title: 'Gesprekken', kind: 'talks', starts, ends: null };
      await world.coordinator.post(`${world.path}/${id}/activities`, activity);
    }
    const { activities } = await picture(id);
    // spring is over before the summer, and long before December
    expect(activities.map(({ starts }) => starts)).toEqual([
      ...['2027-03-14', '2027-04', '2027-21', '2027-22', '2027-12', null],
    ]);
  });

  it('says beforehand that a project that is over changes no more', async () => {
    const id = await givenProject(world);
    const may = async (what: string) =>
      ((await world.coordinator.get(`${world.path}/${id}/${what}`)).body as { may: object }).may;
    expect([await may('notes'), await may('indicators')]).toEqual([{ run: 'yes' }, { run: 'yes' }]);
    await app.db.query(`update project set state = 'ended' where id = $1`, [id]);
    const ended = { run: 'project.projectEnded' };
    expect([await may('notes'), await may('indicators')]).toEqual([ended, ended]);
  });

  it('takes its hundredth note twice as once, and no other after it', async () => {
    const id = await givenProject(world);
    const { cycle } = await picture(id);
    await app.db.query(
      `insert into note (gemeente_id, cycle_id, kind, text, author, written_on)
       select $1, $2, 'strength', 'Groen', 'GGD', '2026-11-02' from generate_series(1, 99)`,
      [world.gemeente.id, cycle.id],
    );
    const note = { kind: 'strength', text: 'Stil', author: 'GGD', writtenOn: '2026-11-02' };
    const last = { id: randomUUID(), ...note };
    const add = (body: object) => world.coordinator.post(`${world.path}/${id}/notes`, body);
    expect((await add(last)).status).toBe(201);
    expect((await add(last)).status).toBe(201);
    expect(await add({ id: randomUUID(), ...note })).toMatchObject({ status: 409, body: { code: 'project.tooMany' } });
  });
});
