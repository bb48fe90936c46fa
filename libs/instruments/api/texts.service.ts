import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type After,
  afterTextMove,
  type Definition,
  findPersonalDetails,
  heldDays,
  instrumentsPolicy,
  type MoveText,
  openQuestions,
  type OpenAnswers,
  quotable,
  type TextList,
  textMovesOf,
  type TextMoved,
  type TextPile,
  textsOf,
  type TextsQuery,
  type TextState,
  type TextView,
  wordsAfter,
} from '@wijkspoor/instruments/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, type Language, platformError } from '@wijkspoor/platform/domain';
import { DisclosureSettings } from './disclosure-settings';
import { answersOf, roundFor } from './round-access';
import { isPublic, RoundFrames } from './round-frames';
import { newestSnapshot } from './snapshots';

type Row = Pick<TextView, 'id' | 'language' | 'text' | 'state' | 'daysLeft' | 'version'> & {
  readonly question: number;
};

const pageSize = 20;
const statesOf: Readonly<Record<TextPile, readonly TextState[]>> = {
  waiting: ['waiting'],
  held: ['held'],
  shown: ['public', 'redacted'],
};

/** Open answers: read by staff before they are public, and then by everybody. Ids are random, so their order says nothing. */
@Injectable()
export class TextsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(RoundFrames) private readonly frames: RoundFrames,
    @Inject(DisclosureSettings) private readonly settings: DisclosureSettings,
  ) {}

  /** One pile of texts, a page at a time. @throws platform.missing */
  async list(ctx: Ctx, number: number, { pile = 'waiting', after }: TextsQuery): Promise<TextList> {
    const round = await roundFor(ctx, this.frames, number, 'moderateAnswers');
    const { id, definition } = round;
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.query<Row[]>(
        `select id, question, language, text, state, version,
          case when state = 'held' then greatest(0, $5 - (current_date - held_on)) end as "daysLeft"
         from form_text where round_id = $1 and state = any ($2) and ($3::uuid is null or id > $3) order by id limit $4`,
        [id, statesOf[pile], after, pageSize + 1, heldDays],
      );
      const items = rows.slice(0, pageSize);
      return {
        round: answersOf(round),
        items: items.map((row) => viewOf(row, definition, ctx.language)),
        next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null,
        left: await countLeft(tx, id),
      };
    });
  }

  /**
   * Decides about a text. The trail says what was decided, and nothing of the text.
   * @throws platform.missing, platform.stale when the writer changed it or somebody else decided, instruments.moveImpossible
   */
  async move(ctx: Ctx, number: number, textId: string, version: number, { move, words }: MoveText): Promise<TextMoved> {
    const { id } = await roundFor(ctx, this.frames, number, 'moderateAnswers');
    return this.db.run(ctx, async (tx) => {
      const [row] = await tx.query<Pick<Row, 'state' | 'text' | 'version'>[]>(
        'select state, text, version from form_text where id = $2 and round_id = $1 for update',
        [id, textId],
      );
      if (row === undefined) throw platformError('missing');
      if (row.version !== version) throw platformError('stale');
      const state = afterTextMove(row.state, move);
      await tx.query(
        `update form_text set state = $2, text = $3, held_on = case when $2 = 'held' then current_date end, version = version + 1
         where id = $1`,
        [textId, state, wordsAfter(state, row.text, words)],
      );
      await this.audit.record(tx, ctx, { what: `text.${move}`, kind: 'text', id: textId, details: { number } });
      return { state, left: await countLeft(tx, id) };
    });
  }

  /**
   * What everybody may read of one question: when its results are public, and enough people answered.
   * @throws platform.missing when there is no such round or question, or its results are not public and this is no staff
   */
  async shown(ctx: Ctx, number: number, question: string, { after }: After): Promise<OpenAnswers> {
    const round = await this.frames.one(ctx, number);
    demand(instrumentsPolicy.seeResults.judge(ctx.actor, { published: round.resultsPublic && isPublic(round) }));
    const { id, definition, wijk, title, resultsPublic } = round;
    const place = textsOf(definition).findIndex(({ key }) => key === question);
    const asked = textsOf(definition)[place];
    const named = openQuestions(definition, ctx.language)[place];
    if (asked === undefined || named === undefined) throw platformError('missing');
    const head = {
      round: { number, title, wijk: { slug: wijk.slug, name: wijk.name }, published: resultsPublic },
      question: named,
    };
    return this.db.run(ctx, async (tx) => {
      const shown = (await newestSnapshot(tx, id))?.shown.results;
      if (!quotable(asked, shown, await this.settings.rule(tx))) return { ...head, items: [], next: null };
      const items = await tx.query<OpenAnswers['items']>(
        `select id, text, language, state = 'redacted' as redacted from form_text
         where round_id = $1 and question = $2 and state in ('public', 'redacted') and ($3::uuid is null or id > $3) order by id limit $4`,
        [id, place + 1, after, pageSize + 1],
      );
      const page = items.slice(0, pageSize);
      return { ...head, items: page, next: items.length > pageSize ? (page.at(-1)?.id ?? null) : null };
    });
  }
}

function viewOf({ question, ...row }: Row, definition: Definition, language: Language): TextView {
  const asked = textsOf(definition)[question - 1]?.text;
  return {
    ...row,
    question: asked?.[language] ?? asked?.nl ?? '',
    found: [...findPersonalDetails(row.text)],
    moves: [...textMovesOf(row.state)],
  };
}

async function countLeft(tx: EntityManager, roundId: string): Promise<TextList['left']> {
  const rows = await tx.query<{ state: 'waiting' | 'held'; n: number }[]>(
    `select state, count(*)::int as n from form_text where round_id = $1 and state in ('waiting', 'held') group by 1`,
    [roundId],
  );
  const of = (state: 'waiting' | 'held') => rows.find((row) => row.state === state)?.n ?? 0;
  return { waiting: of('waiting'), held: of('held') };
}
