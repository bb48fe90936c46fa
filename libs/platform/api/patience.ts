import { performance } from 'node:perf_hooks';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { platformError } from '@wijkspoor/platform/domain';

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

  /** Watches over all requests of a server until it closes. */
  watch(server: FastifyInstance): void {
    server.addHook('preHandler', (request, reply, done) => {
      if (!request.isMultipart()) this.waiting.set(reply, performance.now());
      done();
    });
    server.addHook('onSend', (_request, reply, _payload, done) => {
      this.waiting.delete(reply);
      done();
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
