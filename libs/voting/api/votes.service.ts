import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { anywhere } from '@wijkspoor/instruments/domain';
import { CATALOGUES, type Catalogues, hold, holdNumbers, inputText, JobQueue, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf, type ProjectOf } from '@wijkspoor/project/api';
import {
  type AddVote,
  afterMove,
  type ChangeVote,
  closeVote,
  demandSamePromise,
  isSameBallot,
  lacksOf,
  type MoveVote,
  movesOf,
  type VoteList,
  type VoteView,
  votingError,
  votingPolicy,
} from '@wijkspoor/voting/domain';
import { Areas } from '@wijkspoor/wijk/api';
import { decidedOf } from './decision/owed-votes';
import { type VoteFrame, VoteFrames, selectVotes } from './vote-frames';
import { ideasOn, putOptions } from './vote-options';
import { VoteKeys } from './vote-keys';
import { ofVote } from './ballots.service';

/** So many a gemeente can have; addresses hold five digits. */
const most = 99_999;
/** A ballot keeps its place among them in one byte. */
const mostBuurten = 200;

/** Votes of a project: planning, opening, closing. */
@Injectable()
export class VotesService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(VoteFrames) private readonly frames: VoteFrames,
    @Inject(VoteKeys) private readonly keys: VoteKeys,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
    @Inject(Areas) private readonly areas: Areas,
  ) {}

  /** The votes of a project, newest first. @throws platform.missing for a project this person does not see */
  list(ctx: Ctx, projectId: string): Promise<VoteList> {
    demand(votingPolicy.seeVotes.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, wijken } = await projectOf(tx, ctx, projectId);
      const rows = await votesWhere(tx, 'r.project_id = $1', [projectId]);
      const buurten = await this.areas.buurtenOf(
        tx,
        wijken.map((wijk) => wijk.id),
      );
      return {
        project: { id, name, wijken: wijken.map((one) => ({ ...one, buurten: [...(buurten.get(one.id) ?? [])] })) },
        items: rows.map((row) => this.view(ctx, row)),
        may: { add: may(votingPolicy.runVotes.judge(ctx.actor, { projectId })) },
      };
    });
  }

  /** @throws platform.missing */
  async one(ctx: Ctx, number: number): Promise<VoteView> {
    demand(anywhere(ctx.actor, votingPolicy.seeVotes));
    return this.db.run(ctx, async (tx) => this.view(ctx, await find(tx, ctx, number)));
  }

  /**
   * Makes a draft. Sending the same twice makes one.
   * @throws platform.missing, voting.moveImpossible when no cycle is open, voting.wijkNotOfProject, platform.invalid for an option about
   * another buurt, voting.ideaNotForBallot, voting.tooMany, platform.conflict when the id is another project's
   */
  add(ctx: Ctx, projectId: string, { id, ...plan }: AddVote): Promise<VoteView> {
    demand(votingPolicy.runVotes.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const project = await projectOf(tx, ctx, projectId);
      if (project.cycleId === null) throw votingError('cycleOver');
      const wijkId = wijkIn(project, plan.wijk);
      const buurten = await this.buurtenFor(tx, wijkId, plan);
      await holdNumbers(tx, ctx, 'voting_round');
      const values = planValues(plan, wijkId, buurten);
      const made = await tx.query<{ number: number }[]>(
        `insert into voting_round (id, project_id, cycle_id, number, ${planColumns})
         select $1, $2, $3, (select coalesce(max(number), 0) + 1 from voting_round), ${values.map((_, index) => `$${index + 4}`).join(', ')}
         on conflict do nothing returning number`,
        [id, projectId, project.cycleId, ...values],
      );
      const [number] = made.map((row) => row.number);
      if (number !== undefined) {
        if (number > most) throw votingError('tooMany');
        await putOptions(tx, { id, projectId, known: [] }, plan);
        await this.audit.record(tx, ctx, { what: 'vote.added', kind: 'vote', id, details: { number } });
      }
      const [row] = await votesWhere(tx, 'r.id = $1 and r.project_id = $2', [id, projectId]);
      if (row === undefined) throw platformError('conflict');
      return this.view(ctx, row);
    });
  }

  /**
   * Changes the plan.
   * @throws platform.missing, platform.stale, voting.moveImpossible when it is over, voting.wijkNotOfProject, platform.invalid for an
   * option about another buurt, voting.ideaNotForBallot, voting.promiseStays when it is open and what was promised would change,
   * voting.paperPrinted when ballot papers say otherwise, voting.roundIncomplete when it is no draft any more
   */
  change(ctx: Ctx, number: number, version: number, plan: ChangeVote): Promise<VoteView> {
    return this.write(ctx, number, version, async (tx, row) => {
      if (!['draft', 'planned', 'open'].includes(row.state)) throw votingError('moveImpossible');
      const wijkId = wijkIn(await projectOf(tx, ctx, row.projectId), plan.wijk);
      // what is open keeps the buurten that people were shown
      const buurten = row.state === 'open' ? row.buurten : await this.buurtenFor(tx, wijkId, plan);
      if (row.state === 'open') demandSamePromise({ ...row, wijk: row.wijk.slug }, plan);
      else {
        await demandPrintStays(tx, row, plan);
        await putOptions(tx, { ...row, known: ideasOn(row) }, plan);
      }
      // what waits for the clock stays ready for it
      if (row.state !== 'draft')
        demandComplete({ ...row, ...plan, buurten, costs: plan.options.map(({ costCents }) => costCents) });
      // to the microsecond, as the database holds it
      const kept = row.state === 'open' ? { ...plan, opensAt: row.opensAt } : plan;
      const values = planValues(kept, wijkId, buurten);
      const places = values.map((_, index) => `$${index + 2}`);
      await tx.query(`update voting_round set (${planColumns}) = (${places.join(', ')}) where id = $1`, [
        row.id,
        ...values,
      ]);
      // who is invited to what is asked in another way now, is invited no more
      if (!plan.checks.includes('invited')) await tx.query('delete from vote_invited where round_id = $1', [row.id]);
      return 'vote.changed';
    });
  }

  /** Plans, opens, closes or cancels. @throws platform.missing, platform.stale, voting.moveImpossible, voting.roundIncomplete */
  async move(ctx: Ctx, number: number, version: number, { move }: MoveVote): Promise<VoteView> {
    const view = await this.write(ctx, number, version, async (tx, row) => {
      const state = afterMove(row.state, move);
      let commitment = row.lotCommitment;
      if (state === 'planned' || state === 'open') {
        demandComplete({ ...row, costs: row.options.map(({ costCents }) => costCents) });
        // the key is there before anybody can vote, and its lot is known from then on
        commitment = (await this.keys.make(ofVote(row))).commitment;
      }
      if (state === 'closing') await hold(tx, 'vote', row.id);
      await tx.query(
        `update voting_round set state = $2, lot_commitment = $3,
          opens_at = case when $2 = 'open' and opens_at > now() then now() else opens_at end,
          closes_at = case when $2 = 'closing' and closes_at > now() then greatest(now(), opens_at + interval '1 second') else closes_at end
         where id = $1`,
        [row.id, state, commitment],
      );
      if (state === 'closing') await this.jobs.add(tx, ctx, closeVote, { roundId: row.id }, { key: row.id });
      if (state === 'cancelled') await tx.query('delete from vote_invited where round_id = $1', [row.id]);
      return `vote.${move}`;
    });
    if (view.state === 'cancelled' && ctx.gemeenteId !== null)
      await this.keys.destroy({ gemeenteId: ctx.gemeenteId, roundId: view.id });
    return view;
  }

  /** The buurten of a wijk as they are now. @throws platform.invalid when an option is about another one */
  private async buurtenFor(
    tx: EntityManager,
    wijkId: string,
    { options }: Pick<ChangeVote, 'options'>,
  ): Promise<VoteFrame['buurten']> {
    const now = await this.areas.buurtenOfWijk(tx, wijkId);
    const buurten = now.slice(0, mostBuurten).map(({ code, name }) => ({ code, name }));
    const codes = new Set(buurten.map(({ code }) => code));
    const elsewhere = options.flatMap(({ buurt = null }, index) =>
      buurt === null || codes.has(buurt) ? [] : [{ path: `options.${index}.buurt`, code: 'choice' }],
    );
    if (elsewhere.length > 0) throw platformError('invalid', {}, elsewhere);
    return buurten;
  }

  private view(ctx: Ctx, row: VoteRow): VoteView {
    const { gemeenteId: _, wijk, project, projectId, ...rest } = row;
    const before = row.state === 'draft' || row.state === 'planned';
    const lacks = before ? lacksOf(planOf(row), new Date().toISOString()) : [];
    return {
      ...rest,
      wijk: { slug: wijk.slug, name: wijk.name },
      project: { id: projectId, name: project },
      languages: [...row.languages],
      checks: [...row.checks],
      options: [...row.options],
      categories: [...row.categories],
      buurten: [...row.buurten],
      lacks: lacks.map(({ path, code }) => ({
        ...{ path, code },
        detail: inputText(this.catalogues, { path: '', code }, ctx.language),
      })),
      moves: movesOf(row.state).filter((move) => (move !== 'open' && move !== 'plan') || lacks.length === 0),
      may: { run: may(votingPolicy.runVotes.judge(ctx.actor, { projectId })) },
    };
  }

  private async write(
    ctx: Ctx,
    number: number,
    version: number,
    act: (tx: EntityManager, row: VoteFrame) => Promise<string>,
  ): Promise<VoteView> {
    demand(anywhere(ctx.actor, votingPolicy.runVotes));
    const view = await this.db.run(ctx, async (tx) => {
      await tx.query('select from voting_round where number = $1 for no key update', [number]);
      const row = await find(tx, ctx, number);
      demand(votingPolicy.runVotes.judge(ctx.actor, row));
      if (row.version !== version) throw platformError('stale');
      const what = await act(tx, row);
      await tx.query('update voting_round set version = version + 1 where id = $1', [row.id]);
      await this.audit.record(tx, ctx, { what, kind: 'vote', id: row.id, details: { number } });
      return this.view(ctx, await find(tx, ctx, number));
    });
    this.frames.forget(ctx, number);
    return view;
  }
}

