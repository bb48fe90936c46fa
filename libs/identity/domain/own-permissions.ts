import { type Actor, may, roles } from '@wijkspoor/platform/domain';
import type { SessionView } from './contract';
import { identityPolicy } from './policy';

/** What somebody may do in one gemeente: for menus and buttons, of the same sentences that the routes demand. */
export type OwnPermissions = SessionView['gemeenten'][number]['may'];

/** @param actor who acts in that gemeente. */
export const permissionsOf = (actor: Actor): OwnPermissions => ({
  work: may(identityPolicy.openWork.judge(withProjectRoles(actor))),
  seeMembers: may(identityPolicy.seeMembers.judge(actor)),
  changeMembers: may(identityPolicy.changeMembers.judge(actor)),
  seeOrganisations: may(identityPolicy.seeOrganisations.judge(actor)),
  changeSettings: may(identityPolicy.changeSettings.judge(actor)),
  invite: roles.filter((role) => identityPolicy.invite.judge(actor, { role }) === true),
});

/** A role in one project is enough to have work here. */
const withProjectRoles = (actor: Actor): Actor => ({
  ...actor,
  roles: new Set([...actor.roles, ...[...actor.projectRoles.values()].flatMap((held) => [...held])]),
});
