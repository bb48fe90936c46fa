import { type Actor, type Role, roles, sentence, staffRoles } from '@wijkspoor/platform/domain';
import { identityError } from './errors';

/** Where a session is good for: everything of the account, or one gemeente whose identity provider made it. */
export type SessionReach = { readonly onlyGemeente: string | null };

/** Whose second factor it is: what weighs in taking it away. */
export type SecondFactorHolder = {
  readonly accountId: string;
  readonly operator: boolean;
  /** Administrator somewhere. */
  readonly administrator: boolean;
  /** In how many gemeenten this person has a role. */
  readonly gemeenten: number;
};

/** Whoever runs the identity provider of one gemeente must not be able to see or change an account that has roles elsewhere. */
export const ofOneGemeente = (_: Actor, { onlyGemeente }: SessionReach) =>
  onlyGemeente === null ? null : identityError('sessionOfOneGemeente');

/** Who may do what with people, roles and the settings of a gemeente. */
export const identityPolicy = {
  signIn: sentence(['anyone']),
  seeOwnSession: sentence(['anyone']),
  seeOwnWork: sentence(['signedIn']),
  /** It shows what the session showed in which it was made, and no more. */
  haveAgendaLink: sentence(['signedIn']),
  changeOwnAccount: sentence<SessionReach>(['signedIn'], {
    unless: ofOneGemeente,
  }),
  /** It is of every gemeente, so also for this a session of one is not enough. */
  seeOwnData: sentence<SessionReach>(['signedIn'], {
    unless: ofOneGemeente,
  }),
  eraseOwnAccount: sentence<SessionReach>(['signedIn'], {
    unless: ofOneGemeente,
  }),
  /** Whoever reads the mail of an address may see what a gemeente knows of it, and have it taken away. */
  askOwnData: sentence(['anyone']),
  seeGemeente: sentence(['anyone']),
  /** Residents take part on the public pages; everyone else has work. */
  openWork: sentence(roles.filter((role) => role !== 'resident')),
  changeSettings: sentence(['administrator']),
  /** Whoever sets it decides who signs in here as whom. */
  changeProvider: sentence(['administrator']),
  seeMembers: sentence(['coordinator', 'administrator']),
  changeMembers: sentence(['administrator']),
  /** The second factor guards everything of an account: who decides on it must be the only gemeente it is for. */
  resetSecondFactor: sentence<SecondFactorHolder>(['administrator'], {
    unless: ({ accountId }, holder) => {
      if (accountId === holder.accountId) return identityError('ownSecondFactor');
      return holder.operator || holder.gemeenten > 1 ? identityError('worksElsewhere') : null;
    },
  }),
  /** For those whom no administrator can help. */
  resetSecondFactorOfAdministrator: sentence<SecondFactorHolder>(['operator'], {
    unless: (_, { operator, administrator, gemeenten }) =>
      operator || administrator || gemeenten > 1 ? null : identityError('administratorResets'),
  }),
  /** A coordinator invites residents and partners; roles of the gemeente itself are for its administrator. */
  invite: sentence<{ role: Role }>(['coordinator', 'administrator'], {
    unless: (actor, { role }) =>
      staffRoles.includes(role) && !actor.roles.has('administrator') ? identityError('notForCoordinator') : null,
  }),
  seeInvitations: sentence(['coordinator', 'administrator']),
  acceptInvitation: sentence(['anyone']),
  seeOrganisations: sentence(['coordinator', 'administrator']),
  addOrganisation: sentence(['coordinator', 'administrator']),
  seePermissions: sentence(['anyone']),
  seeGemeenten: sentence(['operator']),
  makeGemeente: sentence(['operator']),
  /** Only while a gemeente has no administrator: after that it invites its own. */
  inviteFirstAdministrator: sentence<{ hasAdministrator: boolean }>(['operator'], {
    unless: (_, { hasAdministrator }) => (hasAdministrator ? identityError('hasAdministrator') : null),
  }),
};
