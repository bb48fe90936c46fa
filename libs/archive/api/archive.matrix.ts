import { randomUUID } from 'node:crypto';
import type { RouteMatrix } from '@wijkspoor/platform/testing';

const g = '/v1/gemeenten/:gemeente/archieven';
const who = ['administrator'] as const;
const nowhere = () => ({ params: { archive: randomUUID() } });

/** Who may use the routes of archives. */
export const archiveMatrix: RouteMatrix = {
  [`GET ${g}`]: { who, ok: 200 },
  [`POST ${g}`]: { who, ok: 201, send: () => ({ body: { id: randomUUID() } }) },
  [`POST ${g}/:archive/moves`]: { who, ok: 404, send: () => ({ ...nowhere(), body: { move: 'cancel' } }) },
  [`GET ${g}/:archive/file`]: { who, ok: 404, send: nowhere },
};
