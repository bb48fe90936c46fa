import { DomainError } from '@wijkspoor/platform/domain';

/** What an error is, without its message: a message may repeat what a person typed. */
export function errorCode(error: unknown): string {
  if (error instanceof DomainError) return (error as DomainError).code;
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
