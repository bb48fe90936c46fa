import { stringify } from 'csv-stringify/sync';
import { safeRow } from '@wijkspoor/instruments/domain';
import type { VoteResult } from '@wijkspoor/voting/domain';
import type { VoteFrame } from './vote-frames';

const header = ['option', 'title', 'category', 'cost', 'idea', 'votes', 'score', 'outcome'];

/** What could be chosen and what became of it, as a table; money in euros. */
export function optionsTable({ options }: VoteFrame, { options: outcomes }: VoteResult): string {
  const of = new Map(outcomes.map((one) => [one.place, one]));
  const rows = options.map(({ place, title, category, costCents, idea }) => {
    const { votes, score, reason } = of.get(place) ?? {};
    const cost = costCents === null ? '' : (costCents / 100).toFixed(2);
    return [...safeRow([place, title, category ?? '', cost, idea?.number ?? '', votes ?? 0, score ?? 0, reason ?? ''])];
  });
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
