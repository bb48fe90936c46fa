import type { Evidence, Missing } from '@wijkspoor/project/domain';

/** What the goals of one cycle count up to; dropped ones are left out. */
export type GoalCounts = {
  readonly all: number;
  readonly adopted: number;
  /** Adopted, with a target group. */
  readonly withGroup: number;
  /** Adopted, with a baseline that was measured. */
  readonly measured: number;
};

const said = (count: number, missing: Missing | null): Evidence => ({
  count,
  missing: missing === null ? [] : [missing],
});

/** What goals say of three deliverables: those of step 2 want adopted goals, the baseline of step 5 wants each of them measured. */
export function goalEvidence({ all, adopted, withGroup, measured }: GoalCounts) {
  const none: Missing | null =
    all === 0
      ? { code: 'action-plan.missing.goal' }
      : adopted === 0
        ? { code: 'action-plan.missing.goalAdopted', params: { n: all } }
        : null;
  const unmeasured = adopted - measured;
  return {
    goal: said(adopted === 0 ? all : adopted, none),
    targetGroup: said(withGroup, withGroup > 0 ? null : { code: 'action-plan.missing.targetGroup' }),
    baseline: said(
      measured,
      adopted === 0
        ? { code: 'action-plan.missing.baseline' }
        : unmeasured > 0
          ? { code: 'action-plan.missing.baselineOf', params: { n: unmeasured } }
          : null,
    ),
  } as const;
}
