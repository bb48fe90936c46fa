import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EntityNotFoundError } from 'typeorm';
import {
  DomainError,
  type ErrorKind,
  type Language,
  languageOf,
  platformError,
  type Problem,
} from '@wijkspoor/platform/domain';
import { isAway } from './away';
import { CATALOGUES, type Catalogues, inputText, textOf } from './catalogues';

const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  tooLarge: 413,
  tooMany: 429,
  away: 503,
};

/** Seconds after which it makes sense to ask again when something we need does not answer. */
const comeBackAfter = 5;

/** SQLSTATEs that mean "the caller asked for something that cannot be", never a fault of ours. */
const sqlStates: Readonly<Record<string, 'conflict' | 'invalid'>> = {
  '23505': 'conflict',
  '23503': 'conflict',
  '40001': 'conflict',
  '40P01': 'conflict',
  '22P05': 'invalid',
  '22021': 'invalid',
};

/** Answers every error as a problem document (RFC 9457), in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  constructor(@Inject(CATALOGUES) private readonly catalogues: Catalogues) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = asDomainError(thrown);
    if (error === null) this.log.error({ requestId: request.id, err: describe(thrown) }, 'unexpected error');
    const problem = problemOf(this.catalogues, error, languageOf(request.headers['accept-language']), request.id);
    if (error?.kind === 'away') {
      this.log.warn({ requestId: request.id, err: describe(thrown) }, 'something we need does not answer');
      void reply.header('retry-after', comeBackAfter);
    }
    if (typeof error?.details['n'] === 'number' && problem.status === 429)
      void reply.header('retry-after', error.details['n']);
    void reply
      .code(problem.status)
      .header('content-type', 'application/problem+json')
      .header('cache-control', 'no-store')
      .send(problem);
  }
}

/** The problem document of an error; null stands for a fault of ours. */
export function problemOf(
  catalogues: Catalogues,
  error: DomainError | null,
  language: Language,
  requestId: string,
): Problem {
  const code = error?.code ?? 'platform.internal';
  const [domain = 'platform', key = 'internal'] = code.split('.');
  const detail = textOf(catalogues, domain, `error.${key}`, language, error?.details);
  const status = error === null ? 500 : statusOf[error.kind];
  const errors = error?.errors.map((one) => ({ ...one, detail: inputText(catalogues, one, language) }));
  return {
    type: `https://wijkspoor.nl/problems/${code}`,
    title: code,
    status,
    detail,
    code,
    requestId,
    ...(errors?.length ? { errors } : {}),
  };
}

/** Errors of libraries that are really the caller's: no row, a constraint, a body that cannot be parsed; or of a database that is away. */
function asDomainError(thrown: unknown): DomainError | null {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof EntityNotFoundError) return platformError('missing');
  if (thrown instanceof HttpException) return byStatus(thrown.getStatus());
  if (isAway(thrown)) return platformError('away');
  if (typeof thrown !== 'object' || thrown === null) return null;
  if ('driverError' in thrown || 'severity' in thrown) return bySqlState(thrown);
  return 'statusCode' in thrown && typeof thrown.statusCode === 'number' ? byStatus(thrown.statusCode) : null;
}

function bySqlState(thrown: object): DomainError | null {
  const code = 'code' in thrown ? String(thrown.code) : '';
  const kind = sqlStates[code];
  return kind === undefined ? null : platformError(kind);
}

function byStatus(status: number): DomainError | null {
  if (status >= 500) return null;
  if (status === 401) return platformError('unauthenticated');
  if (status === 403) return platformError('forbidden');
  if (status === 404 || status === 405) return platformError('missing');
  if (status === 413) return platformError('tooLarge');
  if (status === 429) return platformError('tooMany', { n: 60 });
  return platformError('malformed');
}

/** What the log may hold of an unexpected error: never parameters of a query or a body. */
const describe = (thrown: unknown) =>
  thrown instanceof Error
    ? {
        type: thrown.name,
        message: 'query' in thrown ? 'query failed' : thrown.message,
        code: 'code' in thrown ? thrown.code : undefined,
        stack: thrown.stack?.split('\n').slice(1).join('\n'),
      }
    : { type: typeof thrown };
