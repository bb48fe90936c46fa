import { type Actor, platformError, type Role, sentence, somewhere, type Verdict } from '@wijkspoor/platform/domain';
import type { Mover } from './idea/life';

const writers: readonly Role[] = ['coordinator', 'administrator'];
const readers: readonly Role[] = [...writers, 'executive', 'researcher'];
const team: readonly Role[] = ['partnerLead', 'partnerReporter', 'keyPerson'];
const project = ({ projectId }: { readonly projectId: string }): string => projectId;

/** An idea as a sentence judges it; with an empty project while it has not been read yet: then the role alone counts. */
export type IdeaAsked = { readonly projectId: string };

/** Who works in some projects only knows no others: they are missing, as for a stranger. */
const ownTeam = (actor: Actor, { projectId }: IdeaAsked) =>
  projectId === '' || actor.projectRoles.has(projectId) || readers.some((role) => actor.roles.has(role))
    ? null
    : platformError('missing');

/** Who may do what with ideas. */
export const proposalsPolicy = {
  seeIdeas: sentence(['anyone']),
  /** Bringing an idea, supporting, saying something, asking to hear. */
  takePart: sentence(['anyone']),
  supportAtOnce: sentence(['signedIn']),
  seeWorkIdeas: sentence<IdeaAsked>([...readers, ...team], { project, unless: ownTeam }),
  /** For somebody on paper or in a talk. */
  bringForOther: sentence<IdeaAsked>([...writers, 'keyPerson'], { project, unless: ownTeam }),
  /** Reading what comes in, before or after it is public. */
  moderateIdeas: sentence<IdeaAsked>(writers, { project }),
  /** Answering for the gemeente: adopting, declining, merging, the plan. */
  answerIdeas: sentence<IdeaAsked>(writers, { project }),
  settleIdeas: sentence<IdeaAsked>(writers, { project }),
};

/** Whether somebody may make a move that is of this kind. The author's own moves are made from their own page. */
export function mayMove(actor: Actor, by: Mover, asked: IdeaAsked): Verdict {
  if (by === 'author') return platformError('forbidden');
  return proposalsPolicy[by === 'moderator' ? 'moderateIdeas' : 'answerIdeas'].judge(actor, asked);
}

type OfProject = 'seeWorkIdeas' | 'bringForOther' | 'moderateIdeas' | 'answerIdeas' | 'settleIdeas';

/** Whether one of the roles of somebody is enough, in the gemeente or in one project; of which project, is judged when it is known. */
export function inSomeProject(actor: Actor, what: OfProject): Verdict {
  return somewhere(actor, (projectId) => proposalsPolicy[what].judge(actor, { projectId }));
}
