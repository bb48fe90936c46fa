import { randomUUID } from 'node:crypto';
import type { MatrixRequest, RouteMatrix, RouteRule } from '@wijkspoor/platform/testing';

const judges = ['coordinator', 'administrator'] as const;
const writers = [...judges, 'partnerReporter', 'partnerLead'] as const;
const readers = [...writers, 'executive', 'researcher'] as const;
const base = '/v1/gemeenten/:gemeente/partner-reports';
const obstacles = '/v1/gemeenten/:gemeente/obstacles';
const seen = { headers: { 'if-match': '"1"' } };

/** A report that does not exist: who may, hears that. */
const missing = (who: RouteRule['who'], body?: unknown, more: MatrixRequest = {}, ok = 404): RouteRule => ({
  who,
  ok,
  send: () => ({
    ...more,
    params: { report: randomUUID(), attachment: randomUUID(), obstacle: randomUUID(), version: '1', part: 'next' },
    ...(body === undefined ? {} : { body }),
  }),
});

/** Who may use the routes of reporting. */
export const reportingMatrix: RouteMatrix = {
  [`GET ${base}`]: { who: readers, ok: 200 },
  [`GET ${base}/:report`]: missing(readers),
  [`GET ${base}/:report/versions/:version`]: missing(readers),
  [`PATCH ${base}/:report/parts/:part`]: missing(writers, { next: { words: 'Verder zo' } }, seen),
  [`POST ${base}/:report/moves`]: missing(readers, { move: 'submit' }, seen),
  // a file comes as multipart, and this is none
  [`POST ${base}/:report/attachments`]: missing(writers, {}, {}, 400),
  [`GET ${base}/:report/attachments/:attachment`]: missing(readers),
  [`DELETE ${base}/:report/attachments/:attachment`]: missing(writers),
  [`DELETE ${base}/:report/story`]: missing(writers),
  [`GET ${obstacles}`]: { who: readers, ok: 200 },
  [`POST ${obstacles}/:obstacle/moves`]: missing(judges, { move: 'solve', words: 'Er is een zaal.' }, seen),
};
