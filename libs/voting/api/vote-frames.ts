import { Inject, Injectable } from '@nestjs/common';
import type { Rung } from '@wijkspoor/instruments/domain';
import { KeptBriefly, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, type Language, platformError } from '@wijkspoor/platform/domain';
import { ideaAddress } from '@wijkspoor/proposals/api';
import {
  type BallotForm,
  type Check,
  type CountingRule,
  type Method,
  type OptionView,
  takesBallots,
  type VotingState,
} from '@wijkspoor/voting/domain';

/** What every request about a vote needs: the vote and its options. */
export type VoteFrame = {
  readonly gemeenteId: string;
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly intro: string;
  readonly state: VotingState;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly languages: readonly Language[];
  readonly checks: readonly Check[];
  readonly minimumAge: number;
  readonly method: Method;
  readonly most: number | null;
  readonly budgetCents: number | null;
  readonly rule: CountingRule;
  readonly seats: number | null;
  readonly rung: Rung | null;
  readonly promise: string;
  readonly feedbackDue: string | null;
  readonly lotCommitment: string | null;
  readonly lotSeed: string | null;
  readonly version: number;
  readonly projectId: string;
  readonly project: string;
  readonly wijk: { readonly id: string; readonly slug: string; readonly name: string; readonly published: boolean };
  readonly options: readonly (OptionView & { readonly ideaId: string | null })[];
  readonly categories: readonly { readonly name: string; readonly budgetCents: number | null }[];
  readonly threshold: number | null;
  readonly asksBuurt: boolean;
  /** As they were when the plan was saved. */
  readonly buurten: readonly { readonly code: string; readonly name: string }[];
};

/** Selects frames; add a `where`. Times in ISO. */
export const selectVotes = `
  select r.gemeente_id as "gemeenteId", r.id, r.number, r.title, r.intro, r.state, r.languages, r.checks, r.minimum_age as "minimumAge", r.method, r.most,
    r.budget_cents::float8 as "budgetCents", r.rule, r.seats, r.rung, r.promise, r.feedback_due::text as "feedbackDue",
    r.asks_buurt as "asksBuurt", r.buurten,
    r.lot_commitment as "lotCommitment", r.lot_seed as "lotSeed", r.version,
    to_json(r.opens_at) #>> '{}' as "opensAt", to_json(r.closes_at) #>> '{}' as "closesAt", r.project_id as "projectId", p.name as project,
    json_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'published', w.published) as wijk,
    (select coalesce(json_agg(json_build_object('place', o.position, 'title', o.title, 'text', o.text, 'costCents', o.cost_cents, 'ideaId', o.idea_id, 'theme', o.theme,
        'category', o.category, 'buurt', o.buurt, 'translations', o.translations, 'idea', case when o.idea_id is not null then ${ideaAddress('o.idea_id')} end) order by o.position), '[]')
      from vote_option o where o.round_id = r.id) as options,
    (select coalesce(json_agg(json_build_object('name', c.name, 'budgetCents', c.budget_cents) order by c.position), '[]')
      from vote_category c where c.round_id = r.id) as categories, r.threshold
  from voting_round r join wijk w on w.id = r.wijk_id join project p on p.id = r.project_id`;

/**
 * Votes as they were at most two seconds ago, by number: an evening of voting asks for one again and again. Whether ballots are
 * taken, the database decides anew with every one.
 */
@Injectable()
export class VoteFrames {
  private readonly kept = new KeptBriefly<VoteFrame>();

  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** @throws platform.missing when there is no vote of that number, or nobody was told of it yet. */
  async publicOne(ctx: Ctx, number: number): Promise<VoteFrame> {
    const frame = await this.one(ctx, number);
    if (!isPublic(frame)) throw platformError('missing');
    return frame;
  }

  /** @throws platform.missing when there is no vote of that number. */
  one(ctx: Ctx, number: number): Promise<VoteFrame> {
    return this.kept.get(keyOf(ctx, number), () => this.read(ctx, number));
  }

  /** What was read of a vote is no longer right. */
  forget(ctx: Ctx, number: number): void {
    this.kept.forget(keyOf(ctx, number));
  }

  private read(ctx: Ctx, number: number): Promise<VoteFrame> {
    return this.db.run(ctx, async (tx) => {
      const [frame] = await tx.query<VoteFrame[]>(`${selectVotes} where r.number = $1`, [number]);
      if (frame === undefined) throw platformError('missing');
      return frame;
    });
  }
}

const keyOf = ({ gemeenteId }: Ctx, number: number): string => `${gemeenteId} ${number}`;

/** Residents know of a vote from the moment it is planned, when they can see its wijk. */
export const isPublic = ({ state, wijk }: VoteFrame): boolean =>
  wijk.published && state !== 'draft' && state !== 'cancelled';

/** What a ballot of this vote is judged by. */
export const ballotForm = ({ method, most: limit, budgetCents, options }: VoteFrame): BallotForm => ({
  ...{ method, most: limit, budgetCents },
  costs: options.map(({ costCents }) => costCents),
});

/** Whether ballots are taken now, as far as this process knows. */
export const takes = ({ state, opensAt, closesAt }: VoteFrame): boolean =>
  takesBallots(
    {
      state,
      opensAt: opensAt === null ? null : Date.parse(opensAt),
      closesAt: closesAt === null ? null : Date.parse(closesAt),
    },
    Date.now(),
  );
