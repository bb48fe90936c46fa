import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { freePort, until } from './process';

/** Whether there is a Redis to test with; without it those tests are skipped by name. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own for one test file; it keeps nothing. `crash()` kills it, and starts it again. */
export async function startRedis(): Promise<{ url: string; crash(): Promise<void>; stop(): Promise<void> }> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const start = (): ChildProcess => spawn('redis-server', args, { stdio: 'ignore' });
  let server = start();
  await until(() => answers(port));
  return {
    url: `redis://127.0.0.1:${port}`,
    crash: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      server = start();
      await until(() => answers(port));
    },
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });
