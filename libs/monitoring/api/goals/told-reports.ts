import type { EntityManager } from 'typeorm';
import { acceptedFigures } from '@wijkspoor/action-plan/api';
import type { ToldReport } from '@wijkspoor/monitoring/domain';

/** The accepted reports of some cycles, as goals are told of them; one statement, and none without cycles. */
export async function toldReports(tx: EntityManager, cycleIds: readonly string[]): Promise<readonly ToldReport[]> {
  if (cycleIds.length === 0) return [];
  const figures = await acceptedFigures(tx, cycleIds);
  return figures.map(({ intervention, organisationId, sharedWithTeam, goalIds, startsOn, endsOn, effort, reach }) => ({
    ...{ interventionId: intervention.id, intervention, organisationId, sharedWithTeam },
    ...{ goalIds, startsOn, endsOn, ...effort },
    participants: reach.people,
  }));
}