/** `decided`: a decision was published with it. `papersWaiting`: ballot papers that were typed, and not yet checked by another. */
type VoteRow = VoteFrame & { readonly decided: boolean; readonly papersWaiting: number };

const votesWhere = (tx: EntityManager, where: string, values: readonly unknown[]): Promise<VoteRow[]> =>
  tx.query<VoteRow[]>(
    `select v.*, ${decidedOf('v')} as decided,
       (select count(*)::int from vote_paper b where b.round_id = v.id and b.entered_by is not null and b.checked_by is null and v.state <> 'closed') as "papersWaiting"
     from (${selectVotes} where ${where}) v order by v.number desc`,
    [...values],
  );

async function find(tx: EntityManager, ctx: Ctx, number: number): Promise<VoteRow> {
  const [row] = await votesWhere(tx, 'r.number = $1', [number]);
  // a partner knows only the votes of own projects: another one is missing, as for a stranger
  if (row === undefined || votingPolicy.seeVotes.judge(ctx.actor, row) !== true) throw platformError('missing');
  return row;
}

function wijkIn({ wijken }: ProjectOf, slug: string): string {
  const wijk = wijken.find((one) => one.slug === slug);
  if (wijk === undefined) throw votingError('wijkNotOfProject', [{ path: 'wijk', code: 'voting.wijkNotOfProject' }]);
  return wijk.id;
}

