import type { EntityManager } from 'typeorm';
import type { AccessAnswer, AccessAspect, MixPillar, ObstacleLevel, Spoor } from '@wijkspoor/action-plan/domain';
import { lateOf, standsOf } from './reporting/report-rows';

type OfCycle = { readonly cycleId: string };

/** What the plans of some cycles say, for reports. Days as `2027-03-14`, money in whole cents. */
export type PlansTold = {
  /** Those that were agreed, run or ended; never a draft, never what was dropped. */
  readonly interventions: readonly (OfCycle & {
    readonly number: number;
    readonly title: string;
    readonly state: 'agreed' | 'running' | 'ended';
    readonly pillar: MixPillar | null;
    readonly sporen: readonly Spoor[];
    readonly targetGroup: string;
    /** Who carries it out; null: the gemeente itself. */
    readonly organisationId: string | null;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly access: readonly { readonly aspect: AccessAspect; readonly answer: AccessAnswer }[];
    /** Actions about access that are not done. */
    readonly actions: number;
    /** What was chosen in a decision that its adopted goals serve, by id. */
    readonly priorityIds: readonly string[];
  })[];
  /** Sources of money with a last day. */
  readonly money: readonly (OfCycle & { readonly name: string; readonly endsOn: string; readonly cents: number })[];
  /** What is in the way and not solved, of reports that stand; the highest level first. */
  readonly obstacles: readonly (OfCycle & {
    readonly words: string;
    readonly needs: string;
    readonly level: ObstacleLevel;
    readonly toldOn: string;
  })[];
  readonly reports: readonly (OfCycle & { readonly accepted: number; readonly late: number })[];
};

/** Reads what the plans of these cycles say, in four statements. @param today as `2027-03-14`. */
export async function plansTold(tx: EntityManager, cycleIds: readonly string[], today: string): Promise<PlansTold> {
  const interventions = await tx.query<PlansTold['interventions']>(
    `select i.cycle_id as "cycleId", i.number, i.title, i.state, i.pillar, i.sporen, i.target_group as "targetGroup",
       i.organisation_id as "organisationId", i.starts_on::text as "startsOn", i.ends_on::text as "endsOn",
       (select coalesce(json_agg(json_build_object('aspect', a.aspect, 'answer', a.answer)), '[]') from intervention_access a where a.intervention_id = i.id) as access,
       (select count(*)::int from plan_action x where x.intervention_id = i.id and x.done_on is null) as actions,
       array(select distinct g.priority_id from intervention_goal s join goal g on g.id = s.goal_id
         where s.intervention_id = i.id and g.state = 'adopted' and g.priority_id is not null) as "priorityIds"
     from intervention i where i.cycle_id = any ($1) and i.state in ('agreed', 'running', 'ended') order by i.number limit 5000`,
    [cycleIds],
  );
  const money = await tx.query<PlansTold['money']>(
    `select cycle_id as "cycleId", name, ends_on::text as "endsOn", amount_cents::float8 as cents from money_source
     where cycle_id = any ($1) and ends_on is not null order by ends_on, lower(name) limit 5000`,
    [cycleIds],
  );
  const obstacles = await tx.query<PlansTold['obstacles']>(
    `select o.cycle_id as "cycleId", o.words, o.needs, o.level, o.told_on::text as "toldOn"
     from obstacle o join partner_report r on r.id = o.report_id
     where o.cycle_id = any ($1) and o.state <> 'solved' and ${standsOf('r')}
     order by array_position(array['country', 'gemeente', 'wijk'], o.level), o.told_on, o.id limit 1000`,
    [cycleIds],
  );
  const reports = await tx.query<PlansTold['reports']>(
    `select r.cycle_id as "cycleId", (count(*) filter (where r.accepted > 0))::int as accepted, (count(*) filter (where ${lateOf('$2')}))::int as late
     from partner_report r join intervention n on n.id = r.intervention_id where r.cycle_id = any ($1) group by 1`,
    [cycleIds, today],
  );
  return { interventions, money, obstacles, reports };
}
