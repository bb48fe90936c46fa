import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { roundsWithResults } from '@wijkspoor/instruments/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import { type PublicStories, type PublicStory, posterPart, type ReportContent } from '@wijkspoor/reports/domain';
import { publishedDecisions } from '@wijkspoor/voting/api';
import { wijkOf } from '@wijkspoor/wijk/api';

type Row = {
  readonly number: number;
  readonly language: PublicStory['language'];
  readonly frozenAt: string;
  readonly roundId: string | null;
  readonly decisionId: string | null;
  readonly content: ReportContent;
  readonly wijk: PublicStory['wijk'];
};

/** Frozen pages that are shown, in a wijk and of a project that residents can see. */
const select = `
  select g.number, d.language, to_json(d.frozen_at) #>> '{}' as "frozenAt", d.round_id as "roundId", d.decision_id as "decisionId", d.content,
    json_build_object('slug', w.slug, 'name', w.name) as wijk
  from report_page g join report_document d on d.id = g.report_id join wijk w on w.id = g.wijk_id join project p on p.id = d.project_id
  where g.shown and d.state = 'frozen' and w.published and p.published`;

/** Pages for residents: what was frozen, for as long as what it tells of is public as well. */
@Injectable()
export class StoriesService {
  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** The pages of a wijk, the newest first. @throws platform.missing for a wijk that is not public */
  ofWijk(ctx: Ctx, slug: string): Promise<PublicStories> {
    return this.db.run(ctx, async (tx) => {
      const { id } = await wijkOf(tx, ctx, slug);
      const rows = await tx.query<Row[]>(
        `${select} and g.wijk_id = $1 order by d.frozen_at desc, g.number desc limit 50`,
        [id],
      );
      const isPublic = await publicNow(tx, rows);
      return {
        items: rows.filter(isPublic).map(({ number, language, frozenAt, content }) => ({
          ...{ number, language, frozenAt, title: content.title },
        })),
      };
    });
  }

  /** @throws platform.missing also for one that was taken back, and once its round or decision is not public any more. */
  one(ctx: Ctx, number: number): Promise<PublicStory> {
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.query<Row[]>(`${select} and g.number = $1`, [number]);
      const isPublic = await publicNow(tx, rows);
      const [story] = rows.filter(isPublic);
      if (story === undefined) throw platformError('missing');
      const { language, frozenAt, wijk, content } = story;
      return {
        ...{ number, language, frozenAt, wijk, title: content.title, subtitle: content.subtitle },
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

/** Whether what a page tells of can be read by everybody now; asked once for all of them. */
async function publicNow(tx: EntityManager, rows: readonly Row[]): Promise<(row: Row) => boolean> {
  const rounds = rows.flatMap(({ roundId }) => roundId ?? []);
  const decisions = rows.flatMap(({ decisionId }) => decisionId ?? []);
  const found = [
    ...(rounds.length === 0 ? [] : await roundsWithResults(tx, rounds)),
    ...(decisions.length === 0 ? [] : await publishedDecisions(tx, decisions)),
  ];
  const known = new Set(found.map(({ id }) => id));
  return ({ roundId, decisionId }) => [roundId, decisionId].every((id) => id === null || known.has(id));
}
