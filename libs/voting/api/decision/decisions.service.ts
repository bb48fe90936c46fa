import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { askedSubjects } from '@wijkspoor/instruments/api';
import { anywhere } from '@wijkspoor/instruments/domain';
import { holdNumbers, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf, type ProjectOf } from '@wijkspoor/project/api';
import { ideasNamed, type NamedIdea } from '@wijkspoor/proposals/api';
import {
  type AddCandidates,
  type AddDecisionOnPriorities,
  afterDecisionMove,
  type ChangeDecisionOnPriorities,
  type DecisionList,
  type DecisionView,
  type DecisionVerb,
  demandSameSubject,
  mostPriorities,
  votingError,
  votingPolicy,
} from '@wijkspoor/voting/domain';
import { DecisionReader } from './decision-reader';
import { decisionNumbered, type DecisionRow, type PriorityRow, putPriorities } from './decision-rows';
import { ballotOf, candidateOf, closedVote, closedVotes, decisionLines } from './decision-sources';
import { Publication } from './publication';

/** So many a gemeente can have; addresses hold five digits. */
const most = 99_999;

/** Decisions about priorities of a project: putting candidates side by side, recording what was chosen, publishing. */
@Injectable()
export class DecisionsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(DecisionReader) private readonly reader: DecisionReader,
    @Inject(Publication) private readonly publication: Publication,
  ) {}

  /** The decisions of a project, newest first. @throws platform.missing for a project this person does not see */
  list(ctx: Ctx, projectId: string): Promise<DecisionList> {
    demand(votingPolicy.seeDecisions.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, wijken } = await projectOf(tx, ctx, projectId);
      return {
        project: { id, name, wijken: wijken.map(({ slug, name: title }) => ({ slug, name: title })) },
        items: await decisionLines(tx, projectId),
        votes: await closedVotes(tx, projectId),
        may: { add: may(votingPolicy.recordDecisions.judge(ctx.actor, { projectId })) },
      };
    });
  }

  /** @throws platform.missing */
  async one(ctx: Ctx, number: number): Promise<DecisionView> {
    demand(anywhere(ctx.actor, votingPolicy.seeDecisions));
    return this.db.run(ctx, async (tx) => this.reader.view(tx, ctx, await find(tx, ctx, number)));
  }

  /**
   * Makes a draft; with a vote, all its options are candidates at once, and a correction begins with the candidates of what it
   * corrects. Sending the same twice makes one.
   * @throws platform.missing, voting.cycleOver, voting.wijkNotOfProject, voting.notClosed, voting.voteOfOtherWijk,
   * voting.replacesImpossible, voting.correctionDiffers, voting.tooMany, platform.conflict when the id is another project's
   */
  add(ctx: Ctx, projectId: string, input: AddDecisionOnPriorities): Promise<DecisionView> {
    demand(votingPolicy.recordDecisions.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const project = await projectOf(tx, ctx, projectId);
      if (project.cycleId === null) throw votingError('cycleOver');
      await holdNumbers(tx, ctx, 'prioritisation');
      await this.make(tx, ctx, { ...project, cycleId: project.cycleId }, input);
      const [made] = await tx.query<{ number: number }[]>(
        'select number from prioritisation where id = $1 and project_id = $2',
        [input.id, projectId],
      );
      if (made === undefined) throw platformError('conflict');
      return this.reader.view(tx, ctx, await find(tx, ctx, made.number));
    });
  }

  /** Puts the whole of a draft. @throws what `remove` does, platform.invalid, platform.conflict for a candidate of another decision */
  change(ctx: Ctx, number: number, version: number, input: ChangeDecisionOnPriorities): Promise<DecisionView> {
    return this.write(ctx, number, version, 'change', async (tx, row) => {
      const { ideas, subjects } = await demandKnown(tx, row, input.priorities);
      const ballot = await ballotOf(tx, row.id);
      await tx.query(
        `update prioritisation set (title, intro, body, decided_on, why) = ($2, $3, $4, $5, $6) where id = $1`,
        [row.id, input.title, input.intro, input.body, input.decidedOn, input.why],
      );
      await tx.query('delete from priority where prioritisation_id = $1', [row.id]);
      await demandFree(tx, input.priorities);
      await putPriorities(
        tx,
        row.id,
        input.priorities.map(({ idea, aspects, ...one }) => ({
          ...one,
          aspects: aspects.flatMap(({ round, place }) => {
            const roundId = subjects.get(`${round} ${place}`);
            return roundId === undefined ? [] : [{ roundId, place }];
          }),
          ideaId: idea === null ? null : (ideas.get(idea) ?? null),
          // what people voted on keeps the words and the idea that they voted on
          ...(one.option === null ? {} : ballot.get(one.option)),
        })),
      );
    });
  }

  /** Makes candidates of ideas; one that is a candidate already stays. @throws what `remove` does, voting.tooMany, platform.invalid */
  addCandidates(ctx: Ctx, number: number, version: number, { ideas: numbers }: AddCandidates): Promise<DecisionView> {
    return this.write(ctx, number, version, 'change', async (tx, row) => {
      const taken = new Set(row.priorities.map(({ ideaId }) => ideaId));
      const ideas = await ideasNamed(tx, row.projectId, { numbers });
      demandAll(numbers, ideas);
      const added = ideas.filter(({ id }) => !taken.has(id));
      if (row.priorities.length + added.length > mostPriorities) throw votingError('tooMany');
      await putPriorities(tx, row.id, added.map(candidateOf), row.priorities.length);
    });
  }

  /** Publishes it as a whole, for good. @throws what `remove` does, voting.decisionIncomplete */
  publish(ctx: Ctx, number: number, version: number): Promise<DecisionView> {
    return this.write(ctx, number, version, 'publish', (tx, row) => this.publication.publish(tx, ctx, row));
  }

  /** Takes a draft away. @throws platform.missing, platform.stale, voting.decisionStays, voting.cycleOver */
  async remove(ctx: Ctx, number: number, version: number): Promise<void> {
    demand(anywhere(ctx.actor, votingPolicy.recordDecisions));
    await this.db.run(ctx, async (tx) => {
      const row = await this.locked(tx, ctx, number, version, 'remove');
      await tx.query('delete from priority where prioritisation_id = $1', [row.id]);
      await tx.query('delete from prioritisation where id = $1', [row.id]);
      await this.record(tx, ctx, 'removed', row);
    });
  }

  private async make(
    tx: EntityManager,
    ctx: Ctx,
    project: ProjectOf & { readonly cycleId: string },
    { id, title, wijk, vote: voteNumber, rung, replaces }: AddDecisionOnPriorities,
  ): Promise<void> {
    const place = project.wijken.find(({ slug }) => slug === wijk);
    if (place === undefined) throw votingError('wijkNotOfProject', [{ path: 'wijk', code: 'voting.wijkNotOfProject' }]);
    const before = replaces === null ? null : await replaceable(tx, project.id, replaces, id);
    if (before !== null)
      demandSameSubject(
        { wijk: before.wijk.slug, vote: before.vote?.number ?? null, rung: before.rung },
        { wijk, vote: voteNumber, rung },
      );
    const vote =
      voteNumber === null ? null : await closedVote(tx, { projectId: project.id, wijkId: place.id }, voteNumber);
    const made = await tx.query<{ number: number }[]>(
      `insert into prioritisation (id, project_id, cycle_id, number, wijk_id, title, vote_round_id, rung, replaces)
       select $1, $2, $3, (select coalesce(max(number), 0) + 1 from prioritisation), $4, $5, $6, $7, $8
       on conflict (gemeente_id, id) do nothing returning number`,
      [id, project.id, project.cycleId, place.id, title, vote?.id ?? null, vote?.rung ?? rung, before?.id ?? null],
    );
    const [number] = made.map((row) => row.number);
    if (number === undefined) return;
    if (number > most) throw votingError('tooMany');
    await putPriorities(tx, id, before === null ? (vote?.candidates ?? []) : before.priorities.map(copied));
    await this.record(tx, ctx, 'added', { id, number });
  }

  private async write(
    ctx: Ctx,
    number: number,
    version: number,
    move: DecisionVerb,
    act: (tx: EntityManager, row: DecisionRow) => Promise<void>,
  ): Promise<DecisionView> {
    demand(anywhere(ctx.actor, votingPolicy.recordDecisions));
    return this.db.run(ctx, async (tx) => {
      const row = await this.locked(tx, ctx, number, version, move);
      // first: what is published cannot change any more
      await tx.query('update prioritisation set version = version + 1 where id = $1', [row.id]);
      await act(tx, row);
      await this.record(tx, ctx, move === 'publish' ? 'published' : 'changed', row);
      return this.reader.view(tx, ctx, await find(tx, ctx, number));
    });
  }

  /** The decision, which nobody else can change until this transaction ends. */
  private async locked(
    tx: EntityManager,
    ctx: Ctx,
    number: number,
    version: number,
    move: DecisionVerb,
  ): Promise<DecisionRow> {
    await tx.query('select from prioritisation where number = $1 for no key update', [number]);
    const row = await find(tx, ctx, number);
    demand(votingPolicy.recordDecisions.judge(ctx.actor, row));
    if (row.version !== version) throw platformError('stale');
    afterDecisionMove(row.state, move);
    if (!row.cycleOpen) throw votingError('cycleOver');
    return row;
  }

  private record(
    tx: EntityManager,
    ctx: Ctx,
    what: string,
    { id, number }: Pick<DecisionRow, 'id' | 'number'>,
  ): Promise<void> {
    return this.audit.record(tx, ctx, {
      what: `prioritisation.${what}`,
      kind: 'prioritisation',
      id,
      details: { number },
    });
  }
}

