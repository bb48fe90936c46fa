import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Strategy as LocalStrategy } from 'passport-local';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type AskMailLink,
  identityError,
  type MailLinkOffer,
  maskAddress,
  type PasswordSignIn,
  residentOf,
} from '@wijkspoor/identity/domain';
import { PlatformDb, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { type AccountFacts, factsOf } from './account-facts';
import { IdentityMail } from './identity-mail';
import { Limits } from './limits';
import { AskStrategy, PassportGate } from './passport-gate';
import { isPassword } from './passwords';
import { type PendingSecondFactor, SecondFactor } from './second-factor';
import { hashOf, newCode } from './secrets';
import { type Proof, Sessions, type StartedSession } from './sessions';

/** Where a request comes from: its network address, for limits only. */
type Client = { readonly client: string };
/** The session the browser had before. */
type Before = { readonly previous: string | null };
/** What a link in a mail is for. */
type Purpose = 'mailLink' | 'passwordReset';
type LinkToken = { readonly email: string; readonly next: string | null };

/** Signing in with a link by mail (residents, partners) or with a password (staff; the second factor follows). */
@Injectable()
export class SignInService implements OnModuleInit {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(TenantDb) private readonly tenants: TenantDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SecondFactor) private readonly secondFactor: SecondFactor,
    @Inject(IdentityMail) private readonly mail: IdentityMail,
    @Inject(PassportGate) private readonly passport: PassportGate,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.passport.use('mailLink', new AskStrategy((code: { code: string }) => this.takeLink(code.code)));
    const verify = async (email: string, password: string): Promise<AccountFacts | false> => {
      const facts = await factsOf(this.db, email);
      return (await isPassword(facts?.password_hash, password)) && facts !== null ? facts : false;
    };
    this.passport.use(
      'password',
      new LocalStrategy({ usernameField: 'email', session: false }, (email, password, done) => {
        verify(email, password).then((user) => done(null, user), done);
      }),
    );
  }

  /** Sends a link. Whoever asks cannot tell whether there is an account: the answer and the work are the same. */
  async askLink(ctx: Ctx, { email, next }: AskMailLink, { client }: Client): Promise<void> {
    const code = newCode();
    await this.limits.counting('mailLink', { whom: email, client }, () =>
      this.db.run(async (tx) => {
        const facts = await factsOf(tx, email);
        const staff = facts?.staff ?? false;
        // staff sign in with a password: their row is past already, so that the work is the same
        await tx.query(
          `insert into sign_in_token (hash, purpose, email, next, expires_at) values ($1, 'mailLink', $2, $3, now() + $4::interval)`,
          [hashOf(code), email, next ?? null, staff ? '0' : '15 minutes'],
        );
        const mail = staff ? 'staff' : facts === null ? 'welcome' : 'link';
        await this.mail.send(tx, ctx, { to: email, mail, path: staff ? '/inloggen' : `/inloggen/link/${code}` });
      }),
    );
  }

  /**
   * Whose account a link is for, without using it up.
   * @throws identity.codeInvalid
   */
  async offerLink(purpose: Purpose, code: string, { client }: Client): Promise<MailLinkOffer> {
    await this.limits.count('code', { client });
    const [token] = await this.db.query<Pick<LinkToken, 'email'>>(
      'select email from sign_in_token where hash = $1 and purpose = $2 and expires_at > now()',
      [hashOf(code), purpose],
    );
    if (token === undefined) throw identityError('codeInvalid');
    return { email: maskAddress(token.email) };
  }

  /** @throws identity.codeInvalid */
  async useLink(
    ctx: Ctx,
    code: string,
    { client, previous }: Client & Before,
  ): Promise<{ started: StartedSession; next: string | null }> {
    await this.limits.count('code', { client });
    const outcome = await this.passport.prove<Proof>('mailLink', { code }, identityError('codeInvalid'));
    if ('redirect' in outcome) throw identityError('codeInvalid');
    const { proof } = outcome;
    const started = await this.db.run((tx) => this.sessions.start(tx, ctx, proof, previous));
    await this.becomeResident(ctx, proof.accountId, residentOf(proof.next));
    return { started, next: proof.next };
  }

  /** @throws identity.wrongCredentials, with the same work for an address nobody has. */
  async password(input: PasswordSignIn, { client }: Client): Promise<PendingSecondFactor> {
    await this.limits.count('password', { whom: input.email, client });
    const outcome = await this.passport.prove<AccountFacts>('password', input, identityError('wrongCredentials'));
    if ('redirect' in outcome) throw identityError('wrongCredentials');
    await this.limits.forgive('password', input.email, client);
    return this.db.run((tx) => this.secondFactor.begin(tx, outcome.proof));
  }

  /** One of many requests with the same code gets the row; the rest get nothing. */
  private takeLink(code: string): Promise<Proof | null> {
    return this.db.run(async (tx) => {
      const [token] = await deleteToken(tx, code);
      if (token === undefined) return null;
      await tx.query('insert into account (email) values ($1) on conflict (email) do nothing', [token.email]);
      const facts = await factsOf(tx, token.email);
      return facts === null ? null : { accountId: facts.id, method: 'mailLink', onlyGemeente: null, next: token.next };
    });
  }

  /** In the gemeente with that slug, when it is there and there is no role in it yet. */
  private async becomeResident(ctx: Ctx, accountId: string, slug: string | null): Promise<void> {
    if (slug === null) return;
    const [gemeente] = await this.db.query<{ id: string }>('select id from gemeente where slug = $1', [slug]);
    if (gemeente === undefined) return;
    const here = { ...ctx, gemeenteId: gemeente.id };
    await this.tenants.run(here, async (tx) => {
      const [made] = await tx.query<{ id: string }[]>(
        `insert into membership (account_id, role) select $1, 'resident' where not exists (select from membership where account_id = $1) on conflict do nothing returning id`,
        [accountId],
      );
      if (made === undefined) return;
      const details = { account: accountId, role: 'resident' };
      await this.audit.record(tx, here, { what: 'member.joined', kind: 'membership', id: made.id, details });
    });
  }
}

// TypeORM answers a DELETE … RETURNING with the rows and their number
async function deleteToken(tx: EntityManager, code: string): Promise<readonly LinkToken[]> {
  return tx.query<LinkToken[]>(
    `with taken as (delete from sign_in_token where hash = $1 and purpose = 'mailLink' and expires_at > now() returning email, next) select * from taken`,
    [hashOf(code)],
  );
}
