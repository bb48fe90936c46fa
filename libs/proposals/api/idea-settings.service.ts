import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf } from '@wijkspoor/project/api';
import { type ChangeIdeaSettings, type IdeaSettings, proposalsPolicy } from '@wijkspoor/proposals/domain';

type Row = ChangeIdeaSettings & { readonly version: number };
/** Nobody chose yet: no ideas, and everything is read first. Its version is 1, so that a first change is like any other. */
const atFirst: Row = { open: false, moderation: 'before', words: [], themes: [], version: 1 };

/** How a project takes ideas. */
@Injectable()
export class IdeaSettingsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** @throws platform.missing */
  one(ctx: Ctx, projectId: string): Promise<IdeaSettings> {
    demand(proposalsPolicy.seeWorkIdeas.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { name } = await projectOf(tx, ctx, projectId);
      return view(ctx, { id: projectId, name }, await find(tx, projectId));
    });
  }

  /** @throws platform.missing, platform.stale */
  change(ctx: Ctx, projectId: string, version: number, input: ChangeIdeaSettings): Promise<IdeaSettings> {
    demand(proposalsPolicy.settleIdeas.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { name } = await projectOf(tx, ctx, projectId);
      const { open, moderation, words, themes } = input;
      await tx.query('insert into idea_setting (project_id) values ($1) on conflict do nothing', [projectId]);
      const [changed] = await tx.query<[Row[], number]>(
        `update idea_setting set open = $3, moderation = $4, words = $5, themes = $6, version = version + 1
         where project_id = $1 and version = $2 returning open, moderation, words, themes, version`,
        [projectId, version, open, moderation, [...new Set(words)], [...new Set(themes)]],
      );
      const [row] = changed;
      if (row === undefined) throw platformError('stale');
      await this.audit.record(tx, ctx, {
        ...{ what: 'ideas.settled', kind: 'project', id: projectId },
        details: { open: open ? 1 : 0, moderation },
      });
      return view(ctx, { id: projectId, name }, row);
    });
  }
}

async function find(tx: EntityManager, projectId: string): Promise<Row> {
  const [row] = await tx.query<Row[]>(
    'select open, moderation, words, themes, version from idea_setting where project_id = $1',
    [projectId],
  );
  return row ?? atFirst;
}

const view = (ctx: Ctx, project: IdeaSettings['project'], { words, themes, ...row }: Row): IdeaSettings => ({
  ...row,
  words: [...words],
  themes: [...themes],
  project,
  may: { settle: may(proposalsPolicy.settleIdeas.judge(ctx.actor, { projectId: project.id })) },
});
