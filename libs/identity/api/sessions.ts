import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { lifetimeOf, type SignInMethod } from '@wijkspoor/identity/domain';
import { PlatformDb, RetentionClasses, RetentionSweep } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { hashOf, newCode } from './secrets';

/** Somebody who proved who they are. `onlyGemeente` goes with a gemeente's identity provider. */
export type Proof = {
  readonly accountId: string;
  readonly method: SignInMethod;
  readonly onlyGemeente: string | null;
  readonly next: string | null;
};

/** A session as the browser gets it: the code for its cookie, and how many seconds it lasts. */
export type StartedSession = { readonly code: string; readonly maxAge: number };

/** Who signed in when is known for so many days. */
const signInDays = 183;

/** Sessions are rows: the hash of the cookie, the account, two expiries. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(RetentionSweep) private readonly retention: RetentionSweep,
    @Inject(RetentionClasses) classes: RetentionClasses,
  ) {
    classes.registerPlatform({
      // how often a machine on the network asked something counts for an hour, and goes with what is past
      ...{ name: 'identity.machineAddresses', days: 1 },
      destroy: async () => {
        await this.forgetExpired();
        return 0;
      },
    });
    classes.registerPlatform({
      ...{ name: 'identity.signIns', days: signInDays },
      destroy: async (days) => {
        const [gone] = await this.db.query<{ n: string }>('select forget_sign_ins($1) as n', [days]);
        return Number(gone?.n);
      },
    });
  }

  /** A new session with a new id; the one the browser had before is ended. */
  async start(
    tx: EntityManager,
    ctx: Ctx,
    proof: Omit<Proof, 'next'>,
    previous: string | null,
  ): Promise<StartedSession> {
    const code = newCode();
    const { absolute, idle } = lifetimeOf(proof.method);
    if (previous !== null) await tx.query('delete from session where hash = $1', [hashOf(previous)]);
    await tx.query(
      `insert into session (hash, account_id, method, only_gemeente, idle_seconds, expires_at) values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))`,
      [hashOf(code), proof.accountId, proof.method, proof.onlyGemeente, idle, absolute],
    );
    await this.audit.recordPlatform(tx, ctx, {
      what: 'account.signedIn',
      kind: 'account',
      id: proof.accountId,
      details: { method: proof.method },
    });
    return { code, maxAge: absolute };
  }

  /**
   * Signs out here, or everywhere: then what was on its way in ends too. From a session of one gemeente everywhere is in that gemeente:
   * whoever runs its identity provider ends nothing that it did not make.
   */
  async end(code: string, everywhere: boolean): Promise<void> {
    await this.db.run(async (tx) => {
      const [own] = await tx.query<{ id: string; onlyGemeente: string | null }[]>(
        'select account_id as id, only_gemeente as "onlyGemeente" from session where hash = $1',
        [hashOf(code)],
      );
      if (own === undefined) return;
      await tx.query('delete from session where hash = $1', [hashOf(code)]);
      if (!everywhere) return;
      if (own.onlyGemeente !== null) {
        await tx.query('delete from session where account_id = $1 and only_gemeente = $2', [own.id, own.onlyGemeente]);
        return;
      }
      await this.endAll(tx, own.id);
      await tx.query('delete from sign_in_token where email = (select email from account where id = $1)', [own.id]);
    });
  }

  /** What is past is deleted; nothing of it could be used any more. */
  async forgetExpired(): Promise<void> {
    const [gone] = await this.db.query<{ sessions: string; codes: string; addresses: string }>(
      'select sessions, codes, addresses from purge_expired()',
    );
    await this.retention.note('identity.sessions', 1, Number(gone?.sessions) + Number(gone?.codes));
    // how often a machine on the network asked something; none is kept longer than the hour it counts for
    await this.retention.note('identity.machineAddresses', 1, Number(gone?.addresses));
  }

  async endAll(tx: EntityManager, accountId: string): Promise<void> {
    await tx.query('delete from session where account_id = $1', [accountId]);
    await tx.query('delete from pending_second_factor where account_id = $1', [accountId]);
  }
}
