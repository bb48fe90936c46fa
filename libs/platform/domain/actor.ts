import type { Language } from './language';

/** Roles a membership can give, per gemeente and per project. The order is the order in which people read them. */
export const roles = [
  'resident',
  'keyPerson',
  'partnerReporter',
  'partnerLead',
  'coordinator',
  'administrator',
  'executive',
  'researcher',
] as const;
/** What one membership gives: for the whole gemeente, or for one project of it. */
export type Role = (typeof roles)[number];

/** Roles of the gemeente itself: they sign in with a password and a second factor, or with the gemeente's identity provider. */
export const staffRoles: readonly Role[] = ['coordinator', 'administrator', 'executive', 'researcher'];

/** A role somebody has for an organisation. Without a project it holds in the whole gemeente, with one in that project alone. */
export type OrganisationRole = {
  readonly role: Role;
  readonly organisationId: string;
  readonly projectId: string | null;
};

/** Who acts, in the gemeente of the request. Roles of other gemeenten are never in here. */
export type Actor = {
  /** `anonymous`: nobody signed in. `system`: a job of ours. `operator` goes with `account`. */
  readonly kind: 'anonymous' | 'account' | 'system';
  readonly accountId: string | null;
  /** Runs the platform, for all gemeenten; has no role in any of them by that. */
  readonly operator: boolean;
  /** Roles that hold for the whole gemeente of the request. Empty outside a gemeente. */
  readonly roles: ReadonlySet<Role>;
  /** Roles that hold for one project of that gemeente, by project id. */
  readonly projectRoles: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Which of these roles are for an organisation: it is spoken for there alone. */
  readonly organisationRoles: readonly OrganisationRole[];
};

/** Everything a service needs to know about the request or job it works for; always the first argument. */
export type Ctx = {
  readonly actor: Actor;
  /** The gemeente of the address, or null on platform pages. */
  readonly gemeenteId: string | null;
  readonly requestId: string;
  readonly language: Language;
};

/** Nobody signed in. An anonymous participant is an actor too. */
export const anonymous: Actor = {
  kind: 'anonymous',
  accountId: null,
  operator: false,
  roles: new Set(),
  projectRoles: new Map(),
  organisationRoles: [],
};

/** The organisations for which somebody has one of these roles in this project: there itself, or in the whole gemeente. */
export const organisationsIn = (actor: Actor, projectId: string, who: readonly Role[] = roles): readonly string[] => [
  ...new Set(
    actor.organisationRoles.flatMap((held) =>
      who.includes(held.role) && (held.projectId === null || held.projectId === projectId) ? [held.organisationId] : [],
    ),
  ),
];

/** The platform itself, in a job. */
export const system: Actor = { ...anonymous, kind: 'system' };

/** The context of a job or command: no person, one gemeente or none. */
export const systemCtx = (gemeenteId: string | null, requestId: string): Ctx => ({
  actor: system,
  gemeenteId,
  requestId,
  language: 'nl',
});
