import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { askedRounds, type AskedSubject, askedSubjects } from '@wijkspoor/instruments/api';
import { CATALOGUES, type Catalogues, inputText } from '@wijkspoor/platform/api';
import { type Ctx, type InputError, localTime, may } from '@wijkspoor/platform/domain';
import { readIndicators } from '@wijkspoor/project/api';
import { ideasForBallot, ideasNamed } from '@wijkspoor/proposals/api';
import {
  type AspectView,
  decisionLacks,
  type DecisionView,
  type DecisionWhole,
  type FigureLine,
  type PriorityKept,
  sideBySide,
  votingPolicy,
} from '@wijkspoor/voting/domain';
import { Areas } from '@wijkspoor/wijk/api';
import { decisionFigures } from './decision-figures';
import type { DecisionRow } from './decision-rows';

type Drafted = {
  readonly whole: DecisionWhole;
  readonly figures: ReadonlyMap<string, FigureLine>;
  readonly subjects: readonly AskedSubject[];
};

/** Puts a decision together: what is published as it was frozen, a draft out of what is known now. */
@Injectable()
export class DecisionReader {
  constructor(
    @Inject(Areas) private readonly areas: Areas,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  /** All of a draft side by side, and figures by indicator. @param more indicators that no candidate has yet. */
  async draft(tx: EntityManager, row: DecisionRow, more: readonly string[] = []): Promise<Drafted> {
    const wanted = new Set([...more, ...row.priorities.flatMap(({ indicators }) => indicators)]);
    const figures = await decisionFigures(tx, this.areas, row.wijk.slug, [...wanted]);
    const rounds = await askedRounds(tx, [row.wijk.id]);
    const subjects = await askedSubjects(tx, row.wijk.id);
    const { title, intro, rung, body, decidedOn, why, wijk, vote } = row;
    return {
      figures,
      subjects,
      whole: {
        ...{ number: row.number, title, intro, rung, body, decidedOn, why },
        wijk: { slug: wijk.slug, name: wijk.name },
        project: { id: row.projectId, name: row.project },
        vote: vote === null ? null : leansOn(vote),
        priorities: sideBySide(await withNames(tx, row, subjects), vote?.result ?? null, figures),
        rounds: rounds.flatMap(({ number, title: name, resultsPublic }) =>
          resultsPublic ? [{ number, title: name }] : [],
        ),
      },
    };
  }

  /** What a draft lacks before it can be published. */
  lacks(row: DecisionRow, { priorities }: DecisionWhole): readonly InputError[] {
    return decisionLacks(
      { ...row, options: row.vote?.options ?? [], priorities },
      localTime(new Date().toISOString()).date,
    );
  }

  /** The same for the people who make it, with what they can take from. */
  async view(tx: EntityManager, ctx: Ctx, row: DecisionRow): Promise<DecisionView> {
    const verdict = votingPolicy.recordDecisions.judge(ctx.actor, row);
    const { id, state, version, replaces, replacedBy } = row;
    const head = { id, state, version, replaces, replacedBy, may: { decide: may(verdict) } };
    if (row.published !== null)
      return { ...row.published, ...head, lacks: [], indicators: [], subjects: [], ideas: [] };
    const chosen = verdict === true ? (await readIndicators(tx, row.cycleId)).map(({ indicator }) => indicator) : [];
    const { whole, figures, subjects } = await this.draft(tx, row, chosen);
    return {
      ...whole,
      ...head,
      lacks: this.lacks(row, whole).map((lack) => ({
        ...{ path: lack.path, code: lack.code },
        detail: inputText(this.catalogues, lack, ctx.language),
      })),
      indicators: chosen.map((indicator) => ({ indicator, title: figures.get(indicator)?.title ?? '' })),
      subjects: verdict === true ? subjects.map(aspectOf) : [],
      ideas: verdict === true ? await freeIdeas(tx, row) : [],
    };
  }
}

const leansOn = ({ number, title, method, promise, closedOn, result }: NonNullable<DecisionRow['vote']>) => ({
  ...{ number, title, method, promise, closedOn, cast: result.cast },
});

const aspectOf = ({ round, place, title, within }: AskedSubject): AspectView => ({ round, place, title, within });

/** Candidates with the ideas they came from, and the subjects they lean on as long as everybody can read those. */
async function withNames(
  tx: EntityManager,
  { projectId, priorities }: DecisionRow,
  subjects: readonly AskedSubject[],
): Promise<PriorityKept[]> {
  const ids = priorities.flatMap(({ ideaId }) => ideaId ?? []);
  const ideas = ids.length === 0 ? [] : await ideasNamed(tx, projectId, { ids });
  const known = new Map(ideas.map(({ id, number, title, wijk }) => [id, { number, title, wijk }]));
  return priorities.map(({ ideaId, aspects, ...one }) => ({
    ...one,
    aspects: subjects
      .filter(({ roundId, place }) => aspects.some((leaning) => leaning.roundId === roundId && leaning.place === place))
      .map(aspectOf),
    idea: (ideaId === null ? null : known.get(ideaId)) ?? null,
  }));
}

/** Ideas of the project that are not candidates yet. */
async function freeIdeas(tx: EntityManager, { projectId, priorities }: DecisionRow): Promise<DecisionView['ideas']> {
  const taken = new Set(priorities.map(({ ideaId }) => ideaId));
  const { ideas } = await ideasForBallot(tx, projectId);
  return ideas
    .filter(({ id }) => !taken.has(id))
    .map(({ number, title, supporters }) => ({ number, title, supporters }));
}
