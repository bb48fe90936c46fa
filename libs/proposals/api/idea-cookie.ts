import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV, type Env } from '@wijkspoor/platform/api';

/** The cookie with the secret of one's own idea: one at a time, out of reach of scripts, gone when the browser is closed. */
@Injectable()
export class IdeaCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(ENV) env: Pick<Env, 'publicOrigin'>) {
    this.secure = env.publicOrigin.startsWith('https:');
    this.name = this.secure ? '__Host-ws-idea' : 'ws-idea';
  }

  read(request: FastifyRequest): string | null {
    const value = request.cookies[this.name];
    return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }

  write(reply: FastifyReply, secret: string): void {
    void reply.setCookie(this.name, secret, this.options());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options());
  }

  private options() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure } as const;
  }
}
