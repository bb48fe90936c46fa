import type { EntityManager } from 'typeorm';
import type { ReportContent } from '@wijkspoor/action-plan/domain';
import type { DeliverableSource } from '@wijkspoor/project/api';

/** What was accepted of one intervention in one period: its newest version. */
export type AcceptedFigures = {
  readonly reportId: string;
  readonly cycleId: string;
  /** Whose report it is: its number and title. */
  readonly intervention: { readonly id: string; readonly number: number; readonly title: string };
  /** Who carried it out; null: the gemeente itself. */
  readonly organisationId: string | null;
  /** Whether the other partners of the team may read the intervention. */
  readonly sharedWithTeam: boolean;
  /** The goals that the intervention serves now. */
  readonly goalIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly people: number;
  readonly effort: ReportContent['effort'];
};

/** Figures of every accepted report of some cycles, by intervention and period; one statement. */
export function acceptedFigures(tx: EntityManager, cycleIds: readonly string[]): Promise<AcceptedFigures[]> {
  return tx.query(
    `select r.id as "reportId", r.cycle_id as "cycleId", json_build_object('id', i.id, 'number', i.number, 'title', i.title) as intervention,
       r.organisation_id as "organisationId", i.shared_with_team as "sharedWithTeam",
       array(select g.goal_id from intervention_goal g where g.intervention_id = i.id) as "goalIds",
       r.starts_on::text as "startsOn", r.ends_on::text as "endsOn", v.people,
       json_build_object('hours', v.hours, 'costCents', v.cost_cents, 'volunteers', v.volunteers) as effort
     from partner_report r join report_version v on v.report_id = r.id and v.number = r.accepted
     join intervention i on i.id = r.intervention_id
     where r.cycle_id = any ($1) order by i.number, r.period`,
    [cycleIds],
  );
}

/** A story of an accepted report, with what the yes to it is for. */
export type AcceptedStory = {
  readonly reportId: string;
  readonly projectId: string;
  readonly organisationId: string | null;
  readonly intervention: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly words: string;
  readonly consentFor: string;
};

/** The newest stories about a goal, of the last accepted version of each report; only while the yes of whom it is about stands. One statement. */
export function acceptedStories(tx: EntityManager, goalId: string): Promise<AcceptedStory[]> {
  return tx.query(
    `select r.id as "reportId", r.project_id as "projectId", r.organisation_id as "organisationId", i.title as intervention,
       r.starts_on::text as "startsOn", r.ends_on::text as "endsOn", s.words, s.consent_for as "consentFor"
     from intervention_goal g join intervention i on i.id = g.intervention_id join partner_report r on r.intervention_id = i.id
     join report_story s on s.report_id = r.id and s.number = r.accepted and s.withdrawn_at is null
     where g.goal_id = $1 order by r.ends_on desc, r.id limit 20`,
    [goalId],
  );
}

/** What partners told, for the deliverable of step 4: at least one accepted report. */
export const reportsSource: DeliverableSource = {
  codes: ['partnerReports'],
  async find(tx, cycles) {
    const rows = await tx.query<{ cycle: string; accepted: number; waiting: number }[]>(
      `select c.id as cycle, (count(*) filter (where r.accepted > 0))::int as accepted, (count(*) filter (where r.state = 'submitted'))::int as waiting
       from unnest($1::uuid[]) c (id) left join partner_report r on r.cycle_id = c.id group by c.id`,
      [cycles.map(({ id }) => id)],
    );
    return new Map(
      rows.map(({ cycle, accepted, waiting }) => {
        const code = waiting > 0 ? 'action-plan.missing.reportsToJudge' : 'action-plan.missing.partnerReports';
        return [cycle, { partnerReports: { count: accepted, missing: accepted > 0 ? [] : [{ code }] } }];
      }),
    );
  },
  path: () => '/rapportages',
};
