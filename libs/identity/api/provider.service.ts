import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Audit } from '@wijkspoor/audit/api';
import { identityError } from '@wijkspoor/identity/domain';
import { PlatformDb, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, DomainError, platformError } from '@wijkspoor/platform/domain';
import { Limits } from './limits';
import { AskStrategy, PassportGate } from './passport-gate';
import { ProviderClient, type ProviderRow, type ProvenIdentity, type SignInSecrets } from './provider-client';
import { hashOf, newCode, Vault } from './secrets';
import { type Proof, Sessions, type StartedSession } from './sessions';

type Begin = { readonly ctx: Ctx; readonly browser: string; readonly next: string | null };
type Finish = { readonly ctx: Ctx; readonly browser: string | null; readonly answer: URLSearchParams };
type Pending = { readonly secrets: Buffer; readonly for_gemeente: string; readonly next: string | null };

/** Signing in at a gemeente's own identity provider. What comes out is good for that gemeente only. */
@Injectable()
export class ProviderService implements OnModuleInit {
  private readonly log = new Logger('provider');

  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(TenantDb) private readonly tenants: TenantDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(ProviderClient) private readonly client: ProviderClient,
    @Inject(PassportGate) private readonly passport: PassportGate,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.passport.use('providerStart', new AskStrategy((begin: Begin) => this.begin(begin)));
    this.passport.use('providerFinish', new AskStrategy((finish: Finish) => this.finish(finish)));
  }

  /** The address at the provider. Each tab has its own pending sign-in, bound to its state and to this browser. */
  async start(begin: Begin, client: string): Promise<string> {
    await this.limits.count('provider', { client });
    try {
      const outcome = await this.passport.prove<Proof>('providerStart', begin, identityError('providerFailed'));
      if ('redirect' in outcome) return outcome.redirect;
    } catch (error) {
      this.refuse(begin.ctx, error);
    }
    throw identityError('providerFailed');
  }

  /** Somebody came back. @throws always a code of ours, whatever the provider did. */
  async callback(
    finish: Finish,
    client: string,
    previous: string | null,
  ): Promise<{ started: StartedSession; next: string }> {
    await this.limits.count('provider', { client });
    try {
      const outcome = await this.passport.prove<Proof>('providerFinish', finish, identityError('providerFailed'));
      if ('redirect' in outcome) throw identityError('providerFailed');
      const { proof } = outcome;
      const started = await this.db.run((tx) => this.sessions.start(tx, finish.ctx, proof, previous));
      return { started, next: proof.next ?? '/mijn-werk' };
    } catch (error) {
      return this.refuse(finish.ctx, error);
    }
  }

  private async begin({ ctx, browser, next }: Begin): Promise<{ readonly redirect: string }> {
    const provider = await this.providerOf(ctx);
    const state = newCode();
    const secrets: SignInSecrets = { verifier: newCode(), nonce: newCode() };
    const redirect = await this.client.addressOf(provider, state, secrets);
    await this.db.query(
      `insert into provider_sign_in (state_hash, browser_hash, secrets, for_gemeente, next, expires_at) values ($1, $2, $3, $4, $5, now() + interval '10 minutes')`,
      [
        hashOf(state),
        hashOf(browser),
        this.vault.seal('providerSignIn', JSON.stringify(secrets)),
        ctx.gemeenteId,
        next,
      ],
    );
    return { redirect };
  }

  private async finish({ ctx, browser, answer }: Finish): Promise<Proof> {
    const state = answer.get('state') ?? '';
    const [pending] = await this.db.query<Pending>(
      `with taken as (delete from provider_sign_in where state_hash = $1 and browser_hash = $2 and expires_at > now() returning secrets, for_gemeente, next) select * from taken`,
      [hashOf(state), hashOf(browser ?? '')],
    );
    if (pending === undefined) throw identityError('providerStale');
    const here = { ...ctx, gemeenteId: pending.for_gemeente };
    const secrets = JSON.parse(this.vault.open('providerSignIn', pending.secrets)) as SignInSecrets;
    const identity = await this.client.exchange(await this.providerOf(here), answer, state, secrets);
    const accountId = await this.memberBehind(here, identity);
    return { accountId, method: 'provider', onlyGemeente: pending.for_gemeente, next: pending.next };
  }

  private async providerOf(ctx: Ctx): Promise<ProviderRow> {
    const [provider] = await this.tenants.run(ctx, (tx) =>
      tx.query<ProviderRow[]>('select issuer, client_id, client_secret from identity_provider'),
    );
    if (provider === undefined) throw identityError('providerNone');
    return provider;
  }

  /**
   * The member of this gemeente whom the provider means: by issuer and sub, else once by a proven address.
   * Row level security shows members of this gemeente only, so a provider cannot reach anyone else.
   */
  private memberBehind(ctx: Ctx, { issuer, sub, email, emailVerified }: ProvenIdentity): Promise<string> {
    return this.tenants.run(ctx, async (tx) => {
      const [known] = await tx.query<{ account_id: string; member: boolean }[]>(
        `select e.account_id, exists (select from membership m where m.account_id = e.account_id) as member from external_identity e where e.issuer = $1 and e.sub = $2`,
        [issuer, sub],
      );
      if (known !== undefined) {
        if (!known.member) throw identityError('providerUnknownPerson');
        return known.account_id;
      }
      if (email === null || !emailVerified) throw identityError('providerEmailUnproven');
      const [member] = await tx.query<{ id: string }[]>(
        'select a.id from account a where a.email = $1 and exists (select from membership m where m.account_id = a.id)',
        [email],
      );
      if (member === undefined) throw identityError('providerUnknownPerson');
      await tx.query(
        'insert into external_identity (issuer, sub, account_id) values ($1, $2, $3) on conflict do nothing',
        [issuer, sub, member.id],
      );
      await this.audit.record(tx, ctx, { what: 'account.providerLinked', kind: 'account', id: member.id });
      return member.id;
    });
  }

  private refuse(ctx: Ctx, error: unknown): never {
    if (error instanceof DomainError) throw error;
    this.log.warn(
      {
        requestId: ctx.requestId,
        gemeenteId: ctx.gemeenteId,
        reason: error instanceof Error ? error.name : 'unknown',
        code: codeOf(error),
      },
      'sign-in at a provider failed',
    );
    if (error instanceof oidc.AuthorizationResponseError) throw identityError('providerRefused');
    throw error instanceof Error && 'query' in error ? platformError('conflict') : identityError('providerFailed');
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
