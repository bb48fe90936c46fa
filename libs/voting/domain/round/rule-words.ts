import type { Method } from '../ballot/ballot';
import type { CountingRule } from './readiness';

/** The name of the words for a way to count: where points are divided, points decide and not votes. */
export const ruleWords = <R extends CountingRule>(
  rule: R,
  method: Method,
): `rule.${R}` | `rule.${Exclude<R, 'equalShares'>}Points` =>
  method === 'points' && rule !== 'equalShares' ? `rule.${rule as Exclude<R, 'equalShares'>}Points` : `rule.${rule}`;

/** The key of the text that says what a tie comes down to: without costs the votes and the lot are all there is. */
export const tieWords = (options: readonly { readonly costCents: number | null }[]): 'vote.ties' | 'vote.tiesLot' =>
  options.some(({ costCents }) => costCents !== null) ? 'vote.ties' : 'vote.tiesLot';
