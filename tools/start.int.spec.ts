import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(__dirname, '..');
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-start-'));
type State = { starter: number; pids: Record<string, number> };
const state = (): State => JSON.parse(fs.readFileSync(path.join(dataDir, 'run.json'), 'utf8')) as State;
const postgresPid = (): number =>
  Number(fs.readFileSync(path.join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
const running = new Set<ChildProcess>();
let port = 0;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(free));
    });
  });

/** What `npm start` runs, until its line "ready"; settings of this machine do not leak in. */
async function start(more: Readonly<Record<string, string>> = {}): Promise<{ child: ChildProcess; output: string }> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), DATA_DIR: dataDir, ...more };
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  const ready = await new Promise<boolean>((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      // the sign-ins follow the line, in pieces as they come
      if (/^ready http[\s\S]*\/postvak/m.test(output)) resolve(true);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => resolve(false));
  });
  if (!ready) throw new Error(output);
  return { child, output };
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve();
const answers = async (): Promise<number> =>
  (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => ({ status: 0 }))).status;
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

async function interrupt(child: ChildProcess): Promise<void> {
  child.kill('SIGINT');
  await ended(child);
}

beforeAll(async () => {
  port = await freePort();
});
afterEach(async () => {
  for (const child of running) await interrupt(child);
  running.clear();
});
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

describe('npm start', () => {
  it('says where to go and with which demo sign-ins, and Ctrl-C stops everything', async () => {
    const { child, output } = await start();
    expect(output).toContain(`ready http://localhost:${port}`);
    expect(output).toMatch(/administrator\s+\S+@\S+/i);
    const pids = [...Object.values(state().pids), postgresPid()];
    expect(await answers()).toBe(200);
    await interrupt(child);
    expect(child.exitCode).toBe(0);
    expect(pids.filter(alive)).toEqual([]);
    expect(fs.existsSync(path.join(dataDir, 'pg/postmaster.pid'))).toBe(false);
  });

  it('stops everything when Ctrl-C comes while it starts', async () => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), DATA_DIR: dataDir };
    const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env, stdio: 'ignore' });
    running.add(child);
    while (!fs.existsSync(path.join(dataDir, 'pg/postmaster.pid'))) await sleep(10);
    await sleep(100);
    const pid = postgresPid();
    await interrupt(child);
    expect(alive(pid)).toBe(false);
    expect(fs.existsSync(path.join(dataDir, 'run.json'))).toBe(false);
  });

  it('starts again after kill -9 of the starter, the api and the database', async () => {
    const first = await start();
    const { pids } = state();
    first.child.kill('SIGKILL');
    await ended(first.child);
    process.kill(pids['api'] ?? 0, 'SIGKILL');
    const second = await start();
    expect(await answers()).toBe(200);
    expect(alive(pids['web'] ?? 0)).toBe(false);
    process.kill(postgresPid(), 'SIGKILL');
    second.child.kill('SIGKILL');
    await ended(second.child);
    const third = await start();
    expect(await answers()).toBe(200);
    await interrupt(third.child);
  });

  it('builds nothing when nothing changed, keeps the data, and refuses a second start and a port in use, with what to do', async () => {
    const { child, output } = await start();
    expect(output.trim().split('\n')[0]).toBe(`ready http://localhost:${port}`);
    await expect(start()).rejects.toThrow(/Stop it first/);
    await expect(start({ DATA_DIR: `${dataDir}-2` })).rejects.toThrow(/PORT=3100 npm start/);
    fs.rmSync(`${dataDir}-2`, { recursive: true, force: true });
    // a killed api comes back by itself
    const killed = state().pids['api'] ?? 0;
    process.kill(killed, 'SIGKILL');
    let status = 0;
    for (let i = 0; i < 200 && (state().pids['api'] === killed || status !== 200); i++) {
      await sleep(100);
      status = await answers();
    }
    expect(status).toBe(200);
    await interrupt(child);
  });
});
