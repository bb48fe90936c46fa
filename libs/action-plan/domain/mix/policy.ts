import { type Actor, organisationsIn, platformError, type Role, sentence } from '@wijkspoor/platform/domain';

const writers: readonly Role[] = ['coordinator', 'administrator'];
const readers: readonly Role[] = [...writers, 'executive', 'researcher'];
const partners: readonly Role[] = ['partnerLead', 'partnerReporter'];
const project = ({ projectId }: { readonly projectId: string }): string => projectId;
/** The plan of a project; with an empty project while it has not been read yet: then the role alone counts. */
type MixAsked = { readonly projectId: string };
/** An intervention, or an action of it, with whose it is. */
export type InterventionAsked = MixAsked & {
  readonly organisationId: string | null;
  readonly sharedWithTeam: boolean;
};

/** One of these roles in the whole gemeente, or in this project. */
const holds = (actor: Actor, roles: readonly Role[], projectId: string): boolean =>
  roles.some((role) => actor.roles.has(role) || actor.projectRoles.get(projectId)?.has(role));
const isReader = (actor: Actor, { projectId }: MixAsked): boolean => holds(actor, readers, projectId);
const owns = (actor: Actor, { projectId, organisationId }: InterventionAsked): boolean =>
  organisationId !== null && ownInMix(actor, projectId).includes(organisationId);

/** A partner knows only the plans of projects in whose team they are: another one is missing, as for a stranger. */
const ownTeam = (actor: Actor, { projectId }: MixAsked) =>
  projectId === '' || actor.projectRoles.has(projectId) || isReader(actor, { projectId })
    ? null
    : platformError('missing');

/** And in such a plan only what their organisation does, and what is shared with the team. */
const ownOrShared = (actor: Actor, asked: InterventionAsked) => {
  if (asked.projectId === '' || isReader(actor, asked)) return null;
  const seen = actor.projectRoles.has(asked.projectId) && (asked.sharedWithTeam || owns(actor, asked));
  return seen ? null : platformError('missing');
};

/** Who reads a shared intervention does not speak for its partner. */
const own = (actor: Actor, asked: InterventionAsked) => {
  const hidden = ownOrShared(actor, asked);
  if (hidden !== null || asked.projectId === '' || holds(actor, writers, asked.projectId)) return hidden;
  return owns(actor, asked) ? null : platformError('forbidden');
};

/** Who may do what with the mix of interventions and its money. */
export const mixPolicy = {
  seeMix: sentence<MixAsked>([...readers, ...partners], { project, unless: ownTeam }),
  seeIntervention: sentence<InterventionAsked>([...readers, ...partners], { project, unless: ownOrShared }),
  /** Making, changing and moving interventions; leaving a pillar or spoor empty. */
  runMix: sentence<MixAsked>(writers, { project }),
  /** The four checks of 4xToegang, and saying that an action is done. */
  answerAccess: sentence<InterventionAsked>([...writers, ...partners], { project, unless: own }),
  seeMoney: sentence<MixAsked>(readers, { project }),
  runMoney: sentence<MixAsked>(writers, { project }),
};

/** The organisations whose interventions somebody sees in the plan of a project as their own. */
export const ownInMix = (actor: Actor, projectId: string): readonly string[] =>
  organisationsIn(actor, projectId, partners);

/** Whether somebody sees every intervention of the plan of a project; else only those of own organisations, and what is shared. */
export const seesWholeMix = (actor: Actor, projectId: string): boolean => isReader(actor, { projectId });
