import { inputText, isAway, textOf } from '@wijkspoor/platform/api';
import { DomainError } from '@wijkspoor/platform/domain';
import { catalogues } from '../catalogues';

/** What the operator reads when a command did not work: the text of a rule of ours, what to write, or what went wrong. */
export function sayWhy(error: unknown): string {
  if (isAway(error)) return 'The database cannot be reached. Is it running, and is DATABASE_URL right?';
  if (hasNoSchema(error)) return 'The database has no schema yet, or an old one. Run the command "migrate" first.';
  if (!isOurs(error)) return error instanceof Error ? error.message : 'unknown error';
  const { code, details, errors } = error;
  if (errors.length > 0)
    return errors.map((one) => `Not possible: ${one.path}: ${inputText(catalogues, one, 'en')}`).join('\n');
  const [domain = '', key = ''] = code.split('.');
  return `${textOf(catalogues, domain, `error.${key}`, 'en', details)} (${code})`;
}

const isOurs = (error: unknown): error is DomainError => error instanceof DomainError;

/** An unknown table, column or function. */
const hasNoSchema = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['42P01', '42703', '42883'].includes(String(error.code));
