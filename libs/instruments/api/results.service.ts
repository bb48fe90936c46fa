import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type ClosedQuestion,
  closedOf,
  type DisclosureRule,
  instrumentsPolicy,
  type OpenQuestion,
  openQuestions,
  quotable,
  type RoundResults,
  type SnapshotShown,
  textsOf,
} from '@wijkspoor/instruments/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, type Language, platformError } from '@wijkspoor/platform/domain';
import { DisclosureSettings } from './disclosure-settings';
import { isPublic, type RoundFrame, RoundFrames, selectFrames, waitsForPaper } from './round-frames';
import { type KeptSnapshot, newestSnapshot } from './snapshots';

type Earlier = {
  readonly number: number;
  readonly title: string;
  readonly closesAt: string;
  readonly shown: SnapshotShown;
};

/** How many rounds before are shown beside one. */
const most = 6;

/** Results of rounds: what the newest snapshot shows, and nothing that is counted. */
@Injectable()
export class ResultsService {
  /** By the frame of a round, so as old as that at most: an evening of answers looks at the results of one round again and again. */
  private readonly kept = new WeakMap<RoundFrame, Map<Language, Promise<RoundResults>>>();

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(RoundFrames) private readonly frames: RoundFrames,
    @Inject(DisclosureSettings) private readonly settings: DisclosureSettings,
  ) {}

  /** @throws platform.missing when there is no such round, or its results are not public and this is no staff */
  async of(ctx: Ctx, number: number): Promise<RoundResults> {
    const round = await this.frames.one(ctx, number);
    demand(instrumentsPolicy.seeResults.judge(ctx.actor, { published: round.resultsPublic && isPublic(round) }));
    if (round.state === 'draft' || round.state === 'planned' || round.state === 'cancelled')
      throw platformError('missing');
    const known = this.kept.get(round) ?? new Map<Language, Promise<RoundResults>>();
    this.kept.set(round, known);
    const results = known.get(ctx.language) ?? this.db.run(ctx, (tx) => this.read(tx, round, ctx.language));
    known.set(ctx.language, results);
    results.catch(() => known.delete(ctx.language));
    return results;
  }

  /**
   * A closed round as everybody reads its results, with what was promised and what was done with it, for reports; in the caller's
   * transaction. @returns null when there is no such round, or not everybody can read its results.
   */
  async published(tx: EntityManager, roundId: string, language: Language): Promise<PublishedRound | null> {
    const [round] = await tx.query<RoundFrame[]>(`${selectFrames} where r.id = $1`, [roundId]);
    if (round === undefined || round.state !== 'closed' || !round.resultsPublic || !isPublic(round)) return null;
    const { projectId, rung, promise, feedback, feedbackOn, feedbackDue } = round;
    const results = await this.read(tx, round, language);
    return { results, projectId, rung, promise, feedback, feedbackOn, feedbackDue };
  }

  private async read(tx: EntityManager, round: RoundFrame, language: Language): Promise<RoundResults> {
    const rule = await this.settings.rule(tx);
    const snapshot = await newestSnapshot(tx, round.id);
    const earlier = await tx.query<Earlier[]>(
      `select r.number, r.title, to_json(r.closes_at) #>> '{}' as "closesAt", s.shown from round r
       join lateral (select shown from round_snapshot s where s.round_id = r.id order by s.number desc limit 1) s on true
       where r.wijk_id = $1 and r.instrument_version_id = $2 and r.opens_at < $3 and r.id <> $4 and r.results_public and r.state = 'closed'
       order by r.opens_at desc limit ${most}`,
      [round.wijk.id, round.versionId, round.opensAt, round.id],
    );
    const open = await openOf(tx, round, snapshot, rule, language);
    return { ...resultsOf(round, snapshot, earlier, rule, language), open };
  }
}

/** A round whose results everybody can read. Days as text. */
export type PublishedRound = Pick<
  RoundFrame,
  'projectId' | 'rung' | 'promise' | 'feedback' | 'feedbackOn' | 'feedbackDue'
> & { readonly results: RoundResults };

/** Questions of which somebody can read an answer; one look at the index per question. */
async function openOf(
  tx: EntityManager,
  { id, definition }: RoundFrame,
  snapshot: KeptSnapshot | undefined,
  rule: DisclosureRule,
  language: Language,
): Promise<OpenQuestion[]> {
  const asked = openQuestions(definition, language);
  const places = textsOf(definition).flatMap((one, index) =>
    quotable(one, snapshot?.shown.results, rule) ? [index + 1] : [],
  );
  if (places.length === 0) return [];
  const rows = await tx.query<{ place: number }[]>(
    `select place from unnest($2::smallint[]) place
     where exists (select from form_text where round_id = $1 and question = place and state in ('public', 'redacted')) order by place`,
    [id, places],
  );
  return rows.flatMap(({ place }) => asked[place - 1] ?? []);
}

function resultsOf(
  round: RoundFrame,
  snapshot: KeptSnapshot | undefined,
  earlier: readonly Earlier[],
  rule: DisclosureRule,
  language: Language,
): Omit<RoundResults, 'open'> {
  const { definition, wijk, number, title, state, opensAt, closesAt, resultsPublic } = round;
  const say = (text: { readonly nl: string } & Partial<Record<Language, string>>): string => text[language] ?? text.nl;
  return {
    round: {
      ...{
        number,
        title,
        state,
        opensAt,
        closesAt,
        published: resultsPublic,
        waitsForPaper: state === 'closed' && waitsForPaper(round),
        wijk: { slug: wijk.slug, name: wijk.name },
      },
      credit: definition.credit === undefined ? '' : say(definition.credit),
    },
    questions: closedOf(definition).map((question) => questionOf(question, say)),
    wheel: [...definition.wheel],
    snapshot:
      snapshot === undefined
        ? null
        : { number: snapshot.number, takenAt: snapshot.takenAt.toISOString(), ...snapshot.shown },
    earlier: earlier
      .map(({ shown, ...one }) => ({
        ...one,
        means: Object.fromEntries(shown.results.questions.map(({ key, mean }) => [key, mean])),
      }))
      .reverse(),
    limits: { mean: rule.meanFrom, distribution: rule.distributionFrom },
  };
}

type Say = (text: { readonly nl: string } & Partial<Record<Language, string>>) => string;

function questionOf(question: ClosedQuestion, say: Say): RoundResults['questions'][number] {
  const ends = question.kind === 'scale' ? { low: say(question.low), high: say(question.high) } : { low: '', high: '' };
  const ranged = question.kind === 'scale' || question.kind === 'number';
  const chosen = question.kind === 'one' || question.kind === 'several';
  return {
    ...{ key: question.key, kind: question.kind, name: say(question.name), text: say(question.text) },
    spoor: question.kind === 'scale' ? (question.spoor ?? null) : null,
    range: ranged ? { min: question.min, max: question.max, ...ends } : null,
    options: chosen ? question.options.map(({ key, text }) => ({ key, text: say(text) })) : [],
  };
}
