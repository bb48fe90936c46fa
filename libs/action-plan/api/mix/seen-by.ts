import { type InterventionAsked, mixPolicy, ownInMix, seesWholeMix } from '@wijkspoor/action-plan/domain';
import { type Actor, type Sentence, type Verdict, platformError } from '@wijkspoor/platform/domain';

/**
 * Which interventions somebody sees, as a condition on `i`: all of them, or those of own organisations and what is shared. It says
 * the same as `seeIntervention`.
 * @param all place of a boolean, @param own place of a list of organisations.
 */
export const seenIn = (all: string, own: string): string =>
  `(${all} or i.shared_with_team or i.organisation_id = any (${own}))`;

/** The values of these places, in one project. */
export const seenBy = (actor: Actor, projectId: string): readonly unknown[] => [
  seesWholeMix(actor, projectId),
  ownInMix(actor, projectId),
];

/** Whether one of the roles of somebody is enough, in the gemeente or in one project; of which, is judged when it is known. */
export function anywhereInMix(actor: Actor, { judge }: Sentence<InterventionAsked>): Verdict {
  const nothing = { organisationId: null, sharedWithTeam: false };
  const first = judge(actor, { projectId: '', ...nothing });
  if (first === true) return true;
  // who has the role in a project passes there; what is seen there is judged with the thing itself
  const there = [...actor.projectRoles.keys()].some(
    (projectId) => mixPolicy.seeMix.judge(actor, { projectId }) === true,
  );
  return there ? true : first;
}

/** @throws platform.missing for what this person does not know of. */
export function demandSeen(actor: Actor, asked: InterventionAsked | undefined): void {
  if (asked === undefined || mixPolicy.seeIntervention.judge(actor, asked) !== true) throw platformError('missing');
}
