import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { platformError } from '@wijkspoor/platform/domain';

/** Reads the header of `IfMatch`. The API document knows a route by it. */
export const readIfMatch = (_: unknown, host: ExecutionContext): number => {
  const header = host.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (version === undefined) throw platformError('invalid', {}, [{ path: 'if-match', code: 'required' }]);
  return Number(version);
};

/**
 * The version the caller last saw, from the header `If-Match: "3"`.
 * @throws platform.invalid without one: a change without a version could undo somebody else's.
 */
export const IfMatch = createParamDecorator(readIfMatch);
