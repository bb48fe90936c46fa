import { randomUUID } from 'node:crypto';
import files from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { closeConnections } from '@wijkspoor/platform/api/close-connections';
import { registerAgenda } from './agenda';
import { apiBehind, apiPrefixes, isOfApi, refuseAsApi } from './api-behind';
import { answerForm } from './form-posts';
import { PageAnswers } from './page-answers';
import type { FrontDoorParts } from './parts';
import { dataPolicy, knownHost, securityHeaders } from './security';
import { registerWellKnown } from './well-known';

const noStore = 'private, no-store';
/** A body is at most a page of 29 open questions, each answered as long as may be in Arabic: six signs a letter as forms write it. */
const limits = { bodyBytes: 512 * 1024, headerBytes: 16 * 1024, addressLength: 2048 };

declare module 'fastify' {
  interface FastifyRequest {
    /** What the log calls this request: a pattern, never an address with somebody's code or name in it. */
    pattern: string;
  }
}

/** Builds the front door: files, pages, form posts, and the api behind it. Does not listen yet. */
export async function createFrontDoor(parts: FrontDoorParts): Promise<FastifyInstance> {
  const { settings, assets } = parts;
  const app = fastify({
    logger: false,
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    bodyLimit: limits.bodyBytes,
    // a photo of the largest size on the slowest line; who sends nothing at all is gone after a minute
    requestTimeout: 600_000,
    connectionTimeout: 60_000,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: limits.headerBytes },
    routerOptions: { ignoreDuplicateSlashes: false, maxParamLength: limits.addressLength },
    // an address that cannot be read is answered before any hook
    frameworkErrors: (_error, request, reply: FastifyReply) =>
      void refuse(
        request,
        reply.headers({
          ...securityHeaders(settings),
          'content-security-policy': dataPolicy,
          'cache-control': noStore,
        }),
        400,
      ),
  });
  closeConnections(app);
  app.decorateRequest('pattern', '');
  guard(app, parts);
  log(app, parts.log);
  await app.register(files, {
    root: assets.folder,
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '1y',
    preCompressed: true,
    dotfiles: 'deny',
    decorateReply: false,
  });
  for (const prefix of apiPrefixes) await app.register(apiBehind(prefix, settings));
  registerWellKnown(app, settings, assets);
  registerAgenda(app, settings);
  registerPages(app, parts);
  return app;
}

/** Refuses what no page of ours asks for, before anything else looks at it. */
function guard(app: FastifyInstance, { settings }: FrontDoorParts): void {
  const headers = securityHeaders(settings);
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    if (request.url.length > limits.addressLength) return refuse(request, reply, 414);
    if (request.url.startsWith('/health/')) return;
    if (!knownHost(request.headers.host, settings)) return refuse(request, reply, 421);
  });
  app.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (!reply.hasHeader('content-security-policy') && reply.statusCode !== 304)
      void reply.header('content-security-policy', dataPolicy);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', noStore);
  });
}

const refuse = (request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply =>
  isOfApi(request.url)
    ? refuseAsApi(request, reply, status)
    : reply.code(status).type('text/plain; charset=utf-8').send(String(status));

function log(app: FastifyInstance, logger: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.pattern === '' ? (request.routeOptions.url ?? '') : request.pattern;
    logger.info({
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

function registerPages(app: FastifyInstance, parts: FrontDoorParts): void {
  const pages = new PageAnswers(parts);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  // a file goes on to the api as it comes; it has its own limits
  app.addContentTypeParser('multipart/form-data', (_request, payload, done) => done(null, payload));
  app.addContentTypeParser('*', (request, _payload, done) => {
    request.raw.resume();
    done(null, undefined);
  });
  app.get('/*', (request, reply) => pages.page(request, reply));
  app.post('/*', (request, reply) => answerForm(request, reply, pages, parts));
  app.setNotFoundHandler((request, reply) =>
    isOfApi(request.url)
      ? refuseAsApi(request, reply, 404)
      : pages.failure(request, reply, request.method === 'GET' ? 404 : 405),
  );
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      parts.log.error(
        { requestId: request.id, err: { name: error.name, message: error.message, stack: error.stack } },
        'unexpected error',
      );
    return pages.failure(request, reply, status);
  });
}
