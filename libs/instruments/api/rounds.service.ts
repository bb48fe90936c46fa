import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  type AddRound,
  afterMove,
  anywhere,
  type ChangeRound,
  demandSamePromise,
  type GiveFeedback,
  instrumentsError,
  instrumentsPolicy,
  type MoveRound,
  type PublishResults,
  rollUpRound,
  type RoundList,
  type RoundView,
  tellFollowers,
} from '@wijkspoor/instruments/domain';
import { CATALOGUES, type Catalogues, hold, inputText, JobQueue, nextNumber, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, localTime, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf, type ProjectOf } from '@wijkspoor/project/api';
import { Areas } from '@wijkspoor/wijk/api';
import { RoundFrames, waitsForPaper } from './round-frames';
import { lacksOfRow, planColumns, planValues, type RoundRow, roundsWhere, roundView } from './round-rows';

/** So many a gemeente can have; addresses hold five digits. */
const most = 99_999;

/** Rounds of a project: planning, opening, closing, publishing, feedback. */
@Injectable()
export class RoundsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Areas) private readonly areas: Areas,
    @Inject(RoundFrames) private readonly frames: RoundFrames,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  /** The rounds of a project, newest first. @throws platform.missing for a project this person does not see */
  list(ctx: Ctx, projectId: string): Promise<RoundList> {
    demand(instrumentsPolicy.seeRounds.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, wijken } = await projectOf(tx, ctx, projectId);
      const rows = await roundsWhere(tx, 'r.project_id = $1', [projectId]);
      return {
        project: { id, name, wijken: [...wijken] },
        items: rows.map((row) => this.view(ctx, row)),
        may: { add: may(instrumentsPolicy.runRounds.judge(ctx.actor, { projectId })) },
      };
    });
  }

  /** @throws platform.missing */
  async one(ctx: Ctx, number: number): Promise<RoundView> {
    demand(anywhere(ctx.actor, instrumentsPolicy.seeRounds));
    return this.db.run(ctx, async (tx) => this.view(ctx, await find(tx, ctx, number)));
  }

  /**
   * Makes a draft. Sending the same twice makes one.
   * @throws platform.missing, instruments.moveImpossible when no cycle is open, instruments.wijkNotOfProject, platform.invalid for an
   * unknown version, instruments.tooMany, platform.conflict when the id is another project's
   */
  add(ctx: Ctx, projectId: string, { id, ...plan }: AddRound): Promise<RoundView> {
    demand(instrumentsPolicy.runRounds.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const project = await projectOf(tx, ctx, projectId);
      if (project.cycleId === null) throw instrumentsError('cycleOver');
      const wijkId = wijkIn(project, plan.wijk);
      await versionOf(tx, plan.versionId);
      const number = await nextNumber(tx, ctx, 'round');
      if (number > most) throw instrumentsError('tooMany');
      const made = await tx.query<unknown[]>(
        `insert into round (id, project_id, cycle_id, number, ${planColumns})
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing returning id`,
        [id, projectId, project.cycleId, number, ...planValues(plan, wijkId)],
      );
      if (made.length > 0) {
        await this.fillBuurten(tx, id, wijkId);
        await this.audit.record(tx, ctx, { what: 'round.added', kind: 'round', id, details: { number } });
      }
      const [row] = await roundsWhere(tx, 'r.id = $1 and r.project_id = $2', [id, projectId]);
      if (row === undefined) throw platformError('conflict');
      return this.view(ctx, row);
    });
  }

  /**
   * Changes the plan.
   * @throws platform.missing, platform.stale, instruments.moveImpossible when it is over, instruments.wijkNotOfProject, platform.invalid
   * for an unknown version, instruments.promiseStays when it is open and what was promised would change, instruments.roundIncomplete
   * when it is no draft any more, instruments.feedbackWaits
   */
  change(ctx: Ctx, number: number, version: number, plan: ChangeRound): Promise<RoundView> {
    return this.write(ctx, number, version, async (tx, row) => {
      if (row.state === 'closed' || row.state === 'cancelled') throw instrumentsError('moveImpossible');
      const wijkId = wijkIn(await projectOf(tx, ctx, row.projectId), plan.wijk);
      const before = row.state === 'draft' || row.state === 'planned';
      if (!before) demandSamePromise({ ...row, wijk: row.wijk.slug }, plan);
      const questionnaire = before ? await versionOf(tx, plan.versionId) : {};
      const buurten = before ? await this.fillBuurten(tx, row.id, wijkId) : row.buurten;
      // what waits for the clock stays ready for it, and what is open stays whole
      if (row.state !== 'draft') demandComplete({ ...row, ...plan, ...questionnaire, wijk: row.wijk, buurten });
      const values = planValues(plan, wijkId);
      const places = values.map((_, index) => `$${index + 2}`);
      await tx.query(`update round set (${planColumns}) = (${places.join(', ')}) where id = $1`, [row.id, ...values]);
      if (wijkId !== row.wijk.id) await forgetOverride(tx, ctx, number);
      return { what: 'round.changed', details: {} };
    });
  }

  /**
   * Plans, opens, closes or cancels.
   * @throws platform.missing, platform.stale, instruments.moveImpossible, instruments.roundIncomplete, instruments.feedbackWaits
   */
  move(ctx: Ctx, number: number, version: number, { move, override = '' }: MoveRound): Promise<RoundView> {
    return this.write(ctx, number, version, async (tx, row) => {
      const state = afterMove(row.state, move);
      if (state === 'planned' || state === 'open') {
        demandComplete(row);
        demandFeedback(row, override);
      }
      if (state === 'closed') await hold(tx, 'round', row.id);
      await tx.query(
        `update round set state = $2, override_reason = case when $3 = '' then override_reason else $3 end,
          opens_at = case when $2 = 'open' and opens_at > now() then now() else opens_at end,
          closes_at = case when $2 = 'closed' and closes_at > now() then greatest(now(), opens_at + interval '1 second') else closes_at end
         where id = $1`,
        [row.id, state, override],
      );
      if (state === 'closed') await this.jobs.add(tx, ctx, rollUpRound, { roundId: row.id }, { key: row.id });
      return { what: 'round.moved', details: { move, ...(override === '' ? {} : { override }) } };
    });
  }

  /** Shows the results to everybody, or takes them away. @throws platform.missing, platform.stale, instruments.moveImpossible */
  publish(ctx: Ctx, number: number, version: number, { published }: PublishResults): Promise<RoundView> {
    return this.write(ctx, number, version, async (tx, row) => {
      if (row.state !== 'open' && row.state !== 'closed') throw instrumentsError('moveImpossible');
      await tx.query('update round set results_public = $2 where id = $1', [row.id, published]);
      return { what: 'round.results', details: { published } };
    });
  }

  /**
   * Says that the last paper is entered. Only then splits and weights are shown, once, so that who took part on paper is in them.
   * @throws platform.missing, platform.stale, instruments.roundNotClosed, instruments.paperIn, instruments.sheetsUnchecked
   */
  finishPaper(ctx: Ctx, number: number, version: number): Promise<RoundView> {
    return this.write(ctx, number, version, async (tx, row) => {
      if (row.state !== 'closed') throw instrumentsError('roundNotClosed');
      if (!waitsForPaper(row)) throw instrumentsError('paperIn');
      if (row.toCheck > 0) throw instrumentsError('sheetsUnchecked');
      await tx.query('update round set paper_in = true where id = $1', [row.id]);
      await this.jobs.add(tx, ctx, rollUpRound, { roundId: row.id }, { key: row.id });
      return { what: 'round.paperIn', details: {} };
    });
  }

  /** Says what became of the answers. @throws platform.missing, platform.stale, instruments.roundNotClosed */
  feedback(ctx: Ctx, number: number, version: number, { feedback }: GiveFeedback): Promise<RoundView> {
    return this.write(ctx, number, version, async (tx, row) => {
      if (row.state !== 'closed') throw instrumentsError('roundNotClosed');
      const today = localTime(new Date().toISOString()).date;
      await tx.query('update round set feedback = $2, feedback_on = coalesce(feedback_on, $3) where id = $1', [
        row.id,
        feedback,
        today,
      ]);
      await this.jobs.add(tx, ctx, tellFollowers, { roundId: row.id }, { key: row.id });
      return { what: 'round.feedback', details: {} };
    });
  }

  private view(ctx: Ctx, row: RoundRow): RoundView {
    return roundView(row, ctx, new Date().toISOString(), (code) =>
      inputText(this.catalogues, { path: '', code }, ctx.language),
    );
  }

  private async write(
    ctx: Ctx,
    number: number,
    version: number,
    act: (
      tx: EntityManager,
      row: RoundRow,
    ) => Promise<{ readonly what: string; readonly details: Record<string, string | number | boolean> }>,
  ): Promise<RoundView> {
    demand(anywhere(ctx.actor, instrumentsPolicy.runRounds));
    const view = await this.db.run(ctx, async (tx) => {
      // not `for update`: every form that comes in looks whether its round is there, while a move may wait for that form
      await tx.query('select from round where number = $1 for no key update', [number]);
      const row = await find(tx, ctx, number);
      demand(instrumentsPolicy.runRounds.judge(ctx.actor, row));
      if (row.version !== version) throw platformError('stale');
      const { what, details } = await act(tx, row);
      await tx.query('update round set version = version + 1 where id = $1', [row.id]);
      await this.audit.record(tx, ctx, { what, kind: 'round', id: row.id, details });
      return this.view(ctx, await find(tx, ctx, number));
    });
    this.frames.forget(ctx, number);
    return view;
  }

  /** The buurten of a wijk, as they are now. */
  private async fillBuurten(tx: EntityManager, roundId: string, wijkId: string): Promise<RoundRow['buurten']> {
    const found = await this.areas.buurtenOfWijk(tx, wijkId);
    // in the order in which the statistics office numbers them: neighbours stand together, and so do their groups in results
    const buurten = found.toSorted((one, other) => (one.code < other.code ? -1 : 1));
    await tx.query('delete from round_buurt where round_id = $1', [roundId]);
    await tx.query(
      `insert into round_buurt (round_id, position, code, name) select $1, o.place, o.code, o.name
       from unnest($2::text[], $3::text[]) with ordinality o (code, name, place) where o.place <= 200`,
      [roundId, buurten.map(({ code }) => code), buurten.map(({ name }) => name)],
    );
    return buurten;
  }
}

