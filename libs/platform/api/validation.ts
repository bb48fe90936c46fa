import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type InputError, platformError } from '@wijkspoor/platform/domain';

type Issue = { readonly code?: string; readonly message: string; readonly path?: readonly unknown[]; readonly keys?: readonly string[]; readonly input?: unknown; readonly format?: string };

const codes: Readonly<Record<string, string>> = {
  invalid_type: 'type',
  too_small: 'tooSmall',
  too_big: 'tooBig',
  invalid_format: 'format',
  invalid_value: 'choice',
  unrecognized_keys: 'unknown',
  not_multiple_of: 'number',
};

/** The pipe that checks every body, parameter and query against its contract, and answers codes instead of sentences. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: (issues) => platformError('invalid', {}, issues.slice(0, 50).map(inputError)) });

/** An issue of the schema library as path and code. A value or a key that the caller made up is never repeated. */
export function inputError(issue: Issue): InputError {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part)).join('.');
  if (issue.code === 'custom') return { path, code: issue.message };
  if (issue.code === 'invalid_type' && issue.input === undefined) return { path, code: 'required' };
  if (issue.code === 'invalid_format' && issue.format === 'email') return { path, code: 'email' };
  return { path, code: codes[issue.code ?? ''] ?? 'invalid' };
}
