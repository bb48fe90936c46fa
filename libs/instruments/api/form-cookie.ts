import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV, type Env } from '@wijkspoor/platform/api';

/** On an own device a form stays for as long as a round usually takes; else the browser forgets it when it is closed. */
const keptSeconds = 60 * 24 * 60 * 60;

/** The cookie with the secret of the form that this browser fills in: one at a time, out of reach of scripts. */
@Injectable()
export class FormCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(ENV) env: Pick<Env, 'publicOrigin'>) {
    this.secure = env.publicOrigin.startsWith('https:');
    this.name = this.secure ? '__Host-ws-form' : 'ws-form';
  }

  read(request: FastifyRequest): string | null {
    const value = request.cookies[this.name];
    return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }

  write(reply: FastifyReply, secret: string, keep: boolean): void {
    void reply.setCookie(this.name, secret, { ...this.options(), ...(keep ? { maxAge: keptSeconds } : {}) });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options());
  }

  private options() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure } as const;
  }
}