const planOf = (row: VoteFrame) => ({ ...row, costs: row.options.map(({ costCents }) => costCents) });

function demandComplete(plan: Parameters<typeof lacksOf>[0]): void {
  const lacks = lacksOf(plan, new Date().toISOString());
  if (lacks.length > 0) throw votingError('roundIncomplete', lacks);
}

/** A ballot paper counts by its number: what stands on those that are out there, or on their way, has to stay what it was. */
async function demandPrintStays(tx: EntityManager, row: VoteFrame, plan: ChangeVote): Promise<void> {
  const names = ['method', 'most', 'budgetCents'] as const;
  if (names.every((name) => row[name] === plan[name]) && isSameBallot(row, plan)) return;
  // a print that is asked for meanwhile waits, and is made of what is saved here
  await hold(tx, 'ballotPapers', row.id);
  const printed = await tx.query<unknown[]>(
    `select 1 from vote_print where round_id = $1 and kind = 'papers' and state in ('waiting', 'making', 'ready', 'taken') limit 1`,
    [row.id],
  );
  if (printed.length > 0) throw votingError('paperPrinted');
}

/** Columns of a plan, in the order of `planValues`. */
const planColumns =
  'title, intro, wijk_id, opens_at, closes_at, languages, checks, minimum_age, method, most, budget_cents, rule, seats, rung, promise, feedback_due, threshold, asks_buurt, buurten';
const planValues = (plan: AddVote | ChangeVote, wijkId: string, buurten: VoteFrame['buurten']): readonly unknown[] => [
  ...[plan.title, plan.intro, wijkId, plan.opensAt, plan.closesAt, plan.languages, plan.checks, plan.minimumAge],
  ...[plan.method, plan.most, plan.budgetCents, plan.rule, plan.seats, plan.rung, plan.promise, plan.feedbackDue],
  ...[plan.threshold, plan.asksBuurt ?? false, JSON.stringify(buurten)],
];
