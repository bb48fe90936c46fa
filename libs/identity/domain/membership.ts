import type { DomainError, Role } from '@wijkspoor/platform/domain';
import { identityError } from './errors';
import { isStaff } from './session';

/** Roles that somebody has for an organisation. */
const partnerRoles: readonly Role[] = ['partnerReporter', 'partnerLead'];

/** A role of a partner goes with an organisation; null when that is so. */
export const organisationFault = (role: Role, organisationId: string | null | undefined): DomainError | null =>
  partnerRoles.includes(role) && !organisationId ? identityError('organisationNeeded') : null;

/** What a change of roles looks at: the membership, and how many administrators the whole gemeente has now. */
type RoleChange = { readonly role: Role; readonly projectId: string | null; readonly administrators: number };

/** A gemeente keeps at least one administrator. */
export const leavesNoAdministrator = ({ role, projectId, administrators }: RoleChange): boolean =>
  role === 'administrator' && projectId === null && administrators <= 1;

/**
 * Says why a membership cannot get another role; null when it can.
 * Between staff and the rest a person signs in differently, so that takes a new invitation.
 */
export function roleFault(change: RoleChange, next: Role, organisationId: string | null): DomainError | null {
  if (isStaff(change.role) !== isStaff(next)) return identityError('needsInvitation');
  if (next !== 'administrator' && leavesNoAdministrator(change)) return identityError('lastAdministrator');
  return organisationFault(next, organisationId);
}

/** What the invited person has already, as far as it matters for accepting. */
type Invited = { readonly hasPassword: boolean; readonly staff: boolean } | null;

/**
 * How accepting an invitation goes on.
 * `signIn`: there is a password already, and a mail alone must not go around it.
 * `choosePassword`: a role of staff, here or elsewhere, and no password yet. `session`: the mail is proof enough.
 */
export function acceptanceOf(role: Role, account: Invited): 'signIn' | 'choosePassword' | 'session' {
  if (account?.hasPassword) return 'signIn';
  return isStaff(role) || account?.staff ? 'choosePassword' : 'session';
}
