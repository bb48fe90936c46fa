import type { RouteMatrix } from '@wijkspoor/platform/testing';

/** Who may use the routes of reporting. */
export const reportingMatrix: RouteMatrix = {};
