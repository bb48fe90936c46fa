import type { RouteMatrix } from '@wijkspoor/platform/testing';

const writers = ['coordinator', 'administrator'] as const;
const wijk = { name: 'Wijk', intro: '' };

/** Who may use the routes of a wijk. */
export const wijkMatrix: RouteMatrix = {
  'GET /v1/gemeenten/:gemeente/wijken-map': { who: ['anyone'], ok: 200 },
  'GET /v1/gemeenten/:gemeente/areas': { who: writers, ok: 200 },
  'GET /v1/gemeenten/:gemeente/postcodes/:postcode': {
    who: writers,
    ok: 404,
    send: () => ({ params: { postcode: '9999ZZ' } }),
  },
  'GET /v1/gemeenten/:gemeente/wijken': { who: ['anyone'], ok: 200 },
  'GET /v1/gemeenten/:gemeente/wijken/:wijk': {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  'POST /v1/gemeenten/:gemeente/wijken': {
    who: writers,
    ok: 201,
    send: ({ word }) => ({ body: { ...wijk, slug: word('wijk') } }),
  },
  'PUT /v1/gemeenten/:gemeente/wijken/:wijk': {
    who: writers,
    ok: 404,
    send: ({ word }) => ({
      params: { wijk: word('wijk') },
      headers: { 'if-match': '"1"' },
      body: { ...wijk, published: true },
    }),
  },
  'GET /v1/figure-tables': { who: ['anyone'], ok: 200 },
  'GET /v1/gemeenten/:gemeente/wijken/:wijk/figures': {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  'GET /v1/gemeenten/:gemeente/figure-tables': { who: writers, ok: 200 },
  'GET /v1/gemeenten/:gemeente/figure-tables/example': { who: writers, ok: 200 },
  'POST /v1/gemeenten/:gemeente/figure-tables': { who: writers, ok: 400 },
  'DELETE /v1/gemeenten/:gemeente/figure-tables/:id': {
    who: writers,
    ok: 404,
    send: () => ({ params: { id: '01900000-0000-7000-8000-000000000001' } }),
  },
  'GET /v1/imports': { who: ['operator'], ok: 200 },
  'GET /v1/imports/:id': {
    who: ['operator'],
    ok: 404,
    send: () => ({ params: { id: '01900000-0000-7000-8000-000000000001' } }),
  },
  // without a file: the permission is judged before anything is read
  'POST /v1/imports': { who: ['operator'], ok: 400 },
  'POST /v1/imports/fetches': { who: ['operator'], ok: 201, send: () => ({ body: { table: '85984NED' } }) },
};
