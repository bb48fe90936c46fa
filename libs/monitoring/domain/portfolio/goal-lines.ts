import { type Actor, may, type Verdict } from '@wijkspoor/platform/domain';
import { daysLate, dueKind } from '@wijkspoor/project/domain';
import { goalsPolicy } from '../goals/policy';
import type { DueCode } from '../goals/standing';
import type { GoalCode, PortfolioLine } from './view';

/** A goal as far as it asks something of somebody. */
export type GoalAsksFor = {
  readonly number: number;
  readonly title: string;
  readonly projectId: string;
  readonly project: string;
  readonly regisseurId: string;
  readonly wijken: readonly string[];
  /** It has been red too long: the day before which somebody should have written what changes; null otherwise. */
  readonly noteBy: string | null;
  readonly due: DueCode | null;
};

/** What goals ask: a note where one has been red too long, and a measurement that is late. */
export const goalLines = (actor: Actor, goals: readonly GoalAsksFor[], today: string): readonly PortfolioLine[] =>
  goals.flatMap((goal) => [
    ...(goal.noteBy === null
      ? []
      : [line(goal, 'adjustGoal', goal.noteBy, today, goalsPolicy.adjustGoals.judge(actor, goal))]),
    ...(goal.due === null ? [] : [line(goal, 'measureGoal', null, today, goalsPolicy.measureGoals.judge(actor, goal))]),
  ]);

function line(
  { number, title, project, wijken }: GoalAsksFor,
  action: GoalCode,
  due: string | null,
  today: string,
  verdict: Verdict,
): PortfolioLine {
  return {
    key: `${action} ${number}`,
    ...{ action, project, goal: title, due, wijken: [...wijken] },
    ...(due === null
      ? { kind: 'thisWeek' as const, daysLate: 0 }
      : { kind: dueKind(due, today), daysLate: daysLate(due, today) }),
    path: `/doelen/${number}/metingen${action === 'adjustGoal' ? '#bijsturen' : '#meten'}`,
    ...{ step: null, activity: null, round: null, matter: null, byPartner: false },
    may: may(verdict),
  };
}
