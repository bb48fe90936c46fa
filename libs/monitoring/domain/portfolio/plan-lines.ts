import { actionPlanPolicy } from '@wijkspoor/action-plan/domain';
import { type Actor, may, type Verdict } from '@wijkspoor/platform/domain';
import { daysLate, dueKind } from '@wijkspoor/project/domain';
import type { PlanCode, PortfolioLine, VoiceCode } from './view';

/** The plan of a project as far as it asks something of somebody; days as `2026-12-01`. */
export type PlanThatAsks = {
  readonly projectId: string;
  readonly project: string;
  readonly wijken: readonly string[];
  readonly toJudge: number;
  readonly late: number;
  readonly lateSince: string | null;
  readonly actions: number;
  readonly actionsSince: string | null;
  readonly obstacles: number;
  readonly money: readonly { readonly name: string; readonly endsOn: string }[];
};

type Asked = { readonly n: number; readonly due?: string | null; readonly path: string; readonly verdict?: Verdict };

/** What plans ask: reports to judge or that are late, actions past their day, obstacles to solve, and money that ends. */
export const planLines = (actor: Actor, plans: readonly PlanThatAsks[], today: string): readonly PortfolioLine[] =>
  plans.flatMap((plan) => {
    const { projectId } = plan;
    const { judgeReport, moveObstacle, runMix, seeMoney } = actionPlanPolicy;
    const judge = judgeReport.judge(actor, { projectId, organisationId: null });
    const of = (action: PlanCode, asked: Asked) => (asked.n === 0 ? [] : [line(plan, action, asked, today)]);
    return [
      // whose report is late has it on the list of their own too
      ...of('lateReports', { n: plan.late, due: plan.lateSince, path: '/rapportages?toon=late', verdict: judge }),
      ...of('lateActions', {
        ...{ n: plan.actions, due: plan.actionsSince, path: `/projecten/${projectId}/acties` },
        verdict: runMix.judge(actor, { projectId }),
      }),
      ...(judge === true ? of('judgeReports', { n: plan.toJudge, path: '/rapportages?toon=submitted' }) : []),
      ...of('solveObstacles', {
        ...{ n: plan.obstacles, path: '/knelpunten' },
        verdict: moveObstacle.judge(actor, { projectId, organisationId: null }),
      }),
      ...(seeMoney.judge(actor, { projectId }) === true
        ? plan.money.map((source, at) => ({
            ...line(
              plan,
              'moneyEnds',
              { n: 1, path: `/projecten/${projectId}/geld`, verdict: runMix.judge(actor, { projectId }) },
              today,
            ),
            ...{ key: `moneyEnds ${projectId} ${at}`, matter: { n: 1, name: source.name, endsOn: source.endsOn } },
          }))
        : []),
    ];
  });

/** A line about something of a project. `due` null: as soon as there is time. */
export function line(
  { projectId, project, wijken }: Pick<PlanThatAsks, 'projectId' | 'project' | 'wijken'>,
  action: PlanCode | VoiceCode,
  { n, due = null, path, verdict = true }: Asked,
  today: string,
): PortfolioLine {
  return {
    key: `${action} ${projectId}`,
    ...{ action, project, due, path, wijken: [...wijken] },
    ...(due === null
      ? { kind: 'thisWeek' as const, daysLate: 0 }
      : { kind: dueKind(due, today), daysLate: daysLate(due, today) }),
    ...{ step: null, activity: null, round: null, goal: null, byPartner: action === 'lateReports' },
    matter: { n, name: '', endsOn: null },
    may: may(verdict),
  };
}
