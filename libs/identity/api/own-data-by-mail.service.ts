import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { type AskOwnData, identityError, identityPolicy, type OwnData } from '@wijkspoor/identity/domain';
import { PlatformDb, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, writeAddress } from '@wijkspoor/platform/domain';
import { IdentityMail } from './identity-mail';
import { Limits } from './limits';
import { type HowMuch, OwnDataReader } from './own-data-reader';
import type { Whom } from './personal-data';
import { hashOf, newCode } from './secrets';

/** A link in a mail is looked at today; the browser that opened it forgets it sooner. */
const linkLasts = '1 hour';

/** What a gemeente knows of an address, for who can read the mail of it: no account is needed, and none is shown or taken away. */
@Injectable()
export class OwnDataByMail {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(TenantDb) private readonly tenants: TenantDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(IdentityMail) private readonly mail: IdentityMail,
    @Inject(OwnDataReader) private readonly reader: OwnDataReader,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Sends a link. The mail, the answer and the work are the same for an address of which nothing is known. @throws platform.tooMany */
  async ask(ctx: Ctx, slug: string, { email }: AskOwnData, client: string): Promise<void> {
    demand(identityPolicy.askOwnData.judge(ctx.actor));
    const code = newCode();
    await this.limits.counting('ownDataMail', { whom: email, client }, () =>
      this.db.run(async (tx) => {
        const [gemeente] = await tx.query<{ name: string }[]>(
          `with made as (insert into sign_in_token (hash, purpose, email, for_gemeente, expires_at) values ($1, 'ownData', $2, $3, now() + $4::interval))
         select name from gemeente where id = $3`,
          [hashOf(code), email, ctx.gemeenteId, linkLasts],
        );
        await this.mail.send(tx, ctx, {
          to: email,
          mail: 'ownData',
          path: writeAddress({ language: ctx.language, gemeente: slug, path: `/mijn-gegevens/link/${code}` }),
          params: { gemeente: gemeente?.name ?? '' },
        });
      }),
    );
  }

  /** @throws identity.codeInvalid */
  async view(ctx: Ctx, code: string | null, much: HowMuch): Promise<OwnData> {
    const whom = await this.db.run((tx) => find(tx, ctx, code));
    return this.reader.inGemeente(ctx, whom, much);
  }

  /** Takes away what this gemeente knows of the address, and every link to it. @throws identity.codeInvalid, also the second time */
  erase(ctx: Ctx, code: string | null): Promise<void> {
    return this.tenants.run(ctx, async (tx) => {
      const whom = await find(tx, ctx, code, true);
      await tx.query(`delete from sign_in_token where purpose = 'ownData' and for_gemeente = $1 and email = $2`, [
        ctx.gemeenteId,
        whom.email,
      ]);
      if (ctx.gemeenteId !== null) await this.reader.erase(tx, whom, [ctx.gemeenteId]);
      await this.audit.record(tx, ctx, { what: 'ownData.erased', kind: 'gemeente', id: ctx.gemeenteId });
    });
  }
}

/** @param taken the link is used up: of two at once one gets it. */
async function find(tx: EntityManager, { gemeenteId }: Ctx, code: string | null, taken = false): Promise<Whom> {
  const which = `sign_in_token where hash = $1 and purpose = 'ownData' and for_gemeente = $2 and expires_at > now()`;
  const [token] = await tx.query<{ email: string }[]>(
    taken ? `with taken as (delete from ${which} returning email) select * from taken` : `select email from ${which}`,
    [hashOf(code ?? ''), gemeenteId],
  );
  if (token === undefined) throw identityError('codeInvalid');
  return { accountId: null, email: token.email, name: '' };
}
