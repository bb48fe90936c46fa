import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS } from '../i18n/address';
import type { FieldError } from '../kit';
import { PAGE_REQUEST } from '../rendering/page-request';
import { fieldErrors, type FormFields } from './field-errors';

/** A plain form as its page shows it: empty at first; after a refusal with what was typed and what is wrong. */
export type RefusedForm = {
  /** Id of a field's control. */
  id(name: string): string;
  value(name: string, otherwise?: string): string;
  /** What is wrong with a field, in words. */
  error(name: string): string | undefined;
  /** What happened as a whole; empty when nothing did. */
  readonly heading: string;
  readonly errors: readonly FieldError[];
};

/**
 * @param action the form's own value of `do`.
 * @param fields the fields a reader can go to, in the order of the page, each with its label.
 * @returns the form of this page with that action.
 */
export function usePlainForm(action: string, fields: FormFields): RefusedForm {
  const form = inject(PAGE_REQUEST)?.form ?? null;
  const refused = form?.action === action ? form : null;
  const id = (name: string): string => `${action}-${name}`;
  const errors = fieldErrors(fields, id, localeOf(inject(ADDRESS).language));
  const problem = refused?.problem ?? null;
  return {
    id,
    value: (name, otherwise = '') => (refused === null ? otherwise : (refused.values[name]?.[0] ?? '')),
    error: (name) => errors.of(problem, name),
    heading: problem?.detail ?? '',
    errors: errors.all(problem),
  };
}

/** True when a single-use code of that name waits in a cookie. */
export const useHasCode = (name: string): boolean => inject(PAGE_REQUEST)?.codes[name] !== undefined;
