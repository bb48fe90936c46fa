import {
  type Actor,
  platformError,
  type Role,
  sentence,
  type Sentence,
  type Verdict,
  somewhere,
} from '@wijkspoor/platform/domain';

const writers: readonly Role[] = ['coordinator', 'administrator'];
const readers: readonly Role[] = [...writers, 'executive', 'researcher'];
const project = ({ projectId }: { readonly projectId: string }): string => projectId;

/** A round as a sentence judges it; with an empty project while it has not been read yet: then the role alone counts. */
export type RoundAsked = { readonly projectId: string };

/** A partner or key person knows only the rounds of projects in whose team they are: another one is missing, as for a stranger. */
const ownTeam = (actor: Actor, { projectId }: RoundAsked) =>
  projectId === '' || actor.projectRoles.has(projectId) || readers.some((role) => actor.roles.has(role))
    ? null
    : platformError('missing');

/** Who may do what with instruments, rounds and answers. */
export const instrumentsPolicy = {
  /** A role in one project is enough: see `anywhere`. */
  seeInstruments: sentence<RoundAsked>([...readers, 'partnerLead', 'keyPerson'], { project }),
  writeInstruments: sentence(writers),
  seeRounds: sentence<RoundAsked>([...readers, 'partnerLead', 'partnerReporter', 'keyPerson'], {
    project,
    unless: ownTeam,
  }),
  /** Making a round, opening and closing it, publishing results, giving feedback. */
  runRounds: sentence<RoundAsked>(writers, { project }),
  /** Answers on paper, and what somebody says to a key person. */
  enterForms: sentence<RoundAsked>([...writers, 'keyPerson'], { project, unless: ownTeam }),
  /** Reading open answers before they are public, and setting forms aside. */
  moderateAnswers: sentence<RoundAsked>(writers, { project }),
  takePart: sentence(['anyone']),
  /** Results that are not published are for staff only. */
  seeResults: sentence<{ readonly published: boolean }>(['anyone'], {
    unless: (actor, { published }) =>
      published || readers.some((role) => actor.roles.has(role)) ? null : platformError('missing'),
  }),
  /** Stricter limits than ours for what is shown. */
  tightenDisclosure: sentence(['administrator']),
  exportTables: sentence(readers),
  /** One row per form, without what could say who: for the gemeente itself. */
  exportRows: sentence(writers),
};

/** Whether one of the roles of somebody is enough, in the gemeente or in one project; of which project, is judged when it is known. */
export function anywhere(actor: Actor, { judge }: Sentence<RoundAsked>): Verdict {
  return somewhere(actor, (projectId) => judge(actor, { projectId }));
}
