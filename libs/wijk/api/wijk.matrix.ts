import type { RouteMatrix } from '@wijkspoor/platform/testing';

const writers = ['coordinator', 'administrator'] as const;
const wijk = { name: 'Wijk', intro: '' };

/** Who may use the routes of a wijk. */
export const wijkMatrix: RouteMatrix = {
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
};
