import { Inject, Injectable } from '@nestjs/common';
import { planAsks, wordingsToAnswer } from '@wijkspoor/action-plan/api';
import { reportsSomewhere, scopeOf } from '@wijkspoor/action-plan/domain';
import { waitingRounds } from '@wijkspoor/instruments/api';
import { anywhere, instrumentsPolicy } from '@wijkspoor/instruments/domain';
import { portfolioOf, type PortfolioView } from '@wijkspoor/monitoring/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, may } from '@wijkspoor/platform/domain';
import { ProjectReader } from '@wijkspoor/project/api';
import { ideasToRead } from '@wijkspoor/proposals/api';
import { votesToDecide } from '@wijkspoor/voting/api';
import { wijkStates } from '@wijkspoor/wijk/api';
import { GoalWatch } from './goals/goal-watch';

/** What waits for somebody with work, over all projects they may see. */
@Injectable()
export class PortfolioService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(ProjectReader) private readonly projects: ProjectReader,
    @Inject(GoalWatch) private readonly goals: GoalWatch,
  ) {}

  /** @throws platform.forbidden for who has no project to look at, by role. */
  async view(ctx: Ctx): Promise<PortfolioView> {
    const portfolio = await this.projects.portfolio(ctx);
    const ids = portfolio.projects.map(({ id }) => id);
    const [wijken, rounds, goals, plans, toRead, toAnswer, votes] = await this.db.run(ctx, async (tx) => [
      await wijkStates(tx),
      await waitingRounds(tx, ids),
      await this.goals.asked(tx, ids),
      await planAsks(tx, ids, scopeOf(ctx.actor), portfolio.today),
      await ideasToRead(tx, ids),
      await wordingsToAnswer(tx, ids),
      await votesToDecide(tx, ids),
    ]);
    const voices = portfolio.projects.map(({ id, name, wijken: places }) => ({
      ...{ projectId: id, project: name, wijken: places.map((one) => one.name) },
      toRead: toRead.find(({ projectId }) => projectId === id)?.n ?? 0,
      toAnswer: toAnswer.find(({ projectId }) => projectId === id)?.n ?? 0,
      votes: votes.filter(({ projectId }) => projectId === id),
    }));
    const view = portfolioOf(ctx.actor, portfolio, wijken, rounds, goals, plans, voices);
    const own = {
      writeReports: may(reportsSomewhere(ctx.actor, 'writeReport')),
      enterForms: may(anywhere(ctx.actor, instrumentsPolicy.enterForms)),
    };
    return { ...view, may: { ...view.may, ...own } };
  }
}
