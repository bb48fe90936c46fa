import type { InputError } from './error';

/** An issue as zod reports it; only what we read of it. */
export type Issue = {
  readonly code?: string;
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
  /** Only when it was asked for (`reportInput`): undefined then says that it was left out. */
  readonly input?: unknown;
  readonly format?: string;
  /** What was measured: `string`, `array`, `number`, … */
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly exact?: boolean;
  readonly expected?: string;
};

/**
 * What can be wrong with a field, whichever it is. Each has a text in every catalogue of the platform. Those that need a
 * number have it in `params` (`minimum`, `maximum`).
 */
export type InputCode =
  | 'required'
  | 'type'
  | 'tooShort'
  | 'tooLong'
  | 'length'
  | 'tooFew'
  | 'tooMany'
  | 'tooSmall'
  | 'tooBig'
  | 'format'
  | 'email'
  | 'url'
  | 'date'
  | 'datetime'
  | 'choice'
  | 'unknown'
  | 'number'
  | 'wholeNumber'
  | 'slug'
  | 'contrast'
  | 'controlCharacter'
  | 'invalid';

const codes: Readonly<Record<string, InputCode>> = {
  invalid_type: 'type',
  invalid_format: 'format',
  invalid_value: 'choice',
  invalid_union: 'type',
  unrecognized_keys: 'unknown',
  not_multiple_of: 'number',
};
const formats: Readonly<Record<string, InputCode>> = { email: 'email', url: 'url', date: 'date', datetime: 'datetime' };
const types: Readonly<Record<string, InputCode>> = { number: 'number', int: 'wholeNumber' };
const lists: ReadonlySet<string> = new Set(['array', 'set', 'map']);

/** What a contract says itself, `z.regex(…, { error: 'slug' })`: a code of the platform, or `<domain>.<code>`. */
const ownCode = /^[a-z][A-Za-z0-9-]*(\.[a-z][A-Za-z0-9]*)?$/;

/** An issue of the schema library as path, code and the numbers that belong to it. A value or a key that the caller made up is never repeated. */
export function inputError(issue: Issue): InputError {
  const path = (issue.path ?? [])
    .map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part))
    .join('.');
  if ('input' in issue && issue.input === undefined) return { path, code: 'required' };
  if (ownCode.test(issue.message)) return { path, code: issue.message, ...numbersOf(issue) };
  return { path, code: codeOf(issue), ...numbersOf(issue) };
}

function codeOf({ code = '', origin = '', minimum, format = '', expected = '', exact }: Issue): InputCode {
  if (code === 'too_small' || code === 'too_big') {
    const small = code === 'too_small';
    if (origin === 'string')
      return small && minimum === 1 ? 'required' : exact ? 'length' : small ? 'tooShort' : 'tooLong';
    if (lists.has(origin)) return small ? 'tooFew' : 'tooMany';
    return small ? 'tooSmall' : 'tooBig';
  }
  if (code === 'invalid_format') return formats[format] ?? 'format';
  if (code === 'invalid_type') return types[expected] ?? 'type';
  return codes[code] ?? 'invalid';
}

function numbersOf({ minimum, maximum }: Issue): Pick<InputError, 'params'> {
  if (minimum !== undefined) return { params: { minimum: Number(minimum) } };
  return maximum === undefined ? {} : { params: { maximum: Number(maximum) } };
}
