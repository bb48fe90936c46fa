import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@wijkspoor/audit/api';
import {
  type ChangeAccount,
  type ChangePassword,
  identityError,
  actorOf,
  identityPolicy,
  permissionsOf,
  type ResetPassword,
  rolesOf,
  type Session,
  type SessionView,
} from '@wijkspoor/identity/domain';
import { PlatformDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, isLanguage, platformError } from '@wijkspoor/platform/domain';
import { factsOf } from './account-facts';
import { AccountRow } from './identity.entities';
import { IdentityMail } from './identity-mail';
import { Limits } from './limits';
import { hashPassword, isPassword } from './passwords';
import { hashOf, newCode } from './secrets';
import { Sessions, type StartedSession } from './sessions';

/** The account of whoever is signed in, and a forgotten password. */
@Injectable()
export class AccountService {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(IdentityMail) private readonly mail: IdentityMail,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** @throws platform.stale when it was changed since `version`. */
  async change(ctx: Ctx, session: Session | null, version: number, { name, language }: ChangeAccount): Promise<void> {
    const { accountId } = this.own(ctx, session);
    await this.db.run(async (tx) => {
      const { affected } = await tx.update(
        AccountRow,
        { id: accountId, version },
        { name, language, version: version + 1 },
      );
      if (affected !== 1) throw platformError('stale');
    });
  }

  /** Ends every session of the account; the browser at hand gets a new one. */
  async changePassword(
    ctx: Ctx,
    session: Session | null,
    { current, password }: ChangePassword,
    client: string,
  ): Promise<StartedSession> {
    const { accountId, email } = this.own(ctx, session);
    await this.limits.count('changePassword', { whom: accountId, client });
    const facts = await factsOf(this.db, email);
    if (facts === null || !(await isPassword(facts.password_hash, current))) throw identityError('wrongPassword');
    const passwordHash = await hashPassword(password);
    return this.db.run(async (tx) => {
      await tx.query('update account set password_hash = $2, version = version + 1 where id = $1', [
        accountId,
        passwordHash,
      ]);
      await this.sessions.endAll(tx, accountId);
      await this.audit.recordPlatform(tx, ctx, { what: 'account.passwordChanged', kind: 'account', id: accountId });
      await this.mail.send(tx, ctx, { to: email, mail: 'passwordChanged', path: '/inloggen' });
      return this.sessions.start(
        tx,
        ctx,
        { accountId, method: session?.method ?? 'mailLink', onlyGemeente: null },
        null,
      );
    });
  }

  /** Sends a link to choose a new password. The answer and the work are the same for an address nobody has. */
  async askReset(ctx: Ctx, email: string, client: string): Promise<void> {
    const code = newCode();
    await this.limits.counting('passwordReset', { whom: email, client }, () =>
      this.db.run(async (tx) => {
        const facts = await factsOf(tx, email);
        const has = facts?.password_hash != null;
        await tx.query(
          `insert into sign_in_token (hash, purpose, email, expires_at) values ($1, 'passwordReset', $2, now() + $3::interval)`,
          [hashOf(code), email, has ? '15 minutes' : '0'],
        );
        await this.mail.send(tx, ctx, {
          to: email,
          mail: has ? 'reset' : 'noPassword',
          path: has ? `/inloggen/wachtwoord/${code}` : '/inloggen',
        });
      }),
    );
  }

  /**
   * Sets the new password and signs out everywhere. The second factor stays: mail alone is not enough to get in.
   * @throws identity.codeInvalid
   */
  async reset(ctx: Ctx, { code, password }: ResetPassword, client: string): Promise<void> {
    await this.limits.count('code', { client });
    await this.db.run(async (tx) => {
      const [token] = await tx.query<{ email: string }[]>(
        `with taken as (delete from sign_in_token where hash = $1 and purpose = 'passwordReset' and expires_at > now() returning email) select * from taken`,
        [hashOf(code)],
      );
      const facts = token === undefined ? null : await factsOf(tx, token.email);
      if (facts === null) throw identityError('codeInvalid');
      await tx.query('update account set password_hash = $2, version = version + 1 where id = $1', [
        facts.id,
        await hashPassword(password),
      ]);
      await this.sessions.endAll(tx, facts.id);
      await tx.query('delete from sign_in_token where email = $1', [facts.email]);
      await this.audit.recordPlatform(tx, ctx, { what: 'account.passwordReset', kind: 'account', id: facts.id });
      await this.mail.send(tx, ctx, { to: facts.email, mail: 'passwordChanged', path: '/inloggen' });
    });
  }

  private own(ctx: Ctx, session: Session | null): Session {
    if (session === null) throw platformError('unauthenticated');
    demand(identityPolicy.changeOwnAccount.judge(ctx.actor, session));
    return session;
  }
}

/** Who is signed in and where they may go, as the pages want it: one line per gemeente. */
export function sessionView(session: Session | null): SessionView {
  if (session === null) return { account: null, gemeenten: [], expiresAt: null };
  const roles = rolesOf(session);
  const slugs = [...new Set(roles.map(({ slug }) => slug))];
  return {
    account: {
      name: session.name,
      email: session.email,
      language: isLanguage(session.language) ? session.language : 'nl',
      operator: session.operator && session.method === 'password',
      hasPassword: session.hasPassword,
      ofOneGemeente: session.onlyGemeente !== null,
      version: session.version,
    },
    gemeenten: slugs.map((slug) => {
      const held = roles.filter((one) => one.slug === slug);
      return {
        slug,
        name: held[0]?.gemeente ?? '',
        roles: [...new Set(held.map(({ role }) => role))],
        organisations: [...new Set(held.flatMap(({ organisation }) => organisation ?? []))],
        may: permissionsOf(actorOf(session, held[0]?.gemeenteId ?? null)),
      };
    }),
    expiresAt: new Date(session.expiresAt).toISOString(),
  };
}
