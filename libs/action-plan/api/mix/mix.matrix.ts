import type { RouteMatrix } from '@wijkspoor/platform/testing';

/** Who may use the routes of mix. */
export const mixMatrix: RouteMatrix = {};
