import { DomainError } from '@wijkspoor/platform/domain';

/** What an error is, without its message: a message may repeat what a person typed. */
export function errorCode(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && error.code !== undefined ? `${error.name} ${String(error.code)}` : error.name;
}
