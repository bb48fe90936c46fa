import { Inject, Injectable } from '@nestjs/common';
import { anywhere, type EntryRounds, instrumentsPolicy, screensOf } from '@wijkspoor/instruments/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import { type RoundFrame, selectFrames } from './round-frames';

/** Where somebody enters forms for others. */
@Injectable()
export class EntryRoundsService {
  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** Rounds whose forms this person enters for others, those that close first in front. */
  async list(ctx: Ctx): Promise<EntryRounds> {
    const { enterForms } = instrumentsPolicy;
    demand(anywhere(ctx.actor, enterForms));
    const rounds = await this.db.run(ctx, (tx) =>
      tx.query<RoundFrame[]>(
        `${selectFrames} where r.state in ('open', 'closed') and r.feedback_on is null
         order by r.state desc, r.closes_at, r.number limit 500`,
      ),
    );
    return {
      items: rounds
        .filter((round) => enterForms.judge(ctx.actor, round) === true)
        .map(({ number, title, state, wijk, project, closesAt, channels, languages, definition }) => ({
          ...{ number, title, state, wijk: { slug: wijk.slug, name: wijk.name }, project, closesAt },
          ...{ channels: [...channels], languages: [...languages], firstScreen: screensOf(definition)[0]?.key ?? '' },
        })),
    };
  }
}
