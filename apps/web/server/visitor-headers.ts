import type { FastifyRequest } from 'fastify';
import type { Settings } from './settings';

/** Who is asking, for the api: replaced, never added to what outsiders say. */
export const visitorHeaders = (
  request: Pick<FastifyRequest, 'ip' | 'id'>,
  { publicOrigin }: Pick<Settings, 'publicOrigin'>,
): Record<string, string> => ({
  'x-forwarded-for': request.ip,
  'x-forwarded-host': new URL(publicOrigin).host,
  'x-forwarded-proto': new URL(publicOrigin).protocol.slice(0, -1),
  'x-request-id': request.id,
});
