import type { RouteMatrix } from '@wijkspoor/platform/testing';

/** Who may use the routes of monitoring. */
export const monitoringMatrix: RouteMatrix = {};
