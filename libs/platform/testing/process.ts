import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
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

/** A process of ours, built for one test file, so that no other build can pull it away. */
export type TestProcess = {
  start(settings: Readonly<Record<string, string>>, flags?: readonly string[]): ChildProcess;
  /** Ends what still runs and removes the build. */
  remove(): void;
};

/** Builds a process as `npm run build` does. */
export async function buildProcess(name: 'api' | 'worker'): Promise<TestProcess> {
  // inside the workspace, where it finds its packages
  const folder = path.join(root, `dist/test/${name}-${randomUUID()}`);
  await promisify(execFile)(process.execPath, [path.join(root, 'tools/build-server.mjs'), name, folder], { cwd: root });
  const started: ChildProcess[] = [];
  return {
    start: (settings, flags = []) => {
      const child = spawn(process.execPath, [...flags, path.join(folder, 'main.mjs')], {
        cwd: root,
        env: {
          PATH: process.env['PATH'],
          TZ: 'UTC',
          NODE_ENV: 'test',
          SECRET: 'a secret of at least thirty-two characters',
          LOG_LEVEL: 'warn',
          ...settings,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      started.push(child);
      return child;
    },
    remove: () => {
      for (const child of started) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until `what` says yes; the test fails when it takes too long. */
export async function until(what: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
