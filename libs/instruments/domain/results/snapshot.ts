import type { RoundCounts } from './counts';
import type { DisclosureRule } from './disclosure-rule';
import { emptyLedger, type Ledger, renew } from './ledger';
import { type ShownOnce, shownOnce, shownTotals, type ShownResults } from './shown-results';
import type { Weighting } from './weighting';

/** What people see of a round until the next snapshot, and what is behind it. */
export type Snapshot = {
  readonly shown: ShownResults;
  /** Exact counts: kept beside it for the next snapshot, never shown. */
  readonly ledger: Ledger;
};

/** What the judgement about a new snapshot needs to know. */
export type SnapshotMoment = {
  /** Forms added, changed or removed since the last snapshot (each once); of the first, all forms. */
  readonly changesSinceLast: number;
  /** Nothing comes in any more: the round is closed and the last paper forms are entered. */
  readonly isClosing: boolean;
  readonly anyShownBefore: boolean;
};

/**
 * Whether new answers may be shown: when at least `snapshotStep` answers were added, changed or removed since the last snapshot.
 * Closing makes no difference to that, as the difference of the last two snapshots would be about the few who came last;
 * except that a round of which nothing was shown before gets its one snapshot.
 */
export const mayTakeSnapshot = (
  { changesSinceLast, isClosing, anyShownBefore }: SnapshotMoment,
  rule: DisclosureRule,
): boolean => changesSinceLast >= rule.snapshotStep || (isClosing && !anyShownBefore);

/**
 * The next snapshot of a round, if there may be one. Totals are renewed when that is allowed, question by question (`renew`).
 * Splits and weights are shown once, at closing, of the answers that are behind the totals at that moment; if no new answers
 * may be shown then, of those of the last snapshot. From then on they stay as they are.
 * @param last null when nothing was shown before.
 * @param now all that is counted; `weighting` of it is used at closing only.
 * @returns null when what is shown stays as it is.
 */
export function nextSnapshot(
  last: Snapshot | null,
  now: Omit<SnapshotMoment, 'anyShownBefore'> & { readonly counts: RoundCounts; readonly weighting: Weighting | null },
  rule: DisclosureRule,
): Snapshot | null {
  const mayRenew = mayTakeSnapshot({ ...now, anyShownBefore: last !== null }, rule);
  const before = last?.ledger ?? emptyLedger(now.counts);
  const ledger = mayRenew ? renew(before, now.counts, rule) : before;
  const counts = { ...now.counts, cells: ledger.cells };
  const kept: ShownOnce = last?.shown ?? { age: null, buurt: null, weighted: null };
  const isMoment = now.isClosing && isEmpty(kept);
  const once = isMoment ? shownOnce(counts, ledger.ties, rule, now.weighting) : kept;
  if (!mayRenew && (!isMoment || isEmpty(once))) return null;
  const { age, buurt, weighted } = once;
  return { shown: { ...shownTotals(counts, rule), age, buurt, weighted }, ledger };
}

const isEmpty = ({ age, buurt, weighted }: ShownOnce): boolean => age === null && buurt === null && weighted === null;
