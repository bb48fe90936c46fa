import type { IncomingHttpHeaders } from 'node:http';
import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '@wijkspoor/platform/domain';
import { comeBackAfter, problemOf } from './problems';
import type { Settings } from './settings';
import { visitorHeaders } from './visitor-headers';

/** Parts of the address space that are the api's. */
export const apiPrefixes = ['/v1', '/health'] as const;

/** True for an address where the api answers, so that what is refused there is refused as the api does. */
export const isOfApi = (url: string): boolean =>
  apiPrefixes.some((prefix) => url === prefix || url.startsWith(`${prefix}/`));

/** What is said of one connection, and never of the message (RFC 9110, 7.6.1). */
const ofConnection: ReadonlySet<string> = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function ofMessage(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name) && !named.has(name)));
}

/** Hands a part of the address space to the api, with the visitor's address as we know it and a request id of ours. */
export function apiBehind(prefix: string, settings: Settings) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) throw error;
      return refuseAsApi(request, reply, status);
    });
    await app.register(proxy, {
      upstream: settings.apiOrigin,
      prefix,
      rewritePrefix: prefix,
      disableRequestLogging: true,
      // an api that says it is away is not asked ten times more
      retryMethods: [],
      undici: { connections: 128, pipelining: 1, keepAliveTimeout: 30_000 },
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({
          ...ofMessage(headers),
          ...visitorHeaders(request, settings),
          forwarded: undefined,
          'x-real-ip': undefined,
        }),
        rewriteHeaders: ofMessage,
        onError: (reply) =>
          void reply
            .code(503)
            .headers({ 'content-type': mediaType, 'retry-after': comeBackAfter })
            .send(refusalOf(reply.request, 503)),
      },
    });
  };
}

/** Refuses at an address of the api, in its way of saying so. */
export const refuseAsApi = (request: Asker, reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).header('content-type', mediaType).send(refusalOf(request, status));

const mediaType = 'application/problem+json';
type Asker = Pick<FastifyRequest, 'headers' | 'id'>;

function refusalOf({ headers, id }: Asker, status: number): Buffer {
  const code = status === 503 ? 'away' : status === 404 ? 'missing' : status === 413 ? 'tooLarge' : 'malformed';
  return Buffer.from(JSON.stringify(problemOf(code, status, languageOf(headers['accept-language']), id)));
}
