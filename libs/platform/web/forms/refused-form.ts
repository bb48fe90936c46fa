import { inject } from '@angular/core';
import type { FieldError } from '../kit';
import { PAGE_REQUEST } from '../rendering/page-request';

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
 * @param fields names of the fields a reader can go to.
 * @returns the form of this page with that action.
 */
export function usePlainForm(action: string, fields: readonly string[]): RefusedForm {
  const form = inject(PAGE_REQUEST)?.form ?? null;
  const refused = form?.action === action ? form : null;
  const errors = refused?.problem.errors ?? [];
  const id = (name: string): string => `${action}-${name}`;
  return {
    id,
    value: (name, otherwise = '') => (refused === null ? otherwise : (refused.values[name]?.[0] ?? '')),
    error: (name) => errors.find(({ path }) => path === name)?.detail,
    heading: refused?.problem.detail ?? '',
    errors: errors.map(({ path, detail }) =>
      fields.includes(path) ? { fieldId: id(path), text: detail } : { text: detail },
    ),
  };
}

/** True when a single-use code of that name waits in a cookie. */
export const useHasCode = (name: string): boolean => inject(PAGE_REQUEST)?.codes[name] !== undefined;
