import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { roundsWithResults } from '@wijkspoor/instruments/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import { type PublicStories, type PublicStory, posterPart, type ReportContent } from '@wijkspoor/reports/domain';
import { publishedDecisions } from '@wijkspoor/voting/api';
import { wijkOf } from '@wijkspoor/wijk/api';

type Row = PublicStories['items'][number] & {
  readonly content: ReportContent;
  readonly wijk: PublicStory['wijk'];
  /** Rounds and decisions that it tells of, by id. */
  readonly uses: readonly string[];
};

/** Frozen pages that are shown, in a wijk and of a project that residents can see. One of a year has to say which rounds are in it. */
const from = `from report_page g join report_document d on d.id = g.report_id join wijk w on w.id = g.wijk_id join project p on p.id = d.project_id
  cross join lateral (select array_remove(array[d.round_id, d.decision_id]
    || array(select jsonb_array_elements_text(coalesce(d.content -> 'rounds', '[]'))::uuid), null) as ids) uses
  where g.shown and d.state = 'frozen' and w.published and p.published and (d.year is null or d.content ? 'rounds')`;
const columns = `g.number, d.content ->> 'title' as title, d.language, to_json(d.frozen_at) #>> '{}' as "frozenAt"`;

/** Pages for residents: what was frozen, for as long as what it tells of is public as well. */
@Injectable()
export class StoriesService {
  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** The pages of a wijk, the newest first. @throws platform.missing for a wijk that is not public */
  ofWijk(ctx: Ctx, slug: string): Promise<PublicStories> {
    return this.db.run(ctx, async (tx) => {
      const { id: wijkId } = await wijkOf(tx, ctx, slug);
      const used = await tx.query<{ id: string }[]>(
        `select distinct unnest(uses.ids) as id ${from} and g.wijk_id = $1`,
        [wijkId],
      );
      const hidden = await notPublic(
        tx,
        used.map(({ id }) => id),
      );
      const items = await tx.query<PublicStories['items']>(
        `select ${columns} ${from} and g.wijk_id = $1 and not uses.ids && $2::uuid[] order by d.frozen_at desc, g.number desc limit 50`,
        [wijkId, hidden],
      );
      return { items };
    });
  }

  /** @throws platform.missing also for one that was taken back, and once a round or decision that it tells of is not public any more. */
  one(ctx: Ctx, number: number): Promise<PublicStory> {
    return this.db.run(ctx, async (tx) => {
      const [story] = await tx.query<Row[]>(
        `select ${columns}, d.content, json_build_object('slug', w.slug, 'name', w.name) as wijk, uses.ids as uses ${from} and g.number = $1`,
        [number],
      );
      if (story === undefined || (await notPublic(tx, story.uses)).length > 0) throw platformError('missing');
      const { title, language, frozenAt, wijk, content } = story;
      return {
        ...{ number, language, frozenAt, wijk, title, subtitle: content.subtitle },
        parts: content.parts
          .filter(({ key }) => key !== posterPart)
          .map(({ key, title, blocks, words }) => ({
            ...{ key, title, blocks },
            words: words.flatMap(({ text }) => text.split(/\n+/)).filter((line) => line.trim() !== ''),
          }))
          .filter(({ blocks, words }) => blocks.length > 0 || words.length > 0),
      };
    });
  }
}

/** Those of these rounds and decisions that not everybody can read now; asked once for all of them. */
async function notPublic(tx: EntityManager, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const found = [...(await roundsWithResults(tx, ids)), ...(await publishedDecisions(tx, ids))];
  const known = new Set(found.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
