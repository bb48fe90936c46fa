import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider says of a person, by the name typed at its sign-in page. */
type Claims = { readonly email?: string; readonly email_verified?: boolean };
/** A real OpenID provider under test. */
export type TestIdp = {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  people: Record<string, Claims>;
  close(): Promise<void>;
};

const client = { clientId: 'wijkspoor', secret: 'een geheim van de gemeente' };

/** A real provider on a free port of loopback, with its own development sign-in page. */
export async function startIdp(redirect: string): Promise<TestIdp> {
  // only its own tests pay for loading it
  const { Provider } = await import('oidc-provider');
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const idp: TestIdp = {
    issuer,
    ...client,
    people: {},
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.secret, redirect_uris: [redirect] }],
    pkce: { required: () => true },
    cookies: { keys: ['k'] },
    claims: { email: ['email', 'email_verified'] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...idp.people[id] }) }),
  });
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));
  return idp;
}

/** Signs in at the provider the way a browser does, and answers the address it sends the browser back to. */
export async function signInAtIdp(address: string, name: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = new URL(address);
  let form: URLSearchParams | null = null;
  for (let hop = 0; hop < 15; hop++) {
    const init: RequestInit = {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
    };
    const response: Response = await fetch(url, form === null ? init : { ...init, method: 'POST', body: form });
    for (const line of response.headers.getSetCookie())
      jar.set(line.slice(0, line.indexOf('=')), /=([^;]*)/.exec(line)?.[1] ?? '');
    const location = response.headers.get('location');
    form = null;
    if (location !== null) {
      url = new URL(location, url);
      if (url.pathname.endsWith('/callback')) return url;
    } else {
      const html = await response.text();
      const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
      const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
      url = new URL(action, url);
      form = new URLSearchParams(prompt === 'login' ? { prompt, login: name, password: 'x' } : { prompt });
    }
  }
  throw new Error('the provider never sent us back');
}
