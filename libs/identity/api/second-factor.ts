import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { identityError, type SecondFactorEnrolment } from '@wijkspoor/identity/domain';
import { PlatformDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { Limits } from './limits';
import { enrolment, newTotpSecret, stepOf } from './one-time-code';
import { hashOf, newCode, Vault } from './secrets';
import { Sessions, type StartedSession } from './sessions';

/** Somebody gave a password and has ten minutes for the second factor. */
export type PendingSecondFactor = {
  readonly code: string;
  readonly maxAge: number;
  readonly next: 'secondFactor' | 'enrolSecondFactor';
};
type Pending = {
  readonly account_id: string;
  readonly setup: Buffer | null;
  readonly own: Buffer | null;
  readonly email: string;
};

const maxAge = 10 * 60;
const attempts = 5;

/** The second step of signing in with a password: a code of an authenticator app, which is set up at the first sign-in. */
@Injectable()
export class SecondFactor {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async begin(
    tx: EntityManager,
    account: { readonly id: string; readonly totp_secret: Buffer | null },
  ): Promise<PendingSecondFactor> {
    const code = newCode();
    const enrols = account.totp_secret === null;
    const setup = enrols ? this.vault.seal('totp', newTotpSecret()) : null;
    await tx.query(
      'insert into pending_second_factor (hash, account_id, totp_secret, expires_at) values ($1, $2, $3, now() + make_interval(secs => $4))',
      [hashOf(code), account.id, setup, maxAge],
    );
    return { code, maxAge, next: enrols ? 'enrolSecondFactor' : 'secondFactor' };
  }

  /** @throws identity.startAgain when there is nothing to set up. */
  async enrolment(pendingCode: string | null): Promise<SecondFactorEnrolment> {
    const [pending] = await this.db.query<Pending>(
      `select p.account_id, p.totp_secret as setup, a.totp_secret as own, a.email from pending_second_factor p join account a on a.id = p.account_id
       where p.hash = $1 and p.expires_at > now()`,
      [hashOf(pendingCode ?? '')],
    );
    if (pending === undefined || pending.setup === null || pending.own !== null) throw identityError('startAgain');
    return enrolment(this.vault.open('totp', pending.setup), pending.email);
  }

  /**
   * Checks the code. A try counts before it is judged, and the step is written only when it is later than the last one.
   * @throws identity.startAgain, identity.wrongOneTimeCode
   */
  async give(
    ctx: Ctx,
    pendingCode: string | null,
    oneTimeCode: string,
    { client, previous }: { client: string; previous: string | null },
  ): Promise<StartedSession> {
    await this.limits.count('secondFactor', { client });
    const pending = await this.countTry(pendingCode);
    await this.limits.count('secondFactor', { whom: pending.account_id });
    const sealed = pending.own ?? pending.setup;
    if (sealed === null) throw identityError('startAgain');
    const step = stepOf(this.vault.open('totp', sealed), oneTimeCode, Date.now());
    if (step === null) throw identityError('wrongOneTimeCode');
    const started = await this.db.run((tx) =>
      this.finish(tx, ctx, { hash: hashOf(pendingCode ?? ''), pending, step, previous }),
    );
    await this.limits.forgive('secondFactor', pending.account_id);
    return started;
  }

  private async countTry(pendingCode: string | null): Promise<Pending> {
    const [pending] = await this.db.query<Pending>(
      `with tried as (update pending_second_factor set attempts = attempts + 1 where hash = $1 and expires_at > now() and attempts < $2 returning account_id, totp_secret)
       select t.account_id, t.totp_secret as setup, a.totp_secret as own, a.email from tried t join account a on a.id = t.account_id`,
      [hashOf(pendingCode ?? ''), attempts],
    );
    if (pending === undefined) throw identityError('startAgain');
    return pending;
  }

  private async finish(
    tx: EntityManager,
    ctx: Ctx,
    { hash, pending, step, previous }: { hash: Buffer; pending: Pending; step: number; previous: string | null },
  ): Promise<StartedSession> {
    const enrols = pending.own === null;
    const used = await tx.query<unknown[]>(
      `with used as (update account set totp_step = $2, totp_secret = coalesce(totp_secret, $3)
         where id = $1 and (totp_step is null or totp_step < $2) and (totp_secret is null) = $4 returning id) select * from used`,
      [pending.account_id, step, pending.setup, enrols],
    );
    if (used.length === 0) throw identityError('wrongOneTimeCode');
    const ended = await tx.query<unknown[]>(
      'with ended as (delete from pending_second_factor where hash = $1 returning hash) select * from ended',
      [hash],
    );
    if (ended.length === 0) throw identityError('startAgain');
    if (enrols) {
      await this.sessions.endAll(tx, pending.account_id);
      await this.audit.recordPlatform(tx, ctx, {
        what: 'account.secondFactorSet',
        kind: 'account',
        id: pending.account_id,
      });
    }
    return this.sessions.start(
      tx,
      ctx,
      { accountId: pending.account_id, method: 'password', onlyGemeente: null },
      previous,
    );
  }
}
