import type { EntityManager } from 'typeorm';
import { endingOf } from '@wijkspoor/action-plan/domain';
import { type InterventionRow, type LineRow, lineRows, wholeRows } from './intervention-rows';

/** An intervention of the gemeente of this transaction; undefined when there is none. Who may see it is for the caller. */
export async function interventionOf(tx: EntityManager, id: string): Promise<InterventionRow | undefined> {
  const [row] = await wholeRows(tx, 'i.id = $1', [id]);
  return row;
}

/** What some organisations carry out in some projects of this gemeente, without drafts and what was dropped; by number. */
export const interventionsOfPartner = (
  tx: EntityManager,
  organisations: readonly string[],
  projects: readonly string[],
): Promise<LineRow[]> =>
  lineRows(
    tx,
    `i.organisation_id = any ($1) and i.project_id = any ($2) and i.state in ('agreed', 'running', 'ended')`,
    [organisations, projects],
    500,
  );

/** A source of money that ends soon. */
export type MoneyWarning = {
  readonly projectId: string;
  readonly sourceId: string;
  readonly name: string;
  readonly endsOn: string;
};

/** Sources of some projects that end within nine months, the first to end first. @param today as `2027-03-14`. */
export async function moneyWarnings(
  tx: EntityManager,
  projects: readonly string[],
  today: string,
): Promise<readonly MoneyWarning[]> {
  const rows = await tx.query<MoneyWarning[]>(
    `select s.project_id as "projectId", s.id as "sourceId", s.name, s.ends_on::text as "endsOn"
     from money_source s join cycle c on c.id = s.cycle_id and c.state = 'open'
     where s.project_id = any ($1) and s.ends_on between $2::date and $2::date + 300 order by s.ends_on, s.id`,
    [projects, today],
  );
  return rows.filter(({ endsOn }) => endingOf(endsOn, today) === 'ending');
}
