import { randomUUID } from 'node:crypto';
import type { IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import type { WorkText } from '@wijkspoor/action-plan/domain';

/** A gemeente with a project that residents see, and that chose a modelled and a measured figure. */
export type GoalsWorld = ProjectWorld & {
  readonly projectId: string;
  /** Path of the gemeente in the api. */
  readonly base: string;
};

/** Makes it. */
export async function goalsWorld(app: IdentityApp): Promise<GoalsWorld> {
  const world = await projectWorld(app);
  const { coordinator, path, wijken } = world;
  const projectId = await givenProject(world);
  const body = { name: 'Gezond in de wijk', wijken: [wijken[0]], starts: '2026', ends: null, published: true };
  await done(coordinator.put(`${path}/${projectId}`, body, seen(1)));
  const indicators = ['smokers', 'welfare'].map((indicator) => ({ indicator, reason: 'Dit telt hier.' }));
  await done(coordinator.put(`${path}/${projectId}/indicators`, { indicators }, seen(1)));
  return { ...world, projectId, base: `/v1/gemeenten/${world.gemeente.slug}` };
}

/** The header that says which version was read. */
export const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

/** @throws Error when it was refused. */
async function done(answer: ReturnType<Visitor['get']>): Promise<unknown> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Fields of a goal of which every letter is right. */
export const rightFields = {
  ...{ title: 'Meer bewoners stoppen met roken', spoor: 'behaviour', targetGroup: 'Bewoners die roken' },
  ...{ indicator: 'Mensen die na zes maanden niet roken', indicatorKey: null, context: ['smokers'] as string[] },
  ...{ unit: 'mensen per jaar', baseline: null, baselineOn: null, baselineDue: '2027-03-01', target: 40.5 },
  ...{ targetOn: '2028-12-31', method: 'De coach belt.', ownerOrganisation: null, ownerRole: 'Wijkcoördinator' },
  priorityId: null,
};

/** The goal or plan as who works on it sees it. */
export async function dossier({ base, coordinator }: GoalsWorld, ref: string): Promise<WorkText> {
  return (await done(coordinator.get(`${base}/doelen/${ref}/dossier`))) as WorkText;
}

/** A draft of a goal. @returns how addresses name it, and its id. */
export async function draftGoal(
  { path, projectId, coordinator }: GoalsWorld,
  { title = 'Stoppen met roken', parentId = null as string | null } = {},
): Promise<{ readonly ref: string; readonly id: string }> {
  const id = randomUUID();
  const made = await done(coordinator.post(`${path}/${projectId}/doelen`, { id, title, parentId }));
  return { id, ref: (made as { ref: string }).ref };
}

/** A goal that everybody can read and write along with, in two paragraphs. */
export async function openGoal(world: GoalsWorld, fields: object = rightFields): Promise<WorkText> {
  const { ref } = await draftGoal(world);
  const at = `${world.base}/doelen/${ref}`;
  const paragraphs = ['Wij helpen mensen die willen stoppen.', 'Hulp is dicht bij huis.'].map((words) => ({
    id: randomUUID(),
    words,
  }));
  await done(world.coordinator.put(`${at}/dossier`, { paragraphs, goal: fields }, seen(1)));
  return (await done(world.coordinator.post(`${at}/moves`, { move: 'open' }, seen(2)))) as WorkText;
}

/**
 * A published decision of the project about its first wijk.
 * @returns its number, and the ids of its priorities: one that was chosen, and one that was not.
 */
export async function decidedPriorities(app: IdentityApp, { gemeente, projectId, wijken }: GoalsWorld) {
  const [id, chosen, other] = [randomUUID(), randomUUID(), randomUUID()];
  const rows = await app.db.query<{ number: number }>(
    `insert into prioritisation (gemeente_id, id, number, project_id, cycle_id, wijk_id, title, rung)
     select $1, $2, (select coalesce(max(number), 0) + 1 from prioritisation where gemeente_id = $1), $3, c.id, w.id, 'Dit kiezen wij', 'advise'
     from cycle c, wijk w where c.gemeente_id = $1 and c.project_id = $3 and c.state = 'open' and w.gemeente_id = $1 and w.slug = $4
     returning number`,
    [gemeente.id, id, projectId, wijken[0]],
  );
  await app.db.query(
    `insert into priority (gemeente_id, id, prioritisation_id, position, title, criteria, chosen)
     values ($1, $2, $4, 1, 'Rookvrij opgroeien', '{}', true), ($1, $3, $4, 2, 'Meer parkeerplaatsen', '{}', false)`,
    [gemeente.id, chosen, other, id],
  );
  await app.db.query(
    `update prioritisation set state = 'published', published = '{}', published_at = now(), body = 'college', decided_on = current_date, why = 'Zo.'
     where gemeente_id = $1 and id = $2`,
    [gemeente.id, id],
  );
  return { number: rows[0]?.number ?? 0, chosen, other };
}
