import { votingError } from '../errors';

export const votingStates = ['draft', 'planned', 'open', 'closing', 'closed', 'cancelled'] as const;
/** `planned`: ready, opens by itself. `closing`: nobody can vote any more, and what is left of the ballots is being made. */
export type VotingState = (typeof votingStates)[number];
export const votingVerbs = ['plan', 'unplan', 'open', 'close', 'cancel'] as const;
/** What people, or the clock, do. */
export type VotingVerb = (typeof votingVerbs)[number];
type Move = { readonly from: VotingState; readonly move: VotingVerb | 'finish'; readonly to: VotingState };

/**
 * Every move of a vote. What is open was promised to voters: it can be closed, never taken back. `finish` is the machine's: the
 * two lists are there and the key is gone.
 */
const moves: readonly Move[] = [
  { from: 'draft', move: 'plan', to: 'planned' },
  { from: 'planned', move: 'unplan', to: 'draft' },
  { from: 'draft', move: 'open', to: 'open' },
  { from: 'planned', move: 'open', to: 'open' },
  { from: 'draft', move: 'cancel', to: 'cancelled' },
  { from: 'planned', move: 'cancel', to: 'cancelled' },
  { from: 'open', move: 'close', to: 'closing' },
  { from: 'closing', move: 'finish', to: 'closed' },
];

/** The state after a move. @throws voting.moveImpossible when the table has no such row. */
export function afterMove(from: VotingState, move: VotingVerb | 'finish'): VotingState {
  const row = moves.find((one) => one.from === from && one.move === move);
  if (row === undefined) throw votingError('moveImpossible');
  return row.to;
}

/** What people may do in a state, in the order of the table. */
export const movesOf = (state: VotingState): readonly VotingVerb[] =>
  moves.flatMap(({ from, move }) => (from === state && move !== 'finish' ? [move] : []));

/** A vote as the clock looks at it; times in milliseconds since 1970. */
export type Timed = { readonly state: VotingState; readonly opensAt: number | null; readonly closesAt: number | null };

/** What is due by the clock. A planned vote whose whole period passed opens and closes. */
export function dueMove({ state, opensAt, closesAt }: Timed, now: number): 'open' | 'close' | null {
  if (state === 'planned' && opensAt !== null && now >= opensAt) return 'open';
  if (state === 'open' && closesAt !== null && now >= closesAt) return 'close';
  return null;
}

/** Whether ballots are taken now: the clock decides, also when the job that closes the vote is late. */
export const takesBallots = ({ state, opensAt, closesAt }: Timed, now: number): boolean =>
  state === 'open' && opensAt !== null && closesAt !== null && now >= opensAt && now < closesAt;
