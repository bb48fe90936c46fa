import type { Method } from '../ballot/ballot';
import type { Sha256 } from '../counting/tie-order';

/** From so many ballots on their contents are published; with fewer, a content may tell whose it is. */
const contentsFrom: Readonly<Record<Method, number>> = {
  approval: 50,
  // many different contents: somebody who agreed on an odd one beforehand could find it (a "signature" for a buyer of votes)
  points: 200,
  budget: 200,
};

/** Whether the contents of ballots may be published. The totals always are. */
export const publishesContents = (method: Method, cast: number): boolean => cast >= contentsFrom[method];

/**
 * The head of a chain with one more line: `sha256(head before + newline + line)`. It begins with nothing, and goes over the lines
 * of a list in their published order. Who has the list can compute it; who changes a line changes the head.
 */
export const nextHead = (head: string, line: string, sha256: Sha256): string => sha256(`${head}\n${line}`);
