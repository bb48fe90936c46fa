import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Ctx } from '@wijkspoor/platform/domain';

/** A request after the context guard has looked at it. */
export type RequestWithCtx = FastifyRequest & { ctx: Ctx };

/** The context of this request: `@CurrentCtx() ctx: Ctx`. */
export const CurrentCtx = createParamDecorator(
  (_: unknown, host: ExecutionContext): Ctx => host.switchToHttp().getRequest<RequestWithCtx>().ctx,
);
