import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import type { TeamView } from '@wijkspoor/project/domain';
import { texts } from '@wijkspoor/project/domain/texts';
import { ProjectHttpModule } from './project.module';

let app: IdentityApp;
let world: ProjectWorld;
const why = 'Zo is besloten in de stuurgroep.';

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule], {}, { project: texts });
});
beforeEach(async () => {
  world = await projectWorld(app);
});
afterAll(async () => app?.close());

const match = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const moveStep = (id: string, step: number, version: number, body: object, who = world.coordinator) =>
  who.post(`${world.path}/${id}/steps/${step}/moves`, body, match(version));

describe('regie', () => {
  const handOver = (id: string, version: number, accountId: string, kind = 'regisseur') =>
    world.coordinator.post(`${world.path}/${id}/regie`, { kind, accountId, why }, match(version));

  it('is with one of two people when both take over at once', async () => {
    const id = await givenProject(world);
    const other = await app.given.member(world.gemeente, 'administrator');
    const answers = await Promise.all([handOver(id, 1, world.partner.accountId), handOver(id, 1, other.accountId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 412]);
    const now = await app.db.query(`select kind from regie where project_id = $1 and until is null order by kind`, [
      id,
    ]);
    expect(now).toEqual([{ kind: 'contact' }, { kind: 'regisseur' }]);
    expect((await world.coordinator.get(`${world.path}/${id}/team`)).body).toMatchObject({
      history: [
        { kind: 'regisseur', until: null, why },
        { kind: 'regisseur', until: expect.any(String) },
        { kind: 'contact', until: null },
      ],
    });
    const trail = await app.db.query(`select details from audit where thing_id = $1 and what = 'regie.handedOver'`, [
      id,
    ]);
    expect(trail).toEqual([
      { details: { kind: 'regisseur', from: world.coordinator.accountId, to: expect.any(String) } },
    ]);
  });

  it('knows everybody of a team, and takes in anybody, where more than 500 people work', async () => {
    const id = await givenProject(world);
    await app.db.query(
      `with a as (insert into account (email, name) select n || '@' || $2 || '.test.invalid', '  ' || n from generate_series(1, 510) n returning id)
       insert into membership (gemeente_id, account_id, role) select $1, id, 'keyPerson' from a`,
      [world.gemeente.id, world.gemeente.slug],
    );
    const last = await app.given.member(world.gemeente, 'keyPerson');
    const team = `${world.path}/${id}/team`;
    expect(await world.coordinator.post(team, { memberId: last.id })).toMatchObject({ status: 204 });
    const { members } = (await world.coordinator.get(team)).body as TeamView;
    expect(members.map(({ accountId }) => accountId)).toContain(last.accountId);
  });

  it('cannot be nobody, nor two, whatever the application thinks', async () => {
    const id = await givenProject(world);
    const insert = `insert into regie (gemeente_id, project_id, kind, account_id) values ($1, $2, 'regisseur', $3)`;
    await expect(app.db.query(insert, [world.gemeente.id, id, world.partner.accountId])).rejects.toThrow(
      'regie_one_now',
    );
    await expect(app.db.query('update regie set until = now() where project_id = $1', [id])).rejects.toThrow(
      'project_',
    );
    await expect(app.db.query('delete from regie where project_id = $1', [id])).rejects.toThrow('project_');
    await expect(app.db.query(`update project set regisseur_id = contact_id where id = $1`, [id])).rejects.toThrow(
      'project_regisseur',
    );
  });

  it('of a partner reaches one project: there they work, another one they never see', async () => {
    const own = await givenProject(world, { regisseurId: world.partner.accountId, name: 'Van de partner' });
    const other = await givenProject(world, { name: 'Van de gemeente' });
    const { partner, path } = world;
    expect((await partner.get(path)).body).toMatchObject({
      items: [{ id: own }],
      may: { start: 'platform.forbidden' },
    });
    expect((await partner.get(`${path}/${own}`)).body).toMatchObject({
      may: { run: 'yes', settle: 'platform.forbidden', handOver: 'platform.forbidden' },
      regisseur: { organisation: expect.any(String) },
    });
    expect((await moveStep(own, 1, 1, { move: 'start' }, partner)).status).toBe(204);
    for (const rest of ['', '/team', '/notes', '/indicators'])
      expect((await partner.get(`${path}/${other}${rest}`)).status).toBe(404);
    expect((await moveStep(other, 1, 1, { move: 'start' }, partner)).status).toBe(404);

    // after handing over they are still in the team, and read
    expect((await handOver(own, 1, world.coordinator.accountId)).status).toBe(204);
    expect((await partner.get(`${path}/${own}`)).body).toMatchObject({ may: { run: 'platform.forbidden' } });
    expect((await moveStep(own, 2, 1, { move: 'start' }, partner)).status).toBe(403);
    const member = (await world.coordinator.get(`${path}/${own}/team`)).body as { members: { memberId: string }[] };
    expect((await world.coordinator.delete(`${path}/${own}/team/${member.members[0]?.memberId}`)).status).toBe(204);
    expect((await partner.get(`${path}/${own}`)).status).toBe(404);
  });

  it('stays with who has it: they do not leave the team', async () => {
    const id = await givenProject(world, { regisseurId: world.partner.accountId });
    const { members } = (await world.coordinator.get(`${world.path}/${id}/team`)).body as {
      members: { memberId: string }[];
    };
    expect((await world.coordinator.delete(`${world.path}/${id}/team/${members[0]?.memberId}`)).body).toMatchObject({
      code: 'project.regieStays',
    });
    expect((await world.coordinator.get(`${world.path}/${id}/team`)).body).toMatchObject({ members: [{}] });
  });

  it('holds the role that goes with it, until it is handed over', async () => {
    const administrator = app.as(await app.given.signedIn(world.gemeente, 'administrator'));
    const id = await givenProject(world, { regisseurId: world.partner.accountId, name: 'Samen' });
    const members = `/v1/gemeenten/${world.gemeente.slug}/members`;
    const membershipsOf = (accountId: string) =>
      app.db.query<{ id: string }>('select id from membership where account_id = $1 order by project_id nulls first', [
        accountId,
      ]);
    const [own, ofTeam] = await membershipsOf(world.partner.accountId);
    const [contact] = await membershipsOf(world.coordinator.accountId);
    for (const one of [ofTeam, contact])
      expect(await administrator.delete(`${members}/${one?.id}`)).toMatchObject({
        status: 409,
        body: { code: 'project.handOverFirst', detail: expect.stringContaining('van Samen.') },
      });
    // of the two roles the one in the team is enough
    const reports = { role: 'partnerReporter' };
    expect((await administrator.patch(`${members}/${own?.id}`, reports)).status).toBe(200);
    expect((await administrator.patch(`${members}/${ofTeam?.id}`, reports)).status).toBe(409);
    // any role of the gemeente will do for the contact
    expect((await administrator.patch(`${members}/${contact?.id}`, { role: 'executive' })).status).toBe(200);
    expect((await administrator.patch(`${members}/${contact?.id}`, { role: 'coordinator' })).status).toBe(200);
    expect((await handOver(id, 1, world.coordinator.accountId)).status).toBe(204);
    expect((await administrator.delete(`${members}/${ofTeam?.id}`)).status).toBe(204);
    expect((await administrator.patch(`${members}/${contact?.id}`, { role: 'executive' })).body).toMatchObject({
      code: 'project.handOverFirst',
    });
  });

  it('never goes to somebody who loses the role at that moment', async () => {
    const administrator = app.as(await app.given.signedIn(world.gemeente, 'administrator'));
    const other = await app.given.member(world.gemeente, 'coordinator');
    const id = await givenProject(world);
    const answers = await Promise.all([
      handOver(id, 1, other.accountId),
      administrator.delete(`/v1/gemeenten/${world.gemeente.slug}/members/${other.id}`),
    ]);
    expect([
      [204, 409],
      [400, 204],
    ]).toContainEqual(answers.map(({ status }) => status));
  });
});
