import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  type AddSuggestion,
  afterSuggestionMove,
  type AnswerSuggestion,
  type BringSuggestion,
  demandSameParagraph,
  type ReadSuggestion,
  type SuggestionAdded,
  type SuggestionKind,
  type SuggestionRole,
  type SuggestionState,
  type WorkText,
} from '@wijkspoor/action-plan/domain';
import { Limits } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Actor, type Ctx, platformError, type Role } from '@wijkspoor/platform/domain';
import { todayHere } from '@wijkspoor/project/api';
import { demandOpen } from '@wijkspoor/project/domain';
import { marksOf } from '@wijkspoor/proposals/domain';
import { GoalDoor } from './goal-door';
import { demandPublic } from './public-texts.service';
import { ownColumn, refOf, textOfParagraph, type TextRow } from './text-rows';
import { kindOf, raise, rewriteParagraphs, TextsService } from './texts.service';

type Row = {
  readonly id: string;
  readonly paragraphId: string;
  readonly kind: SuggestionKind;
  readonly state: SuggestionState;
  readonly words: string;
  readonly basedOn: number;
};
type Writer = {
  readonly role: SuggestionRole;
  readonly onPaper: boolean;
  readonly known: boolean;
  readonly own: boolean;
};

const ofGemeente: readonly Role[] = ['coordinator', 'administrator', 'executive', 'researcher'];
const ofPartner: readonly Role[] = ['partnerLead', 'partnerReporter'];