async function find(tx: EntityManager, ctx: Ctx, number: number): Promise<DecisionRow> {
  const row = await decisionNumbered(tx, number);
  // a partner knows only the decisions of own projects: another one is missing, as for a stranger
  if (votingPolicy.seeDecisions.judge(ctx.actor, row) !== true) throw platformError('missing');
  return row;
}

function demandAll(numbers: readonly number[], ideas: readonly NamedIdea[]): void {
  const known = new Set(ideas.map(({ number }) => number));
  const errors = numbers.flatMap((number, index) =>
    known.has(number) ? [] : [{ path: `ideas.${index}`, code: 'voting.ideaUnknown' }],
  );
  if (errors.length > 0) throw platformError('invalid', {}, errors);
}

/**
 * What a candidate points at is there: an idea of the project, an option of the vote, subjects of rounds in the wijk.
 * @returns ids of ideas by number, and of rounds by number and place of a subject.
 */
async function demandKnown(
  tx: EntityManager,
  { projectId, vote, wijk }: DecisionRow,
  priorities: ChangeDecisionOnPriorities['priorities'],
): Promise<{ ideas: ReadonlyMap<number, string>; subjects: ReadonlyMap<string, string> }> {
  const numbers = priorities.flatMap(({ idea }) => idea ?? []);
  const ideas = numbers.length === 0 ? [] : await ideasNamed(tx, projectId, { numbers });
  const known = new Map(ideas.map(({ number, id }) => [number, id]));
  const options = new Set(vote?.options ?? []);
  const leans = priorities.some(({ aspects }) => aspects.length > 0);
  const asked = leans ? await askedSubjects(tx, wijk.id) : [];
  const subjects = new Map(asked.map(({ round, place, roundId }) => [`${round} ${place}`, roundId]));
  const errors = priorities.flatMap(({ idea, option, aspects }, index) => [
    ...(idea === null || known.has(idea) ? [] : [{ path: `priorities.${index}.idea`, code: 'voting.ideaUnknown' }]),
    ...(option === null || options.has(option)
      ? []
      : [{ path: `priorities.${index}.option`, code: 'voting.optionUnknown' }]),
    ...(aspects.every(({ round, place }) => subjects.has(`${round} ${place}`))
      ? []
      : [{ path: `priorities.${index}.aspects`, code: 'voting.aspectUnknown' }]),
  ]);
  if (errors.length > 0) throw platformError('invalid', {}, errors);
  return { ideas: known, subjects };
}

/** Nobody takes the id of a candidate of another decision. */
async function demandFree(tx: EntityManager, priorities: readonly { readonly id: string }[]): Promise<void> {
  const [taken] = await tx.query<{ id: string }[]>('select id from priority where id = any ($1) limit 1', [
    priorities.map(({ id }) => id),
  ]);
  if (taken !== undefined) throw platformError('conflict');
}

/** @returns the decision that is corrected. @throws voting.replacesImpossible */
async function replaceable(tx: EntityManager, projectId: string, number: number, by: string): Promise<DecisionRow> {
  const [row] = await tx.query<{ id: string }[]>(
    `select d.id from prioritisation d where d.number = $1 and d.project_id = $2 and d.state = 'published'
     and not exists (select from prioritisation n where n.replaces = d.id and n.id <> $3)`,
    [number, projectId, by],
  );
  if (row === undefined)
    throw votingError('replacesImpossible', [{ path: 'replaces', code: 'voting.replacesImpossible' }]);
  return decisionNumbered(tx, number);
}

/** A candidate as a correction begins with it. */
const copied = (one: PriorityRow): PriorityRow => ({ ...one, id: randomUUID() });
