import { HttpClient } from '@angular/common/http';
import { inject, Injectable, type Signal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { localeOf, type Problem } from '@wijkspoor/platform/domain';
import { fieldErrors, type FormFields } from '../forms/field-errors';
import { ADDRESS } from '../i18n/address';
import type { FieldError } from '../kit';
import { problemOf } from './read-api';

/** What was said last: it goes when something else happens, so that no old message stands beside a newer one. */
@Injectable({ providedIn: 'root' })
class LastSaid {
  private forget = (): void => undefined;

  begin(forget: () => void): void {
    this.forget();
    this.forget = forget;
  }
}

/** Words about what became of something, to be shown where it was done; they go with the next change. */
export type Said = { readonly words: Signal<string>; say(words: string): void };

/** @returns words for what became of a thing that is no longer there, such as a row that was taken away. */
export function useSaid(): Said {
  const last = inject(LastSaid);
  const words = signal('');
  return {
    words,
    say(given) {
      last.begin(() => words.set(''));
      words.set(given);
    },
  };
}

/** A change that a page asks of the api. `version` is the one the reader last saw. */
export type Change = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly version?: number;
};

/** What became of the last change: words when it is done, or what is wrong and where. */
export type ApiForm = {
  /**
   * @returns true when the api did it; says `done` then, or what `done` makes of the answer. Asked the same while that is under way, as
   * with a double click, it does nothing and answers false.
   */
  send(change: Change, done: string | ((answer: unknown) => string)): Promise<boolean>;
  readonly done: Signal<string>;
  /** What happened as a whole; empty when all is well. */
  heading(): string;
  errors(): readonly FieldError[];
  /** What is wrong with a field, in words. */
  error(name: string): string | undefined;
  id(name: string): string;
};

/**
 * A form of a work page. The api judges, in words of the reader's language, as it does for forms without scripts.
 * @param prefix makes ids of controls unique on the page.
 * @param fields the fields a reader can go to, in the order of the page, each with its label.
 * @param otherwise words for when the api cannot say what is wrong.
 */
export function useApiForm(prefix: string, fields: FormFields, otherwise: string): ApiForm {
  const http = inject(HttpClient);
  const last = inject(LastSaid);
  const refusal = signal<Pick<Problem, 'detail' | 'errors'> | null>(null);
  const done = signal('');
  const underWay = new Set<string>();
  const id = (name: string): string => `${prefix}-${name}`;
  const errors = fieldErrors(fields, id, localeOf(inject(ADDRESS).language));
  return {
    done,
    id,
    async send({ method, path, body, version }, words) {
      const change = JSON.stringify([method, path, body]);
      if (underWay.has(change)) return false;
      underWay.add(change);
      const forget = (): void => {
        done.set('');
        refusal.set(null);
      };
      forget();
      last.begin(forget);
      const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
      try {
        const answer: unknown = await firstValueFrom(http.request(method, path, { body, headers }), {
          defaultValue: null,
        });
        done.set(typeof words === 'string' ? words : words(answer));
        return true;
      } catch (error) {
        refusal.set(problemOf(error) ?? { detail: otherwise });
        return false;
      } finally {
        underWay.delete(change);
      }
    },
    heading: () => refusal()?.detail ?? '',
    errors: () => errors.all(refusal()),
    error: (name) => errors.of(refusal(), name),
  };
}
