import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { ENV, type Env } from '@wijkspoor/platform/api';
import { providerFetch } from './provider-fetch';
import { Vault } from './secrets';

/** The identity provider of a gemeente, as the database keeps it. */
export type ProviderRow = { readonly issuer: string; readonly client_id: string; readonly client_secret: Buffer };
/** What belongs to one sign-in and must come back unchanged. */
export type SignInSecrets = { readonly verifier: string; readonly nonce: string };
/** What the provider says of a person, checked. */
export type ProvenIdentity = {
  readonly issuer: string;
  readonly sub: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
};
type Kept = { readonly config: Promise<oidc.Configuration>; readonly until: number };

const keepFor = 10 * 60_000;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Talks OpenID Connect with the provider of a gemeente: code flow, PKCE S256, state and nonce. */
@Injectable()
export class ProviderClient {
  private readonly kept = new Map<string, Kept>();

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** Where the person goes to sign in. */
  async addressOf(provider: ProviderRow, state: string, { verifier, nonce }: SignInSecrets): Promise<string> {
    const config = await this.configOf(provider);
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.callback(),
      scope: 'openid email',
      response_type: 'code',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return url.href;
  }

  /** Exchanges what came back for who it is. @throws what the library throws, when anything does not fit. */
  async exchange(
    provider: ProviderRow,
    answer: URLSearchParams,
    state: string,
    { verifier, nonce }: SignInSecrets,
  ): Promise<ProvenIdentity> {
    const config = await this.configOf(provider);
    const url = new URL(`${this.callback()}?${answer.toString()}`);
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('no id token');
    const said =
      typeof claims['email'] === 'string' ? claims : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
    const email = said['email'];
    return {
      issuer: claims.iss,
      sub: claims.sub,
      email: typeof email === 'string' ? email.trim().toLowerCase() : null,
      emailVerified: said['email_verified'] === true,
    };
  }

  /** An address we would ever call: with https, and nothing in it but where it is. */
  mayBeIssuer(issuer: string): boolean {
    const url = URL.parse(issuer);
    if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
      return false;
    return url.protocol === 'https:' || this.isOwnMachine(url);
  }

  /** Whether an OpenID provider answers there with all that signing in needs. */
  async answers(issuer: string, clientId: string, secret: string): Promise<boolean> {
    try {
      const metadata = (await this.discover(new URL(issuer), clientId, secret)).serverMetadata();
      const { authorization_endpoint, token_endpoint, jwks_uri } = metadata;
      return [authorization_endpoint, token_endpoint, jwks_uri].every((address) => this.mayBeCalled(address));
    } catch {
      return false;
    }
  }

  /** Where the provider sends people back to. */
  callback(): string {
    return `${this.env.publicOrigin}/v1/sign-in/provider/callback`;
  }

  private configOf({ issuer, client_id, client_secret }: ProviderRow): Promise<oidc.Configuration> {
    const key = `${issuer} ${client_id} ${client_secret.toString('base64')}`;
    const kept = this.kept.get(key);
    if (kept !== undefined && kept.until > Date.now()) return kept.config;
    const config = this.discover(new URL(issuer), client_id, this.vault.open('providerSecret', client_secret));
    this.kept.set(key, { config, until: Date.now() + keepFor });
    config.catch(() => this.kept.delete(key));
    return config;
  }

  private mayBeCalled(address: string | undefined): boolean {
    const url = URL.parse(address ?? '');
    return url !== null && (url.protocol === 'https:' || this.isOwnMachine(url));
  }

  /** A provider on a developer's machine, without https. */
  private isOwnMachine({ protocol, hostname }: URL): boolean {
    return protocol === 'http:' && loopback.has(hostname) && this.env.NODE_ENV !== 'production';
  }

  private async discover(issuer: URL, clientId: string, secret: string): Promise<oidc.Configuration> {
    const plain = this.isOwnMachine(issuer);
    if (issuer.protocol !== 'https:' && !plain) throw new Error('an issuer has https');
    return oidc.discovery(issuer, clientId, secret, undefined, {
      timeout: 10,
      [oidc.customFetch]: providerFetch({ publicOnly: this.env.NODE_ENV === 'production' }),
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to stand out; only a provider on this machine
      execute: plain ? [oidc.allowInsecureRequests] : [],
    });
  }
}
