/**
 * What a trace passes through, from what somebody said to what came of it. `aspect`: a subject of a round of questions; `option`:
 * something on a ballot; `priority`: something that a decision chose, or did not.
 */
export const traceKinds = ['aspect', 'idea', 'option', 'priority', 'goal', 'intervention', 'report', 'result'] as const;
/** One of these kinds; its word in an address stands in `traceWords`. */
export type TraceKind = (typeof traceKinds)[number];

/** What people bring in themselves. */
export const contributionKinds = ['aspect', 'idea', 'option'] as const satisfies readonly TraceKind[];

/** How something stands, in the few words that every kind shares. */
export const traceStates = [
  'said',
  'open',
  'chosen',
  'notChosen',
  'writing',
  'planned',
  'running',
  'done',
  'told',
  'measured',
  'stopped',
] as const;
/** How something in a trace stands, whatever its kind. */
export type TraceState = (typeof traceStates)[number];

/** How people could say it: the channels of a round, how voters showed that they may vote, and on paper. */
export const traceWays = ['link', 'code', 'paper', 'assisted', 'mail', 'address', 'invited'] as const;

/** Addresses have Dutch words. */
export const traceWords: Readonly<Record<TraceKind, string>> = {
  aspect: 'onderwerp',
  idea: 'idee',
  option: 'keuze',
  priority: 'besluit',
  goal: 'doel',
  intervention: 'interventie',
  report: 'verslag',
  result: 'meting',
};

/** The kind with that word in an address. */
export const traceKindOf = (word: string): TraceKind | undefined =>
  traceKinds.find((kind) => traceWords[kind] === word);
