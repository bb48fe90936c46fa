import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from './env';

/** A cookie that holds one secret of 43 characters, out of reach of scripts; gone when the browser is closed, unless it is kept. */
export abstract class SecretCookie {
  private readonly secure: boolean;
  private readonly name: string;

  /** @param name what pages know it by: the cookie is `ws-` and this, and over https nobody but this host can set it. */
  protected constructor({ publicOrigin }: Pick<Env, 'publicOrigin'>, name: string) {
    this.secure = publicOrigin.startsWith('https:');
    this.name = this.secure ? `__Host-ws-${name}` : `ws-${name}`;
  }

  /** @returns null when there is none, or it has no form of ours. */
  read(request: FastifyRequest): string | null {
    const value = request.cookies[this.name];
    return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
  }

  /** @param keptSeconds how long a browser keeps it after it is closed; not at all when absent. */
  write(reply: FastifyReply, secret: string, keptSeconds?: number): void {
    const kept = keptSeconds === undefined ? {} : { maxAge: keptSeconds };
    void reply.setCookie(this.name, secret, { ...this.options(), ...kept });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options());
  }

  private options() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure } as const;
  }
}
