import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { ENV, type Env } from '@wijkspoor/platform/api';
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

  private callback(): string {
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

  private async discover(issuer: URL, clientId: string, secret: string): Promise<oidc.Configuration> {
    const plain = issuer.protocol === 'http:' && loopback.has(issuer.hostname) && this.env.NODE_ENV !== 'production';
    if (issuer.protocol !== 'https:' && !plain) throw new Error('an issuer has https');
    return oidc.discovery(issuer, clientId, secret, undefined, {
      timeout: 10,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to stand out; only a provider on this machine
      execute: plain ? [oidc.allowInsecureRequests] : [],
    });
  }
}
