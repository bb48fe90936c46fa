import { DomainError, type ErrorKind, type InputError } from '@wijkspoor/platform/domain';

/** What the rules of ideas may say no with. */
export const proposalsErrors = {
  moveImpossible: 'conflict',
  /** A move that says no, takes something back or gives an answer is made with words, and there are none. */
  reasonRequired: 'invalid',
  /** The project takes no ideas now, or the wijk is not one of its. */
  notOpen: 'conflict',
  /** There is no idea of one's own in this browser, or its secret is not right. */
  noDraft: 'missing',
  /** It was handed in, so it changes by another version. */
  handedIn: 'conflict',
  /** A link from a mail that we did not make for this, or that was used up. */
  linkInvalid: 'invalid',
  /** Ideas join one that can still be supported, in the same project, and never themselves. */
  mergeImpossible: 'conflict',
  /** Nobody supports or discusses what is not public, or is over. */
  over: 'conflict',
  /** The project has no such theme. */
  themeUnknown: 'invalid',
  /** A comment that was refused or withdrawn, or that nobody confirmed. */
  commentGone: 'conflict',
  /** So many pictures, or of this kind, we do not take. */
  noPhoto: 'missing',
} as const satisfies Record<string, ErrorKind>;
export type ProposalsErrorCode = keyof typeof proposalsErrors;

/** Makes the error of that code. */
export const proposalsError = (
  code: ProposalsErrorCode,
  errors: readonly InputError[] = [],
  details: DomainError['details'] = {},
): DomainError => new DomainError(`proposals.${code}`, proposalsErrors[code], details, errors);
