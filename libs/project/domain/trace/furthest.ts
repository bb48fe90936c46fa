import type { TraceNode } from './contract';
import { traceKinds } from './kinds';

type Dated = Pick<TraceNode, 'kind' | 'on'>;

/**
 * How far something came: the last kind, in the order of `traceKinds`, that it led to. What had its last step before it was said was there already and did
 * not come of it, such as a measurement of the year before.
 * A result is told of what was being done by then: what was measured before anything began is how it stood.
 * @param after what it is linked to, nearest first.
 * @returns undefined when nothing came of it yet.
 */
export function furthestOf<T extends Dated>(said: Dated, after: readonly T[]): T | undefined {
  const cameLater = ({ on }: T): boolean => said.on === null || on === null || on >= said.on;
  const begun = (by: string | null): boolean =>
    after.some(({ kind, on }) => kind === 'intervention' && (on === null || by === null || on <= by));
  return after
    .filter((one) => cameLater(one) && (one.kind !== 'result' || begun(one.on)))
    .toSorted((a, b) => traceKinds.indexOf(b.kind) - traceKinds.indexOf(a.kind))
    .at(0);
}
