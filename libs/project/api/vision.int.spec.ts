import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { ProjectPicture } from '@wijkspoor/project/domain';
import { texts } from '@wijkspoor/project/domain/texts';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { ProjectHttpModule } from './project.module';

let app: IdentityApp;
let world: ProjectWorld;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule], {}, { project: texts });
});
beforeEach(async () => {
  world = await projectWorld(app);
});
afterAll(async () => app?.close());

const match = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const picture = async (id: string, cycle?: number, who: Visitor = world.coordinator) => {
  const query = cycle === undefined ? '' : `?cycle=${cycle}`;
  return (await who.get(`${world.path}/${id}${query}`)).body as ProjectPicture;
};
const write = (id: string, vision: string, principles: readonly string[], version: number) =>
  world.coordinator.put(`${world.path}/${id}/vision`, { vision, principles }, match(version));
const agree = (id: string, who: Visitor = world.partner, agreedOn = '2026-11-02') =>
  who.post(`${world.path}/${id}/agreements`, { organisationId: world.partner.organisationId, agreedOn });
/** Everything that stands at the project and not in a cycle. */
const standing = ({ vision, principles, agreements, ledBy, project }: ProjectPicture) => ({
  ...{ vision, principles, agreements, ledBy, wijken: project.wijken },
});

it('is kept with a cycle that is closed, whatever is written and decided later', async () => {
  const id = await givenProject(world, { regisseurId: world.partner.accountId });
  expect((await write(id, 'Samen gezond', ['Ongelijk investeren'], 1)).status).toBe(204);
  expect((await agree(id)).status).toBe(204);
  await world.coordinator.post(`${world.path}/${id}/steps/1/moves`, { move: 'start' }, match(1));
  const before = await picture(id);
  expect(before).toMatchObject({ agreements: [{ current: true }], ledBy: expect.any(String) });
  expect((await world.coordinator.post(`${world.path}/${id}/cycles`, undefined, match(1))).status).toBe(204);
  expect(standing(await picture(id))).toEqual(standing(before));

  expect((await write(id, 'Iets anders', [], 2)).status).toBe(204);
  const { name, starts, ends, version } = before.project;
  const elsewhere = { name, starts, ends, wijken: [world.wijken[1]], published: false };
  expect((await world.coordinator.put(`${world.path}/${id}`, elsewhere, match(version))).status).toBe(204);
  const handOver = { kind: 'regisseur', accountId: world.coordinator.accountId, why: 'Zo afgesproken.' };
  expect((await world.coordinator.post(`${world.path}/${id}/regie`, handOver, match(version + 1))).status).toBe(204);

  expect(await picture(id)).toMatchObject({
    ...{ vision: 'Iets anders', principles: [], agreements: [{ current: false }], ledBy: null },
    project: { wijken: [{ slug: world.wijken[1] }] },
  });
  expect(standing(await picture(id, 1))).toEqual(standing(before));
  // also for who goes around the application
  await expect(
    app.db.query(`update cycle set as_it_was = '{}' where project_id = $1 and number = 1`, [id]),
  ).rejects.toThrow('closed');
  await expect(
    app.db.query(`update cycle set state = 'closed', closed_at = now() where project_id = $1 and number = 2`, [id]),
  ).rejects.toThrow('cycle_closed_as_it_was');
});

it('can be agreed to by a partner in the team who does not lead, for the own organisation and once', async () => {
  const id = await givenProject(world);
  const { accountId, organisationId } = world.partner;
  await app.given.member(world.gemeente, 'partnerLead', { account: { id: accountId }, organisationId, projectId: id });
  const can = async () => (await picture(id, undefined, world.partner)).canAgree;
  expect(await can()).toEqual([]);
  await write(id, 'Samen gezond', [], 1);
  expect(await can()).toEqual([{ id: organisationId, name: expect.stringMatching(/^Stichting/) }]);
  expect((await picture(id)).canAgree).toEqual([]);
  expect((await agree(id)).status).toBe(204);
  expect(await can()).toEqual([]);
  await write(id, 'Samen gezonder', [], 2);
  expect(await can()).toHaveLength(1);

  // for another organisation there is a role in another project alone
  const other = await app.given.organisation();
  const elsewhere = { organisationId: other, projectId: await givenProject(world) };
  await app.given.member(world.gemeente, 'partnerLead', { account: { id: accountId }, ...elsewhere });
  expect((await can()).map((one) => one.id)).toEqual([organisationId]);

  const reporter = await app.given.member(world.gemeente, 'partnerReporter', { organisationId, projectId: id });
  const reports = app.as(await app.given.session(reporter.accountId));
  expect((await picture(id, undefined, reports)).canAgree).toEqual([]);
});

it('and everything that is written down as done, is not dated in the future', async () => {
  const id = await givenProject(world);
  await write(id, 'Samen gezond', [], 1);
  const day = (later: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(
      Date.now() + later * 86_400_000,
    );
  const decision = { step: 1, what: 'Drie onderwerpen', body: 'team', why: 'Zo koos de wijk.' };
  const decide = (decidedOn: string) =>
    world.coordinator.post(`${world.path}/${id}/decisions`, { id: randomUUID(), ...decision, decidedOn });
  const refused = (path: string) => ({
    status: 400,
    body: { errors: [{ path, detail: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' }] },
  });
  expect(await decide(day(2))).toMatchObject(refused('decidedOn'));
  expect((await decide(day(0))).status).toBe(201);
  await world.coordinator.post(`${world.path}/${id}/steps/1/moves`, { move: 'start' }, match(1));
  const adopt = { move: 'adopt', body: 'team', decidedOn: day(2), why: 'Alles is klaar.' };
  expect(await world.coordinator.post(`${world.path}/${id}/steps/1/moves`, adopt, match(2))).toMatchObject(
    refused('decidedOn'),
  );
  expect(await agree(id, world.coordinator, day(2))).toMatchObject(refused('agreedOn'));
  const note = { id: randomUUID(), kind: 'strength', text: 'Groen', author: 'GGD', writtenOn: day(2) };
  expect(await world.coordinator.post(`${world.path}/${id}/notes`, note)).toMatchObject(refused('writtenOn'));
});
