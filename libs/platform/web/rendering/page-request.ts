import { InjectionToken } from '@angular/core';
import type { FormAnswer } from '../forms/plain-form';

/** How a page is sent: as a document without any script of ours, or hydrated. */
export type PageKind = 'document' | 'work';

/** What the server knows of the request it renders a page for. */
export type PageRequest = {
  /** Path and query as we write them. */
  readonly url: string;
  /** Where the api listens, on loopback. */
  readonly apiOrigin: string;
  /** Headers for every call of the api: cookie, address of the visitor, request id. */
  readonly apiHeaders: Readonly<Record<string, string>>;
  /** True when the visitor may have a session: without one nobody asks the api. */
  readonly mayHaveSession: boolean;
  /** Single-use codes that came by mail and wait in a cookie. */
  readonly codes: Readonly<Record<string, string>>;
  /** False in production: pages that help to develop are not there. */
  readonly development: boolean;
  /** A form that was refused, to be shown again with what was typed. */
  readonly form: FormAnswer | null;
  /** Hears of faults of ours; the reader sees a page that says what to do. */
  readonly report: (error: unknown) => void;
};

/** What the rendered page wants in its answer besides HTML. */
export type PageAnswer = {
  status: number;
  redirect: string | null;
  theme: string | null;
  title: string;
  description: string;
};

/** The request, on the server only. */
export const PAGE_REQUEST = new InjectionToken<PageRequest | null>('page request', {
  providedIn: 'platform',
  factory: () => null,
});
/** The answer being made, on the server only. */
export const PAGE_ANSWER = new InjectionToken<PageAnswer | null>('page answer', {
  providedIn: 'platform',
  factory: () => null,
});

/** A finished page, before it is put into the document. */
export type RenderedPage = Readonly<PageAnswer> & Pick<PageMatch, 'kind'> & PageExtras & { readonly body: string };

/** What a document takes besides its own style sheet. */
export type PageExtras = {
  /** A document that shows pieces of work pages, and so needs their styles. */
  readonly workStyles?: boolean;
  /** `look`: it has choices to make. `script`: it is part of a long form, and what is filled in is kept while one goes. */
  readonly forms?: 'look' | 'script';
  /** A document about ideas of residents, with a sheet of its own. */
  readonly ideas?: boolean;
};

/** What the front door wants to know of an address before it renders: which kind of page, and the pattern for the log. */
export type PageMatch = PageExtras & {
  readonly kind: PageKind;
  readonly pattern: string;
  /** False for pages that differ from one moment to the next. */
  readonly cached: boolean;
};

/** The pages, as the front door sees them. */
export type Renderer = {
  /** Stands for the nonce in a work page. */
  readonly noncePlace: string;
  match(path: string): PageMatch;
  render(request: PageRequest): Promise<RenderedPage>;
};
