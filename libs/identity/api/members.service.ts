import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type ChangeMember,
  identityError,
  identityPolicy,
  leavesNoAdministrator,
  type MemberPage,
  type MemberView,
  type PageQuery,
  roleFault,
} from '@wijkspoor/identity/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError, type Role } from '@wijkspoor/platform/domain';
import { MembershipRow } from './identity.entities';
import { MemberGuards } from './member-guards';
import { cut } from './pages';
import { People } from './people';

const listed = `select m.id, a.name, a.email, m.role, o.name as organisation, p.name as project
  from membership m join account a on a.id = m.account_id left join organisation o on o.id = m.organisation_id
  left join project p on p.id = m.project_id`;

/** Who has which role in a gemeente. */
@Injectable()
export class MembersService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(People) private readonly people: People,
    @Inject(MemberGuards) private readonly guards: MemberGuards,
  ) {}

  list(ctx: Ctx, { after, limit }: PageQuery): Promise<MemberPage> {
    demand(identityPolicy.seeMembers.judge(ctx.actor));
    return this.db.run(ctx, async (tx) =>
      cut(
        await tx.query<MemberView[]>(`${listed} where ($1::uuid is null or m.id > $1) order by m.id limit $2`, [
          after ?? null,
          limit + 1,
        ]),
        limit,
      ),
    );
  }

  /** @throws identity.lastAdministrator, identity.needsInvitation, identity.organisationNeeded, and what a guard says. */
  change(ctx: Ctx, id: string, { role }: ChangeMember): Promise<MemberView> {
    demand(identityPolicy.changeMembers.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { member, administrators } = await load(tx, id);
      const fault = roleFault({ ...member, administrators }, role, member.organisationId);
      if (fault !== null) throw fault;
      await this.demandFree(tx, member, role);
      await tx.update(MembershipRow, { id }, { role });
      await this.audit.record(tx, ctx, {
        what: 'member.roleChanged',
        kind: 'membership',
        id,
        details: { account: member.accountId, from: member.role, to: role },
      });
      const [changed] = await tx.query<MemberView[]>(`${listed} where m.id = $1`, [id]);
      if (changed === undefined) throw platformError('missing');
      return changed;
    });
  }

  /** @throws identity.lastAdministrator, and what a guard says. */
  remove(ctx: Ctx, id: string): Promise<void> {
    demand(identityPolicy.changeMembers.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { member, administrators } = await load(tx, id);
      if (leavesNoAdministrator({ ...member, administrators })) throw identityError('lastAdministrator');
      await this.demandFree(tx, member, null);
      await tx.delete(MembershipRow, { id });
      await this.audit.record(tx, ctx, {
        what: 'member.removed',
        kind: 'membership',
        id,
        details: { account: member.accountId, role: member.role },
      });
    });
  }

  /** @param next the role this membership gets; null when it goes. @throws what another domain has against it. */
  private async demandFree(tx: EntityManager, { id, accountId }: MembershipRow, next: Role | null): Promise<void> {
    const held = (await this.people.rolesOf(tx, accountId)).flatMap((one) => {
      if (one.memberId !== id) return [one];
      return next === null ? [] : [{ ...one, role: next }];
    });
    await this.guards.demand(tx, { accountId, held });
  }
}

/**
 * The administrators are locked first, in order, so that two of them cannot remove each other at the same time; then the
 * membership itself, so that nobody is given something because of it meanwhile.
 */
async function load(tx: EntityManager, id: string): Promise<{ member: MembershipRow; administrators: number }> {
  const administrators = await tx.query<unknown[]>(
    `select id from membership where role = 'administrator' and project_id is null order by id for update`,
  );
  const member = await tx.findOneOrFail(MembershipRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return { member, administrators: administrators.length };
}
