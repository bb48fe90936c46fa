import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@wijkspoor/audit/api';
import {
  type AgendaLink,
  type Held,
  identityPolicy,
  rolesOf,
  type Session,
  type SetAgendaLink,
} from '@wijkspoor/identity/domain';
import { ENV, type Env, PlatformDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, isLanguage, type Language, platformError } from '@wijkspoor/platform/domain';
import { hashOf } from './secrets';

type Row = {
  readonly nonce: Buffer;
  readonly strong: boolean;
  readonly madeAt: Date;
};
type Opened = {
  readonly accountId: string;
  readonly onlyGemeente: string | null;
  readonly strong: boolean;
  readonly language: string;
  readonly memberships: readonly Held[];
};
/** Whose agenda a code opens: their language, and the roles that it may show. */
export type AgendaHolder = {
  readonly accountId: string;
  readonly language: Language;
  readonly held: readonly Held[];
};

/** The secret address of somebody's agenda. The code is made of a key outside the database, so that the page can show it again. */
@Injectable()
export class AgendaLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', env.SECRET, '', 'wijkspoor agenda 1', 32));
  }

  /** The address is shown to a session that may see at least as much as the agenda does. */
  async of(ctx: Ctx, session: Session | null): Promise<AgendaLink> {
    demand(identityPolicy.seeOwnWork.judge(ctx.actor));
    const { accountId, onlyGemeente, strong } = reachOf(session);
    const [row] = await this.db.query<Row>(
      `select nonce, strong, made_at as "madeAt" from agenda_link where ${ofReach}`,
      [accountId, onlyGemeente],
    );
    if (row === undefined) return { on: false, address: null, madeAt: null };
    const mayShow = strong || !row.strong;
    const address = mayShow ? `${this.env.publicOrigin}/agenda/${this.codeOf(accountId, row.nonce)}.ics` : null;
    return { on: true, address, madeAt: row.madeAt.toISOString() };
  }

  /**
   * Makes a new address, after which the one before it is nobody's; or takes it away. Sessions of one gemeente have one of their own: its identity provider
   * does not reach what was made elsewhere.
   */
  async set(ctx: Ctx, session: Session | null, { on }: SetAgendaLink): Promise<void> {
    const { accountId, onlyGemeente, strong } = reachOf(session);
    demand(identityPolicy.haveAgendaLink.judge(ctx.actor));
    const nonce = randomBytes(16);
    await this.db.run(async (tx) => {
      if (on)
        await tx.query(
          `insert into agenda_link (account_id, nonce, hash, only_gemeente, strong) values ($1, $2, $3, $4, $5)
           on conflict (account_id, only_gemeente) do update set nonce = excluded.nonce, hash = excluded.hash, strong = excluded.strong, made_at = now()`,
          [accountId, nonce, hashOf(this.codeOf(accountId, nonce)), onlyGemeente, strong],
        );
      else await tx.query(`delete from agenda_link where ${ofReach}`, [accountId, onlyGemeente]);
      const what = on ? 'account.agendaMade' : 'account.agendaEnded';
      await this.audit.recordPlatform(tx, ctx, { what, kind: 'account', id: accountId });
    });
  }

  /** Whose agenda it is, as their roles are at this moment; null when the code opens none, or they have no role left. */
  async open(code: string): Promise<AgendaHolder | null> {
    const [row] = await this.db.query<{ opened: Opened | null }>('select open_agenda($1) as opened', [hashOf(code)]);
    const opened = row?.opened ?? null;
    if (opened === null) return null;
    const { accountId, onlyGemeente, strong, language, memberships } = opened;
    const held = rolesOf({ method: strong ? 'password' : 'mailLink', onlyGemeente, memberships });
    return held.length === 0 ? null : { accountId, language: isLanguage(language) ? language : 'nl', held };
  }

  private codeOf(accountId: string, nonce: Buffer): string {
    return createHmac('sha256', this.key).update(accountId).update(nonce).digest('base64url');
  }
}

type Reach = Pick<Session, 'accountId' | 'onlyGemeente'> & Pick<Row, 'strong'>;
/** The one address of a reach. */
const ofReach = 'account_id = $1 and only_gemeente is not distinct from $2';

/** What an agenda may show: who signed in with a link by mail sees nothing of the work of staff. */
function reachOf(session: Session | null): Reach {
  if (session === null) throw platformError('unauthenticated');
  const { accountId, onlyGemeente, method } = session;
  return { accountId, onlyGemeente, strong: method !== 'mailLink' };
}
