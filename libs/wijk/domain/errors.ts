import { DomainError, type ErrorKind } from '@wijkspoor/platform/domain';

/** What the rules of a wijk may say no with. */
export const wijkErrors = {
  slugTaken: 'conflict',
  gemeenteWithoutCode: 'conflict',
  areaUnknown: 'invalid',
  areaElsewhere: 'invalid',
  areasMixed: 'invalid',
} as const satisfies Record<string, ErrorKind>;
export type WijkErrorCode = keyof typeof wijkErrors;

/** Makes the error of that code. */
export const wijkError = (code: WijkErrorCode): DomainError => new DomainError(`wijk.${code}`, wijkErrors[code]);
