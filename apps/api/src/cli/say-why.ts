import { textOf } from '@wijkspoor/platform/api';
import { DomainError } from '@wijkspoor/platform/domain';
import { catalogues } from '../catalogues';

/** What the operator reads when a command did not work: the text of a rule of ours, or what went wrong. */
export function sayWhy(error: unknown): string {
  if (!isOurs(error)) return error instanceof Error ? error.message : 'unknown error';
  const { code, details } = error;
  const [domain = '', key = ''] = code.split('.');
  return `${textOf(catalogues, domain, `error.${key}`, 'en', details)} (${code})`;
}

const isOurs = (error: unknown): error is DomainError => error instanceof DomainError;
