import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { plansTold, type PlansTold } from '@wijkspoor/action-plan/api';
import { People } from '@wijkspoor/identity/api';
import { ResultsService, type ToldRound, toldRounds } from '@wijkspoor/instruments/api';
import { ProfileService, publicGoalsOf } from '@wijkspoor/monitoring/api';
import type { PublicGoal } from '@wijkspoor/monitoring/domain';
import { platformError, type Ctx } from '@wijkspoor/platform/domain';
import { cyclesBefore, ProjectReader, todayHere } from '@wijkspoor/project/api';
import type { PublicPicture } from '@wijkspoor/project/domain';
import type { GoalFacts, ProjectFacts, ReportFacts, ReportKind, ReportLanguage } from '@wijkspoor/reports/domain';
import { decisionAsPublished, prioritiesOfCycles } from '@wijkspoor/voting/api';
import { reportWords } from '../domain/texts/content';
import { writeDay } from '../domain/write-cell';

/** What the read faces of the others gave, of all projects at once. */
type Read = {
  readonly plans: PlansTold;
  readonly before: Awaited<ReturnType<typeof cyclesBefore>>;
  readonly rounds: readonly ToldRound[];
  readonly goals: ReadonlyMap<string, readonly PublicGoal[]>;
  readonly priorities: readonly (ProjectFacts['priorities'][number] & { readonly cycleId: string })[];
  /** Of organisations, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly language: ReportLanguage;
};

/** What is asked: which kind, and what it is about. */
export type FactsAsked = {
  readonly kind: ReportKind;
  /** Null: every project of the gemeente. */
  readonly projectId: string | null;
  readonly roundId: string | null;
  readonly decisionId: string | null;
  readonly language: ReportLanguage;
};

/** Reads everything a report is made of, in a number of statements that does not grow with the projects. */
@Injectable()
export class FactsReader {
  constructor(
    @Inject(ProjectReader) private readonly projects: ProjectReader,
    @Inject(People) private readonly people: People,
    @Inject(ProfileService) private readonly profiles: ProfileService,
    @Inject(ResultsService) private readonly results: ResultsService,
  ) {}

  /** @throws platform.missing when there is no such project, or not everybody can read the round or the decision any more. */
  async read(tx: EntityManager, ctx: Ctx, asked: FactsAsked): Promise<ReportFacts> {
    const { projectId, language } = asked;
    const today = todayHere();
    const [gemeente] = await tx.query<{ name: string }[]>('select name from gemeente where id = $1', [ctx.gemeenteId]);
    const shown = await this.projects.pictures(tx, { ...ctx, language }, projectId);
    if (gemeente === undefined || (projectId !== null && shown.length === 0)) throw platformError('missing');
    const cycleIds = shown.map(({ cycleId }) => cycleId);
    const projectIds = shown.map(({ picture }) => picture.project.id);
    const before = await cyclesBefore(tx, projectIds);
    const plans = await plansTold(tx, [...cycleIds, ...before.map(({ cycleId }) => cycleId)], today);
    const read: Read = {
      ...{ plans, before, language },
      rounds: await toldRounds(tx, projectIds, language),
      goals: await publicGoalsOf(tx, cycleIds, today),
      priorities: await prioritiesOfCycles(tx, cycleIds),
      names: await this.people.names(
        tx,
        [],
        plans.interventions.flatMap(({ organisationId }) => organisationId ?? []),
      ),
    };
    return {
      gemeente: gemeente.name,
      today,
      projects: shown.map(({ cycleId, picture }) => projectFacts(cycleId, picture, read)),
      about: await this.about(tx, asked, shown[0]?.picture.project.wijken ?? []),
    };
  }

  /** What the report is about beside its project. */
  private async about(
    tx: EntityManager,
    { kind, projectId, roundId, decisionId, language }: FactsAsked,
    wijken: readonly { readonly slug: string }[],
  ): Promise<ReportFacts['about']> {
    const slugs = wijken.map(({ slug }) => slug);
    const round = roundId === null ? null : await this.results.published(tx, roundId, language);
    const decision = decisionId === null ? null : await decisionAsPublished(tx, decisionId);
    if ((roundId !== null && round === null) || (decisionId !== null && decision === null))
      throw platformError('missing');
    return {
      profiles: kind === 'wijkProfile' && projectId !== null ? await this.profiles.forReport(tx, projectId, slugs) : [],
      ...{ round, decision },
    };
  }
}

function projectFacts(cycleId: string, picture: PublicPicture, read: Read): ProjectFacts {
  const { project, cycle, steps, agreements } = picture;
  const own = <T extends { readonly cycleId: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.cycleId === cycleId);
  const current = steps.find((step) => step.current);
  const names = (isCurrent: boolean): readonly string[] =>
    agreements.filter((one) => one.current === isCurrent).map(({ organisation }) => organisation);
  const [reports] = own(read.plans.reports);
  const before = read.before.filter(({ projectId }) => projectId === project.id);
  return {
    ...{ id: project.id, name: project.name, state: project.state, ends: project.ends },
    wijken: project.wijken.map(({ name }) => name),
    cycle: cycle.number,
    step: current?.number ?? null,
    stepsAdopted: steps.filter(({ state }) => state === 'adopted').length,
    hasVision: picture.vision !== '',
    principles: picture.principles.length,
    ...{ agreed: names(true), agreedBefore: names(false), ledBy: picture.ledBy },
    decisions: picture.decisions.flatMap(({ kind, what, decidedOn }) =>
      kind === 'decision' ? [{ what, on: decidedOn }] : [],
    ),
    rounds: read.rounds
      .filter(({ projectId }) => projectId === project.id)
      .map((round) => ({ ...round, ofCycle: round.cycleId === cycleId })),
    priorities: own(read.priorities),
    goals: (read.goals.get(cycleId) ?? []).map((goal) => goalFacts(goal, read.language)),
    interventions: interventionsOf(read, [cycleId]),
    money: own(read.plans.money),
    obstacles: own(read.plans.obstacles),
    reports: { accepted: reports?.accepted ?? 0, late: reports?.late ?? 0 },
    before: {
      decisions: before.flatMap(({ decisions }) => decisions),
      interventions: interventionsOf(
        read,
        before.map((one) => one.cycleId),
      ),
    },
  };
}

/** The interventions of these cycles, with the names of who carries them out. */
const interventionsOf = ({ plans, names }: Read, cycleIds: readonly string[]): ProjectFacts['interventions'] =>
  plans.interventions
    .filter(({ cycleId }) => cycleIds.includes(cycleId))
    .map(({ organisationId, cycleId: _, ...one }) => ({
      ...one,
      organisation: organisationId === null ? null : (names.get(organisationId) ?? ''),
    }));

function goalFacts(goal: PublicGoal, language: ReportLanguage): GoalFacts {
  const { number, title, targetGroup, indicator, unit, standing, target, targetOn, measurements, reported } = goal;
  const { last } = standing;
  const say = reportWords(language);
  const measured = measurements.findLast(
    ({ about, measuredOn, value }) => about === '' && measuredOn === last?.on && value === last.value,
  );
  return {
    ...{ number, title, targetGroup, indicator, unit, target, targetOn, standing: standing.code },
    reached: reported.periods,
    adjusted: goal.adjustments.map(({ notedOn, what, why }) => ({ on: notedOn, what, why })),
    last:
      last === null || measured === undefined
        ? null
        : {
            ...{ value: last.value, on: last.on },
            source: say(measured.source === 'report' ? 'source.told' : 'source.goal', {
              words: measured.sourceWords,
              day: writeDay(last.on, language),
            }),
          },
  };
}
