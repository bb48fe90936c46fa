import type { RouteMatrix } from '@wijkspoor/platform/testing';

/** Who may use the routes of goals. */
export const goalsMatrix: RouteMatrix = {};
