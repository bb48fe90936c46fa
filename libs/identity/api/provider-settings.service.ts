import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  identityError,
  identityPolicy,
  type IdentityProvider,
  type SetIdentityProvider,
} from '@wijkspoor/identity/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import { Limits } from './limits';
import { ProviderClient } from './provider-client';
import { Vault } from './secrets';

type Row = { readonly issuer: string; readonly clientId: string };

/** The identity provider of a gemeente, as its administrator sets it. The client secret goes in and never comes out. */
@Injectable()
export class ProviderSettingsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(ProviderClient) private readonly client: ProviderClient,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  read(ctx: Ctx): Promise<IdentityProvider> {
    demand(identityPolicy.changeProvider.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => this.view(await load(tx)));
  }

  /**
   * Asks the provider first, so that nobody saves an address where no one can sign in.
   * @throws identity.providerAddress, identity.providerSilent
   */
  async set(
    ctx: Ctx,
    { issuer, clientId, clientSecret }: SetIdentityProvider,
    client: string,
  ): Promise<IdentityProvider> {
    demand(identityPolicy.changeProvider.judge(ctx.actor));
    await this.limits.count('connect', { whom: ctx.actor.accountId ?? 'nobody', client });
    if (!this.client.mayBeIssuer(issuer)) throw identityError('providerAddress');
    if (!(await this.client.answers(issuer, clientId, clientSecret))) throw identityError('providerSilent');
    return this.db.run(ctx, async (tx) => {
      const before = await load(tx);
      await tx.query(
        `insert into identity_provider (issuer, client_id, client_secret) values ($1, $2, $3)
         on conflict (gemeente_id) do update set issuer = excluded.issuer, client_id = excluded.client_id, client_secret = excluded.client_secret`,
        [issuer, clientId, this.vault.seal('providerSecret', clientSecret)],
      );
      if (before !== null && before.issuer !== issuer) await endSessions(tx, ctx);
      await this.audit.record(tx, ctx, {
        what: 'provider.connected',
        kind: 'gemeente',
        id: ctx.gemeenteId,
        details: { issuer },
      });
      return this.view({ issuer, clientId });
    });
  }

  /** Whoever signed in there is signed out. */
  remove(ctx: Ctx): Promise<void> {
    demand(identityPolicy.changeProvider.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      if ((await load(tx)) === null) return;
      await tx.query('delete from identity_provider');
      await endSessions(tx, ctx);
      await this.audit.record(tx, ctx, { what: 'provider.removed', kind: 'gemeente', id: ctx.gemeenteId });
    });
  }

  private view(row: Row | null): IdentityProvider {
    return { issuer: row?.issuer ?? null, clientId: row?.clientId ?? null, callback: this.client.callback() };
  }
}

async function load(tx: EntityManager): Promise<Row | null> {
  const [row] = await tx.query<Row[]>('select issuer, client_id as "clientId" from identity_provider');
  return row ?? null;
}

/** What the former provider vouched for, it vouches for no more. */
async function endSessions(tx: EntityManager, { gemeenteId }: Ctx): Promise<void> {
  await tx.query('delete from session where only_gemeente = $1', [gemeenteId]);
  await tx.query('delete from provider_sign_in where for_gemeente = $1', [gemeenteId]);
}
