import { type Actor, platformError, type Role, sentence } from '@wijkspoor/platform/domain';
import { goalsPolicy } from './goals/policy';

const staff: readonly Role[] = ['coordinator', 'administrator', 'executive', 'researcher'];

/** Whether somebody works on one of these projects, or for the gemeente: they see a profile before it is public. */
export const preparesProfile = (actor: Actor, projectIds: readonly string[]): boolean =>
  staff.some((role) => actor.roles.has(role)) || projectIds.some((id) => actor.projectRoles.has(id));

/** Who may look at what is made of several domains. The portfolio follows the sentences of `project`. */
export const monitoringPolicy = {
  /** Whoever has its secret address; it shows what the one whose it is may see. */
  readAgenda: sentence(['anyone']),
  /** Of a project that was made public, in a wijk that was. */
  seeWhereWeStand: sentence(['anyone']),
  /** A profile that is not public is missing for anyone who does not work on it. */
  seeProfile: sentence<{ readonly published: boolean; readonly projectIds: readonly string[] }>(['anyone'], {
    unless: (actor, { published, projectIds }) =>
      published || preparesProfile(actor, projectIds) ? null : platformError('missing'),
  }),
  publishProfile: sentence(['coordinator', 'administrator']),
  ...goalsPolicy,
};
