import type { EntityManager } from 'typeorm';
import type { PriorityView } from '@wijkspoor/voting/domain';

/** A priority that was chosen and published: what goals of a plan refer to. */
export type ChosenPriority = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly spoor: PriorityView['spoor'];
  readonly theme: string;
  readonly ideaId: string | null;
  /** The number of the vote it came from, and its place on the ballot. */
  readonly vote: number | null;
  readonly option: number | null;
  /** The number of the decision, and when it was made. */
  readonly decision: number;
  readonly decidedOn: string;
  readonly cycleId: string;
};

/** Of `prioritisation d` and `priority i`: chosen, published, and not replaced since. */
const standing = `d.state = 'published' and i.chosen
  and not exists (select from prioritisation n where n.replaces = d.id and n.state = 'published')`;

/**
 * The priorities of a project that were chosen and published, in the order of the decision, newest decision first; what a later
 * decision replaced is left out. @param cycleId only those of this cycle.
 */
export const prioritiesOf = (tx: EntityManager, projectId: string, cycleId?: string): Promise<ChosenPriority[]> =>
  tx.query<ChosenPriority[]>(
    `select i.id, i.title, i.text, i.spoor, i.theme, i.idea_id as "ideaId", v.number as vote, i.vote_option_position as option,
       d.number as decision, d.decided_on::text as "decidedOn", d.cycle_id as "cycleId"
     from prioritisation d join priority i on i.prioritisation_id = d.id left join voting_round v on v.id = d.vote_round_id
     where d.project_id = $1 and ($2::uuid is null or d.cycle_id = $2) and ${standing}
     order by d.number desc, i.position limit 500`,
    [projectId, cycleId ?? null],
  );

/** The priorities of these cycles that were chosen and published, in the order of their decision; one statement. */
export const prioritiesOfCycles = (
  tx: EntityManager,
  cycleIds: readonly string[],
): Promise<Pick<ChosenPriority, 'title' | 'decision' | 'decidedOn' | 'cycleId'>[]> =>
  tx.query(
    `select i.title, d.number as decision, d.decided_on::text as "decidedOn", d.cycle_id as "cycleId"
     from prioritisation d join priority i on i.prioritisation_id = d.id
     where d.cycle_id = any ($1) and ${standing} order by d.number desc, i.position limit 5000`,
    [cycleIds],
  );

/** The priority that something serves, and the decision it was chosen in. */
export type PriorityServed = {
  readonly title: string;
  /** The number of the decision, and its title. */
  readonly decision: number;
  readonly decidedAs: string;
  /** The wijk under which everybody reads the decision; null while that wijk is not public. */
  readonly wijk: string | null;
};

/** The published priority of that id, also when a later decision replaced its own; nothing when there is none. */
export async function priorityOf(tx: EntityManager, id: string): Promise<PriorityServed | undefined> {
  const [found] = await tx.query<PriorityServed[]>(
    `select i.title, d.number as decision, d.title as "decidedAs", case when w.published then w.slug end as wijk
     from priority i join prioritisation d on d.id = i.prioritisation_id join wijk w on w.id = d.wijk_id
     where i.id = $1 and d.state = 'published'`,
    [id],
  );
  return found;
}
