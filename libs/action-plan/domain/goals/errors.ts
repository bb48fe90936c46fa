import type { ErrorKind } from '@wijkspoor/platform/domain';

/** What the rules of goals may say no with. */
export const goalsErrors = {} as const satisfies Record<string, ErrorKind>;
