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
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { cut } from './pages';

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
    return cut(
      await this.db.query<OperatorGemeenteView>(`${listed} where $1::uuid is null or id > $1 order by id limit $2`, [
        after ?? null,
        limit + 1,
      ]),
      limit,
    );
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
        return { id: made.id, slug, name, cbsCode: cbsCode ?? null };
      });
    } catch (error) {
      if (error instanceof QueryFailedError && 'code' in error && error.code === '23505')
        throw identityError('slugTaken');
      throw error;
    }
  }
}
