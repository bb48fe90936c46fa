import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type DynamicModule, Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { DataSource } from 'typeorm';
import { closeConnections } from './close-connections';
import { assertCannotBypass } from './database';
import type { Env } from './env';
import { holdToContract } from './gives';
import { PinoLogger } from './logger';
import { ApiDocument } from './openapi';
import { Patience } from './patience';
import { ContractPipe } from './validation';
import { jsonBody, unreadableConnection, unreadableRequest } from './wire';

/** Version of the API as the Dutch API rules want it in every answer. */
const apiVersion = '1.0.0';
const bodyLimit = 256 * 1024;

/** Builds the api: the same for the process and for tests. Does not listen yet. */
export async function createHttpApp(module: Type | DynamicModule, env: Env): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: env.WEB_ADDRESSES,
    // web names a request; what is no id of ours is replaced
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers['x-request-id']),
    routerOptions: { maxParamLength: 200 },
    // web hands on a file as slowly as it comes
    requestTimeout: 600_000,
    forceCloseConnections: 'idle',
    frameworkErrors: unreadableRequest,
    clientErrorHandler: unreadableConnection,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new PinoLogger(env),
    bufferLogs: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  await app.register(cookie, {});
  // one byte more than allowed, so that the file store sees that it is too much
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 5, parts: 6, headerPairs: 20, fileSize: env.FILE_LIMIT + 1 },
  });
  closeConnections(fastify);
  fastify.addHook('preSerialization', holdToContract);
  new Patience().watch(fastify);
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    void reply
      .header('api-version', apiVersion)
      .header('x-request-id', request.id)
      .header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-store');
    done();
  });
  app.useBodyParser('application/json', { bodyLimit }, jsonBody(fastify.getDefaultJsonParser('error', 'error')));
  app.setGlobalPrefix('v1', { exclude: ['health/live', 'health/ready'] });
  app.useGlobalPipes(new ContractPipe());
  app.get(ApiDocument).describe(app, apiVersion);
  await assertCannotBypass(app.get(DataSource));
  return app;
}

const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[0-9a-f-]{36}$/.test(given) ? given : randomUUID();

/** Listens, and says so in the log. */
export async function listen(app: NestFastifyApplication, port: number, host: string): Promise<void> {
  await app.listen(port, host);
  new Logger('api').log(`listening on ${host}:${port}`);
}
