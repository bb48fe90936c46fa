import type { Rung } from '@wijkspoor/instruments/domain';
import type { InputError } from '@wijkspoor/platform/domain';
import type { Check } from '../checks';
import type { Method } from '../ballot/ballot';

export const countingRules = ['totals', 'greedy', 'greedyPerCost', 'equalShares'] as const;
/**
 * How the votes are counted. `totals`: most votes win; the others divide money: `greedy` by votes, `greedyPerCost` by votes per
 * euro, `equalShares` by the Method of Equal Shares.
 */
export type CountingRule = (typeof countingRules)[number];

/** What a vote needs to know of itself before it opens. */
export type VotePlan = {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly checks: readonly Check[];
  readonly minimumAge: number;
  readonly method: Method;
  readonly most: number | null;
  readonly budgetCents: number | null;
  readonly rule: CountingRule;
  readonly seats: number | null;
  readonly rung: Rung | null;
  readonly promise: string;
  /** The day by which people hear what was decided. */
  readonly feedbackDue: string | null;
  /** Cost per option, in cents. */
  readonly costs: readonly (number | null)[];
  readonly categories: readonly { readonly name: string }[];
  readonly options: readonly { readonly category: string | null }[];
  readonly asksBuurt?: boolean | undefined;
  readonly buurten: readonly unknown[];
};

/** Younger than this nobody is asked for a mail address or where they live (AVG; our own limit for children). */
const ownAddressFrom = 16;

/** Whether people who are too young for it would be asked for a mail address or where they live. */
export const asksChildren = ({ minimumAge, checks }: Pick<VotePlan, 'minimumAge' | 'checks'>): boolean =>
  minimumAge < ownAddressFrom && checks.some((one) => one !== 'code' && one !== 'paper');

/** What a vote still lacks before it may be planned or opened: at most one entry per field, in the order of the form. @param now ISO time. */
export function lacksOf(plan: VotePlan, now: string): readonly InputError[] {
  const { opensAt, closesAt, checks, method, most, costs, rule, rung } = plan;
  const money = rule !== 'totals';
  const lacks: (InputError | false)[] = [
    opensAt === null && { path: 'opensAt', code: 'voting.lacksOpensAt' },
    closesAt === null && { path: 'closesAt', code: 'voting.lacksClosesAt' },
    closesAt !== null &&
      Date.parse(closesAt) <= Date.parse(now) && { path: 'closesAt', code: 'voting.lacksClosesLater' },
    !checks.some((one) => one === 'code' || one === 'paper') && { path: 'checks', code: 'voting.lacksNotDigital' },
    asksChildren(plan) && { path: 'checks', code: 'voting.lacksCodesOnly' },
    plan.asksBuurt === true && plan.buurten.length < 2 && { path: 'asksBuurt', code: 'voting.lacksBuurten' },
    costs.length < 2 && { path: 'options', code: 'voting.lacksOptions' },
    plan.categories.some(({ name }) => !plan.options.some(({ category }) => category === name)) && {
      ...{ path: 'categories', code: 'voting.lacksCategory' },
    },
    money && costs.includes(null) && { path: 'options', code: 'voting.lacksCost' },
    method === 'approval' && most !== null && most > costs.length && { path: 'most', code: 'voting.lacksMost' },
    plan.seats !== null && plan.seats >= costs.length && { path: 'seats', code: 'voting.lacksSeats' },
    rung === null && { path: 'rung', code: 'voting.lacksRung' },
    rung === 'inform' && { path: 'rung', code: 'voting.lacksRungInform' },
    plan.promise === '' && { path: 'promise', code: 'voting.lacksPromise' },
    plan.feedbackDue === null && { path: 'feedbackDue', code: 'voting.lacksFeedbackDue' },
  ];
  return lacks.filter((one) => one !== false);
}
