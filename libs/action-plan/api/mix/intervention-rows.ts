import type { EntityManager } from 'typeorm';
import type { AccessAspect, InterventionState, MixPillar, Spoor } from '@wijkspoor/action-plan/domain';
import type { RecognitionLevel } from '@wijkspoor/knowledge/domain';

/** Everything the tables say of an intervention; dates as text, money in whole cents. */
export type InterventionRow = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly words: string;
  readonly state: InterventionState;
  readonly pillar: MixPillar | null;
  readonly sporen: Spoor[];
  readonly targetGroup: string;
  readonly setting: string;
  readonly organisationId: string | null;
  readonly byGemeente: boolean;
  readonly sharedWithTeam: boolean;
  readonly agreements: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly reportsPerYear: number;
  readonly reason: string;
  readonly plannedCents: number | null;
  readonly catalogueEntry: string | null;
  readonly ownEntry: string | null;
  readonly recognition: RecognitionLevel | null;
  readonly recognisedUntil: string | null;
  readonly version: number;
  readonly projectId: string;
  readonly project: string;
  readonly cycleId: string;
  readonly goals: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  readonly access: readonly {
    readonly aspect: AccessAspect;
    readonly answer: 'good' | 'fair' | 'weak';
    readonly words: string;
  }[];
  readonly actions: readonly ActionRow[];
  readonly commitments: readonly { readonly sourceId: string; readonly year: number; readonly cents: number }[];
};

/** What is to be done about a weak answer. */
export type ActionRow = {
  readonly id: string;
  readonly aspect: AccessAspect;
  readonly what: string;
  readonly ownerOrganisation: string | null;
  readonly ownerRole: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly version: number;
};

const list = (item: string, order: string, from: string): string =>
  `(select coalesce(json_agg(json_build_object(${item}) order by ${order}), '[]') from ${from})`;

const actionItem = `'id', a.id, 'aspect', a.aspect, 'what', a.what, 'ownerOrganisation', a.owner_organisation, 'ownerRole', a.owner_role,
  'dueOn', a.due_on, 'doneOn', a.done_on, 'version', a.version`;

/** Selects whole interventions; add a `where`. */
const selectWhole = `
  select i.id, i.number, i.title, i.words, i.state, i.pillar, i.sporen, i.target_group as "targetGroup", i.setting,
    i.organisation_id as "organisationId", i.by_gemeente as "byGemeente", i.shared_with_team as "sharedWithTeam", i.agreements,
    i.starts_on::text as "startsOn", i.ends_on::text as "endsOn", i.reports_per_year as "reportsPerYear", i.reason,
    i.planned_cents::float8 as "plannedCents", i.catalogue_entry as "catalogueEntry", i.own_entry as "ownEntry",
    i.recognition, i.recognised_until::text as "recognisedUntil", i.version, i.project_id as "projectId", p.name as project, i.cycle_id as "cycleId",
    ${list(`'id', g.id, 'number', g.number, 'title', g.title`, 'g.number', 'intervention_goal ig join goal g on g.id = ig.goal_id where ig.intervention_id = i.id')} as goals,
    ${list(`'aspect', x.aspect, 'answer', x.answer, 'words', x.words`, `array_position(array['comprehensible', 'available', 'affordable', 'fitting'], x.aspect)`, 'intervention_access x where x.intervention_id = i.id')} as access,
    ${list(actionItem, 'a.done_on nulls first, a.due_on, a.id', 'plan_action a where a.intervention_id = i.id')} as actions,
    ${list(`'sourceId', m.source_id, 'year', m.year, 'cents', m.cents`, 'm.year, m.source_id', 'money_commitment m where m.intervention_id = i.id')} as commitments
  from intervention i join project p on p.id = i.project_id`;

/** The whole of some interventions, by number. @param where a condition on `i` with `$1`, `$2`. */
export const wholeRows = (tx: EntityManager, where: string, values: readonly unknown[]): Promise<InterventionRow[]> =>
  tx.query<InterventionRow[]>(`${selectWhole} where ${where} order by i.number`, [...values]);

/** A line of a list. */
export type LineRow = Pick<
  InterventionRow,
  | 'id'
  | 'number'
  | 'title'
  | 'state'
  | 'pillar'
  | 'sporen'
  | 'targetGroup'
  | 'organisationId'
  | 'byGemeente'
  | 'sharedWithTeam'
  | 'startsOn'
  | 'endsOn'
> & { readonly weak: number; readonly unanswered: number };

/** Selects lines; add a `where`. */
const selectLines = `
  select i.id, i.number, i.title, i.state, i.pillar, i.sporen, i.target_group as "targetGroup", i.organisation_id as "organisationId",
    i.by_gemeente as "byGemeente", i.shared_with_team as "sharedWithTeam", i.starts_on::text as "startsOn", i.ends_on::text as "endsOn",
    (select count(*)::int from plan_action a where a.intervention_id = i.id and a.done_on is null) as weak,
    4 - (select count(*)::int from intervention_access x where x.intervention_id = i.id) as unanswered
  from intervention i`;

/** Lines of some interventions, by number. @param where a condition on `i`. */
export const lineRows = (
  tx: EntityManager,
  where: string,
  values: readonly unknown[],
  limit = 200,
): Promise<LineRow[]> =>
  tx.query<LineRow[]>(`${selectLines} where ${where} order by i.number limit ${Math.trunc(limit)}`, [...values]);
