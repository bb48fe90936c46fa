import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { prioritiesOf, VotingHttpModule } from '@wijkspoor/voting/api';
import type { DecisionView } from '@wijkspoor/voting/domain';
import { asPut, bareDecision, candidate, publish, put } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';

let app: IdentityApp;
let world: ProjectWorld & { readonly projectId: string; readonly base: string };

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, VotingHttpModule]);
  const made = await projectWorld(app);
  world = { ...made, projectId: await givenProject(made), base: `/v1/gemeenten/${made.gemeente.slug}` };
});
afterAll(() => app?.close());

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const project = () => `${world.base}/projecten/${world.projectId}`;
const at = ({ number }: { readonly number: number }) => `${world.base}/prioritisations/${number}`;
const today = new Date().toISOString().slice(0, 10);
const head = { body: 'college', decidedOn: today, why: 'Hiermee helpen wij de meeste mensen.' };

async function make(more: object = {}): Promise<DecisionView> {
  const made = await world.coordinator.post(`${project()}/prioritisations`, bareDecision(world.wijken[0], more));
  if (made.status !== 201) throw new Error(`no decision: ${JSON.stringify(made.body)}`);
  return made.body as DecisionView;
}

it('keeps what was said beforehand in a draft too', async () => {
  const made = await make();
  await expect(app.db.query(`update prioritisation set rung = 'inform' where id = $1`, [made.id])).rejects.toThrow(
    /stays/,
  );
});

it('is corrected by one other decision, and then its priorities hold no more', async () => {
  const decided = async (more: object, priority: object) => {
    const made = await make(more);
    const full = { ...asPut(made), ...head, priorities: [candidate(priority)] };
    const { version } = (await put(world.coordinator, at(made), made.version, full)).body as DecisionView;
    expect((await publish(world.coordinator, at(made), version)).status).toBe(200);
    return made;
  };
  const first = await decided({}, { title: 'Bewegen' });
  const now = () => app.app.get(TenantDb, { strict: false }).run(ctx(), (tx) => prioritiesOf(tx, world.projectId));
  expect(await now()).toMatchObject([{ title: 'Bewegen', decision: first.number, ideaId: null, vote: null }]);
  const second = await decided({ replaces: first.number }, { title: 'Ontmoeten' });
  expect((await now()).map(({ title }) => title)).toEqual(['Ontmoeten']);
  expect((await app.as().get(at(first))).body).toMatchObject({ replacedBy: second.number });
  expect((await app.as().get(at(second))).body).toMatchObject({ replaces: first.number });
  const again = bareDecision(world.wijken[0], { replaces: first.number });
  expect(await world.coordinator.post(`${project()}/prioritisations`, again)).toMatchObject({
    status: 409,
    body: { code: 'voting.replacesImpossible' },
  });
  const { body } = await app.as().get(`${world.base}/wijken/${world.wijken[0]}/prioritisations`);
  expect(body).toMatchObject({
    items: [
      { number: second.number, chosen: ['Ontmoeten'], replacedBy: null, vote: null, ideas: [] },
      { number: first.number, replacedBy: second.number },
    ],
  });
});
