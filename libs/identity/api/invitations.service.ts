import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  identityError,
  identityPolicy,
  type InvitationPage,
  type InvitationView,
  type Invite,
  organisationFault,
  type PageQuery,
} from '@wijkspoor/identity/domain';
import { CATALOGUES, type Catalogues, PlatformDb, TenantDb, textOf } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError, type Role } from '@wijkspoor/platform/domain';
import { InvitationRow } from './identity.entities';
import { IdentityMail } from './identity-mail';
import { Limits } from './limits';
import { cut } from './pages';
import { hashOf, newCode } from './secrets';

type Row = { id: string; email: string; role: Role; expiresAt: Date; organisation: string | null };
/** An invitation that was just made, with the address in its mail. */
type Made = { readonly invitation: InvitationView; readonly link: string };

const listed = `select i.id, i.email, i.role, i.expires_at as "expiresAt", o.name as organisation from invitation i left join organisation o on o.id = i.organisation_id`;

/** Roles that wait for somebody to accept them; a code in a mail, good for seven days and once. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(PlatformDb) private readonly platform: PlatformDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(IdentityMail) private readonly mail: IdentityMail,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  list(ctx: Ctx, { after, limit }: PageQuery): Promise<InvitationPage> {
    demand(identityPolicy.seeInvitations.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${listed} where i.expires_at > now() and ($1::uuid is null or i.id > $1) order by i.id limit $2`,
        [after ?? null, limit + 1],
      );
      return cut(rows.map(view), limit);
    });
  }

  /** @throws identity.alreadyMember, identity.organisationNeeded, identity.organisationUnknown, platform.invalid for a project that is not here */
  async invite(ctx: Ctx, input: Invite, client: string): Promise<InvitationView> {
    demand(identityPolicy.invite.judge(ctx.actor, input));
    const fault = organisationFault(input.role, input.organisationId, 'organisationId');
    if (fault !== null) throw fault;
    await this.limits.count('invite', { whom: ctx.actor.accountId ?? 'nobody', client });
    return this.db.run(ctx, async (tx) => (await this.make(tx, ctx, input)).invitation);
  }

  /** The first administrator of a gemeente that has none. @throws identity.hasAdministrator */
  async inviteFirst(ctx: Ctx, slug: string, email: string): Promise<Made> {
    demand(identityPolicy.inviteFirstAdministrator.judge(ctx.actor, { hasAdministrator: false }));
    const [gemeente] = await this.platform.query<{ id: string }>('select id from gemeente where slug = $1', [slug]);
    if (gemeente === undefined) throw platformError('missing');
    const here = { ...ctx, gemeenteId: gemeente.id };
    return this.db.run(here, async (tx) => {
      const administrators = await tx.query<unknown[]>(
        `select id from membership where role = 'administrator' and project_id is null limit 1`,
      );
      demand(identityPolicy.inviteFirstAdministrator.judge(ctx.actor, { hasAdministrator: administrators.length > 0 }));
      // one at a time: a second one would still be good after the first administrator is there
      await tx.query(`delete from invitation where role = 'administrator' and project_id is null`);
      await this.audit.recordPlatform(tx, ctx, {
        what: 'gemeente.firstAdministratorInvited',
        kind: 'gemeente',
        id: gemeente.id,
      });
      return this.make(tx, here, { email, role: 'administrator' });
    });
  }

  withdraw(ctx: Ctx, id: string): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      demand(identityPolicy.seeInvitations.judge(ctx.actor));
      const { role } = await tx.findOneByOrFail(InvitationRow, { id });
      demand(identityPolicy.invite.judge(ctx.actor, { role }));
      await tx.delete(InvitationRow, { id });
      await this.audit.record(tx, ctx, { what: 'invitation.withdrawn', kind: 'invitation', id });
    });
  }

  private async make(tx: EntityManager, ctx: Ctx, { email, role, organisationId, projectId }: Invite): Promise<Made> {
    await demandNew(tx, { email, role, organisationId, projectId });
    const code = newCode();
    await tx.query('delete from invitation where expires_at < now()');
    const [made] = await tx.query<{ id: string }[]>(
      `insert into invitation (email, role, project_id, organisation_id, invited_by, expires_at) values ($1, $2, $3, $4, $5, now() + interval '7 days') returning id`,
      [email, role, projectId ?? null, organisationId ?? null, ctx.actor.accountId],
    );
    const [row] = await tx.query<Row[]>(`${listed} where i.id = $1`, [made?.id]);
    if (row === undefined) throw platformError('missing');
    await tx.query('insert into invitation_code (hash, for_gemeente, invitation_id) values ($1, $2, $3)', [
      hashOf(code),
      ctx.gemeenteId,
      row.id,
    ]);
    await this.audit.record(tx, ctx, { what: 'invitation.made', kind: 'invitation', id: row.id, details: { role } });
    const path = `/uitnodiging/${code}`;
    await this.mail.send(tx, ctx, {
      to: email,
      mail: 'invitation',
      path,
      params: {
        gemeente: await nameOf(tx, ctx),
        role: textOf(this.catalogues, 'identity', `role.${role}`, ctx.language),
      },
    });
    return { invitation: view(row), link: this.mail.linkTo(path) };
  }
}

/** Whether organisation and project exist and the person has not got this very role: one look. */
async function demandNew(tx: EntityManager, { email, role, organisationId, projectId }: Invite): Promise<void> {
  const [found] = await tx.query<{ member: boolean; organisation: boolean; project: boolean }[]>(
    `select exists (select from membership m join account a on a.id = m.account_id where a.email = $1 and m.role = $2
       and m.organisation_id is not distinct from $3::uuid and m.project_id is not distinct from $4::uuid) as member,
     $3::uuid is null or exists (select from organisation where id = $3) as organisation,
     $4::uuid is null or exists (select from project where id = $4) as project`,
    [email, role, organisationId ?? null, projectId ?? null],
  );
  if (!found?.organisation) throw identityError('organisationUnknown');
  if (!found.project) throw platformError('invalid', {}, [{ path: 'projectId', code: 'choice' }]);
  if (found.member) throw identityError('alreadyMember');
}

async function nameOf(tx: EntityManager, ctx: Ctx): Promise<string> {
  const [gemeente] = await tx.query<{ name: string }[]>('select name from gemeente where id = $1', [ctx.gemeenteId]);
  return gemeente?.name ?? '';
}

const view = ({ expiresAt, ...row }: Row): InvitationView => ({ ...row, expiresAt: expiresAt.toISOString() });
