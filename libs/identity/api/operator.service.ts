import { Inject, Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  identityError,
  identityPolicy,
  type MakeGemeente,
  type OperatorGemeentePage,
  type OperatorGemeenteView,
  type PageQuery,
} from '@wijkspoor/identity/domain';
import { PlatformDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { cut } from './pages';

type Listed = Omit<OperatorGemeenteView, 'may'>;
const listed = 'select id, slug, name, cbs_code as "cbsCode" from gemeente';

/** What the operator does: make gemeenten. What is in them stays out of reach. */
@Injectable()
export class OperatorService {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async gemeenten(ctx: Ctx, { after, limit }: PageQuery): Promise<OperatorGemeentePage> {
    demand(identityPolicy.seeGemeenten.judge(ctx.actor));
    return this.db.asAccount(ctx.actor.accountId ?? '', async (tx) => {
      const rows = await tx.query<Listed[]>(`${listed} where $1::uuid is null or id > $1 order by id limit $2`, [
        after ?? null,
        limit + 1,
      ]);
      const { items, next } = cut(rows, limit);
      const held = await tx.query<{ id: string }[]>('select gemeenten_with_administrator($1) as id', [
        items.map(({ id }) => id),
      ]);
      const withAdministrator = new Set(held.map(({ id }) => id));
      return { items: items.map((one) => viewOf(ctx, one, withAdministrator.has(one.id))), next };
    });
  }

  /** @throws identity.slugTaken */
  async make(ctx: Ctx, { slug, name, cbsCode }: MakeGemeente): Promise<OperatorGemeenteView> {
    demand(identityPolicy.makeGemeente.judge(ctx.actor));
    try {
      return await this.db.asAccount(ctx.actor.accountId ?? '', async (tx) => {
        const [made] = await tx.query<{ id: string }[]>('select operator_make_gemeente($1, $2, $3) as id', [
          slug,
          name,
          cbsCode ?? null,
        ]);
        if (made === undefined) throw platformError('conflict');
        await this.audit.recordPlatform(tx, ctx, { what: 'gemeente.made', kind: 'gemeente', id: made.id });
        return viewOf(ctx, { id: made.id, slug, name, cbsCode: cbsCode ?? null }, false);
      });
    } catch (error) {
      if (error instanceof QueryFailedError && 'code' in error && error.code === '23505')
        throw identityError('slugTaken');
      throw error;
    }
  }
}

const viewOf = (ctx: Ctx, gemeente: Listed, hasAdministrator: boolean): OperatorGemeenteView => ({
  ...gemeente,
  may: {
    inviteFirstAdministrator: may(identityPolicy.inviteFirstAdministrator.judge(ctx.actor, { hasAdministrator })),
  },
});
