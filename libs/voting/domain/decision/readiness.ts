import type { Rung } from '@wijkspoor/instruments/domain';
import type { InputError } from '@wijkspoor/platform/domain';
import { criteria, type Feasibility } from './criteria';
import { type Advice, type Chosen, departs, duties } from './duties';

/** What a decision needs to know of itself before it is published. */
export type DecisionPlan = {
  readonly rung: Rung;
  readonly body: string | null;
  /** A date. */
  readonly decidedOn: string | null;
  readonly why: string;
  /** Places on the ballot of the vote it leans on; none without a vote. */
  readonly options: readonly number[];
  readonly priorities: readonly {
    readonly option: number | null;
    readonly advice: Advice;
    readonly chosen: Chosen;
    readonly reason: string;
    readonly criteria: Feasibility;
  }[];
};

/**
 * What a decision still lacks before it can be published: at most one entry per field, in the order of the form. It is published
 * as a whole, so every option of the vote stands in it, and every candidate has its answer.
 * @param today a date.
 */
export function decisionLacks(plan: DecisionPlan, today: string): readonly InputError[] {
  const { rung, priorities } = plan;
  const stands = new Set(priorities.map(({ option }) => option));
  const left = plan.options.filter((place) => !stands.has(place)).length;
  const lacks: readonly (InputError | false)[] = [
    priorities.length === 0 && { path: 'priorities', code: 'voting.lacksPriorities' },
    left > 0 && priorities.length > 0 && { path: 'priorities', code: 'voting.lacksVoted', params: { n: left } },
    ...priorities.flatMap((one, index) =>
      lacksOfPriority(one, `priorities.${index}`, duties[rung].leastReason, plan.options.length > 0),
    ),
    plan.body === null && { path: 'body', code: 'voting.lacksBody' },
    plan.decidedOn === null && { path: 'decidedOn', code: 'voting.lacksDecidedOn' },
    plan.decidedOn !== null && plan.decidedOn > today && { path: 'decidedOn', code: 'voting.lacksDecidedBefore' },
    plan.why === '' && { path: 'why', code: 'voting.lacksWhy' },
  ];
  return lacks.filter((one) => one !== false);
}

function lacksOfPriority(
  { option, advice, chosen, reason, criteria: found }: DecisionPlan['priorities'][number],
  path: string,
  least: number,
  voted: boolean,
): readonly InputError[] {
  // beside a vote, what was not voted on is not chosen in silence either
  const beside = voted && option === null && chosen === true;
  const short = (departs(advice, chosen) || beside) && reason.length < least;
  const unexplained = criteria.filter((one) => found[one].score !== null && found[one].why === '');
  return [
    ...unexplained.map((one) => ({ path: `${path}.criteria.${one}.why`, code: 'voting.lacksCriterionWhy' })),
    ...(chosen === null ? [{ path: `${path}.chosen`, code: 'voting.lacksChoice' }] : []),
    ...(short ? [{ path: `${path}.reason`, code: 'voting.lacksReason', params: { n: least } }] : []),
  ];
}
