import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type EraseAccount,
  identityError,
  identityPolicy,
  type OwnData,
  type Session,
} from '@wijkspoor/identity/domain';
import { Mailer, PlatformDb, RetentionClasses } from '@wijkspoor/platform/api';
import { type Ctx, demand, DomainError, platformError, systemCtx } from '@wijkspoor/platform/domain';
import { ErasedList } from './erased-list';
import { Limits } from './limits';
import { MemberGuards } from './member-guards';
import { type HowMuch, OwnDataReader } from './own-data-reader';
import { isPassword } from './passwords';
import type { Whom } from './personal-data';

type Own = {
  readonly email: string | null;
  readonly password: string | null;
  readonly operator: boolean;
  readonly demo: boolean;
};
type Held = { readonly gemeenteId: string; readonly gemeente: string; readonly administrator: boolean };

/** What is known of whoever is signed in: to read, to take along, and to have taken away. */
@Injectable()
export class OwnDataService {
  private readonly log = new Logger('own-data');

  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(OwnDataReader) private readonly reader: OwnDataReader,
    @Inject(MemberGuards) private readonly guards: MemberGuards,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(ErasedList) private readonly list: ErasedList,
    @Inject(RetentionClasses) classes: RetentionClasses,
  ) {
    classes.registerPlatform({ name: 'identity.erasedBefore', days: 0, destroy: () => this.eraseAgain() });
  }

  /** @throws identity.sessionOfOneGemeente, platform.tooMany */
  async view(ctx: Ctx, session: Session | null, client: string, much: HowMuch): Promise<OwnData> {
    const own = signedIn(session);
    demand(identityPolicy.seeOwnData.judge(ctx.actor, own));
    await this.limits.count('ownData', { whom: own.accountId, client });
    return this.reader.everywhere(ctx, whomOf(own), much);
  }

  /**
   * Takes the account away, in every gemeente at once or nowhere: the person is signed out everywhere, roles end, name and address go. What was
   * recorded under the account keeps its id, of whom nobody knows who it was.
   * @throws identity.wrongPassword, identity.otherAddress, identity.stillAdministrator, identity.stillOperator, identity.demoStays, and
   * what a guard says.
   */
  async erase(ctx: Ctx, session: Session | null, { proof }: EraseAccount, client: string): Promise<void> {
    const own = signedIn(session);
    demand(identityPolicy.eraseOwnAccount.judge(ctx.actor, own));
    await this.limits.count('eraseAccount', { whom: own.accountId, client });
    await this.demandProof(own, proof);
    await this.take(ctx, whomOf(own));
    await this.list.add([own.accountId]);
  }

  /** Who was erased before, and is back because a backup was put back, goes again. @returns how many */
  private async eraseAgain(): Promise<number> {
    const listed = await this.list.ids();
    const back = await this.db.query<Whom & { readonly accountId: string }>(
      'select id as "accountId", email, name from account where id = any ($1) and email is not null order by id',
      [listed],
    );
    let gone = 0;
    for (const whom of back) {
      // who leads something again since the backup, waits until somebody took it over
      const taken = await this.take(systemCtx(null, 'erased-before'), whom).catch((error: unknown) => {
        if (!isOurs(error)) throw error;
        this.log.warn({ code: error.code }, 'an account that was erased before cannot go yet');
        return false;
      });
      if (taken) gone++;
    }
    const erased = await this.db.query<{ id: string }>('select id from account where email is null');
    await this.list.add(erased.map(({ id }) => id));
    return gone;
  }

  /** @returns false when it was gone already. */
  private take(ctx: Ctx, whom: Whom & { readonly accountId: string }): Promise<boolean> {
    return this.db.run(async (tx) => {
      await tx.query('select set_account($1)', [whom.accountId]);
      // whoever comes second finds nothing more to do
      if (!(await this.lock(tx, whom.accountId))) return false;
      await this.demandFree(tx, whom.accountId);
      const gemeenten = await tx.query<{ id: string }[]>('select id from gemeente order by id');
      await this.reader.erase(
        tx,
        whom,
        gemeenten.map(({ id }) => id),
      );
      await this.mailer.forgetAddress(tx, whom.email);
      await tx.query('select erase_account()');
      await this.audit.recordPlatform(tx, ctx, { what: 'account.erased', kind: 'account', id: whom.accountId });
      return true;
    });
  }

  private async demandProof({ accountId, email }: Session, proof: string): Promise<void> {
    const [row] = await this.db.query<Pick<Own, 'password'>>(
      'select password_hash as password from account where id = $1',
      [accountId],
    );
    if (row === undefined) throw platformError('unauthenticated');
    if (row.password === null && proof.trim().toLowerCase() !== email) throw identityError('otherAddress');
    if (row.password !== null && !(await isPassword(row.password, proof))) throw identityError('wrongPassword');
  }

  /** @returns false when it is gone already. @throws for who cannot go yet, whatever gemeente it is about. */
  private async lock(tx: EntityManager, accountId: string): Promise<boolean> {
    const read = 'select email, operator, demo from account where id = $1';
    const [seen] = await tx.query<Own[]>(read, [accountId]);
    if (seen?.demo === true) throw identityError('demoStays');
    if (seen?.operator === true) {
      // in order, so that two operators cannot go at the same time
      const operators = await tx.query<unknown[]>(
        'select id from account where operator order by id for no key update',
      );
      if (operators.length < 2) throw identityError('stillOperator');
    }
    // whoever gives this account a role or a session now, waits
    const [own] = await tx.query<Own[]>(`${read} for update`, [accountId]);
    return own !== undefined && own.email !== null;
  }

  /** In each gemeente where the person has a role: somebody else is administrator, and leads what this person led. */
  private async demandFree(tx: EntityManager, accountId: string): Promise<void> {
    const places = await tx.query<Held[]>(
      `select m.gemeente_id as "gemeenteId", g.name as gemeente, bool_or(m.role = 'administrator' and m.project_id is null) as administrator
       from membership m join gemeente g on g.id = m.gemeente_id where m.account_id = $1 group by m.gemeente_id, g.name order by m.gemeente_id`,
      [accountId],
    );
    for (const { gemeenteId, gemeente, administrator } of places) {
      await tx.query('select set_tenant($1)', [gemeenteId]);
      if (administrator) {
        const all = await tx.query<unknown[]>(
          `select id from membership where role = 'administrator' and project_id is null order by id for update`,
        );
        if (all.length < 2) throw identityError('stillAdministrator', { gemeente });
      }
      // nobody is given something because of a role meanwhile
      await tx.query('select id from membership where account_id = $1 order by id for update', [accountId]);
      await this.guards.demand(tx, { accountId, held: [] });
    }
  }
}

const isOurs = (error: unknown): error is DomainError => error instanceof DomainError;

function signedIn(session: Session | null): Session {
  if (session === null) throw platformError('unauthenticated');
  return session;
}

const whomOf = ({ accountId, email, name }: Session) => ({ accountId, email, name });
