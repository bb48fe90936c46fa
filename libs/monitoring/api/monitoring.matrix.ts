import { randomUUID } from 'node:crypto';
import { roles } from '@wijkspoor/platform/domain';
import type { RouteMatrix, RouteRule } from '@wijkspoor/platform/testing';
import { aMeasurement, anAdjustment } from '../testing/given-goals';

/** Who may use the routes of monitoring. */
export const monitoringMatrix: RouteMatrix = {
  'POST /v1/agenda-reads': { who: ['anyone'], ok: 404, send: () => ({ body: { code: 'C'.repeat(43) } }) },
  'GET /v1/gemeenten/:gemeente/wijken/:wijk/where-we-stand': {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  ...Object.fromEntries(
    ['', '/csv', '/xlsx'].map((file): [string, RouteRule] => [
      `GET /v1/gemeenten/:gemeente/wijken/:wijk/profile${file}`,
      { who: ['anyone'], ok: 404, send: ({ word }) => ({ params: { wijk: word('wijk') } }) },
    ]),
  ),
  'GET /v1/gemeenten/:gemeente/projecten/:project/profile': {
    who: roles.filter((role) => role !== 'resident'),
    ok: 404,
    send: () => ({ params: { project: randomUUID() } }),
  },
  'GET /v1/gemeenten/:gemeente/projecten/:project/available-indicators': {
    who: roles.filter((role) => role !== 'resident'),
    ok: 404,
    send: () => ({ params: { project: randomUUID() } }),
  },
  'PUT /v1/gemeenten/:gemeente/projecten/:project/profile': {
    who: ['coordinator', 'administrator'],
    ok: 404,
    send: () => ({ params: { project: randomUUID() }, body: { published: true } }),
  },
  'GET /v1/gemeenten/:gemeente/wijken/:wijk/progress': {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  'GET /v1/gemeenten/:gemeente/projecten/:project/progress': {
    who: roles.filter((role) => role !== 'resident'),
    ok: 404,
    send: () => ({ params: { project: randomUUID() } }),
  },
  'GET /v1/gemeenten/:gemeente/doelen/:goal/measurements': {
    who: roles.filter((role) => role !== 'resident'),
    ok: 404,
    send: () => ({ params: { goal: '99999' } }),
  },
  'POST /v1/gemeenten/:gemeente/doelen/:goal/measurements': {
    who: ['coordinator', 'administrator', 'researcher', 'partnerLead'],
    ok: 404,
    send: () => ({ params: { goal: '99999' }, body: aMeasurement() }),
  },
  'POST /v1/gemeenten/:gemeente/doelen/:goal/adjustments': {
    who: ['coordinator', 'administrator', 'partnerLead'],
    ok: 404,
    send: () => ({ params: { goal: '99999' }, body: anAdjustment() }),
  },
  'GET /v1/gemeenten/:gemeente/portfolio': { who: roles.filter((role) => role !== 'resident'), ok: 200 },
};
