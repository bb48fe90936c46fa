import { Inject, Injectable } from '@nestjs/common';
import { identityPolicy, type PublicGemeenten } from '@wijkspoor/identity/domain';
import { PlatformDb } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';

/** The gemeenten that take part, for whoever looks for theirs. */
@Injectable()
export class PublicGemeentenService {
  constructor(@Inject(PlatformDb) private readonly db: PlatformDb) {}

  async list(ctx: Ctx): Promise<PublicGemeenten> {
    demand(identityPolicy.seeGemeente.judge(ctx.actor));
    return { items: await this.db.query('select slug, name from gemeente order by name') };
  }
}
