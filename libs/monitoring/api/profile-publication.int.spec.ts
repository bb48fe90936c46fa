import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import type { ProjectProfile, WijkProfile } from '@wijkspoor/monitoring/domain';
import { givenArea, givenAreasOf } from '@wijkspoor/monitoring/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { MonitoringHttpModule } from './monitoring.module';

let app: IdentityApp;
let world: ProjectWorld;
let project: string;
let address: string;
let wijk: string;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, MonitoringHttpModule]);
  await givenArea(app.db, 'WK990101', 'Noord');
});
beforeEach(async () => {
  world = await projectWorld(app);
  project = await givenProject(world);
  await app.db.query('update project set published = true where id = $1', [project]);
  wijk = world.wijken[0];
  address = `/v1/gemeenten/${world.gemeente.slug}/wijken/${wijk}/profile`;
  await givenAreasOf(app.db, world.gemeente.id, wijk, ['WK990101']);
});
afterAll(async () => app?.close());

const publish = (published = true, who = world.coordinator) =>
  who.put(`${world.path}/${project}/profile`, { published });
const read = async (who = app.as()) => (await who.get(address)).body as WijkProfile;

describe('the profile of a wijk', () => {
  it('is missing for visitors until it is made public, and again when that is undone', async () => {
    expect((await app.as().get(address)).status).toBe(404);
    expect(await read(world.coordinator)).toMatchObject({ published: false });
    expect((await publish()).body).toMatchObject({ published: true });
    expect(await read()).toMatchObject({ published: true, missing: [], wijk: { slug: wijk } });
    await publish(false);
    expect((await app.as().get(address)).status).toBe(404);
    expect((await app.as(await app.given.signedIn(world.gemeente, 'resident')).get(address)).status).toBe(404);
  });

  it('is missing as long as its project is hidden, and staff are told', async () => {
    await publish();
    await app.db.query('update project set published = false where id = $1', [project]);
    expect((await app.as().get(address)).status).toBe(404);
    expect((await app.as().get(`${address}/csv`)).status).toBe(404);
    const profile = await read(world.coordinator);
    expect(profile).toMatchObject({ published: false });
    expect(profile.missing).toContainEqual({ code: 'projectHidden', n: 1 });
  });

  it('belongs to a cycle: the next one begins hidden, and what was public stays', async () => {
    const note = async (text: string) => {
      const input = { id: randomUUID(), kind: 'duiding', text, author: 'Wijkteam', writtenOn: '2026-10-01' };
      expect((await world.coordinator.post(`${world.path}/${project}/notes`, input)).status).toBe(201);
    };
    const work = async () => (await world.coordinator.get(`${world.path}/${project}/profile`)).body as ProjectProfile;
    await note('Van de eerste ronde');
    await publish();
    await app.db.query(`update cycle set state = 'closed', closed_at = now(), as_it_was = '{}' where project_id = $1`, [
      project,
    ]);
    await app.db.query(
      'insert into cycle (gemeente_id, project_id, number) select gemeente_id, id, 2 from project where id = $1',
      [project],
    );
    await note('Concept van de tweede ronde');
    expect(await work()).toMatchObject({ published: false, cycleShown: 1 });
    expect((await read()).duiding.map(({ text }) => text)).toEqual(['Van de eerste ronde']);
    await publish();
    expect(await work()).toMatchObject({ published: true, cycleShown: 2 });
    expect((await read()).duiding.map(({ text }) => text)).toEqual(['Concept van de tweede ronde']);
    expect((await publish(false)).body).toMatchObject({ published: false, cycleShown: null });
    expect((await app.as().get(address)).status).toBe(404);
  });

  it('shows a partner no drafts of a project in whose team they are not', async () => {
    const other = await givenProject(world, { name: 'Van een ander' });
    await app.db.query('update membership set project_id = $2 where account_id = $1', [
      world.partner.accountId,
      project,
    ]);
    for (const [id, text] of [
      [project, 'Van ons'],
      [other, 'Van een ander'],
    ] as const) {
      const input = { id: randomUUID(), kind: 'strength', text, author: 'Wijkteam', writtenOn: '2026-10-01' };
      await world.coordinator.post(`${world.path}/${id}/notes`, input);
    }
    const strengths = async (who: typeof world.coordinator) => (await read(who)).strengths.map(({ text }) => text);
    expect((await strengths(world.coordinator)).sort()).toEqual(['Van een ander', 'Van ons']);
    expect((await world.partner.get(address)).status).toBe(200);
    expect((await read(world.partner as never)).strengths.map(({ text }) => text)).toEqual(['Van ons']);
  });

  it('is missing as long as the wijk is, whatever its profile', async () => {
    await publish();
    await app.db.query('update wijk set published = false where gemeente_id = $1', [world.gemeente.id]);
    expect((await app.as().get(address)).status).toBe(404);
    const { published, missing } = await read(world.coordinator);
    expect([published, missing[0]?.code]).toEqual([false, 'wijkHidden']);
  });
});
