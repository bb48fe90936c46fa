import net from 'node:net';
import { DataSource } from 'typeorm';
import { freePort, testEnv } from '@wijkspoor/platform/testing';
import { connection } from './database';

/** One message of the protocol of PostgreSQL. */
const message = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const letIn = message('R', Buffer.alloc(4));
const ready = message('Z', Buffer.from('I'));
const killed = message(
  'E',
  Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
);

it('a database that dies in the moment it lets somebody in is an error of that request, and never the end of the process', async () => {
  const port = await freePort();
  // greeting and farewell in one go: nobody is listening on the connection in between
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end(Buffer.concat([letIn, ready, killed])));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `postgres://somebody:x@127.0.0.1:${port}/any`;
  const env = testEnv({ appUrl: url, ownerUrl: url });
  try {
    await expect(new DataSource(connection(env, [])).initialize()).rejects.toThrow();
  } finally {
    server.close();
  }
});
