import { type DomainError, readAddress, type Role } from '@wijkspoor/platform/domain';
import { identityError } from './errors';
import { isStaff } from './session';

/** Roles that somebody has for an organisation. */
const partnerRoles: readonly Role[] = ['partnerReporter', 'partnerLead'];

/** Whether somebody has this role for an organisation. */
export const needsOrganisation = (role: Role): boolean => partnerRoles.includes(role);

/**
 * A role of a partner goes with an organisation; null when that is so.
 * @param field where it can be chosen, when that is so.
 */
export const organisationFault = (
  role: Role,
  organisationId: string | null | undefined,
  field?: string,
): DomainError | null =>
  needsOrganisation(role) && !organisationId
    ? identityError('organisationNeeded', {}, field === undefined ? [] : [{ path: field, code: 'choice' }])
    : null;

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

/** What the invited person has already, as far as it matters for accepting. `staffHere`: a role of staff in the gemeente that invites. */
type Invited = { readonly hasPassword: boolean; readonly staff: boolean; readonly staffHere: boolean } | null;

/**
 * How accepting an invitation goes on.
 * `signIn`: there is a way of signing in already, and a mail alone must not go around it: a password, or the identity
 * provider of the gemeente that invites. `otherAddress`: signs in at the provider of another gemeente, whose roles a password
 * chosen here would open too. `choosePassword`: a role of staff, and the first. `session`: the mail is proof enough.
 */
export function acceptanceOf(role: Role, account: Invited): 'signIn' | 'otherAddress' | 'choosePassword' | 'session' {
  if (account?.hasPassword) return 'signIn';
  if (account?.staff) return account.staffHere ? 'signIn' : 'otherAddress';
  return isStaff(role) ? 'choosePassword' : 'session';
}

/**
 * Whoever signs in on the way to a page of a gemeente is a resident there, unless there is a role already.
 * @param next the page somebody wanted to go to.
 * @returns the slug of that gemeente; null when it is a page of the platform, or none.
 */
export const residentOf = (next: string | null): string | null => (next === null ? null : readAddress(next).gemeente);
