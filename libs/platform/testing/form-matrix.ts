import type { Who } from '@wijkspoor/platform/domain';

/** What to post: the fields, what fills the named places of the page's address, and the code that waits in a cookie. */
type FormPost = {
  readonly fields?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly code?: string;
};

/** Who may use a form, and what they get. Everyone else hears 401 (nobody) or 403. */
export type FormRule<World> = {
  readonly who: readonly Who[];
  /** `303 /address` when it is done; a status with a code, like `400 identity.codeInvalid`, shows that the permission was passed. `{gemeente}` stands for the slug of the address. */
  readonly ok: string;
  readonly post: (world: World) => Promise<FormPost>;
};

/** The forms of one domain that work without scripts, as `/page action`, with what is expected of each. */
export type FormMatrix<World> = Readonly<Record<string, FormRule<World>>>;
