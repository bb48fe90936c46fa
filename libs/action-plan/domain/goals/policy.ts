import {
  type Actor,
  platformError,
  type Role,
  type Sentence,
  sentence,
  type Verdict,
  somewhere,
} from '@wijkspoor/platform/domain';
import { type ProjectAsked, projectPolicy } from '@wijkspoor/project/domain';

const writers: readonly Role[] = ['coordinator', 'administrator'];

/** Who may do what with goals, and with words that people write together. */
export const goalsPolicy = {
  seeGoals: sentence(['anyone']),
  /** Another wording, or something to say, without an account. */
  suggestWording: sentence(['anyone']),
  /** Also those in the making: whoever sees the project. */
  seeWorkGoals: projectPolicy.seeProject,
  /** Writing, opening, adopting, dropping, answering: whoever runs the project. */
  runGoals: projectPolicy.runProject,
  /** For somebody on paper or in a talk. */
  bringWording: sentence<ProjectAsked>([...writers, 'keyPerson'], {
    project: ({ id }) => id,
    unless: (actor, asked) =>
      asked.id === '' || projectPolicy.seeProject.judge(actor, asked) === true ? null : platformError('missing'),
  }),
  /** Reading what people propose before everybody can. */
  readWordings: sentence<ProjectAsked>(writers, { project: ({ id }) => id }),
};

/** Whether one of the roles of somebody is enough, in the gemeente or in one project; of which project, is judged when it is known. */
export function inSomeProject(actor: Actor, what: Sentence<ProjectAsked>): Verdict {
  return somewhere(actor, (id) => what.judge(actor, { id }));
}
