import {
  type Actor,
  organisationsIn,
  platformError,
  type Role,
  sentence,
  somewhere,
  type Verdict,
} from '@wijkspoor/platform/domain';

/** A project as a sentence judges it; without a regisseur while it has not been read yet: then the role alone counts. */
export type ProjectAsked = { readonly id: string; readonly regisseurId?: string };

/** They see every project of their gemeente. */
const staff: readonly Role[] = ['coordinator', 'administrator', 'executive', 'researcher'];
const writers: readonly Role[] = ['coordinator', 'administrator'];
const team: readonly Role[] = ['partnerLead', 'partnerReporter', 'keyPerson'];

const holds = (actor: Actor, roles: readonly Role[], projectId: string): boolean =>
  roles.some((role) => actor.roles.has(role) || actor.projectRoles.get(projectId)?.has(role));
const inTeam = (actor: Actor, projectId: string): boolean => actor.projectRoles.has(projectId);

/** A partner knows only the projects in whose team they are: another one is missing, as for a stranger. */
const ownTeam = (actor: Actor, { id }: ProjectAsked) =>
  holds(actor, staff, id) || inTeam(actor, id) ? null : platformError('missing');

/** Who leads for a partner writes only where they are the regisseur. */
const ownRegie = (actor: Actor, asked: ProjectAsked) => {
  if (asked.regisseurId === undefined || holds(actor, writers, asked.id)) return null;
  if (!inTeam(actor, asked.id)) return platformError('missing');
  return asked.regisseurId === actor.accountId ? null : platformError('forbidden');
};
const project = ({ id }: { readonly id: string }): string => id;

/** Who may do what with the projects of a gemeente. */
export const projectPolicy = {
  /** What was said and what came of it, as far as each part is public. */
  seeTrace: sentence(['anyone']),
  /** One of the roles of whoever asks is enough; which projects are shown depends on `seeProject`. */
  listProjects: sentence<{ readonly id: string }>([...staff, ...team], { project }),
  seeProject: sentence<ProjectAsked>([...staff, ...team], {
    project,
    unless: (actor, asked) => (asked.regisseurId === undefined ? null : ownTeam(actor, asked)),
  }),
  startProject: sentence(writers),
  /** Steps, decisions, activities, texts, indicators, vision. */
  runProject: sentence<ProjectAsked>([...writers, 'partnerLead'], { project, unless: ownRegie }),
  /** Name, period, wijken, whether residents see it; ending it; its next cycle. */
  settleProject: sentence<ProjectAsked>(writers, { project }),
  handOverRegie: sentence<ProjectAsked>(writers, { project }),
  formTeam: sentence<ProjectAsked>(writers, { project }),
  /** For one's own organisation; the gemeente and the regisseur note what others said. */
  agreeToVision: sentence<ProjectAsked & { readonly organisationId: string }>([...writers, 'partnerLead'], {
    project,
    unless: (actor, asked) =>
      asked.regisseurId !== undefined &&
      inTeam(actor, asked.id) &&
      organisationsIn(actor, asked.id, ['partnerLead']).includes(asked.organisationId)
        ? null
        : ownRegie(actor, asked),
  }),
};

/** Whether somebody has any project to look at here: by a role in the gemeente, or in one project. */
export const mayListProjects = (actor: Actor): Verdict =>
  somewhere(actor, (id) => projectPolicy.listProjects.judge(actor, { id }));

/** Whether somebody sees all projects of the gemeente; else only those of their own teams. */
export const seesAllProjects = (actor: Actor): boolean => staff.some((role) => actor.roles.has(role));
