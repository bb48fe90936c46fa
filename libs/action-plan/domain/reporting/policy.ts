import {
  type Actor,
  organisationsIn,
  type OrganisationRole,
  platformError,
  type Role,
  sentence,
  somewhere,
  type Verdict,
} from '@wijkspoor/platform/domain';
import { actionPlanError } from '../errors';

/** A report as a sentence judges it; with empty ids while it was not read yet: then the role alone counts. */
export type ReportAsked = {
  readonly projectId: string;
  /** Who carries out the intervention; null: the gemeente itself. */
  readonly organisationId: string | null;
};

const writers: readonly Role[] = ['coordinator', 'administrator'];
const readers: readonly Role[] = [...writers, 'executive', 'researcher'];
const partners: readonly Role[] = ['partnerReporter', 'partnerLead'];

const project = ({ projectId }: ReportAsked): string => projectId;
const some = (actor: Actor, roles: readonly Role[], { projectId }: ReportAsked): boolean =>
  roles.some((role) => actor.roles.has(role) || actor.projectRoles.get(projectId)?.has(role));
/** Somebody who reports for the organisation that carries it out, in this gemeente or in this project. */
const ofOwnOrganisation = (actor: Actor, asked: ReportAsked): boolean =>
  asked.organisationId !== null && organisationsIn(actor, asked.projectId, partners).includes(asked.organisationId);

/** A partner knows what is its own: what others report is missing, as for a stranger. */
const ownOrStaff = (actor: Actor, asked: ReportAsked) =>
  asked.organisationId === '' || some(actor, readers, asked) || ofOwnOrganisation(actor, asked)
    ? null
    : platformError('missing');

/** Who carries it out writes; what the gemeente does itself, it reports itself. */
const carriesOut = (actor: Actor, asked: ReportAsked) => {
  if (asked.organisationId === '' || ofOwnOrganisation(actor, asked)) return null;
  if (!some(actor, readers, asked)) return platformError('missing');
  return asked.organisationId === null && some(actor, writers, asked) ? null : actionPlanError('notYourReport');
};

/** Who may do what with partner reports. */
export const reportingPolicy = {
  seeReports: sentence<ReportAsked>([...readers, ...partners], { project, unless: ownOrStaff }),
  writeReport: sentence<ReportAsked>([...writers, ...partners], { project, unless: carriesOut }),
  judgeReport: sentence<ReportAsked>(writers, { project }),
  /** Whoever was told of can say no later: both sides can do that for them at once. */
  withdrawStory: sentence<ReportAsked>([...writers, ...partners], { project, unless: ownOrStaff }),
  seeObstacles: sentence<ReportAsked>([...readers, ...partners], { project, unless: ownOrStaff }),
  moveObstacle: sentence<ReportAsked>(writers, { project }),
};
type Reporting = keyof typeof reportingPolicy;

/** Whether one of the roles of somebody is enough, in the gemeente or in one project; of which report, is judged when it is known. */
export function reportsSomewhere(actor: Actor, what: Reporting): Verdict {
  return somewhere(actor, (projectId) => reportingPolicy[what].judge(actor, { projectId, organisationId: '' }));
}

/** What somebody sees of the reports of a gemeente: all, all of some projects, or those of own organisations. */
export type ReportScope = {
  readonly all: boolean;
  /** Projects of which everything is seen. */
  readonly wholeProjectIds: readonly string[];
  /** Own organisations, each with the project in which its reports are seen; null: in every one. */
  readonly own: readonly Pick<OrganisationRole, 'organisationId' | 'projectId'>[];
};
/** What somebody sees of reports, by roles in the gemeente, roles in single projects and own organisations. */
export const scopeOf = (actor: Actor): ReportScope => ({
  all: readers.some((role) => actor.roles.has(role)),
  wholeProjectIds: projectsOf(actor, readers),
  own: actor.organisationRoles.flatMap(({ role, organisationId, projectId }) =>
    partners.includes(role) ? [{ organisationId, projectId }] : [],
  ),
});
const projectsOf = (actor: Actor, roles: readonly Role[]): readonly string[] =>
  [...actor.projectRoles].flatMap(([id, held]) => (roles.some((role) => held.has(role)) ? [id] : []));

/** How much of a report somebody reads: what is being written is its writers' alone until they hand it in. */
export function readsWords(
  actor: Actor,
  asked: ReportAsked,
  now: { readonly state: string; readonly held: boolean },
): boolean {
  if (carriesOut(actor, asked) === null) return true;
  if (now.state === 'open' || now.state === 'draft') return false;
  if (some(actor, writers, asked)) return true;
  return !now.held && now.state !== 'returned';
}
