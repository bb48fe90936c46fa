import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const againMs = 50;

/**
 * A server that closes waits for no connection on which nobody waits for an answer. To Node one that was never used counts as busy, and
 * one whose answer ends after the closing began stays open for its next request: each would hold the server for more than a minute.
 */
export function closeConnections(app: FastifyInstance): void {
  const { server } = app;
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('preClose', (done) => {
    const again = setInterval(() => {
      for (const socket of unused) socket.destroy();
      server.closeIdleConnections();
    }, againMs).unref();
    server.once('close', () => clearInterval(again));
    done();
  });
}
