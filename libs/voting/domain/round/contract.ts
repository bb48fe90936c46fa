import * as z from 'zod/mini';
import { rungs } from '@wijkspoor/instruments/domain';
import { Day, Id, languages, Line, Lines, Slug } from '@wijkspoor/platform/domain';
import { methods } from '../ballot/ballot';
import { type Check, checks } from '../checks';
import { moreRulesAgree } from './more-rules';
import { votingStates, votingVerbs } from './moves';
import { Category, CategoryView, Cents, mostCategories, Option, OptionView } from './option-contract';
import { asksChildren, countingRules } from './readiness';

/** The number of a vote in a gemeente, as addresses have it. */
export const VoteNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999));

const Language = z.enum(languages);
/** A moment, in UTC. */
const Moment = z.iso.datetime().check(z.refine((at) => at >= '1900', { error: 'date' }));
const few = <T extends z.ZodMiniType>(one: T, max: number) => z.array(one).check(z.maxLength(max));
const apart = <T>() => z.refine<readonly T[]>((list) => new Set(list).size === list.length, { error: 'voting.twice' });

const plan = {
  title: Line(150),
  intro: Lines(2000),
  wijk: Slug,
  opensAt: z.nullable(Moment),
  closesAt: z.nullable(Moment),
  languages: few(Language, languages.length).check(z.minLength(1), apart()),
  checks: few(z.enum(checks), checks.length).check(apart()),
  minimumAge: z.int().check(z.minimum(12), z.maximum(21)),
  method: z.enum(methods),
  /** Approval: options at most; points: points to divide; null for a budget. */
  most: z.nullable(z.int().check(z.minimum(1), z.maximum(1000))),
  /** What there is to divide; null when no money is divided. */
  budgetCents: z.nullable(Cents.check(z.minimum(1))),
  rule: z.enum(countingRules),
  /** How many win where no money is divided. */
  seats: z.nullable(z.int().check(z.minimum(1), z.maximum(100))),
  rung: z.nullable(z.enum(rungs)),
  promise: Lines(2000),
  feedbackDue: z.nullable(Day),
  options: few(Option, 200),
  /** Kinds of options; money of their own only where the count goes down a list. */
  categories: z._default(few(Category, mostCategories), []),
  /** The fewest votes, or points where these are divided, with which an option can win; of the same counts. */
  threshold: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(1_000_000))), null),
  /** Voters may say in which buurt they live. Left out: they are not asked. */
  asksBuurt: z.optional(z.boolean()),
};
type Plan = {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly method: (typeof methods)[number];
  readonly most: number | null;
  readonly budgetCents: number | null;
  readonly rule: (typeof countingRules)[number];
  readonly seats: number | null;
  readonly asksBuurt?: boolean | undefined;
  readonly checks: readonly Check[];
  readonly minimumAge: number;
};
/** What has to agree between the fields of a plan. */
const agrees = <T extends Plan>() => [
  z.refine<T>(
    ({ opensAt, closesAt }) => opensAt === null || closesAt === null || Date.parse(opensAt) < Date.parse(closesAt),
    { error: 'voting.periodOrder', path: ['closesAt'] },
  ),
  z.refine<T>(({ method, most }) => (method === 'budget') === (most === null), { error: 'required', path: ['most'] }),
  z.refine<T>(
    ({ method, rule, budgetCents }) => (rule === 'totals' && method !== 'budget') === (budgetCents === null),
    {
      error: 'voting.budget',
      path: ['budgetCents'],
    },
  ),
  z.refine<T>(({ rule, method }) => rule !== 'totals' || method !== 'budget', {
    error: 'voting.ruleDivides',
    path: ['rule'],
  }),
  z.refine<T>((plan) => !asksChildren(plan), { error: 'voting.lacksCodesOnly', path: ['checks'] }),
  // nobody is asked what is not used: only where money is divided the outcome says something of buurten
  z.refine<T>(({ rule, asksBuurt }) => rule !== 'totals' || asksBuurt !== true, {
    ...{ error: 'voting.buurtOfMoney', path: ['asksBuurt'] },
  }),
  z.refine<T>(({ rule, seats }) => (rule === 'totals') === (seats !== null), { error: 'required', path: ['seats'] }),
];

