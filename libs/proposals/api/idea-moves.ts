import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { Notifications } from '@wijkspoor/notifications/api';
import { JobQueue, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, cutAt } from '@wijkspoor/platform/domain';
import {
  afterIdeaMove,
  demandMergeable,
  ideaMove,
  type IdeaState,
  type IdeaVerb,
  isOver,
  isTold,
  proposalsError,
  tellOfMove,
  toldWhen,
} from '@wijkspoor/proposals/domain';
import { noticesTo } from './idea-followers';
import { findNumbered, ideaOf, type IdeaRow } from './idea-rows';

type Told = {
  readonly move: IdeaVerb;
  readonly words: string;
  readonly ideaId: string;
  readonly intoId: string | null;
  readonly number: number;
  readonly title: string;
  readonly intoNumber: number | null;
  readonly wijk: string;
};
type Move = { readonly move: IdeaVerb; readonly words?: string | undefined; readonly into?: number | undefined };

/** Moves ideas, keeps the trace, and tells who asked to hear. */
@Injectable()
export class IdeaMoves {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /**
   * Makes a move; `idea` is locked, and who may make it was judged.
   * @returns the new state.
   * @throws proposals.moveImpossible, proposals.reasonRequired, proposals.mergeImpossible
   */
  async make(tx: EntityManager, ctx: Ctx, idea: IdeaRow, { move, words = '', into }: Move): Promise<IdeaState> {
    const state = afterIdeaMove(idea.state, move, words);
    const target = move === 'merge' ? await this.target(tx, idea, into) : null;
    await tx.query(
      `update idea set state = $2, merged_into = $3, reason = case when $4 then $5 else '' end, version = version + 1, touched_on = current_date,
        published_at = case when $2 = 'published' then coalesce(published_at, now()) else published_at end,
        ended_on = case when $6 then current_date end
       where id = $1`,
      [idea.id, state, target?.id ?? null, move === 'return', cutAt(words, 1000), isOver(state)],
    );
    // what was part of it goes along: nothing is part of a part
    if (target !== null)
      await tx.query('update idea set merged_into = $2 where merged_into = $1', [idea.id, target.id]);
    const parts = move === 'return' ? await splitParts(tx, idea.id) : 0;
    const [made] = await tx.query<{ id: string }[]>(
      'insert into idea_move (idea_id, move, to_state, words, into_id) values ($1, $2, $3, $4, $5) returning id',
      // why it came back is between the gemeente and its writer
      [idea.id, move, state, move === 'return' ? '' : words, target?.id ?? null],
    );
    if (made !== undefined && isTold(move))
      await this.jobs.add(tx, ctx, tellOfMove, { moveId: made.id }, { key: made.id });
    await this.audit.record(tx, ctx, {
      what: `idea.${move}`,
      kind: 'idea',
      id: idea.id,
      details: {
        number: idea.number ?? 0,
        ...(target === null ? {} : { into: target.number ?? 0 }),
        ...(parts === 0 ? {} : { parts }),
      },
    });
    return state;
  }

  /** The same for another library that decided about an idea, by its id. @throws platform.missing, and what `make` throws */
  async makeById(tx: EntityManager, ctx: Ctx, id: string, move: Move): Promise<IdeaState> {
    return this.make(tx, ctx, await ideaOf(tx, id, true), move);
  }

  /** The job: leaves a notice for everybody who asked to hear of this idea, or of one that is part of it. Twice is once. */
  tell(ctx: Ctx, moveId: string): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      const [told] = await tx.query<Told[]>(
        `select m.move, m.words, i.id as "ideaId", m.into_id as "intoId", i.number, i.title, t.number as "intoNumber", w.slug as wijk
         from idea_move m join idea i on i.id = m.idea_id join wijk w on w.id = i.wijk_id left join idea t on t.id = m.into_id where m.id = $1`,
        [moveId],
      );
      if (told === undefined) return;
      const { move, words, title, number } = told;
      const idea = { id: told.ideaId, number, wijk: told.wijk, page: told.intoNumber ?? number };
      const notices = await noticesTo(tx, idea, {
        ...{ kind: `proposals.notice.${move}`, params: { title, words } },
        ...{ onceKey: `idea-move ${moveId}`, when: toldWhen(move) ?? 'daily' },
      });
      await this.notifications.tell(tx, ctx, notices);
    });
  }

  private async target(tx: EntityManager, idea: IdeaRow, number: number | undefined): Promise<IdeaRow> {
    const fault = proposalsError('mergeImpossible', [{ path: 'into', code: 'proposals.mergeInto' }]);
    if (number === undefined) throw fault;
    const target = await findNumbered(tx, number, true);
    if (target === null) throw fault;
    demandMergeable(idea, target);
    return target;
  }
}

/** What became part of an idea stands by itself again when nobody can read that idea any more. @returns how many did. */
async function splitParts(tx: EntityManager, ideaId: string): Promise<number> {
  const rows = await tx.query<unknown[]>(
    `with parts as (update idea set state = $2, merged_into = null, version = version + 1, touched_on = current_date
       where merged_into = $1 returning id)
     insert into idea_move (idea_id, move, to_state) select id, $3, $2 from parts returning id`,
    [ideaId, ideaMove('merged', 'split').to, 'split' satisfies IdeaVerb],
  );
  return rows.length;
}
