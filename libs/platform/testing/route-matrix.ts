import type { Who } from '@wijkspoor/platform/domain';

/** What a request of the matrix may use: the gemeente it is about, and words nobody used yet. */
export type MatrixWorld = {
  readonly gemeente: { readonly id: string; readonly slug: string };
  word(start: string): string;
};

/** What to send besides the address. `params` fills the other places of the path. */
export type MatrixRequest = {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Who may use a route, and what they hear. Everyone else hears 401 (nobody) or 403. */
export type RouteRule = {
  readonly who: readonly Who[];
  /** The status for who may. A 404, 409 or 412 is fine: it shows that the permission was passed, and nothing changed. */
  readonly ok: number;
  readonly send?: (world: MatrixWorld) => MatrixRequest;
};

/** The routes of one domain, as `GET /v1/gemeenten/:gemeente`, with what is expected of each. */
export type RouteMatrix = Readonly<Record<string, RouteRule>>;
