import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isLanguage, type Language, type Role } from '@wijkspoor/platform/domain';

/** Somebody with a role in the gemeente of the transaction. */
export type PersonWithRole = {
  readonly memberId: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly projectId: string | null;
  readonly organisationId: string | null;
  readonly organisation: string | null;
};

/** An organisation that works in the gemeente of the transaction. */
export type Organisation = { readonly id: string; readonly name: string };

/** Somebody to send mail to. `projectId` null: for the whole gemeente. */
export type Reached = {
  readonly organisationId: string;
  readonly projectId: string | null;
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
};

const listed = `select m.id as "memberId", m.account_id as "accountId", a.name, m.role, m.project_id as "projectId",
    m.organisation_id as "organisationId", o.name as organisation
  from membership m join account a on a.id = m.account_id left join organisation o on o.id = m.organisation_id`;

/** Who is who, for other domains: every function reads in the caller's transaction, so of one gemeente only. */
@Injectable()
export class People {
  /** Everyone who works in the gemeente, by name; at most 500, and of those of this project none is left out for others. */
  workers(tx: EntityManager, projectId: string | null = null): Promise<PersonWithRole[]> {
    return tx.query(
      `select * from (${listed} where m.role <> 'resident'
         order by m.project_id is not distinct from $1::uuid desc, lower(a.name), m.id limit 500) one order by lower(name), "memberId"`,
      [projectId],
    );
  }

  /** Every organisation somebody works for in the gemeente, by name. */
  organisations(tx: EntityManager): Promise<Organisation[]> {
    return tx.query(
      `select o.id, o.name from organisation o where o.id in (select m.organisation_id from membership m where m.role <> 'resident')
       order by lower(o.name), o.id`,
    );
  }

  /** One role of somebody who works in the gemeente; null when there is none of that id. */
  async worker(tx: EntityManager, memberId: string): Promise<PersonWithRole | null> {
    const [row] = await tx.query<PersonWithRole[]>(`${listed} where m.id = $1 and m.role <> 'resident'`, [memberId]);
    return row ?? null;
  }

  /** The roles of one person; they stay as they are until this transaction ends. */
  rolesOf(tx: EntityManager, accountId: string): Promise<PersonWithRole[]> {
    return tx.query(`${listed} where m.account_id = $1 order by m.id for share of m`, [accountId]);
  }

  /** Who has a role in this project. */
  team(tx: EntityManager, projectId: string): Promise<PersonWithRole[]> {
    return tx.query(`${listed} where m.project_id = $1 order by lower(a.name), m.id`, [projectId]);
  }

  /** Where somebody gets mail; null when the account is gone. */
  async addressOf(tx: EntityManager, accountId: string): Promise<string | null> {
    const [row] = await tx.query<{ email: string | null }[]>('select email from account where id = $1', [accountId]);
    return row?.email ?? null;
  }

  /** The accounts of those of these addresses whose people have a role here, by address in lower case. */
  async accountsAt(tx: EntityManager, emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ email: string; id: string }[]>(
      'select a.email, a.id from account a where a.email = any ($1) and exists (select from membership m where m.account_id = a.id)',
      [emails.map((email) => email.toLowerCase())],
    );
    return new Map(rows.map(({ email, id }) => [email, id]));
  }

  /** Who reports for these organisations, in the whole gemeente or in one project, and where they get mail. */
  reporters(tx: EntityManager, organisationIds: readonly string[]): Promise<Reached[]> {
    return tx.query(
      `select m.organisation_id as "organisationId", m.project_id as "projectId", a.id as "accountId", a.email, a.language
       from membership m join account a on a.id = m.account_id
       where m.organisation_id = any ($1) and m.role in ('partnerReporter', 'partnerLead') order by a.email`,
      [organisationIds],
    );
  }

  /** Where people get mail, and in which language. */
  reached(
    tx: EntityManager,
    accountIds: readonly string[],
  ): Promise<Pick<Reached, 'accountId' | 'email' | 'language'>[]> {
    return tx.query(
      'select id as "accountId", email, language from account where id = any ($1) and email is not null order by email',
      [accountIds],
    );
  }

  /** The same of several people, with the language they read; who is gone is left out. */
  async addressesOf(
    tx: EntityManager,
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly email: string; readonly language: Language }>> {
    if (accountIds.length === 0) return new Map();
    const rows = await tx.query<{ id: string; email: string; language: string }[]>(
      'select id, email, language from account where id = any ($1) and email is not null',
      [accountIds],
    );
    return new Map(
      rows.map(({ id, email, language }) => [id, { email, language: isLanguage(language) ? language : 'nl' }]),
    );
  }

  /** Gives somebody the role they have already, in one project. @returns false when they had it there, or have none. */
  async joinTeam(tx: EntityManager, memberId: string, projectId: string): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `insert into membership (gemeente_id, account_id, role, organisation_id, project_id)
       select gemeente_id, account_id, role, organisation_id, $2 from membership where id = $1 and role <> 'resident'
       on conflict do nothing returning id`,
      [memberId, projectId],
    );
    return made.length > 0;
  }

  /** Takes a role in a project away. @returns whose it was; null when there is none. */
  async leaveTeam(tx: EntityManager, memberId: string, projectId: string): Promise<string | null> {
    const [gone] = await tx.query<[{ accountId: string }[], number]>(
      'delete from membership where id = $1 and project_id = $2 returning account_id as "accountId"',
      [memberId, projectId],
    );
    return gone[0]?.accountId ?? null;
  }

  /** Names by id, of accounts and organisations together; an account that was erased has none. */
  async names(
    tx: EntityManager,
    accounts: readonly string[],
    organisations: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }[]>(
      'select id, name from account where id = any ($1) and email is not null union all select id, name from organisation where id = any ($2)',
      [accounts, organisations],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
