import type { ErrorKind } from '@wijkspoor/platform/domain';

/** What the rules of partner reports may say no with. */
export const reportingErrors = {} as const satisfies Record<string, ErrorKind>;
