import { roles } from '@wijkspoor/platform/domain';
import type { RouteMatrix } from '@wijkspoor/platform/testing';

/** Who may use the routes of monitoring. */
export const monitoringMatrix: RouteMatrix = {
  'GET /v1/gemeenten/:gemeente/wijken/:wijk/where-we-stand': {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  'GET /v1/gemeenten/:gemeente/portfolio': { who: roles.filter((role) => role !== 'resident'), ok: 200 },
};
