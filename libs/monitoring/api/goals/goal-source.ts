import { adoptedGoalsOf } from '@wijkspoor/action-plan/api';
import type { DeliverableSource } from '@wijkspoor/project/api';
import type { Evidence } from '@wijkspoor/project/domain';
import { todayHere } from '@wijkspoor/project/api';
import { keptOf } from './measurement-rows';
import { standingOf } from './goal-views';

/** Done when every adopted goal has it; without goals there is nothing to have it. */
const ofAll = (goals: number, count: number, lacks: 'goalBaselines' | 'goalReviews'): Evidence => {
  if (goals === 0) return { count: 0, missing: [{ code: 'monitoring.lacks.goals' }] };
  return {
    count,
    missing: count === goals ? [] : [{ code: `monitoring.lacks.${lacks}`, params: { n: goals - count } }],
  };
};

/**
 * What measurements show of a cycle: every adopted goal has a beginning, and every one was looked at after that: measured again, or
 * adjusted.
 */
export const goalSource: DeliverableSource = {
  codes: ['baseline', 'review'],
  async find(tx, cycles) {
    const goals = await adoptedGoalsOf(
      tx,
      cycles.map(({ id }) => id),
    );
    const kept = await keptOf(
      tx,
      goals.map(({ id }) => id),
    );
    const today = todayHere();
    const seen = goals.map((goal) => {
      const { last } = standingOf(goal, kept, today);
      const begun = goal.baselineOn ?? kept.measurements(goal.id).at(-1)?.measuredOn ?? null;
      return {
        cycleId: goal.cycleId,
        baseline: goal.baseline !== null || last !== null,
        review: kept.adjustments(goal.id).length > 0 || (last !== null && begun !== null && last.on > begun),
      };
    });
    return new Map(
      cycles.map(({ id }) => {
        const own = seen.filter(({ cycleId }) => cycleId === id);
        const count = (what: 'baseline' | 'review') => own.filter((one) => one[what]).length;
        return [
          id,
          {
            baseline: ofAll(own.length, count('baseline'), 'goalBaselines'),
            review: ofAll(own.length, count('review'), 'goalReviews'),
          },
        ];
      }),
    );
  },
  path: (_, projectId) => `/projecten/${projectId}/voortgang`,
};
