/** Ideas of residents of a wijk: whether one can be brought now, and how many there are. */
export type OpenIdeas = {
  readonly open: boolean;
  readonly found: number;
  /** Their page, below that of the wijk. */
  readonly path: string;
};

/** The vote of a wijk to tell of: the one that is open, or else the last that was closed. */
export type ToldVote = {
  readonly open: boolean;
  readonly title: string;
  /** Last moment, ISO. */
  readonly closesAt: string;
  /** Its page, below that of the wijk: `/stemmen/3`, or `/stemmen/3/uitslag`. */
  readonly path: string;
};

/** What can be answered in a wijk now. */
export type OpenQuestions = {
  readonly minutes: number;
  /** Last moment, ISO. */
  readonly closesAt: string;
  /** Its page, below that of the wijk: `/meedoen/3`. */
  readonly path: string;
};

/** What residents of a wijk are and were asked. */
export type Asked = {
  readonly open: OpenQuestions | null;
  /** Something was asked before. */
  readonly before: boolean;
  /** The latest results that anyone can read, below the page of the wijk: `/uitkomsten/2`; null when there are none. */
  readonly results: string | null;
};
