import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { type AcceptInvitation, acceptanceOf, identityError, type InvitationOffer } from '@wijkspoor/identity/domain';
import { PlatformDb, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError, type Role, staffRoles } from '@wijkspoor/platform/domain';
import { factsOf } from './account-facts';
import { Limits } from './limits';
import { hashPassword } from './passwords';
import { type PendingSecondFactor, SecondFactor } from './second-factor';
import { hashOf } from './secrets';
import { Sessions, type StartedSession } from './sessions';

type Waiting = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly gemeente: string;
  readonly slug: string;
  readonly staffHere: boolean;
};
/** What happens after accepting: signed in, a second factor to set up, or the usual way of signing in. */
export type Accepted =
  { readonly session: StartedSession } | { readonly pending: PendingSecondFactor } | { readonly signIn: true };
/** What the transaction needs to know that was looked up before it. */
type Plan = {
  readonly way: Exclude<ReturnType<typeof acceptanceOf>, 'otherAddress'>;
  readonly passwordHash: string | null;
  readonly previous: string | null;
};

/** The invited person says yes. */
@Injectable()
export class AcceptanceService {
  constructor(
    @Inject(TenantDb) private readonly tenants: TenantDb,
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SecondFactor) private readonly secondFactor: SecondFactor,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** @throws identity.codeInvalid */
  async offer(ctx: Ctx, code: string, client: string): Promise<InvitationOffer> {
    await this.limits.count('code', { client });
    const { waiting, way } = await this.look(ctx, code);
    const { gemeente, slug, role, email } = waiting;
    return { gemeente, gemeenteSlug: slug, role, email, needsPassword: way === 'choosePassword' };
  }

  /** @throws identity.codeInvalid, identity.passwordNeeded, identity.signsInElsewhere */
  async accept(
    ctx: Ctx,
    { code, name, password }: AcceptInvitation,
    client: string,
    previous: string | null,
  ): Promise<Accepted> {
    await this.limits.count('code', { client });
    const { here, waiting, way } = await this.look(ctx, code);
    if (way === 'otherAddress') throw identityError('signsInElsewhere');
    if (way === 'choosePassword' && password === undefined) throw identityError('passwordNeeded');
    const passwordHash = way === 'choosePassword' && password !== undefined ? await hashPassword(password) : null;
    return this.tenants.run(here, (tx) => this.settle(tx, here, waiting, name, { way, passwordHash, previous }));
  }

  private async settle(
    tx: EntityManager,
    ctx: Ctx,
    waiting: Waiting,
    name: string,
    { way, passwordHash, previous }: Plan,
  ): Promise<Accepted> {
    const taken = await tx.query<{ project_id: string | null; organisation_id: string | null }[]>(
      'with taken as (delete from invitation where id = $1 and expires_at > now() returning project_id, organisation_id) select * from taken',
      [waiting.id],
    );
    const [invitation] = taken;
    if (invitation === undefined) throw identityError('codeInvalid');
    await tx.query('insert into account (email, name, language) values ($1, $2, $3) on conflict (email) do nothing', [
      waiting.email,
      name,
      ctx.language,
    ]);
    const [account] = await tx.query<{ id: string; totp_secret: Buffer | null }[]>(
      'select id, totp_secret from account where email = $1',
      [waiting.email],
    );
    if (account === undefined) throw platformError('conflict');
    await tx.query(`update account set name = $2 where id = $1 and name = ''`, [account.id, name]);
    await tx.query(
      'insert into membership (account_id, role, project_id, organisation_id) values ($1, $2, $3, $4) on conflict do nothing',
      [account.id, waiting.role, invitation.project_id, invitation.organisation_id],
    );
    // the same role that was offered twice: a mail that was not used must not bring it back once it is taken away
    await tx.query(
      'delete from invitation where email = $1 and role = $2 and project_id is not distinct from $3::uuid and organisation_id is not distinct from $4::uuid',
      [waiting.email, waiting.role, invitation.project_id, invitation.organisation_id],
    );
    await this.audit.record(tx, ctx, {
      what: 'invitation.accepted',
      kind: 'invitation',
      id: waiting.id,
      details: { account: account.id, role: waiting.role },
    });
    if (way === 'signIn') return { signIn: true };
    if (way === 'session')
      return {
        session: await this.sessions.start(
          tx,
          ctx,
          { accountId: account.id, method: 'mailLink', onlyGemeente: null },
          previous,
        ),
      };
    // a password that was set meanwhile stays as it is
    const set = await tx.query<unknown[]>(
      'with chosen as (update account set password_hash = $2, version = version + 1 where id = $1 and password_hash is null returning id) select * from chosen',
      [account.id, passwordHash],
    );
    if (set.length === 0) return { signIn: true };
    await this.sessions.endAll(tx, account.id);
    return { pending: await this.secondFactor.begin(tx, account) };
  }

  /** The invitation behind a code. Roles elsewhere are looked at outside the gemeente's transaction. */
  private async look(
    ctx: Ctx,
    code: string,
  ): Promise<{ here: Ctx; waiting: Waiting; way: ReturnType<typeof acceptanceOf> }> {
    const [found] = await this.db.query<{ for_gemeente: string; invitation_id: string }>(
      'select for_gemeente, invitation_id from invitation_code where hash = $1',
      [hashOf(code)],
    );
    if (found === undefined) throw identityError('codeInvalid');
    const here = { ...ctx, gemeenteId: found.for_gemeente };
    const [waiting] = await this.tenants.run(here, (tx) =>
      tx.query<Waiting[]>(
        `select i.id, i.email, i.role, g.name as gemeente, g.slug,
           exists (select from membership m join account a on a.id = m.account_id where a.email = i.email and m.role = any($2)) as "staffHere"
         from invitation i join gemeente g on g.id = i.gemeente_id where i.id = $1 and i.expires_at > now()`,
        [found.invitation_id, staffRoles],
      ),
    );
    if (waiting === undefined) throw identityError('codeInvalid');
    const facts = await factsOf(this.db, waiting.email);
    const { role, staffHere } = waiting;
    const account = facts && { hasPassword: facts.password_hash !== null, staff: facts.staff, staffHere };
    return { here, waiting, way: acceptanceOf(role, account) };
  }
}
