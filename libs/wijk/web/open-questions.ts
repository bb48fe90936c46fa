/** What can be answered in a wijk now. */
export type OpenQuestions = {
  readonly minutes: number;
  /** Last moment, ISO. */
  readonly closesAt: string;
  /** Its page, below that of the wijk: `/meedoen/3`. */
  readonly path: string;
};
