import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import type { AuditEntry } from '@wijkspoor/audit/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Actor, type Ctx, demand, platformError, type Verdict } from '@wijkspoor/platform/domain';
import { demandOpen, type ProjectAsked, projectPolicy } from '@wijkspoor/project/domain';
import { type Facts, readFacts } from './facts';

type Work<T> = (
  tx: EntityManager,
  facts: Facts,
) => Promise<{ readonly answer: T; readonly did: Omit<AuditEntry, 'kind' | 'id'> | null }>;
type Sentence = 'runProject' | 'settleProject' | 'handOverRegie' | 'formTeam';
/** A sentence that asks more than the project. */
export type Judge = (actor: Actor, asked: ProjectAsked) => Verdict;

/** The way to change a project: permission, one change at a time, nothing in a closed cycle, and a line in the trail. */
@Injectable()
export class ProjectDoor {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Changes what belongs to the open cycle. @throws project.cycleClosed, project.projectEnded */
  work<T>(ctx: Ctx, projectId: string, act: Work<T>): Promise<T> {
    return this.change(ctx, projectId, 'runProject', async (tx, facts) => {
      demandOpen({ project: facts.state, cycle: facts.cycle.state });
      return act(tx, facts);
    });
  }

  /** Changes the project itself. @throws platform.missing */
  change<T>(ctx: Ctx, projectId: string, sentence: Sentence | Judge, act: Work<T>): Promise<T> {
    const judge = typeof sentence === 'string' ? projectPolicy[sentence].judge : sentence;
    // who has not the role hears so before anything is read
    demand(judge(ctx.actor, { id: projectId }));
    return this.db.run(ctx, async (tx) => {
      const facts = await this.lock(tx, projectId);
      demand(judge(ctx.actor, facts));
      const { answer, did } = await act(tx, facts);
      if (did !== null) await this.audit.record(tx, ctx, { ...did, kind: 'project', id: projectId });
      return answer;
    });
  }

  /** Reads a project that nobody else can change until this transaction ends. */
  private async lock(tx: EntityManager, projectId: string): Promise<Facts> {
    await tx.query('select from project where id = $1 for update', [projectId]);
    const [facts] = await readFacts(tx, { where: 'p.id = $1', parameters: [projectId] });
    if (facts === undefined) throw platformError('missing');
    return facts;
  }
}

/** @throws platform.stale when the reader saw another version. */
export function demandVersion(thing: { readonly version: number } | undefined, seen: number): void {
  if (thing === undefined) throw platformError('missing');
  if (thing.version !== seen) throw platformError('stale');
}
