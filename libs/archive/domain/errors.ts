import { DomainError, type ErrorKind } from '@wijkspoor/platform/domain';

/** What the rules of archives may say no with. */
const archiveErrors = {
  /** One archive of a gemeente is made at a time. */
  busy: 'conflict',
  notReady: 'conflict',
  moveImpossible: 'conflict',
  /** An archive is read where no gemeente is yet. */
  notEmpty: 'conflict',
  /** It is no ZIP, or no archive of ours. */
  notAnArchive: 'invalid',
  /** Another version of the program wrote it. */
  otherVersion: 'conflict',
  /** What stands in it does not fit together, or breaks a rule of the database. */
  damaged: 'invalid',
  tooLarge: 'tooLarge',
  /** Files of this gemeente are here already, of an installation before. */
  filesHere: 'conflict',
  /** Somebody with this address, or this id, is here already. */
  accountKnown: 'conflict',
} as const satisfies Record<string, ErrorKind>;
/** What the rules of archives may say no with; clients read it with `archive.` before it. */
export type ArchiveErrorCode = keyof typeof archiveErrors;

/** Makes the error of that code. */
export const archiveError = (code: ArchiveErrorCode, details: DomainError['details'] = {}): DomainError =>
  new DomainError(`archive.${code}`, archiveErrors[code], details);
