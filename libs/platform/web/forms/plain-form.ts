import type * as z from 'zod/mini';
import type { Problem } from '@wijkspoor/platform/domain';

/** Fields as a browser posts them: all values of a name, in order. */
export type Posted = ReadonlyMap<string, readonly string[]>;
/** Parameters from the address: `gemeente`, and what the page's pattern names. */
export type FormParams = Readonly<Record<string, string>>;
/** A call of the api. */
export type ApiCall = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly version?: string;
};

/**
 * A form that works without scripts: posted to the address of its page, checked, sent to the api, answered with 303;
 * or, when it is refused, with the same page and what was typed.
 */
export type PlainForm = {
  /** Pattern of the page, without gemeente and language: `/inloggen`, `/werk/leden/:id`. */
  readonly page: string;
  /** True when the page is one of a gemeente. */
  readonly inGemeente: boolean;
  /** Value of the submit button's field `do`; a page may have several forms. */
  readonly action: string;
  /** Names of fields that are never shown again. */
  readonly secret: readonly string[];
  /** Name of the single-use code that the form takes from its cookie, as field `code`. */
  readonly code: string | null;
  /** Judges what was posted, and says which call it asks for. */
  read(posted: Posted, params: FormParams): { readonly call: ApiCall } | { readonly issues: readonly z.core.$ZodIssue[] };
  /** Where to go when it is done: a path of ours without language, or a whole address of the api's making. */
  done(answer: unknown, posted: Posted, params: FormParams): string;
};

type FormSpec<S extends z.ZodMiniType> = {
  readonly page: string;
  readonly inGemeente?: boolean;
  readonly action: string;
  readonly secret?: readonly string[];
  readonly code?: string;
  readonly contract: S;
  /** How posted text becomes input of the contract; as it is, without `do` and without empty fields, when absent. */
  readonly input?: (posted: Posted) => unknown;
  readonly call: (input: z.output<S>, params: FormParams, posted: Posted) => ApiCall;
  readonly done: (answer: unknown, posted: Posted, params: FormParams) => string;
};

/** Declares a form. The contract is the api's own, so that a field is judged in one way everywhere. */
export function plainForm<S extends z.ZodMiniType>(spec: FormSpec<S>): PlainForm {
  const { page, inGemeente = false, action, secret = [], code = null, contract, input = filled, call, done } = spec;
  return {
    page,
    inGemeente,
    action,
    secret,
    code,
    read: (posted, params) => {
      const judged = contract.safeParse(input(posted));
      return judged.success ? { call: call(judged.data, params, posted) } : { issues: judged.error.issues };
    },
    done,
  };
}

/** First value of a field, or nothing. */
export const valueOf = (posted: Posted, name: string): string | undefined => posted.get(name)?.[0];

/** The fields of a form without the ones that steer it, and without empty ones. */
export function filled(posted: Posted, without: readonly string[] = []): Record<string, string> {
  const left = new Set(['do', 'version', ...without]);
  return Object.fromEntries([...posted].flatMap(([name, [value]]) => (left.has(name) || value === undefined || value === '' ? [] : [[name, value]])));
}

/** A form that was refused: which one, what was typed (never a secret), and what is wrong. */
export type FormAnswer = {
  readonly action: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly problem: Pick<Problem, 'status' | 'code' | 'detail' | 'errors'>;
};
