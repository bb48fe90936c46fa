import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV, type Env } from '@wijkspoor/platform/api';

/** `sid`: who is signed in. `pending`: has given a password, not yet the second factor. `browser`: began a sign-in at a provider. */
type CookieName = 'sid' | 'pending' | 'browser';

/** Our cookies: out of reach of scripts and of other sites. With https their names say so (`__Host-`). */
@Injectable()
export class Cookies {
  private readonly secure: boolean;

  constructor(@Inject(ENV) env: Pick<Env, 'publicOrigin'>) {
    this.secure = env.publicOrigin.startsWith('https:');
  }

  /** The code in a cookie; null when there is none or it cannot be one of ours. */
  read(request: FastifyRequest, name: CookieName): string | null {
    const value = request.cookies[this.nameOf(name)];
    return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }

  write(reply: FastifyReply, name: CookieName, value: string, maxAge: number): void {
    void reply.setCookie(this.nameOf(name), value, { ...this.options(), maxAge });
  }

  clear(reply: FastifyReply, name: CookieName): void {
    void reply.clearCookie(this.nameOf(name), this.options());
  }

  private nameOf(name: CookieName): string {
    return this.secure ? `__Host-${name}` : name;
  }

  private options() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure } as const;
  }
}
