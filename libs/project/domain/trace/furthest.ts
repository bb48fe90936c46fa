import type { TraceNode } from './contract';
import { traceKinds } from './kinds';

type Dated = Pick<TraceNode, 'kind' | 'on'>;

/**
 * How far something came: the last kind, in the order of `traceKinds`, that it led to. What had its last step before it was said was there already and did
 * not come of it, such as a measurement of the year before.
 * @param after what it is linked to, nearest first.
 * @returns undefined when nothing came of it yet.
 */
export function furthestOf<T extends Dated>(said: Dated, after: readonly T[]): T | undefined {
  const cameLater = ({ on }: T): boolean => said.on === null || on === null || on >= said.on;
  return after
    .filter(cameLater)
    .toSorted((a, b) => traceKinds.indexOf(b.kind) - traceKinds.indexOf(a.kind))
    .at(0);
}
