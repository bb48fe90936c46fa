import type { InputError } from './error';

/** An issue as zod reports it; only what we read of it. */
export type Issue = {
  readonly code?: string;
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
  readonly input?: unknown;
  readonly format?: string;
};

const codes: Readonly<Record<string, string>> = {
  invalid_type: 'type',
  too_small: 'tooSmall',
  too_big: 'tooBig',
  invalid_format: 'format',
  invalid_value: 'choice',
  unrecognized_keys: 'unknown',
  not_multiple_of: 'number',
};

/** An issue of the schema library as path and code. A value or a key that the caller made up is never repeated. */
export function inputError(issue: Issue): InputError {
  const path = (issue.path ?? [])
    .map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part))
    .join('.');
  if (issue.code === 'custom') return { path, code: issue.message };
  if (issue.code === 'invalid_type' && issue.input === undefined) return { path, code: 'required' };
  if (issue.code === 'invalid_format' && issue.format === 'email') return { path, code: 'email' };
  return { path, code: codes[issue.code ?? ''] ?? 'invalid' };
}
