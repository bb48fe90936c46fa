import type { EntityManager } from 'typeorm';
import { acceptedFigures, acceptedStories } from '@wijkspoor/action-plan/api';
import { reportingPolicy } from '@wijkspoor/action-plan/domain';
import type { GoalMonitoring, ToldReport } from '@wijkspoor/monitoring/domain';
import type { Actor } from '@wijkspoor/platform/domain';

/** The accepted reports of some cycles, as goals are told of them; one statement, and none without cycles. */
export async function toldReports(tx: EntityManager, cycleIds: readonly string[]): Promise<readonly ToldReport[]> {
  if (cycleIds.length === 0) return [];
  const figures = await acceptedFigures(tx, cycleIds);
  return figures.map(({ intervention, organisationId, sharedWithTeam, goalIds, startsOn, endsOn, effort, people }) => ({
    ...{ interventionId: intervention.id, intervention, organisationId, sharedWithTeam },
    ...{ goalIds, startsOn, endsOn, ...effort },
    participants: people,
  }));
}

/** Stories that partners told of a goal, for who may read the reports they stand in: a partner reads its own. */
export async function toldStories(tx: EntityManager, actor: Actor, goalId: string): Promise<GoalMonitoring['stories']> {
  const stories = await acceptedStories(tx, goalId);
  return stories
    .filter((story) => reportingPolicy.seeReports.judge(actor, story) === true)
    .map(({ reportId, intervention, startsOn, endsOn, words, consentFor }) => ({
      ...{ reportId, intervention, startsOn, endsOn, words, consentFor },
    }));
}
