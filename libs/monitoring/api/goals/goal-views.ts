import type { GoalToMonitor } from '@wijkspoor/action-plan/api';
import {
  type GoalMonitoring,
  type GoalStanding,
  isShown,
  monitoringPolicy,
  type ProjectProgress,
  type PublicGoal,
  publicReportedOf,
  reportedFor,
  standing,
  standingOnes,
  type ToldReport,
} from '@wijkspoor/monitoring/domain';
import { type Actor, may } from '@wijkspoor/platform/domain';
import { isOpen } from '@wijkspoor/project/domain';
import type { Kept } from './measurement-rows';

/** How a goal stands by what was kept of it. */
export const standingOf = (goal: GoalToMonitor, kept: Kept, today: string): GoalStanding =>
  standing(
    goal,
    kept.measurements(goal.id),
    kept.adjustments(goal.id).map(({ notedOn }) => notedOn),
    today,
  );

/** What is told of a goal to everybody. */
const told = ({
  number,
  title,
  words,
  targetGroup,
  indicator,
  unit,
  baselineDue,
  target,
  targetOn,
  method,
}: GoalToMonitor) => ({
  ...{ number, title, words, targetGroup, indicator, unit, baselineDue, target, targetOn, method },
});

/** A goal that is no longer carried out, or not yet, asks for nothing. */
function worked(goal: GoalToMonitor, kept: Kept, today: string): GoalMonitoring['goal'] {
  const { code, last, line, due, noteBy, escalates } = standingOf(goal, kept, today);
  const asks = goal.state === 'adopted';
  return {
    ...told(goal),
    state: goal.state,
    standing: {
      ...{ code, last, line },
      due: asks || due === 'baseline' ? due : null,
      noteBy: asks ? noteBy : null,
      escalates: asks && escalates,
    },
  };
}

/** What somebody may do with a goal, as long as its cycle is open. */
const mayWith = (
  actor: Actor,
  goal: Pick<GoalToMonitor, 'projectId' | 'regisseurId' | 'projectState' | 'cycleState'>,
) => {
  const open = isOpen({ project: goal.projectState, cycle: goal.cycleState });
  const { measureGoals, adjustGoals } = monitoringPolicy;
  const both = (sentence: typeof measureGoals) => {
    const verdict = sentence.judge(actor, goal);
    return may(verdict === true ? open : verdict);
  };
  return { measure: both(measureGoals), adjust: both(adjustGoals) };
};

/** One goal, for who works on it. */
export const goalView = (
  actor: Actor,
  goal: GoalToMonitor,
  kept: Kept,
  { reports, stories }: { readonly reports: readonly ToldReport[]; readonly stories: GoalMonitoring['stories'] },
  today: string,
): GoalMonitoring => ({
  project: { id: goal.projectId, name: goal.project, cycle: goal.cycle },
  goal: worked(goal, kept, today),
  measurements: [...kept.measurements(goal.id)],
  adjustments: [...kept.adjustments(goal.id)],
  reported: reportedFor(actor, goal, reports),
  stories,
  may: mayWith(actor, goal),
});

/** A project whose goals are looked at. */
export type ProjectSeen = ProjectProgress['project'] &
  Pick<GoalToMonitor, 'projectState' | 'cycleState' | 'regisseurId'>;

/** All goals of a cycle, for who works on it. */
export function progressView(
  actor: Actor,
  project: ProjectSeen,
  goals: readonly GoalToMonitor[],
  kept: Kept,
  today: string,
): ProjectProgress {
  return {
    project: { id: project.id, name: project.name, cycle: project.cycle },
    goals: goals.map((goal) => {
      const measurements = standingOnes(kept.measurements(goal.id));
      return {
        ...worked(goal, kept, today),
        story: measurements.findLast(({ story }) => story !== '')?.story ?? '',
        adjusted: kept.adjustments(goal.id)[0] ?? null,
      };
    }),
    may: mayWith(actor, { ...project, projectId: project.id }),
  };
}

/** A goal for everybody: judged by what everybody can see, so that words, picture and table agree. */
export function publicGoal(goal: GoalToMonitor, kept: Kept, reports: readonly ToldReport[], today: string): PublicGoal {
  const all = standingOnes(kept.measurements(goal.id));
  const shown = all.filter(isShown);
  const { code, last, line } = standing(goal, shown, [], today);
  const newest = new Map(
    shown.flatMap((one) => (one.kind === 'context' ? [[`${one.about} ${one.level ?? ''}`, one] as const] : [])),
  );
  return {
    ...told(goal),
    standing: { code, last, line },
    measurements: shown.filter(({ kind }) => kind !== 'context'),
    background: [...newest.values()],
    hidden: all.length - shown.length,
    adjustments: [...kept.adjustments(goal.id)],
    reported: publicReportedOf(goal.id, reports),
  };
}