/** A vote is made as a draft; the caller makes the id, so that sending twice makes one. */
export const AddVote = z.strictObject({ id: Id, ...plan }).check(...agrees(), ...moreRulesAgree());
export type AddVote = z.infer<typeof AddVote>;
/**
 * After opening only the words of the introduction, the languages after the first, a later end, and an earlier day of hearing what
 * was decided can change.
 */
export const ChangeVote = z.strictObject(plan).check(...agrees(), ...moreRulesAgree());
export type ChangeVote = z.infer<typeof ChangeVote>;
/** Plans a vote or takes that back, opens, closes or cancels it. */
export const MoveVote = z.strictObject({ move: z.enum(votingVerbs) });
export type MoveVote = z.infer<typeof MoveVote>;

const moment = z.nullable(z.string());
const Wijk = z.object({ slug: z.string(), name: z.string() });
const Buurt = z.object({ code: z.string(), name: z.string() });
const Project = z.object({ id: z.string(), name: z.string() });
const shown = {
  number: z.int(),
  title: z.string(),
  intro: z.string(),
  wijk: Wijk,
  project: Project,
  state: z.enum(votingStates),
  opensAt: moment,
  closesAt: moment,
  languages: z.array(Language),
  checks: z.array(z.enum(checks)),
  minimumAge: z.int(),
  method: z.enum(methods),
  most: z.nullable(z.int()),
  budgetCents: z.nullable(z.int()),
  rule: z.enum(countingRules),
  seats: z.nullable(z.int()),
  rung: z.nullable(z.enum(rungs)),
  promise: z.string(),
  feedbackDue: moment,
  options: z.array(OptionView),
  categories: z.array(CategoryView),
  threshold: z.nullable(z.int()),
  asksBuurt: z.boolean(),
  /** The buurten of its wijk as they were when the plan was saved; for everybody only where the vote speaks of them. */
  buurten: z.array(Buurt),
  /** Published before opening; after closing anyone can check the seed of the lot against it. */
  lotCommitment: z.nullable(z.string()),
  lotSeed: z.nullable(z.string()),
};

/** A vote as everybody may know it. While it runs it holds nothing that is counted. */
export const PublicVote = z.object({ ...shown, takesBallots: z.boolean() });
export type PublicVote = z.infer<typeof PublicVote>;
/** Votes of a wijk that people were told of, at most 100: open ones first, then by the day they close, latest first. */
export const PublicVotes = z.object({ items: z.array(PublicVote) });
export type PublicVotes = z.infer<typeof PublicVotes>;

/** A vote as the people who run it see it: they too see nothing counted before closing. */
export const VoteView = z.object({
  id: z.string(),
  ...shown,
  options: z.array(z.object({ ...OptionView.shape, ideaId: z.nullable(z.string()) })),
  version: z.int(),
  /** Ballot papers that somebody typed, and nobody checked yet: they do not count as long as that is so. */
  papersWaiting: z.int(),
  /** A decision was published with it. */
  decided: z.boolean(),
  /** What it still lacks before it can open, in words. */
  lacks: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })),
  moves: z.array(z.enum(votingVerbs)),
  may: z.object({ run: z.string() }),
});
export type VoteView = z.infer<typeof VoteView>;
/** The votes of a project, newest first; `wijken` are those a vote of it can be in. */
export const VoteList = z.object({
  project: z.object({
    id: z.string(),
    name: z.string(),
    wijken: z.array(z.object({ ...Wijk.shape, buurten: z.array(Buurt) })),
  }),
  items: z.array(VoteView),
  may: z.object({ add: z.string() }),
});
export type VoteList = z.infer<typeof VoteList>;
