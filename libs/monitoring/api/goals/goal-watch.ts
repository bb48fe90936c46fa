import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { adoptedGoals } from '@wijkspoor/action-plan/api';
import { People } from '@wijkspoor/identity/api';
import { daysForNote, type GoalAsksFor } from '@wijkspoor/monitoring/domain';
import { Notifications } from '@wijkspoor/notifications/api';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { todayHere } from '@wijkspoor/project/api';
import { standingOf } from './goal-views';
import { keptOf } from './measurement-rows';

/** Goals that ask for something: a note about what changes, or a measurement. */
@Injectable()
export class GoalWatch {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** What the adopted goals of these projects ask for, in three statements. */
  async asked(tx: EntityManager, projectIds: readonly string[], today = todayHere()): Promise<readonly GoalAsksFor[]> {
    const goals = await adoptedGoals(tx, projectIds);
    const kept = await keptOf(
      tx,
      goals.map(({ id }) => id),
    );
    return goals.map((goal) => {
      const { escalates, noteBy, due } = standingOf(goal, kept, today);
      const { number, title, projectId, project, regisseurId, wijken } = goal;
      return { number, title, projectId, project, regisseurId, wijken, noteBy: escalates ? noteBy : null, due };
    });
  }

  /** The job, every morning. Twice, late or after a crash: each is told once of each time that a goal was red too long. */
  watch(ctx: Ctx, today = todayHere()): Promise<void> {
    return this.db.each(ctx, (own) => this.db.run(own, (tx) => this.tell(tx, own, today)));
  }

  private async tell(tx: EntityManager, ctx: Ctx, today: string): Promise<void> {
    const goals = await adoptedGoals(tx);
    const kept = await keptOf(
      tx,
      goals.map(({ id }) => id),
    );
    const red = goals.flatMap((goal) => {
      const { escalates, redSince } = standingOf(goal, kept, today);
      return escalates && redSince !== null ? [{ goal, redSince }] : [];
    });
    const told = red.flatMap(({ goal, redSince }) =>
      [...new Set([goal.regisseurId, goal.contactId])].map((accountId) => ({ goal, redSince, accountId })),
    );
    const addresses = await this.people.addressesOf(
      tx,
      told.map(({ accountId }) => accountId),
    );
    await this.notifications.tell(
      tx,
      ctx,
      told.flatMap(({ goal, redSince, accountId }) => {
        const address = addresses.get(accountId);
        if (address === undefined) return [];
        return [
          {
            to: address.email,
            language: address.language,
            kind: 'monitoring.notice.red',
            when: 'now' as const,
            params: { goal: goal.title, project: goal.project, n: daysForNote },
            // a goal that was answered and is red again is another time
            onceKey: `goal-red ${goal.id} ${redSince}`,
            path: `/werk/doelen/${goal.number}/metingen`,
            leavePath: null,
          },
        ];
      }),
    );
  }
}
