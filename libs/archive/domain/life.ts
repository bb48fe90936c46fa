/** Where an archive is: asked for, being written, there to take, and gone again. */
export const archiveStates = ['waiting', 'making', 'ready', 'failed', 'cancelled', 'expired'] as const;
/** Where an archive is; only a `ready` one can be taken, until it is `expired`. */
export type ArchiveState = (typeof archiveStates)[number];

/** What somebody can do with one. */
export const archiveVerbs = ['cancel', 'retry'] as const;
/** What is done with an archive; `cancel` of one that is ready throws it away before its time. */
export type ArchiveVerb = (typeof archiveVerbs)[number];

/** An archive can be taken for so many days; then it is thrown away, as it holds everything. */
export const archiveDays = 3;

const moves: Readonly<Record<ArchiveState, Readonly<Partial<Record<ArchiveVerb, ArchiveState>>>>> = {
  waiting: { cancel: 'cancelled' },
  making: { cancel: 'cancelled' },
  // there is nothing to stop any more: it is thrown away before its time
  ready: { cancel: 'expired' },
  failed: { retry: 'waiting' },
  cancelled: {},
  expired: {},
};

/** Where an archive is after somebody did that with it; null when it cannot be done. */
export const afterArchiveMove = (state: ArchiveState, verb: ArchiveVerb): ArchiveState | null =>
  moves[state][verb] ?? null;

/** What can be done with one now. */
export const archiveMovesOf = (state: ArchiveState): readonly ArchiveVerb[] =>
  archiveVerbs.filter((verb) => moves[state][verb] !== undefined);
