import type * as z from 'zod/mini';
import type { Problem } from '@wijkspoor/platform/domain';

/** Fields as a browser posts them: all values of a name, in order. */
export type Posted = ReadonlyMap<string, readonly string[]>;
/** Parameters from the address: `gemeente`, and what the page's pattern names. */
export type FormParams = Readonly<Record<string, string>>;
/** A call of the api. */
type ApiCall = { readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string };
/** Writes addresses in the language of the form. */
export type FormLinks = { platform(path: string): string; gemeente(slug: string, path?: string): string };
/** All there is to know when a form is done: what the api answered, what was posted, where. */
export type FormDone = {
  readonly answer: unknown;
  readonly posted: Posted;
  readonly params: FormParams;
  readonly links: FormLinks;
};

/**
 * A form that works without scripts: posted to the address of its page, handed to the api as JSON, answered with 303;
 * or, when it is refused, with the same page and what was typed. The api is the judge, here as for scripts.
 */
export type PlainForm = {
  /** Pattern of the page, without gemeente and language: `/inloggen`, `/werk/leden/:id`. */
  readonly page: string;
  /** True when the page is one of a gemeente; its slug is then the parameter `gemeente`. */
  readonly inGemeente?: boolean;
  /** Value of the submit button's field `do`; a page may have several forms. */
  readonly action: string;
  /** The form is a file (`multipart/form-data`): it goes on to the api as it comes. A page has one of these at most. */
  readonly upload?: boolean;
  /** Names of fields that are never shown again. */
  readonly secret?: readonly string[];
  /** Name of the single-use code that waits in a cookie and goes along as field `code`. */
  readonly code?: string;
  /** What the api accepts here. */
  readonly contract: z.ZodMiniType;
  /** How posted text becomes input of the contract; the filled fields as they are, when absent. */
  readonly input?: (posted: Posted) => Readonly<Record<string, unknown>>;
  readonly call: (params: FormParams, posted: Posted) => ApiCall;
  /** Where to go when it is done. */
  readonly done: (done: FormDone) => string;
};

/** A single-use code from a mail: its address sets a cookie and goes on to a page with a button, so that looking does not burn it. */
export type CodeLink = {
  /** Pattern with `:code`, without gemeente and language. */
  readonly page: string;
  /** True when the page is one of a gemeente. */
  readonly inGemeente?: boolean;
  /** Name under which pages and forms know the code. */
  readonly code: string;
  /** Pattern of the page with the button; its parts are those of `page`. */
  readonly to: string;
  /** It takes somebody off a list, which a mail program may do by itself. */
  readonly leaves?: boolean;
};

/** First value of a field, or nothing. */
export const valueOf = (posted: Posted, name: string): string | undefined => posted.get(name)?.[0];

/** The fields of a form without the ones that steer it, and without empty ones. */
export function filled(posted: Posted, without: readonly string[] = []): Record<string, string> {
  const left = new Set(['do', 'version', ...without]);
  return Object.fromEntries(
    [...posted].flatMap(([name, [value]]) =>
      left.has(name) || value === undefined || value === '' ? [] : [[name, value]],
    ),
  );
}

/** A form that was refused: which one, what was typed (never a secret), and what is wrong. */
export type FormAnswer = {
  readonly action: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Everything that was posted, to send once more from a page that cannot show the form; null when it had a secret. */
  readonly again: Readonly<Record<string, readonly string[]>> | null;
  readonly problem: Pick<Problem, 'status' | 'code' | 'detail' | 'errors'>;
};
