import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import * as z from 'zod/mini';
import type { PageRequest, RenderedPage, Renderer } from '@wijkspoor/platform/web';
import type { CodeLink, PlainForm } from '@wijkspoor/platform/web/forms';
import type { Assets } from '../server/assets';
import { createFrontDoor } from '../server/front-door';
import { readSettings } from '../server/settings';

/** A call as it reached the api. */
export type Heard = {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};
type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: http.OutgoingHttpHeaders };

const forms: readonly PlainForm[] = [
  {
    page: '/inloggen',
    action: 'password',
    secret: ['password'],
    contract: z.strictObject({ email: z.string(), password: z.string() }),
    call: () => ({ method: 'POST', path: '/v1/sign-in/password' }),
    done: ({ links }) => links.platform('/account'),
  },
  {
    page: '/inloggen/bevestig',
    action: 'use',
    code: 'link',
    contract: z.strictObject({ code: z.string() }),
    call: () => ({ method: 'POST', path: '/v1/sign-in/mail-link/use' }),
    done: ({ links }) => links.platform('/'),
  },
  {
    page: '/:wijk/naam',
    inGemeente: true,
    action: 'rename',
    contract: z.strictObject({ name: z.string() }),
    call: ({ gemeente, wijk }) => ({ method: 'PUT', path: `/v1/gemeenten/${gemeente ?? ''}/wijken/${wijk ?? ''}` }),
    done: ({ links, params }) => links.gemeente(params['gemeente'] ?? '', `/${params['wijk'] ?? ''}`),
  },
  {
    page: '/:wijk/foto',
    inGemeente: true,
    action: 'photo',
    upload: true,
    contract: z.strictObject({}),
    call: ({ gemeente }) => ({ method: 'PUT', path: `/v1/gemeenten/${gemeente ?? ''}/photo` }),
    done: ({ links, params }) => links.gemeente(params['gemeente'] ?? '', `/${params['wijk'] ?? ''}/foto`),
  },
  {
    page: '/:wijk/afmelden',
    inGemeente: true,
    action: 'use',
    code: 'leave',
    contract: z.strictObject({ code: z.string() }),
    call: ({ gemeente, wijk }) => ({
      method: 'POST',
      path: `/v1/gemeenten/${gemeente ?? ''}/wijken/${wijk ?? ''}/leaves`,
    }),
    done: ({ links }) => links.platform('/'),
  },
];
const codeLinks: readonly CodeLink[] = [
  { page: '/:wijk/afmelden/:code', inGemeente: true, code: 'leave', to: '/:wijk/afmelden', leaves: true },
  { page: '/inloggen/link/:code', code: 'link', to: '/inloggen/bevestig' },
  { page: '/:wijk/vraag/:number/:code', inGemeente: true, code: 'form-link', to: '/:wijk/vraag/:number' },
];

/** Files a page refers to, one of them compressed beforehand. */
export function makeAssets(folder: string): Assets {
  fs.writeFileSync(path.join(folder, 'ws.ABC.css'), 'body{}');
  fs.writeFileSync(path.join(folder, 'ws.ABC.css.br'), 'pressed');
  fs.writeFileSync(path.join(folder, 'icon.ico'), 'icon');
  return {
    css: '/assets/ws.ABC.css',
    workCss: '/assets/work.ABC.css',
    formCss: '/assets/forms.ABC.css',
    ideaCss: '/assets/ideas.ABC.css',
    font: '/assets/font.woff2',
    icons: { svg: '/assets/icon.svg', ico: '/assets/icon.ico', png: '/assets/icon.png' },
    script: '/assets/app/main.js',
    formScript: '/assets/forms.ABC.js',
    preload: ['/assets/app/chunk.js'],
    folder,
    theme: (name) => ({ name: name ?? 'wijkspoor', css: '[data-theme]{}', hash: 'sha256-abc' }),
  };
}

/** The front door on real ports, before an api that answers what a test wants, with pages that say what they were asked. */
export class FrontDoorUnderTest {
  readonly heard: Heard[] = [];
  readonly rendered: PageRequest[] = [];
  /** What the api says; changed by a test. */
  answer: Answer = { status: 200, body: {} };
  /** What a page is, over the usual; changed by a test. */
  page: Partial<RenderedPage> = {};
  renderMs = 0;
  readonly logged: string[] = [];
  app!: FastifyInstance;
  origin = '';
  private readonly api = http.createServer(
    // who asks may go before the end of what is sent
    (request, response) => void this.answerCall(request, response).catch(() => response.destroy()),
  );
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'front-door-'));

  async start(more: Readonly<Record<string, string>> = {}): Promise<this> {
    this.api.listen(0, '127.0.0.1');
    await once(this.api, 'listening');
    const apiOrigin = `http://127.0.0.1:${(this.api.address() as AddressInfo).port}`;
    const settings = readSettings({
      NODE_ENV: 'test',
      API_ORIGIN: apiOrigin,
      PUBLIC_ORIGIN: 'http://wijkspoor.test',
      ...more,
    });
    const log = pino({ base: null }, { write: (line: string) => void this.logged.push(line) });
    this.app = await createFrontDoor({
      settings,
      renderer: this.renderer(),
      assets: makeAssets(this.folder),
      forms,
      codeLinks,
      log,
    });
    await this.app.listen({ port: 0, host: '127.0.0.1' });
    this.origin = `http://127.0.0.1:${(this.app.server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    await this.app.close();
    this.api.close();
    this.api.closeAllConnections();
    fs.rmSync(this.folder, { recursive: true });
  }

  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(this.origin + url, { headers, redirect: 'manual' });
  }

  /** Posts a form as a browser on one of our pages does. */
  post(
    url: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return fetch(this.origin + url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: 'http://wijkspoor.test', ...headers },
      redirect: 'manual',
    });
  }

  private renderer(): Renderer {
    return {
      noncePlace: 'place-of-nonce',
      match: (given) => ({
        kind: given.includes('/werk') ? 'work' : 'document',
        pattern: '/:gemeente/:wijk',
        cached: !given.includes('/postvak'),
      }),
      render: async (request) => {
        this.rendered.push(request);
        if (this.renderMs > 0) await new Promise((resolve) => setTimeout(resolve, this.renderMs));
        const kind = request.url.includes('/werk') ? 'work' : 'document';
        const status = Number(/^(?:\/en)?\/fout\/(\d+)/.exec(request.url)?.[1] ?? 200);
        const typed = JSON.stringify(request.form?.values ?? {}).replaceAll('<', '&lt;');
        return {
          status,
          redirect: null,
          theme: null,
          title: 'A & B',
          description: 'page',
          kind,
          body: `<p nonce="place-of-nonce">${request.url} ${typed} ${request.form?.problem.detail ?? ''}</p>`,
          ...this.page,
        };
      },
    };
  }

  private async answerCall(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    this.heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    const { status, body: answer, headers = {} } = this.answer;
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(answer === undefined ? '' : JSON.stringify(answer));
  }
}
