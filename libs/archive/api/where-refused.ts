import { DomainError } from '@wijkspoor/platform/domain';

/** The code of what the database or the disk refused; nothing for anything else. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * What was refused of rows that came from outside: which line or which rule, and never what stood there.
 * @returns null when it was neither the database nor the disk that refused.
 */
export function whereRefused(error: unknown): readonly string[] | null {
  if (error instanceof DomainError || codeOf(error) === '') return null;
  const { where, constraint } = error as { where?: unknown; constraint?: unknown };
  const line = /line \d+(, column \w+)?/.exec(String(where))?.[0] ?? '';
  const rule = typeof constraint === 'string' ? constraint : '';
  return [line, rule].filter((one) => one !== '');
}