async function find(tx: EntityManager, ctx: Ctx, number: number): Promise<RoundRow> {
  const [row] = await roundsWhere(tx, 'r.number = $1', [number]);
  // a partner knows only the rounds of own projects: another one is missing, as for a stranger
  if (row === undefined || instrumentsPolicy.seeRounds.judge(ctx.actor, row) !== true) throw platformError('missing');
  return row;
}

function wijkIn({ wijken }: ProjectOf, slug: string): string {
  const wijk = wijken.find((one) => one.slug === slug);
  if (wijk === undefined)
    throw instrumentsError('wijkNotOfProject', [{ path: 'wijk', code: 'instruments.wijkNotOfProject' }]);
  return wijk.id;
}

async function versionOf(
  tx: EntityManager,
  versionId: string,
): Promise<Pick<RoundRow, 'definition' | 'versionPublished'>> {
  const [found] = await tx.query<Pick<RoundRow, 'definition' | 'versionPublished'>[]>(
    `select definition, state = 'published' as "versionPublished" from instrument_version where id = $1`,
    [versionId],
  );
  if (found === undefined) throw platformError('invalid', {}, [{ path: 'versionId', code: 'choice' }]);
  return found;
}

function demandComplete(row: RoundRow): void {
  const lacks = lacksOfRow(row, new Date().toISOString());
  if (lacks.length > 0) throw instrumentsError('roundIncomplete', lacks);
}

/** People in the area hear what became of an earlier round first, or somebody says why not. */
function demandFeedback({ waitsFor, overrideReason }: RoundRow, override: string): void {
  if (waitsFor.length > 0 && overrideReason === '' && override === '')
    throw instrumentsError('feedbackWaits', [{ path: 'override', code: 'required' }]);
}

/** A reason to open all the same was about rounds in the wijk before. @throws instruments.feedbackWaits */
async function forgetOverride(tx: EntityManager, ctx: Ctx, number: number): Promise<void> {
  await tx.query(`update round set override_reason = '' where number = $1`, [number]);
  const moved = await find(tx, ctx, number);
  // nobody looks again at a round that is ready to open by itself
  if (moved.state === 'planned') demandFeedback(moved, '');
}
