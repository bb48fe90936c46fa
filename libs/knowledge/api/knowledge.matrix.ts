import { randomUUID } from 'node:crypto';
import type { RouteMatrix } from '@wijkspoor/platform/testing';

const writers = ['coordinator', 'administrator'] as const;
const readers = [...writers, 'executive', 'researcher'] as const;
const base = '/v1/gemeenten/:gemeente/catalogue-entries';
const entry = { name: 'Samen wandelen', owner: '', theme: '', level: 'none', validUntil: null, cost: '', link: '' };

/** Who may use the routes of the catalogue. */
export const knowledgeMatrix: RouteMatrix = {
  [`GET ${base}`]: { who: readers, ok: 200 },
  [`POST ${base}`]: { who: writers, ok: 201, send: () => ({ body: { id: randomUUID(), ...entry } }) },
  [`GET ${base}/:entry`]: { who: readers, ok: 404, send: () => ({ params: { entry: randomUUID() } }) },
  [`PUT ${base}/:entry`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { entry: randomUUID() }, headers: { 'if-match': '"1"' }, body: entry }),
  },
};
