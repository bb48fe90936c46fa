import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { identityError, identityPolicy, type SecondFactorHolder } from '@wijkspoor/identity/domain';
import { PlatformDb, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, isLanguage, platformError } from '@wijkspoor/platform/domain';
import { factsOf } from './account-facts';
import { MembershipRow } from './identity.entities';
import { IdentityMail } from './identity-mail';
import { Sessions } from './sessions';

type Person = SecondFactorHolder & { readonly email: string; readonly language: string; readonly has: boolean };

/** Takes a second factor away that somebody lost. The next sign-in with the password sets up a new one. */
@Injectable()
export class SecondFactorReset {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(PlatformDb) private readonly platform: PlatformDb,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(IdentityMail) private readonly mail: IdentityMail,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** @throws identity.ownSecondFactor, identity.worksElsewhere, identity.noSecondFactor */
  ofMember(ctx: Ctx, memberId: string): Promise<void> {
    demand(identityPolicy.changeMembers.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { accountId } = await tx.findOneByOrFail(MembershipRow, { id: memberId });
      const person = await load(tx, accountId);
      demand(identityPolicy.resetSecondFactor.judge(ctx.actor, person));
      await this.reset(tx, ctx, person);
      await this.audit.record(tx, ctx, {
        what: 'member.secondFactorReset',
        kind: 'membership',
        id: memberId,
        details: { account: accountId },
      });
    });
  }

  /** @throws identity.administratorResets, identity.noSecondFactor, platform.missing */
  ofAnyone(ctx: Ctx, email: string): Promise<void> {
    return this.platform.run(async (tx) => {
      const facts = await factsOf(tx, email);
      if (facts === null) throw platformError('missing');
      const person = await load(tx, facts.id);
      demand(identityPolicy.resetSecondFactorOfAdministrator.judge(ctx.actor, person));
      await this.reset(tx, ctx, person);
    });
  }

  private async reset(tx: EntityManager, ctx: Ctx, { accountId, email, language, has }: Person): Promise<void> {
    if (!has) throw identityError('noSecondFactor');
    await tx.query('update account set totp_secret = null, totp_step = null where id = $1', [accountId]);
    await this.sessions.endAll(tx, accountId);
    await this.audit.recordPlatform(tx, ctx, { what: 'account.secondFactorReset', kind: 'account', id: accountId });
    await this.mail.send(tx, ctx, {
      to: email,
      mail: 'secondFactorReset',
      path: '/inloggen/wachtwoord',
      ...(isLanguage(language) ? { language } : {}),
    });
  }
}

/** The person, with a look at their roles in every gemeente: how many gemeenten, not which. */
async function load(tx: EntityManager, accountId: string): Promise<Person> {
  await tx.query('select set_account($1)', [accountId]);
  const [person] = await tx.query<Person[]>(
    `select a.id as "accountId", a.email, a.language, a.operator, a.totp_secret is not null as has,
       count(distinct m.gemeente_id)::int as gemeenten, coalesce(bool_or(m.role = 'administrator'), false) as administrator
     from account a left join membership m on m.account_id = a.id where a.id = $1 group by a.id`,
    [accountId],
  );
  if (person === undefined) throw platformError('missing');
  return person;
}
