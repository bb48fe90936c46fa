import type { CodeLink } from '@wijkspoor/platform/web/forms';

/** Names the api gives to the cookie of a session: the first over https. */
const sessionNames: ReadonlySet<string> = new Set(['__Host-sid', 'sid']);
const codeLifetime = 15 * 60;
const codeShape = /^[A-Za-z0-9_-]{43}$/;

/** What the cookies of a request say to us. */
export type Cookies = {
  readonly session: boolean;
  readonly codes: Readonly<Record<string, string>>;
};

/** Reads a Cookie header. Cookies that are not ours say nothing, and keep nobody out of the page cache. */
export function readCookies(header: string | undefined): Cookies {
  const codes: Record<string, string> = {};
  let session = false;
  for (const pair of (header ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    if (sessionNames.has(name)) session = true;
    const code = /^(?:__Host-)?ws-([a-z-]+)$/.exec(name)?.[1];
    if (code !== undefined && codeShape.test(value)) codes[code] = value;
  }
  return { session, codes };
}

/** Puts a single-use code into a cookie; an empty one takes it away. */
export function codeCookie({ code }: Pick<CodeLink, 'code'>, value: string, secure: boolean): string {
  const kept = codeShape.test(value);
  const name = `${secure ? '__Host-' : ''}ws-${code}`;
  // Lax, as a click in a mail comes from another site and the redirect after it too
  return `${name}=${kept ? value : ''}; Path=/; Max-Age=${kept ? codeLifetime : 0}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
