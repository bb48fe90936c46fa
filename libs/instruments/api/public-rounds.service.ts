import { Inject, Injectable } from '@nestjs/common';
import { type PublicRound, type PublicRounds, screensOf } from '@wijkspoor/instruments/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { wijkOf } from '@wijkspoor/wijk/api';
import { takes } from './forms.service';
import { isPublic, type RoundFrame, RoundFrames, selectFrames } from './round-frames';

/** Rounds as residents know them. */
@Injectable()
export class PublicRoundsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(RoundFrames) private readonly frames: RoundFrames,
  ) {}

  /** Rounds of a wijk that people were told of: open ones first, then by the day they close, latest first. @throws platform.missing */
  ofWijk(ctx: Ctx, slug: string): Promise<PublicRounds> {
    return this.db.run(ctx, async (tx) => {
      const { id } = await wijkOf(tx, ctx, slug);
      const rounds = await tx.query<RoundFrame[]>(
        `${selectFrames} where r.wijk_id = $1 and r.state in ('planned', 'open', 'closed')
         order by array_position(array['open', 'planned', 'closed'], r.state), r.closes_at desc, r.number desc limit 100`,
        [id],
      );
      return { items: rounds.filter(isPublic).map((round) => publicRound(round, ctx)) };
    });
  }

  /** @throws platform.missing */
  async one(ctx: Ctx, number: number): Promise<PublicRound> {
    return publicRound(await this.frames.publicOne(ctx, number), ctx);
  }
}

function publicRound(round: RoundFrame, { language }: Ctx): PublicRound {
  const { definition, wijk, projectId, project, projectPublished, languages, channels, ...rest } = round;
  const { title, intro, credit } = definition;
  return {
    ...rest,
    wijk: { slug: wijk.slug, name: wijk.name },
    takesAnswers: takes(round),
    languages: [...languages],
    channels: [...channels],
    minutes: definition.minutes,
    instrument: {
      title: title[language] ?? title.nl,
      intro: intro[language] ?? intro.nl,
      credit: credit === undefined ? '' : (credit[language] ?? credit.nl),
      questions: screensOf(definition).length,
    },
    project: projectPublished ? { id: projectId, name: project } : null,
  };
}
