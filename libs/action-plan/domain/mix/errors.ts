import type { ErrorKind } from '@wijkspoor/platform/domain';

/** What the rules of the mix of interventions may say no with. */
export const mixErrors = {} as const satisfies Record<string, ErrorKind>;
