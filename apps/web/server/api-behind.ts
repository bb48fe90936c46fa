import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
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

/** What the api reads at most of a body that is no file. */
const bodyLimit = 256 * 1024;
/** A file goes through as it comes, and holds a connection to the api as long as that takes: so many, and all others are left to the rest. */
const mostFiles = 48;
const connections = 128;

/** Bodies are read whole before the api is asked: whoever sends one slowly, or never to its end, keeps nobody else waiting. */
function readBodies(app: FastifyInstance): void {
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
    done(null, Readable.from([body], { objectMode: false })),
  );
  app.removeContentTypeParser('application/json');
  let files = 0;
  app.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    if (files >= mostFiles) {
      done(Object.assign(new Error('too many files'), { statusCode: 503 }));
      return;
    }
    files++;
    request.raw.once('close', () => files--);
    done(null, payload);
  });
}

/** Hands a part of the address space to the api, with the visitor's address as we know it and a request id of ours. */
export function apiBehind(prefix: string, settings: Settings) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status === 503) void reply.header('retry-after', comeBackAfter);
      else if (status >= 500) throw error;
      return refuseAsApi(request, reply, status);
    });
    readBodies(app);
    await app.register(proxy, {
      upstream: settings.apiOrigin,
      prefix,
      rewritePrefix: prefix,
      disableRequestLogging: true,
      // an api that says it is away is not asked ten times more
      retryMethods: [],
      proxyPayloads: false,
      undici: { connections, pipelining: 1, keepAliveTimeout: 30_000 },
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
