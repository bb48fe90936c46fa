import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  contextOf,
  type GoalFields,
  measuredFigure,
  type WorkText,
} from '@wijkspoor/action-plan/domain';
import { People } from '@wijkspoor/identity/api';
import { readIndicators } from '@wijkspoor/project/api';
import { naturesOf } from '@wijkspoor/wijk/api';
import { decidedPriorities } from './priorities';
import type { TextRow } from './text-rows';

type Choices = WorkText['choices'];

/** What can be chosen in the form of a goal: one list for the form and for the judge. */
@Injectable()
export class GoalChoices {
  constructor(@Inject(People) private readonly people: People) {}

  async of(tx: EntityManager, { cycleId, project }: TextRow): Promise<Choices> {
    const chosen = await readIndicators(tx, cycleId);
    const figures = await naturesOf(
      tx,
      chosen.map(({ indicator }) => indicator),
    );
    return {
      figures,
      organisations: await this.people.organisations(tx),
      priorities: await decidedPriorities(tx, project.id),
    };
  }

  /**
   * @throws action-plan.figureModelled, action-plan.figureUnknown, action-plan.ownerUnknown, action-plan.priorityUnknown. What a goal
   * had before it may keep, also when nobody could choose it now.
   */
  demand(fields: GoalFields, { goal }: TextRow, { figures, organisations, priorities }: Choices): void {
    const { indicatorKey, context, ownerOrganisation, priorityId } = fields;
    const listed = figures.some(({ key }) => key === indicatorKey);
    if (indicatorKey !== null && (listed || indicatorKey !== goal?.indicatorKey)) measuredFigure(indicatorKey, figures);
    const kept = (goal?.context ?? []).map((key) => ({ key, modelled: true }));
    contextOf(context, [...figures, ...kept]);
    const among = (id: string | null, before: string | null | undefined, list: readonly { readonly id: string }[]) =>
      id === null || id === before || list.some((one) => one.id === id);
    if (!among(ownerOrganisation, goal?.ownerOrganisation, organisations))
      throw actionPlanError('ownerUnknown', [{ path: 'ownerOrganisation', code: 'choice' }]);
    if (!among(priorityId, goal?.priorityId, priorities))
      throw actionPlanError('priorityUnknown', [{ path: 'priorityId', code: 'choice' }]);
  }
}
