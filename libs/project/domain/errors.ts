import { DomainError, type ErrorKind, type InputError } from '@wijkspoor/platform/domain';

/** What the rules of projects may say no with. */
export const projectErrors = {
  /** The state it is in has no such move. */
  moveImpossible: 'conflict',
  /** The project is over: nothing of it changes, unless it is opened again. */
  projectEnded: 'conflict',
  projectPaused: 'conflict',
  /** This cycle was followed by a next one, and is kept as it was. */
  cycleClosed: 'conflict',
  /** The step asks for something that is not there yet; `errors` says what. */
  stepIncomplete: 'conflict',
  nothingStarted: 'conflict',
  notRegisseur: 'invalid',
  notContact: 'invalid',
  sameRegie: 'conflict',
  regieStays: 'conflict',
  /** Somebody would lose the role with which they lead a project or are its contact. */
  handOverFirst: 'conflict',
  notInGemeente: 'invalid',
  alreadyInTeam: 'conflict',
  wijkUnknown: 'invalid',
  organisationUnknown: 'invalid',
  alreadyAgreed: 'conflict',
  nothingToAgree: 'conflict',
  tooMany: 'conflict',
} as const satisfies Record<string, ErrorKind>;
export type ProjectErrorCode = keyof typeof projectErrors;

/** Makes the error of that code. */
export const projectError = (
  code: ProjectErrorCode,
  errors: readonly InputError[] = [],
  details: DomainError['details'] = {},
): DomainError => new DomainError(`project.${code}`, projectErrors[code], details, errors);
