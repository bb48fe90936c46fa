import { randomUUID } from 'node:crypto';
import type { RouteMatrix } from '../testing/route-matrix';

const noSuch = { params: { id: randomUUID() } };

/** Who may use the platform's own routes. */
export const platformMatrix: RouteMatrix = {
  'GET /health/live': { who: ['anyone'], ok: 200 },
  'GET /health/ready': { who: ['anyone'], ok: 200 },
  'GET /v1/openapi.json': { who: ['anyone'], ok: 200 },
  'GET /v1/mailbox': { who: ['anyone'], ok: 200 },
  // allowed, and then refused for having no file
  'POST /v1/gemeenten/:gemeente/files': { who: ['coordinator', 'administrator'], ok: 400 },
  // whose file it is decides, so a file that is not there is missing for everyone
  'GET /v1/gemeenten/:gemeente/files/:id': { who: ['anyone'], ok: 404, send: () => noSuch },
};
