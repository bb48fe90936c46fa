import { randomUUID } from 'node:crypto';
import type { GivenGemeente, IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import type { InterventionView } from '@wijkspoor/action-plan/domain';
import { seen } from './given-goals';

/** A project with a partner in its team and one goal. */
export type PlanWorld = ProjectWorld & {
  readonly projectId: string;
  readonly goalId: string;
  /** Path of the gemeente, and of the project, in the api. */
  readonly base: string;
  readonly project: string;
};

/** Makes a gemeente with a project to plan in. */
export async function planWorld(app: IdentityApp): Promise<PlanWorld> {
  const world = await projectWorld(app);
  const projectId = await givenProject(world);
  const { gemeente, partner } = world;
  await app.given.member(gemeente, 'partnerLead', {
    ...{ account: { id: partner.accountId }, projectId, organisationId: partner.organisationId },
  });
  const base = `/v1/gemeenten/${gemeente.slug}`;
  const goalId = await givenGoal(app, gemeente, projectId);
  return { ...world, projectId, goalId, base, project: `${base}/projecten/${projectId}` };
}

/** A goal, straight in the database. */
async function givenGoal(app: IdentityApp, { id }: GivenGemeente, projectId: string): Promise<string> {
  const goalId = randomUUID();
  await app.db.query(
    `insert into goal (gemeente_id, id, number, project_id, cycle_id, title)
     select $1, $2, (select coalesce(max(number), 0) + 1 from goal where gemeente_id = $1), $3, c.id, 'Meer beweging' from cycle c where c.project_id = $3 and c.gemeente_id = $1`,
    [id, goalId, projectId],
  );
  return goalId;
}

/** What an intervention needs to be agreed, but for 4xToegang. */
export const interventionPlan = ({ partner, goalId }: Pick<PlanWorld, 'partner' | 'goalId'>) => ({
  ...{ title: 'Samen wandelen', words: 'Elke dinsdag vanaf De Spil.', pillar: 'support', sporen: ['social'] },
  ...{ targetGroup: 'Wie weinig buiten komt', setting: 'Buurthuis', organisationId: partner.organisationId },
  ...{ byGemeente: false, agreements: 'Elke week twee begeleiders.', startsOn: '2027-01-01', endsOn: '2027-12-31' },
  ...{ reportsPerYear: 4, sharedWithTeam: false, goals: [goalId] },
});

/** Four answers; with `weak` the last one asks for an action. */
export const accessAnswered = (weak = false) => ({
  answers: ['comprehensible', 'available', 'affordable', 'fitting'].map((aspect) => ({
    ...{ aspect, answer: weak && aspect === 'fitting' ? 'weak' : 'good', words: '' },
    action:
      weak && aspect === 'fitting'
        ? { what: 'Met bewoners praten', ownerOrganisation: null, ownerRole: 'wijkcoördinator', dueOn: '2027-02-01' }
        : null,
  })),
});

/** Makes a draft. @param more what differs from `interventionPlan`. */
export async function givenIntervention(world: PlanWorld, more: object = {}): Promise<InterventionView> {
  const body = { id: randomUUID(), entry: null, ...interventionPlan(world), ...more };
  const made = await world.coordinator.post(`${world.project}/interventions`, body);
  if (made.status !== 201) throw new Error(`no intervention: ${JSON.stringify(made.body)}`);
  return made.body as InterventionView;
}

/** Answers 4xToegang and agrees. */
export async function agreed(world: PlanWorld, { number, version }: InterventionView): Promise<InterventionView> {
  const path = `${world.base}/interventions/${number}`;
  const answered = await world.coordinator.put(`${path}/access`, accessAnswered(), seen(version));
  return moved(world.coordinator, path, answered.body as InterventionView, 'agree');
}

/** Moves an intervention as it was seen last. */
export async function moved(
  who: Visitor,
  path: string,
  { version }: Pick<InterventionView, 'version'>,
  move: string,
): Promise<InterventionView> {
  const answer = await who.post(`${path}/moves`, { move, reason: '' }, seen(version));
  if (answer.status !== 200) throw new Error(`not moved: ${JSON.stringify(answer.body)}`);
  return answer.body as InterventionView;
}
