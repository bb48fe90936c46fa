import type { EntityManager } from 'typeorm';
import type { ReportScope } from '@wijkspoor/action-plan/domain';
import { moneyWarnings } from './mix/for-others';
import { ownIn, ownOf } from './own-organisations';
import { lateOf, standsOf } from './reporting/report-rows';

/** What the plan of a project asks of somebody: counts, and the day of the oldest. Days as `2027-03-14`. */
export type PlanAsks = {
  readonly projectId: string;
  readonly project: string;
  readonly wijken: readonly string[];
  /** Reports that were handed in and wait to be judged. */
  readonly toJudge: number;
  /** Reports that should have been handed in, and since when. */
  readonly late: number;
  readonly lateSince: string | null;
  /** Actions about access past their day, and since when. */
  readonly actions: number;
  readonly actionsSince: string | null;
  /** Obstacles that the gemeente has to solve. */
  readonly obstacles: number;
  /** Sources of money that end within nine months, the first to end first. */
  readonly money: readonly { readonly name: string; readonly endsOn: string }[];
};

/** Projects of which everything is seen. */
const whole = `($3 or p.id = any ($5::uuid[]))`;
const own = (organisation: string): string => `(${whole} or ${ownIn('$4', '$6', { organisation, project: 'p.id' })})`;

/**
 * What the plans of the open cycles of these projects ask, in two statements whatever there is.
 * @param scope whose reports and actions count: all, all of some projects, or those of own organisations.
 */
export async function planAsks(
  tx: EntityManager,
  projectIds: readonly string[],
  scope: ReportScope,
  today: string,
): Promise<readonly PlanAsks[]> {
  const [organisations, places] = ownOf(scope);
  const rows = await tx.query<Omit<PlanAsks, 'money'>[]>(
    `select p.id as "projectId", p.name as project,
       (select coalesce(json_agg(w.name order by w.name), '[]') from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id) as wijken,
       r."toJudge", r.late, r."lateSince", a.actions, a."actionsSince", o.obstacles
     from project p join cycle c on c.project_id = p.id and c.state = 'open',
     lateral (select (count(*) filter (where r.state = 'submitted'))::int as "toJudge", (count(*) filter (where ${isLate}))::int as late,
         (min(r.due_on) filter (where ${isLate}))::text as "lateSince"
       from partner_report r join intervention n on n.id = r.intervention_id
       where r.cycle_id = c.id and r.state <> 'accepted' and ${own('r.organisation_id')}) r,
     lateral (select count(*)::int as actions, min(x.due_on)::text as "actionsSince" from plan_action x join intervention i on i.id = x.intervention_id
       where x.cycle_id = c.id and x.done_on is null and i.state <> 'dropped' and x.due_on < $2::date
         and (${own('i.organisation_id')} or ${own('x.owner_organisation')})) a,
     lateral (select count(*)::int as obstacles from obstacle x join partner_report r on r.id = x.report_id
       where x.cycle_id = c.id and x.level = 'gemeente' and x.state <> 'solved' and ${standsOf('r')} and ${whole}) o
     where p.id = any ($1) order by lower(p.name), p.id`,
    [projectIds, today, scope.all, organisations, scope.wholeProjectIds, places],
  );
  const money = await moneyWarnings(tx, projectIds, today);
  return rows.map((row) => ({ ...row, money: money.filter(({ projectId }) => projectId === row.projectId) }));
}

const isLate = lateOf('$2');
