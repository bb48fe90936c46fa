import { type Actor, type DomainError, type Role, sentence, type Verdict } from '@wijkspoor/platform/domain';
import { projectPolicy } from '@wijkspoor/project/domain';

/** A goal, or a project with goals, as a sentence judges it; without a regisseur while it has not been read yet. */
export type GoalAsked = { readonly projectId: string; readonly regisseurId?: string };

const staff: readonly Role[] = ['coordinator', 'administrator', 'executive', 'researcher'];
const measurers: readonly Role[] = ['coordinator', 'administrator', 'researcher'];
const project = ({ projectId }: GoalAsked): string => projectId;
const asProject = ({ projectId, regisseurId }: GoalAsked) => ({
  id: projectId,
  ...(regisseurId === undefined ? {} : { regisseurId }),
});
const reason = (verdict: Verdict): DomainError | null => (verdict === true ? null : verdict);
const holds = (actor: Actor, roles: readonly Role[], projectId: string): boolean =>
  roles.some((role) => actor.roles.has(role) || actor.projectRoles.get(projectId)?.has(role));

/** Who may do what with the measurements of goals. */
export const goalsPolicy = {
  /** Of goals that were adopted, of a project that was made public, in a wijk that was. */
  seePublicProgress: sentence(['anyone']),
  seeProgress: sentence<GoalAsked>([...staff, 'partnerLead', 'partnerReporter', 'keyPerson'], {
    project,
    unless: (actor, asked) => reason(projectPolicy.seeProject.judge(actor, asProject(asked))),
  }),
  /** A partner only where they lead the project: elsewhere their figures come with their reports. */
  measureGoals: sentence<GoalAsked>([...measurers, 'partnerLead'], {
    project,
    unless: (actor, asked) =>
      holds(actor, measurers, asked.projectId) ? null : reason(projectPolicy.runProject.judge(actor, asProject(asked))),
  }),
  adjustGoals: sentence<GoalAsked>(['coordinator', 'administrator', 'partnerLead'], {
    project,
    unless: (actor, asked) => reason(projectPolicy.runProject.judge(actor, asProject(asked))),
  }),
};

/** Whether somebody reads every report of a project; else only those of own organisations, and of what is shared. */
export const seesAllReported = (actor: Actor, projectId: string): boolean => holds(actor, staff, projectId);

/** The role in which somebody does this; the first of those that may. */
export const roleOf = (actor: Actor, who: readonly string[], projectId: string): Role | 'system' =>
  [...staff, 'partnerLead' as const].find((role) => who.includes(role) && holds(actor, [role], projectId)) ?? 'system';
