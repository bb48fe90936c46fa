import { type Actor, type OrganisationRole, type Role, staffRoles } from '@wijkspoor/platform/domain';

/** How somebody proved who they are. `password` is always followed by a second factor. */
export const signInMethods = ['mailLink', 'password', 'provider'] as const;
/** How one session was made: it decides how long it lasts, and whether roles of staff show in it. */
export type SignInMethod = (typeof signInMethods)[number];

/** One role somebody has, in one gemeente. */
export type Held = {
  readonly gemeenteId: string;
  readonly slug: string;
  readonly gemeente: string;
  readonly role: Role;
  readonly projectId: string | null;
  readonly organisationId: string | null;
  readonly organisation: string | null;
};

/** What a valid session says: whose it is, how it was made, and the roles it may show. */
export type Session = {
  readonly accountId: string;
  readonly method: SignInMethod;
  /** The gemeente whose identity provider made it, and the only one it is good for. */
  readonly onlyGemeente: string | null;
  readonly expiresAt: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly operator: boolean;
  readonly hasPassword: boolean;
  readonly version: number;
  readonly memberships: readonly Held[];
};

const hour = 3600;
const day = 24 * hour;

/** How long a session lasts, in seconds: at most, and without being used. A link by mail is for residents and partners, the rest for staff. */
export const lifetimeOf = (method: SignInMethod): { readonly absolute: number; readonly idle: number } =>
  method === 'mailLink' ? { absolute: 30 * day, idle: 14 * day } : { absolute: 8 * hour, idle: hour };

/** True for a role that needs a password and a second factor, or the gemeente's identity provider. */
export const isStaff = (role: Role): boolean => staffRoles.includes(role);

/** The roles a session shows: those of staff only after strong proof, and nothing of another gemeente than its provider's. */
export const rolesOf = ({
  method,
  onlyGemeente,
  memberships,
}: Pick<Session, 'method' | 'onlyGemeente' | 'memberships'>): readonly Held[] =>
  memberships.filter(
    (held) =>
      (method !== 'mailLink' || !isStaff(held.role)) && (onlyGemeente === null || held.gemeenteId === onlyGemeente),
  );

/**
 * Who acts, in one gemeente or (null) on a page of the platform.
 * Outside the gemeente of its provider, a session is nobody's.
 */
export function actorOf(
  session: Pick<Session, 'accountId' | 'method' | 'onlyGemeente' | 'operator' | 'memberships'> | null,
  gemeenteId: string | null,
): Actor {
  const roles = new Set<Role>();
  const projectRoles = new Map<string, Set<Role>>();
  const organisationRoles: OrganisationRole[] = [];
  if (
    session === null ||
    (session.onlyGemeente !== null && gemeenteId !== null && session.onlyGemeente !== gemeenteId)
  ) {
    return { kind: 'anonymous', accountId: null, operator: false, roles, projectRoles, organisationRoles };
  }
  for (const held of rolesOf(session)) {
    if (held.gemeenteId !== gemeenteId) continue;
    if (held.projectId === null) roles.add(held.role);
    else projectRoles.set(held.projectId, (projectRoles.get(held.projectId) ?? new Set<Role>()).add(held.role));
    const { role, organisationId, projectId } = held;
    if (organisationId !== null) organisationRoles.push({ role, organisationId, projectId });
  }
  const operator = session.operator && session.method === 'password';
  return { kind: 'account', accountId: session.accountId, operator, roles, projectRoles, organisationRoles };
}
