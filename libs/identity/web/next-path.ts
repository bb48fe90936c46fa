import { NextPath } from '@wijkspoor/identity/domain';

/** A page of ours to go to after signing in; null when it is none. */
export function nextPath(given: unknown): string | null {
  const judged = NextPath.safeParse(given);
  return judged.success ? judged.data : null;
}
