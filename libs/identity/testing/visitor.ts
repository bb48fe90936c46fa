import { randomInt } from 'node:crypto';
import type { Env } from '@wijkspoor/platform/api';

/** What came back. */
export type Answer = { readonly status: number; readonly body: unknown; readonly headers: Headers };
type Options = { readonly headers?: Readonly<Record<string, string>> };

/**
 * A browser with its own cookies and its own place on the network, that talks to the api the way our pages do.
 * @param sid the code of a session, when somebody is signed in already.
 */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

  constructor(
    private readonly api: { readonly origin: string; readonly env: Env },
    sid?: string,
  ) {
    if (sid !== undefined) this.cookies.set('sid', sid);
  }

  get(path: string, options: Options = {}): Promise<Answer> {
    return this.send('GET', path, undefined, options);
  }
  post(path: string, body: unknown = {}, options: Options = {}): Promise<Answer> {
    return this.send('POST', path, body, options);
  }
  put(path: string, body: unknown, options: Options = {}): Promise<Answer> {
    return this.send('PUT', path, body, options);
  }
  patch(path: string, body: unknown, options: Options = {}): Promise<Answer> {
    return this.send('PATCH', path, body, options);
  }
  delete(path: string, options: Options = {}): Promise<Answer> {
    return this.send('DELETE', path, undefined, options);
  }

  /** Any method; a redirect is answered, not followed. */
  async send(method: string, path: string, body: unknown, { headers = {} }: Options = {}): Promise<Answer> {
    const response = await fetch(new URL(path, this.api.origin), {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
      headers: {
        'x-forwarded-for': this.address,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'GET' ? {} : { origin: this.api.env.publicOrigin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: isJson(response) && text !== '' ? JSON.parse(text) : text,
    };
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

const isJson = ({ headers }: Response): boolean => /json/.test(headers.get('content-type') ?? '');
