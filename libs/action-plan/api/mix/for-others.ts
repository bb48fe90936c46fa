import type { EntityManager } from 'typeorm';
import { endingOf } from '@wijkspoor/action-plan/domain';

/** A source of money that ends soon. */
type MoneyWarning = {
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
