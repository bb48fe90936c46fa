/** Ideas of residents of a wijk: whether one can be brought now, and how many there are. */
export type OpenIdeas = {
  readonly open: boolean;
  readonly found: number;
  /** Their page, below that of the wijk. */
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
