import { once } from 'node:events';
import net from 'node:net';
import { Readable } from 'node:stream';
import fastify, { type FastifyInstance } from 'fastify';
import { closeConnections } from './close-connections';

let app: FastifyInstance;
beforeEach(async () => {
  app = fastify({ forceCloseConnections: 'idle' });
  closeConnections(app);
  app.get('/at-once', async () => 'there');
  // the whole answer is there before the server knows that it is
  app.get('/late', (_, reply) => reply.header('content-length', 5).send(Readable.from(late())));
  await app.listen({ port: 0, host: '127.0.0.1' });
});

async function* late() {
  yield 'there';
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function connect(send = ''): Promise<net.Socket> {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('A server listens on a port.');
  const socket = net.connect(address.port, '127.0.0.1');
  await once(socket, 'connect');
  if (send === '') return socket;
  socket.write(`GET ${send} HTTP/1.1\r\nHost: x\r\n\r\n`);
  for (let said = ''; !said.endsWith('there');) said += String((await once(socket, 'data'))[0]);
  return socket;
}

async function closes(socket: net.Socket): Promise<void> {
  const ended = once(socket, 'close');
  socket.resume();
  await app.close();
  await ended;
}

it.each([
  ['that were opened and never used', ''],
  ['that were used before', '/at-once'],
  ['whose answer ends after the closing began', '/late'],
])(
  'a server that closes does not wait for connections %s',
  async (_, send) => {
    const socket = await connect(send);
    // the server knows it too
    expect((await app.inject('/at-once')).statusCode).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await closes(socket);
  },
  10_000,
);
