import { DomainError, type ErrorKind, type InputError } from '@wijkspoor/platform/domain';

/** What the rules of identity may say no with. */
export const identityErrors = {
  /** A link or code that was used, is too old, or never existed: we do not say which. */
  codeInvalid: 'invalid',
  wrongCredentials: 'unauthenticated',
  wrongOneTimeCode: 'unauthenticated',
  /** The second step came too late, or after too many wrong codes. */
  startAgain: 'unauthenticated',
  wrongPassword: 'invalid',
  /** Signed in through one gemeente's identity provider: good for that gemeente only. */
  sessionOfOneGemeente: 'forbidden',
  notForCoordinator: 'forbidden',
  lastAdministrator: 'conflict',
  /** Typed another address than that of the account. */
  otherAddress: 'invalid',
  /** The last one to run a gemeente, or the platform: somebody else must do that first. */
  stillAdministrator: 'conflict',
  stillOperator: 'conflict',
  /** An account that shows how a demo works is there for the next visitor too. */
  demoStays: 'conflict',
  noSecondFactor: 'conflict',
  /** A lost phone is no reason to take away one's own: whoever holds a stolen session would. */
  ownSecondFactor: 'forbidden',
  /** Has a role in another gemeente too, or runs the platform. */
  worksElsewhere: 'forbidden',
  administratorResets: 'forbidden',
  /** Signs in at another gemeente's identity provider; a password chosen here would go around it. */
  signsInElsewhere: 'conflict',
  alreadyMember: 'conflict',
  needsInvitation: 'conflict',
  organisationNeeded: 'invalid',
  organisationUnknown: 'invalid',
  organisationExists: 'conflict',
  passwordNeeded: 'invalid',
  slugTaken: 'conflict',
  hasAdministrator: 'conflict',
  /** Not https, not on the internet, or more than an address. */
  providerAddress: 'invalid',
  /** No OpenID provider answers at that address. */
  providerSilent: 'conflict',
  providerNone: 'missing',
  providerFailed: 'conflict',
  providerRefused: 'forbidden',
  providerStale: 'conflict',
  providerEmailUnproven: 'forbidden',
  providerUnknownPerson: 'forbidden',
} as const satisfies Record<string, ErrorKind>;
/** Name of an error of identity; travels as `identity.<code>`. */
export type IdentityErrorCode = keyof typeof identityErrors;

/** Makes the error of that code. */
export const identityError = (
  code: IdentityErrorCode,
  details: DomainError['details'] = {},
  errors: readonly InputError[] = [],
): DomainError => new DomainError(`identity.${code}`, identityErrors[code], details, errors);
