import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { actorOf, type Session } from '@wijkspoor/identity/domain';
import { ENV, type Env, KeptBriefly, PlatformDb, type RequestWithCtx } from '@wijkspoor/platform/api';
import { languageOf, platformError, Slug } from '@wijkspoor/platform/domain';
import { Cookies } from './cookies';
import { MovedGemeente } from './moved.filter';
import { hashOf } from './secrets';
import { withoutSession } from './without-session';

type Opened = { readonly moved: string | null; readonly gemeente: string | null; readonly session: Session | null };
type SignedRequest = RequestWithCtx & { session: Session | null };

/** The session of this request, or null: `@CurrentSession() session: Session | null`. */
export const CurrentSession = createParamDecorator(
  (_: unknown, host: ExecutionContext): Session | null => host.switchToHttp().getRequest<SignedRequest>().session,
);

/** Before every route: refuses other sites, finds the gemeente of the address and who asks, and puts both in `request.ctx`. */
@Injectable()
export class ContextGuard implements CanActivate {
  /** What stands at a slug for who has no session: a burst of answers or votes asks for it with every request. */
  private readonly slugs = new KeptBriefly<Opened>();

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<SignedRequest>();
    demandSameSite(request, this.env.publicOrigin);
    demandJson(request);
    const slug = slugOf(request);
    const alone = this.reflector.getAllAndOverride<boolean | undefined>(withoutSession, [
      host.getHandler(),
      host.getClass(),
    ]);
    const code = alone === true ? null : this.cookies.read(request, 'sid');
    const { moved, gemeente, session } =
      code !== null ? await this.open(code, slug) : slug === null ? nobody : await this.openSlug(slug);
    if (slug !== null && moved !== null)
      throw new MovedGemeente(request.url.replace(`/gemeenten/${slug}`, `/gemeenten/${moved}`));
    if (slug !== null && gemeente === null) throw platformError('missing');
    request.session = session;
    request.ctx = {
      actor: actorOf(session, gemeente),
      gemeenteId: gemeente,
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
    };
    return true;
  }

  private async openSlug(slug: string): Promise<Opened> {
    const opened = await this.slugs.get(slug, () => this.open(null, slug));
    // a gemeente that is made this moment is there the next
    if (opened.gemeente === null) this.slugs.forget(slug);
    return opened;
  }

  private async open(code: string | null, slug: string | null): Promise<Opened> {
    const [row] = await this.db.query<{ opened: Opened }>('select open_request($1, $2) as opened', [
      code === null ? null : hashOf(code),
      slug,
    ]);
    return row?.opened ?? nobody;
  }
}

const nobody: Opened = { moved: null, gemeente: null, session: null };

/** A browser says where a form came from. Nothing but our own pages may change anything. */
function demandSameSite({ method, headers }: FastifyRequest, publicOrigin: string): void {
  if (isSafe(method)) return;
  const ours =
    headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : headers.origin === publicOrigin;
  if (!ours) throw platformError('crossSite');
}

/** Bodies are JSON (a file comes as multipart): what a plain form of another site can send is refused. */
function demandJson({ method, headers, body }: FastifyRequest): void {
  const type = headers['content-type'];
  if (isSafe(method) || (type === undefined && body === undefined)) return;
  if (type === undefined || !/^(application\/json|multipart\/form-data)\s*(;|$)/i.test(type))
    throw platformError('malformed');
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** The gemeente in the address, when the route has one. What cannot be a slug is no gemeente. */
function slugOf({ params }: FastifyRequest): string | null {
  if (typeof params !== 'object' || params === null || !('gemeente' in params)) return null;
  const slug = Slug.safeParse(params.gemeente);
  if (!slug.success) throw platformError('missing');
  return slug.data;
}
