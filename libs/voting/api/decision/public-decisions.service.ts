import { Inject, Injectable } from '@nestjs/common';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import type { PublicDecision, PublicDecisions } from '@wijkspoor/voting/domain';
import { wijkOf } from '@wijkspoor/wijk/api';
import { decisionNumbered, replacedBy } from './decision-rows';

/** Decisions about priorities, for everybody: only what was published, as it was published. */
@Injectable()
export class PublicDecisionsService {
  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** Decisions of a wijk, newest first; at most 100. @throws platform.missing */
  ofWijk(ctx: Ctx, slug: string): Promise<PublicDecisions> {
    return this.db.run(ctx, async (tx) => {
      const { id } = await wijkOf(tx, ctx, slug);
      const items = await tx.query<PublicDecisions['items']>(
        `select d.number, d.title, d.decided_on::text as "decidedOn", ${replacedBy} as "replacedBy",
           array(select i.title from priority i where i.prioritisation_id = d.id and i.chosen order by i.position) as chosen,
           (select v.number from voting_round v where v.id = d.vote_round_id) as vote,
           array(select (one -> 'idea' ->> 'number')::int from jsonb_array_elements(d.published -> 'priorities') one
             where one -> 'idea' <> 'null') as ideas
         from prioritisation d where d.wijk_id = $1 and d.state = 'published' order by d.decided_on desc, d.number desc limit 100`,
        [id],
      );
      return { items };
    });
  }

  /** @throws platform.missing also for a draft, and in a wijk that is not public. */
  one(ctx: Ctx, number: number): Promise<PublicDecision> {
    return this.db.run(ctx, async (tx) => {
      const { published, publishedOn, wijk, replaces, replacedBy: next } = await decisionNumbered(tx, number);
      if (published === null || publishedOn === null || !wijk.published) throw platformError('missing');
      // a wijk keeps its word in addresses, and may get another name
      return { ...published, wijk: { slug: wijk.slug, name: wijk.name }, replaces, replacedBy: next, publishedOn };
    });
  }
}
