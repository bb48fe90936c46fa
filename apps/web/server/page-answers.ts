import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failurePath, readAddress } from '@wijkspoor/platform/domain';
import { texts } from '@wijkspoor/platform/domain/texts';
import type { PageRequest, RenderedPage } from '@wijkspoor/platform/web';
import type { FormAnswer } from '@wijkspoor/platform/web/forms';
import { type Asked, pathOf, readAsked } from './asked';
import { readCodeLink } from './code-links';
import { encodingFor, toBrotli, toGzip } from './compress';
import { readCookies } from './cookies';
import { documentOf } from './document';
import { PageCache, type StoredPage } from './page-cache';
import type { FrontDoorParts } from './parts';
import { comeBackAfter } from './problems';
import { documentPolicy, workPolicy } from './security';
import { visitorHeaders } from './visitor-headers';

const quality = { once: 4, kept: 6 };
const publicCache = 'public, max-age=0, s-maxage=5';
const privateCache = 'private, no-store';

/** Answers requests with pages: from the cache, rendered, refused or failed. */
export class PageAnswers {
  private readonly cache = new PageCache<RenderedPage>();

  constructor(private readonly parts: FrontDoorParts) {}

  /** A visit. */
  async page(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = readAsked(request.url);
    if (asked === null) return this.failure(request, reply, 400);
    const codeLink = readCodeLink(asked, this.parts, request);
    if (codeLink !== null)
      return reply
        .code(303)
        .headers({ 'set-cookie': codeLink.cookie, location: codeLink.location, 'referrer-policy': 'no-referrer' })
        .send();
    if (asked.path !== pathOf(request.url))
      return reply
        .code(308)
        .header('location', asked.path + asked.query)
        .send();
    const { kind, pattern, cached } = this.parts.renderer.match(asked.path);
    request.pattern = pattern;
    const { personal } = readCookies(request.headers.cookie, this.parts.settings.secure);
    if (personal || !cached || kind === 'work' || asked.free === true)
      return this.sendFresh(request, reply, asked, await this.render(request, asked, null));
    const found = await this.cache.find(`${request.headers.host ?? ''} ${asked.path}${asked.query}`, async () => {
      const page = await this.render(request, asked, null);
      return page.status === 200 && page.redirect === null
        ? { keep: await this.stored(page, asked) }
        : { answer: page };
    });
    return 'keep' in found
      ? sendKept(request, reply, found.keep, found.ageMs)
      : this.sendFresh(request, reply, asked, found.answer);
  }

  /** The page of a form that was refused, with what was typed. */
  async refused(request: FastifyRequest, reply: FastifyReply, asked: Asked, form: FormAnswer): Promise<FastifyReply> {
    const page = await this.render(request, asked, form);
    return this.sendFresh(request, reply, asked, page.status === 200 ? { ...page, status: form.problem.status } : page);
  }

  /** The page that says what went wrong and what to do. */
  async failure(request: FastifyRequest, reply: FastifyReply, status: number): Promise<FastifyReply> {
    const path = failurePath(status === 405 ? 400 : status, readAsked(request.url)?.path ?? '/') ?? `/fout/${status}`;
    const asked = { address: readAddress(path), path, query: '' };
    try {
      const page = await this.parts.renderer.render(this.pageRequest(request, asked, null, false));
      return await this.sendFresh(request, reply, asked, { ...page, redirect: null, status });
    } catch (error) {
      this.report(request)(error);
      return reply.code(status).type('text/plain; charset=utf-8').send(texts.nl['error.internal']);
    }
  }

  private async render(request: FastifyRequest, asked: Asked, form: FormAnswer | null): Promise<RenderedPage> {
    return this.parts.renderer.render(this.pageRequest(request, asked, form, true));
  }

  private pageRequest(request: FastifyRequest, asked: Asked, form: FormAnswer | null, asVisitor: boolean): PageRequest {
    const { session, personal, codes } = readCookies(request.headers.cookie, this.parts.settings.secure);
    const { settings } = this.parts;
    const cookie: Record<string, string> =
      asVisitor && personal && request.headers.cookie !== undefined ? { cookie: request.headers.cookie } : {};
    return {
      url: asked.path + asked.query,
      apiOrigin: settings.apiOrigin,
      // a page asks on its own behalf: the api hears our origin, as from a page in a browser
      apiHeaders: { ...visitorHeaders(request, settings), ...cookie, origin: settings.publicOrigin },
      mayHaveSession: asVisitor && session,
      codes: asVisitor ? codes : {},
      development: !settings.production,
      form,
      report: this.report(request),
    };
  }

  private async sendFresh(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
    page: RenderedPage,
  ): Promise<FastifyReply> {
    void reply.headers({
      'cache-control': privateCache,
      vary: 'Cookie, Accept-Encoding',
      'content-language': asked.address.language,
    });
    if (page.status === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', comeBackAfter);
    if (page.redirect !== null) return reply.code(303).header('location', page.redirect).send();
    const { assets, renderer } = this.parts;
    const nonce = page.kind === 'work' ? randomBytes(18).toString('base64url') : null;
    const body = nonce === null ? page.body : page.body.replaceAll(renderer.noncePlace, nonce);
    const plain = Buffer.from(documentOf({ ...page, body }, asked.address, assets, nonce));
    const policy = nonce === null ? documentPolicy(assets.theme(page.theme).hash) : workPolicy(nonce);
    void reply
      .code(page.status)
      .headers({ 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' });
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === null) return reply.send(plain);
    return reply
      .header('content-encoding', encoding)
      .send(encoding === 'br' ? await toBrotli(plain, quality.once) : await toGzip(plain));
  }

  private async stored(page: RenderedPage, { address }: Asked): Promise<StoredPage> {
    const { assets } = this.parts;
    const plain = Buffer.from(documentOf(page, address, assets, null));
    const [brotli, gzip] = await Promise.all([toBrotli(plain, quality.kept), toGzip(plain)]);
    const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    return {
      etag,
      policy: documentPolicy(assets.theme(page.theme).hash),
      language: address.language,
      plain,
      brotli,
      gzip,
    };
  }

  private readonly report =
    (request: FastifyRequest) =>
    (error: unknown): void => {
      this.parts.log.error({ requestId: request.id, err: described(error) }, 'a page failed');
    };
}

function sendKept(request: FastifyRequest, reply: FastifyReply, page: StoredPage, ageMs: number): FastifyReply {
  void reply.headers({
    'cache-control': publicCache,
    age: String(Math.ceil(ageMs / 1000)),
    vary: 'Cookie, Accept-Encoding',
    etag: page.etag,
    'content-language': page.language,
  });
  if (request.headers['if-none-match']?.includes(page.etag)) return reply.code(304).send();
  void reply.headers({ 'content-security-policy': page.policy, 'content-type': 'text/html; charset=utf-8' });
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding === null) return reply.send(page.plain);
  return reply.header('content-encoding', encoding).send(encoding === 'br' ? page.brotli : page.gzip);
}

/** An error as the log has it: also one that is no Error, such as a failed call. Never what it carries. */
function described(error: unknown): Readonly<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown };
  return { name, message, stack };
}
