import { DomainError, type ErrorKind, type InputError } from '@wijkspoor/platform/domain';

/** What the rules of monitoring may say no with. */
const monitoringErrors = {
  /** The measurement cannot be what it says; `errors` says why. */
  measurement: 'invalid',
  /** Somebody corrected this measurement already; only the last one can be corrected. */
  alreadyCorrected: 'conflict',
  goalDropped: 'conflict',
  tooMany: 'conflict',
} as const satisfies Record<string, ErrorKind>;
export type MonitoringErrorCode = keyof typeof monitoringErrors;

/** Makes the error of that code. */
export const monitoringError = (code: MonitoringErrorCode, errors: readonly InputError[] = []): DomainError =>
  new DomainError(`monitoring.${code}`, monitoringErrors[code], {}, errors);
