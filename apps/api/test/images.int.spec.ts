import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, type TestDatabase, testDatabase, until } from '@wijkspoor/platform/testing';

const root = path.resolve(__dirname, '../../..');
let db: TestDatabase;
let dataDir: string;
const running: ChildProcess[] = [];

/** The command of an image, as its Dockerfile says it. */
function commandOf(image: string): string[] {
  const text = fs.readFileSync(path.join(root, `docker/${image}.Dockerfile`), 'utf8');
  const command = /^CMD (\[.*\])$/m.exec(text)?.[1];
  return JSON.parse(command ?? '[]') as string[];
}

/** Settings as docker-compose.yml gives them, in production. */
async function settings(): Promise<Record<string, string>> {
  const [port, apiPort] = [await freePort(), await freePort()];
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    TZ: 'UTC',
    DATA_DIR: dataDir,
    PORT: String(port),
    API_PORT: String(apiPort),
    API_ORIGIN: `http://127.0.0.1:${apiPort}`,
    PUBLIC_ORIGIN: 'https://wijkspoor.example',
    DATABASE_URL: db.appUrl,
    SMTP_URL: 'smtp://127.0.0.1:9',
    SECURITY_CONTACT: 'mailto:security@wijkspoor.example',
    SECRET: 'a secret of at least thirty-two characters',
  };
}

it('gives every process a setting once', () => {
  const text = fs.readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
  const names = (/^x-app: &app\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '').match(/^ {2}[A-Z_]+(?=:)/gm) ?? [];
  expect(names.length).toBeGreaterThan(5);
  expect(names).toEqual([...new Set(names)]);
});

function run(image: string, env: Readonly<Record<string, string>>): { child: ChildProcess; log: () => string } {
  const [, ...args] = commandOf(image);
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  running.push(child);
  return { child, log: () => log };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve(child.exitCode);
const status = async (url: string, host?: string): Promise<number> =>
  (await fetch(url, { headers: host === undefined ? {} : { host } }).catch(() => ({ status: 0 }))).status;

beforeAll(async () => {
  db = await testDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-images-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await db?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

describe('the command of each image, as a plain process in production', () => {
  it('api and web answer, worker works, and all three stop on SIGTERM', async () => {
    const env = await settings();
    const processes = ['api', 'worker', 'web'].map((image) => run(image, env));
    await until(async () => (await status(`http://127.0.0.1:${env['API_PORT']}/health/ready`)) === 200);
    await until(async () => (await status(`http://127.0.0.1:${env['PORT']}/health/ready`)) === 200);
    await until(() => processes[1]?.log().includes('takes jobs') ?? false);
    expect(processes.map(({ child }) => child.exitCode)).toEqual([null, null, null]);
    for (const { child } of processes) child.kill('SIGTERM');
    expect(await Promise.all(processes.map(({ child }) => ended(child)))).toEqual([0, 0, 0]);
  });

  it('api refuses to start in production without a mail server, and names the setting', async () => {
    const { SMTP_URL: _, ...env } = await settings();
    const { child, log } = run('api', env);
    expect(await ended(child)).not.toBe(0);
    expect(log()).toContain('SMTP_URL');
    expect(log()).not.toContain('a secret of at least');
  });
});
