import { randomUUID } from 'node:crypto';
import type { Role } from '@wijkspoor/platform/domain';
import type { RouteMatrix } from '@wijkspoor/platform/testing';

const writers: readonly Role[] = ['coordinator', 'administrator'];
const readers: readonly Role[] = [...writers, 'executive'];
const g = '/v1/gemeenten/:gemeente/stukken';
const nowhere = () => ({ params: { report: randomUUID(), part: 'vision', format: 'pdf' } });
const seen = { headers: { 'if-match': '"1"' } };

/** Who may use the routes of reports. */
export const reportsMatrix: RouteMatrix = {
  [`GET ${g}`]: { who: readers, ok: 200 },
  [`POST ${g}`]: {
    who: writers,
    ok: 201,
    send: () => ({ body: { id: randomUUID(), kind: 'handover', projectId: null, year: null, language: 'nl' } }),
  },
  [`GET ${g}/:report`]: { who: readers, ok: 404, send: nowhere },
  [`PUT ${g}/:report/parts/:part`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere(), ...seen, body: { words: [{ key: 'advice', text: 'x' }] } }),
  },
  [`POST ${g}/:report/moves`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere(), ...seen, body: { move: 'freeze' } }),
  },
  [`PUT ${g}/:report/page`]: { who: writers, ok: 404, send: () => ({ ...nowhere(), body: { shown: false } }) },
  [`GET /v1/gemeenten/:gemeente/verhalen/:number`]: {
    who: ['anyone'],
    ok: 404,
    send: () => ({ params: { number: '99999' } }),
  },
  [`GET /v1/gemeenten/:gemeente/wijken/:wijk/verhalen`]: {
    who: ['anyone'],
    ok: 404,
    send: () => ({ params: { wijk: 'nergens' } }),
  },
  [`GET ${g}/:report/files/:format`]: { who: readers, ok: 404, send: nowhere },
};
