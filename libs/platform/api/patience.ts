import { performance } from 'node:perf_hooks';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, onSendHookHandler, preHandlerHookHandler, RouteOptions } from 'fastify';
import { platformError } from '@wijkspoor/platform/domain';
import { routeConfigOf } from './gives';

const ownLimit = 'hasOwnLimit';
/** For a route of which the work itself ends in time, and that comes so often that watching every request would be felt. Stands above `Gives`. */
export const HasOwnLimit = (): MethodDecorator => (target, name, descriptor) =>
  RouteConfig({ ...routeConfigOf(descriptor.value), [ownLimit]: true })(target, name, descriptor);
const hasOwnLimit = ({ config }: RouteOptions): boolean => config !== undefined && ownLimit in config;

/** Nobody waits ten seconds for an answer to begin. */
const mostMs = 9_000;

/**
 * Tells whoever waits too long that it must be tried again, also when what we wait for says nothing at all. What was asked may still be done: as after
 * an answer that was lost, asking again is safe. A file that is on its way in has all the time it needs, and so has an answer that has begun.
 */
export class Patience {
  /** In the order in which they came. */
  private readonly waiting = new Map<FastifyReply, number>();

  constructor(private readonly most = mostMs) {}

  /** Watches over all routes that are added to a server from now on, until it closes. */
  watch(server: FastifyInstance): void {
    const begin: preHandlerHookHandler = (request, reply, done) => {
      if (!request.isMultipart()) this.waiting.set(reply, performance.now());
      done();
    };
    const end: onSendHookHandler = (_request, reply, _payload, done) => {
      this.waiting.delete(reply);
      done();
    };
    server.addHook('onRoute', (route) => {
      if (hasOwnLimit(route)) return;
      route.preHandler = [route.preHandler ?? [], begin].flat();
      route.onSend = [route.onSend ?? [], end].flat();
    });
    const looking = setInterval(() => this.look(), this.most / 18).unref();
    server.addHook('onClose', (_server, done) => {
      clearInterval(looking);
      done();
    });
  }

  private look(): void {
    const late = performance.now() - this.most;
    for (const [reply, since] of this.waiting) {
      if (since > late) return;
      this.waiting.delete(reply);
      void reply.send(platformError('away'));
    }
  }
}
