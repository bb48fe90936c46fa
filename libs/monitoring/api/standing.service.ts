import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '@wijkspoor/identity/api';
import {
  monitoringPolicy,
  mostAlive,
  type Owed,
  type StandingAsked,
  standingOf,
  type WhereWeStand,
} from '@wijkspoor/monitoring/domain';
import { pillarsOfPlan } from '@wijkspoor/action-plan/api';
import { owedRounds } from '@wijkspoor/instruments/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { ProjectReader } from '@wijkspoor/project/api';
import { owedVotes } from '@wijkspoor/voting/api';
import { wijkOf } from '@wijkspoor/wijk/api';

/** "Waar staan we?": the public picture of the projects of a wijk. */
@Injectable()
export class StandingService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(ProjectReader) private readonly projects: ProjectReader,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws platform.missing for a wijk that is not public, and for a project or cycle that is not there. */
  async whereWeStand(ctx: Ctx, slug: string, { project, cycle }: StandingAsked): Promise<WhereWeStand> {
    demand(monitoringPolicy.seeWhereWeStand.judge(ctx.actor));
    const open = await this.projects.publicPictures(ctx, slug);
    const asked = project === undefined ? mostAlive(open) : open.find((one) => one.project.id === project);
    if (asked === undefined && (project !== undefined || cycle !== undefined)) throw platformError('missing');
    const [shown] =
      asked === undefined || cycle === undefined || cycle === asked.cycle.number
        ? [asked]
        : await this.projects.publicPictures(ctx, slug, { projectId: asked.project.id, cycle });
    if (asked !== undefined && shown === undefined) throw platformError('missing');
    return this.db.run(ctx, async (tx) => {
      const { name } = await wijkOf(tx, ctx, slug);
      const wijk = { slug, name };
      const team = shown === undefined ? [] : await this.people.team(tx, shown.project.id);
      const owed = shown === undefined || cycle !== undefined ? [] : await owedOf(tx, shown.project.id);
      const plan =
        shown === undefined ? { worked: [], left: [] } : await pillarsOfPlan(tx, shown.project.id, shown.cycle.number);
      const organisations = new Set(team.flatMap(({ organisation }) => (organisation === null ? [] : [organisation])));
      return {
        wijk,
        shown: shown === undefined ? null : standingOf(shown, { wijk, team: [...organisations], owed, plan }),
        projects: open.map(({ project: { id, name: title, state }, cycle: { number } }) => ({
          id,
          name: title,
          state,
          cycle: number,
        })),
      };
    });
  }
}

/** What people were asked, and did not hear of yet. */
async function owedOf(tx: EntityManager, projectId: string): Promise<readonly Owed[]> {
  const rounds = await owedRounds(tx, projectId);
  const votes = await owedVotes(tx, projectId);
  return [
    ...rounds.map((one) => ({ ...one, kind: 'round' as const })),
    ...votes.map((one) => ({ ...one, kind: 'vote' as const })),
  ];
}
