import { HttpBackend } from '@angular/common/http';
import {
  type ApplicationConfig,
  DOCUMENT,
  ErrorHandler,
  mergeApplicationConfig,
  type StaticProvider,
} from '@angular/core';
import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { BEFORE_APP_SERIALIZED, provideServerRendering, renderApplication } from '@angular/platform-server';
import {
  LoopbackBackend,
  makeBare,
  matchRoute,
  PAGE_ANSWER,
  PAGE_REQUEST,
  type PageAnswer,
  type PageKind,
  type PageRequest,
  type RenderedPage,
  ServerErrors,
} from '@wijkspoor/platform/web';
import { App } from './app';
import { documentConfig, workConfig } from './config';
import { routes } from './routes';

const onServer: ApplicationConfig = {
  providers: [
    provideServerRendering(),
    { provide: HttpBackend, useClass: LoopbackBackend },
    { provide: ErrorHandler, useClass: ServerErrors },
  ],
};
const bareDocument = {
  provide: BEFORE_APP_SERIALIZED,
  useFactory:
    (document: Document, { url }: PageRequest) =>
    () =>
      makeBare(document, url),
  deps: [DOCUMENT, PAGE_REQUEST],
  multi: true,
};
const configs: Readonly<Record<PageKind, ApplicationConfig>> = {
  document: mergeApplicationConfig(documentConfig(routes), onServer, { providers: [bareDocument] }),
  work: mergeApplicationConfig(workConfig(routes), onServer),
};
const bootstrap = (kind: PageKind) => (context: BootstrapContext) => bootstrapApplication(App, configs[kind], context);
/** Stands for the nonce, which is new for every answer; the front door replaces it. */
export const noncePlace = `nonce-${crypto.randomUUID()}`;
const frames: Readonly<Record<PageKind, string>> = {
  document: '<html><head></head><body><ws-root></ws-root></body></html>',
  work: `<html><head></head><body><ws-root ngCspNonce="${noncePlace}"></ws-root></body></html>`,
};

/** Which page an address is. */
export const match = (path: string) => matchRoute(routes, path);

/** Renders one page. A document page is bare HTML; a work page carries what hydration needs. */
export async function render(request: PageRequest): Promise<RenderedPage> {
  const { kind, workStyles, forms, ideas } = match(request.url.split('?')[0] ?? '/');
  const answer: PageAnswer = { status: 200, redirect: null, theme: null, title: 'Wijkspoor', description: '' };
  const platformProviders: StaticProvider[] = [
    { provide: PAGE_REQUEST, useValue: request },
    { provide: PAGE_ANSWER, useValue: answer },
  ];
  const url = `http://page.invalid${request.url}`;
  const html = await renderApplication(bootstrap(kind), {
    document: frames[kind],
    url,
    platformProviders,
    allowedHosts: ['page.invalid'],
  });
  const body = html.slice(html.indexOf('<body>') + '<body>'.length, html.lastIndexOf('</body>'));
  if (answer.status === 500 && !body.includes('<h1')) throw new Error('Not even the page that says so could be shown.');
  return { ...answer, kind, workStyles, forms, ideas, body };
}

export default bootstrap('work');
