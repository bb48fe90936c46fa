import type { EntityManager } from 'typeorm';
import { type ReportLine, takesWords } from '@wijkspoor/action-plan/domain';
import { daysBetween } from '@wijkspoor/platform/domain';
import type { People } from '@wijkspoor/identity/api';
import type { ReportRow } from './report-rows';

type Names = ReadonlyMap<string, string>;

/** Names of the organisations and people that these reports name; one statement. */
export const namesOf = (
  tx: EntityManager,
  people: People,
  organisations: readonly (string | null)[],
  accounts: readonly (string | null)[] = [],
): Promise<Names> =>
  people.names(
    tx,
    accounts.flatMap((id) => id ?? []),
    organisations.flatMap((id) => id ?? []),
  );

/** A report as a list shows it. */
export const lineOf = (row: ReportRow, names: Names, today: string): ReportLine => ({
  ...{ id: row.id, state: row.state, held: row.held, accepted: row.accepted, dueOn: row.dueOn },
  intervention: { id: row.interventionId, name: row.intervention },
  project: { id: row.projectId, name: row.project },
  wijken: [...row.wijken],
  organisation: row.organisationId === null ? null : (names.get(row.organisationId) ?? ''),
  period: { number: row.period, startsOn: row.startsOn, endsOn: row.endsOn, last: row.last },
  // a correction is never late
  daysLate: takesWords(row.state) && row.accepted === 0 ? Math.max(0, daysBetween(row.dueOn, today)) : 0,
});
