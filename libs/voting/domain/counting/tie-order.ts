import type { Election } from './election';
import { scoresOf } from './scores';

/** Which of two options goes first where the count alone does not say: below 0 for the first, above 0 for the second; 0 only for itself. */
export type TieOrder = (a: number, b: number) => number;

/** SHA-256 of a text in UTF-8, as 64 small hexadecimal signs. */
export type Sha256 = (text: string) => string;

/**
 * Published before a round opens, so that the seed of its lot cannot be chosen afterwards. Anyone can compute it from the seed
 * once that is public.
 * @param seed at least 128 bits of chance, in any writing.
 */
export const commitment = (seed: string, sha256: Sha256): string => sha256(`tie order: commitment: ${seed}`);

/** The number on the lot of an option; the lowest, as text, goes first. It depends on the seed and the id, and on nothing else. */
export const lotOf = (seed: string, id: string, sha256: Sha256): string => sha256(`tie order: lot: ${seed}: ${id}`);

/**
 * Our order: more votes first, then lower cost, then the lot. An unknown cost comes after every known one. Never id, title or
 * time, which people can choose.
 */
export function votesCostLot(election: Election, seed: string, sha256: Sha256): TieOrder {
  const votes = scoresOf(election, 'votes');
  const lots = election.options.map(({ id }) => lotOf(seed, id, sha256));
  return first(
    (a, b) => -bySize(votes[a] ?? 0n, votes[b] ?? 0n),
    (a, b) => byCost(election.options[a]?.cost ?? null, election.options[b]?.cost ?? null),
    (a, b) => byText(lots[a] ?? '', lots[b] ?? ''),
  );
}

/** The order of pabutools (`lexico_tie_breaking`): by id, as text. For comparing with it; not for a round of ours. */
export const byId = ({ options }: Election): TieOrder =>
  first((a, b) => byText(options[a]?.id ?? '', options[b]?.id ?? ''));

/** The first order that tells them apart; at the end the order of the ballot, which no two options share. */
const first =
  (...orders: readonly TieOrder[]): TieOrder =>
  (a, b) => {
    for (const order of orders) {
      const said = order(a, b);
      if (said !== 0) return said;
    }
    return a - b;
  };

const bySize = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byCost(a: bigint | null, b: bigint | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return bySize(a, b);
}