/** What people propose for a paragraph, and what becomes of it. */
@Injectable()
export class SuggestionsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(GoalDoor) private readonly door: GoalDoor,
    @Inject(TextsService) private readonly texts: TextsService,
  ) {}

  /**
   * By anyone, also without an account.
   * @throws platform.missing, platform.tooMany, action-plan.notOpen, action-plan.tooManyWaiting, project.cycleClosed, project.projectEnded;
   * platform.conflict when that id is of something else.
   */
  async add(ctx: Ctx, paragraphId: string, input: AddSuggestion, client: string): Promise<SuggestionAdded> {
    await this.limits.count('contribution', { client });
    return this.db.run(ctx, async (tx) => {
      const text = await textOfParagraph(tx, paragraphId, 'share');
      demandPublic(text);
      await demandRoom(tx, text);
      demandOpen({ project: text.project.state, cycle: text.cycle });
      const role = roleOf(ctx.actor, text.project.id);
      const known = ctx.actor.kind === 'account';
      return this.insert(tx, text, paragraphId, input, { role, onPaper: false, known, own: role === 'official' });
    });
  }

  /**
   * For somebody who wrote it on paper or said it.
   * @throws action-plan.notOpen, platform.conflict when that id is of something else, and what `GoalDoor.change` throws.
   */
  bring(ctx: Ctx, paragraphId: string, { role, ...input }: BringSuggestion): Promise<SuggestionAdded> {
    return this.door.change(
      ctx,
      'bringWording',
      (tx) => textOfParagraph(tx, paragraphId, 'share'),
      async (tx, text) => {
        const own = roleOf(ctx.actor, text.project.id) === 'official';
        const added = await this.insert(tx, text, paragraphId, input, { role, onPaper: true, known: true, own });
        await this.door.record(tx, ctx, 'suggestion.brought', 'suggestion', input.id);
        return added;
      },
    );
  }

  /**
   * Shows it, or refuses it with a reason.
   * @throws action-plan.moveImpossible, action-plan.whyRequired, and what `GoalDoor.change` throws.
   */
  read(ctx: Ctx, id: string, { decision, why = '' }: ReadSuggestion): Promise<WorkText> {
    return this.judge(ctx, id, 'readWordings', async (tx, text, row) => {
      const to = afterSuggestionMove(row.kind, row.state, decision, why);
      await tx.query(
        `update suggestion set state = $2, reason = $3, words = case when $2 = 'refused' then '' else words end where id = $1`,
        [id, to, why],
      );
      await this.door.record(tx, ctx, `suggestion.${decision}`, kindOf(text), text.id, { suggestion: id });
    });
  }

  /**
   * Takes it over, adapts it or declines it, for everybody to read.
   * @param version of the goal or plan, as it was read.
   * @throws platform.stale; action-plan.paragraphChanged when taking over would lose what others changed since; action-plan.notWritable,
   * action-plan.moveImpossible, action-plan.whyRequired, and what `GoalDoor.change` throws.
   */
  answer(ctx: Ctx, id: string, version: number, { answer, words, why = '' }: AnswerSuggestion): Promise<WorkText> {
    return this.judge(ctx, id, 'runGoals', async (tx, text, row) => {
      if (text.version !== version) throw platformError('stale');
      if (text.state !== 'open') throw actionPlanError('notWritable');
      const to = afterSuggestionMove(row.kind, row.state, answer, why);
      if (answer !== 'decline') {
        const [paragraph] = await tx.query<{ version: number; words: string }[]>(
          'select version, words from paragraph where id = $1',
          [row.paragraphId],
        );
        if (answer === 'takeOver') demandSameParagraph(row.basedOn, paragraph?.version ?? 0);
        const next = words ?? row.words;
        await rewriteParagraphs(tx, text.cycleId, [{ id: row.paragraphId, words: next }], id);
        await raise(tx, text);
      }
      await tx.query('update suggestion set state = $2, reason = $3, answered_on = $4 where id = $1', [
        ...[id, to, why, todayHere()],
      ]);
      await this.door.record(tx, ctx, `suggestion.${answer}`, kindOf(text), text.id, { suggestion: id });
    });
  }

  private judge(
    ctx: Ctx,
    id: string,
    what: 'runGoals' | 'readWordings',
    act: (tx: EntityManager, text: TextRow, row: Row) => Promise<void>,
  ): Promise<WorkText> {
    let row: Row | undefined;
    return this.door.change(
      ctx,
      what,
      async (tx) => {
        const [found] = await tx.query<{ paragraphId: string }[]>(
          'select paragraph_id as "paragraphId" from suggestion where id = $1',
          [id],
        );
        if (found === undefined) throw platformError('missing');
        // the text first, as everywhere: who answers two at once waits
        const text = await textOfParagraph(tx, found.paragraphId);
        [row] = await tx.query<Row[]>(
          `select id, paragraph_id as "paragraphId", kind, state, words, based_on as "basedOn" from suggestion where id = $1 for update`,
          [id],
        );
        return text;
      },
      async (tx, text) => {
        if (row === undefined) throw platformError('missing');
        await act(tx, text, row);
        return this.texts.viewOf(tx, ctx, refOf(text));
      },
    );
  }

  private async insert(
    tx: EntityManager,
    text: TextRow,
    paragraphId: string,
    { id, kind, basedOn, words }: AddSuggestion,
    { role, onPaper, known, own }: Writer,
  ): Promise<SuggestionAdded> {
    if (text.state !== 'open') throw actionPlanError('notOpen');
    const marks = own ? [] : marksOf({ texts: [words], lastHour: 0, firstHere: false, unconfirmed: !known }, []);
    // the gemeente does not read its own words first, nor those of a partner in which nothing was found
    const atOnce = own || (role === 'partner' && known && !onPaper && marks.length === 0);
    const state: SuggestionState = atOnce ? 'shown' : 'waiting';
    await tx.query(
      `insert into suggestion (id, cycle_id, paragraph_id, kind, based_on, words, writer_role, on_paper, state, marks)
       select $1, $2, p.id, $4, least($5, p.version), $6, $7, $8, $9, $10 from paragraph p where p.id = $3 and p.removed_at is null on conflict do nothing`,
      [id, text.cycleId, paragraphId, kind, basedOn, words, role, onPaper, state, marks],
    );
    const [row] = await tx.query<{ state: SuggestionState }[]>(
      'select state from suggestion where id = $1 and paragraph_id = $2',
      [id, paragraphId],
    );
    if (row === undefined) throw platformError('conflict');
    return { outcome: row.state === 'waiting' ? 'waits' : 'published' };
  }
}

/** More than anybody reads in a day: then it is no use to send another. @throws action-plan.tooManyWaiting */
const mostWaiting = 200;
async function demandRoom(tx: EntityManager, { kind, id }: TextRow): Promise<void> {
  const [row] = await tx.query<{ n: number }[]>(
    `select count(*)::int as n from suggestion s join paragraph p on p.id = s.paragraph_id where p.${ownColumn(kind)} = $1 and s.state = 'waiting'`,
    [id],
  );
  if ((row?.n ?? 0) >= mostWaiting) throw actionPlanError('tooManyWaiting');
}

/** By what role somebody writes: that of the gemeente, of a partner, or as who lives there. */
function roleOf(actor: Actor, projectId: string): SuggestionRole {
  const holds = (roles: readonly Role[]): boolean =>
    roles.some((role) => actor.roles.has(role) || actor.projectRoles.get(projectId)?.has(role));
  if (holds(ofGemeente)) return 'official';
  return holds(ofPartner) ? 'partner' : 'resident';
}
