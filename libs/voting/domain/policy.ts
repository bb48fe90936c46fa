import { type Actor, platformError, type Role, sentence } from '@wijkspoor/platform/domain';

const writers: readonly Role[] = ['coordinator', 'administrator'];
const readers: readonly Role[] = [...writers, 'executive', 'researcher'];
const project = ({ projectId }: { readonly projectId: string }): string => projectId;
/** A vote as a sentence judges it; with an empty project while it has not been read yet: then the role alone counts. */
type VoteAsked = { readonly projectId: string };

/** A partner knows only the votes of projects in whose team they are: another one is missing, as for a stranger. */
const ownTeam = (actor: Actor, { projectId }: VoteAsked) =>
  projectId === '' || actor.projectRoles.has(projectId) || readers.some((role) => actor.roles.has(role))
    ? null
    : platformError('missing');

/** Who may do what with votes. Nobody may see what is counted before closing: there is no sentence for it. */
export const votingPolicy = {
  seeVotes: sentence<VoteAsked>([...readers, 'partnerLead', 'partnerReporter'], { project, unless: ownTeam }),
  /** Making a vote, opening and closing it, printing its letters. */
  runVotes: sentence<VoteAsked>(writers, { project }),
  /** Typing over ballots on paper, and checking what another typed. */
  enterPapers: sentence<VoteAsked>(writers, { project }),
  vote: sentence(['anyone']),
  seeDecisions: sentence<VoteAsked>([...readers, 'partnerLead', 'partnerReporter'], { project, unless: ownTeam }),
  /** Putting candidates side by side, recording what was chosen and why, and publishing it as a whole. */
  recordDecisions: sentence<VoteAsked>(writers, { project }),
};
