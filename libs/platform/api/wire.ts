import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type DomainError, platformError } from '@wijkspoor/platform/domain';
import { texts } from '@wijkspoor/platform/domain/texts';
import { problemOf } from './problem.filter';

type Done = (error: Error | null, body?: unknown) => void;
type ParseText = (request: FastifyRequest, body: string, done: Done) => unknown;

/** A body is JSON in UTF-8, whole. `parse` refuses what could reach the prototype of an object. */
export const jsonBody =
  (parse: ParseText) =>
  (request: FastifyRequest, body: Buffer, done: Done): void => {
    const text = readUtf8(body);
    if (text === null) done(platformError('malformed'));
    else void parse(request, text, done);
  };

/** One for all: making it takes longer than reading a ballot. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function readUtf8(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** An address that cannot be read never reaches a route: the answer is made here. */
export function unreadableRequest(_: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(400)
    .header('content-type', 'application/problem+json')
    .send(document(platformError('malformed'), request.id));
}

type ConnectionError = Error & { readonly code?: string };

/** What is no HTTP, or too much of it: the answer is written to the socket by hand, and the connection ends. */
export function unreadableConnection({ code }: ConnectionError, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = code === 'HPE_HEADER_OVERFLOW';
  const problem = document(platformError(tooLarge ? 'tooLarge' : 'malformed'), randomUUID());
  const body = JSON.stringify({ ...problem, status: tooLarge ? 431 : 400 });
  const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const headers = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`);
}

const document = (error: DomainError, requestId: string): ReturnType<typeof problemOf> =>
  problemOf({ platform: texts }, error, 'nl', requestId);
