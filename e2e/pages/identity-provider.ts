import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const providerClient = { id: 'wijkspoor', secret: 'een geheim van de gemeente' };

/**
 * A real OpenID provider with its own sign-in page, on a free port of loopback.
 * @param redirect where it sends people back to.
 * @param emailOf the address it knows of whoever typed this name.
 */
export async function startProvider(redirect: string, emailOf: (name: string) => string) {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: providerClient.id, client_secret: providerClient.secret, redirect_uris: [redirect] }],
    pkce: { required: () => true },
    cookies: { keys: ['k'] },
    claims: { email: ['email', 'email_verified'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: emailOf(id), email_verified: true }),
    }),
  });
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, close };
}
