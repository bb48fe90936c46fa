import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../../..');

/** A port of loopback that nobody uses now. */
export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Builds a process as `npm run build` does. */
export async function buildProcess(name: 'api' | 'worker'): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(root, 'tools/build-server.mjs'), name], { cwd: root });
}

/** Starts a built process with these settings; the caller ends it. */
export const startProcess = (
  name: 'api' | 'worker',
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): ChildProcess =>
  spawn(process.execPath, [...flags, path.join(root, `dist/apps/${name}/main.mjs`)], {
    cwd: root,
    env: { PATH: process.env['PATH'], TZ: 'UTC', NODE_ENV: 'test', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Waits until `what` says yes; the test fails when it takes too long. */
export async function until(what: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
