import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';
import { origin } from './client';

const program = path.resolve(__dirname, '../../dist/apps/web/main.mjs');

/** A front door of one test, to the same data, whose api can go away and come back without anybody else noticing. */
export class OwnDoor {
  private constructor(
    readonly origin: string,
    private readonly port: number,
    private line: http.Server,
    private readonly web: ChildProcess,
  ) {}

  static async open(): Promise<OwnDoor> {
    const line = await listening(apiLine(), 0);
    const [apiPort, port] = [portOf(line), await freePort()];
    const own = `http://localhost:${port}`;
    const web = spawn(process.execPath, [program], {
      env: {
        PATH: process.env['PATH'],
        ...{ NODE_ENV: 'test', LOG_LEVEL: 'error', PORT: String(port), PUBLIC_ORIGIN: own },
        API_ORIGIN: `http://127.0.0.1:${apiPort}`,
      },
      stdio: 'ignore',
    });
    const door = new OwnDoor(own, apiPort, line, web);
    const ready = async (): Promise<boolean> => (await fetch(`${own}/health/ready`).catch(() => null))?.ok ?? false;
    await expect.poll(ready, { timeout: 30_000 }).toBe(true);
    return door;
  }

  /** As when the api is killed: what was under way breaks, and nobody listens any more. */
  async away(): Promise<void> {
    this.line.closeAllConnections();
    await new Promise((done) => this.line.close(done));
  }

  async back(): Promise<void> {
    this.line = await listening(apiLine(), this.port);
  }

  async close(): Promise<void> {
    const ended = once(this.web, 'exit');
    this.web.kill('SIGTERM');
    await ended;
    if (this.line.listening) await this.away();
  }
}

/** Passes on to the front door of all, as one of its own pages. */
function apiLine(): http.Server {
  const { hostname, port, host } = new URL(origin);
  return http.createServer((request, response) => {
    const headers = { ...request.headers, host, ...(request.headers.origin === undefined ? {} : { origin }) };
    const { method = 'GET', url = '/' } = request;
    const passed = http.request({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  });
}

async function listening(server: http.Server, port: number): Promise<http.Server> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const portOf = (server: net.Server): number => (server.address() as net.AddressInfo).port;

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const port = portOf(probe);
  probe.close();
  return port;
}
