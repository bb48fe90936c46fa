import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import type { PageQuery } from '@wijkspoor/identity/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import {
  type ChangeProject,
  mayListProjects,
  type MoveProject,
  moveProject,
  nextCycle,
  projectError,
  type ProjectPage,
  projectPolicy,
  type StartProject,
  type Structure,
  structureForNextCycle,
  structureForTemplate,
} from '@wijkspoor/project/domain';
import { asItIs, type Facts, readFacts, seen } from './facts';
import { nothing, openCycle, putPrinciples, readIndicators } from './new-cycle';
import { lineOf, standingOf } from './picture';
import { demandVersion, ProjectDoor } from './project-door';
import { Regie } from './regie';

/** What a project begins with; the principles are of the whole project, the structure is of its first cycle. */
type Template = {
  readonly structure: Structure;
  readonly principles: readonly string[];
  readonly templateOf: string | null;
};

/** Projects as a whole: starting, changing, copying, their next cycle. */
@Injectable()
export class ProjectsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(ProjectDoor) private readonly door: ProjectDoor,
    @Inject(Regie) private readonly regie: Regie,
  ) {}

  /** By name. */
  list(ctx: Ctx, { after, limit }: PageQuery): Promise<ProjectPage> {
    demand(mayListProjects(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { where, parameters } = seen(ctx);
      const from = `(select lower(name), id from project where id = $${parameters.length + 1})`;
      const rows = await readFacts(tx, {
        where: after === undefined ? where : `${where} and (lower(p.name), p.id) > ${from}`,
        parameters: after === undefined ? parameters : [...parameters, after],
        limit: limit + 1,
      });
      const items = rows.slice(0, limit).map(lineOf);
      return {
        items,
        next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
        may: { start: may(projectPolicy.startProject.judge(ctx.actor)) },
      };
    });
  }

  /** Sending the same twice makes one project. @throws project.wijkUnknown, project.notRegisseur, project.notContact */
  start(ctx: Ctx, input: StartProject): Promise<string> {
    demand(projectPolicy.startProject.judge(ctx.actor));
    return this.db.run(ctx, (tx) =>
      this.make(tx, ctx, input, { structure: nothing, principles: [], templateOf: null }),
    );
  }

  /** A new project with the structure of another. @throws what `start` throws, platform.missing */
  copy(ctx: Ctx, templateOf: string, input: StartProject): Promise<string> {
    demand(projectPolicy.startProject.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const [original] = await readFacts(tx, { where: 'p.id = $1', parameters: [templateOf] });
      if (original === undefined) throw platformError('missing');
      const structure = structureForTemplate(await originalOf(tx, original));
      return this.make(tx, ctx, input, { structure, principles: original.principles, templateOf });
    });
  }

  /** Name, period, wijken, and whether residents see it. @throws platform.stale, project.wijkUnknown */
  change(ctx: Ctx, id: string, version: number, { wijken, ...input }: ChangeProject): Promise<void> {
    return this.door.change(ctx, id, 'settleProject', async (tx, facts) => {
      demandVersion(facts, version);
      await tx.query(
        'update project set name = $2, starts = $3, ends = $4, published = $5, version = version + 1 where id = $1',
        [id, input.name, input.starts, input.ends, input.published],
      );
      await tx.query('delete from project_wijk where project_id = $1', [id]);
      await putWijken(tx, id, wijken);
      return { answer: undefined, did: { what: 'project.changed', details: { published: input.published } } };
    });
  }

  /** Pauses, resumes, ends or reopens a project. @throws platform.stale, project.moveImpossible */
  move(ctx: Ctx, id: string, version: number, { move }: MoveProject): Promise<void> {
    return this.door.change(ctx, id, 'settleProject', async (tx, facts) => {
      demandVersion(facts, version);
      const { project } = moveProject(standingOf(facts), move);
      await tx.query('update project set state = $2, version = version + 1 where id = $1', [id, project]);
      return { answer: undefined, did: { what: 'project.moved', details: { move, from: facts.state, to: project } } };
    });
  }

  /** Closes the open cycle, which stays as it is from then on, and opens the next with its structure. */
  nextCycle(ctx: Ctx, id: string, version: number): Promise<void> {
    return this.door.change(ctx, id, 'settleProject', async (tx, facts) => {
      demandVersion(facts.cycle, version);
      nextCycle(standingOf(facts));
      const structure = structureForNextCycle(await originalOf(tx, facts));
      await tx.query(
        `update cycle set state = 'closed', closed_at = now(), version = version + 1, as_it_was = $2 where id = $1`,
        [facts.cycle.id, JSON.stringify(asItIs(facts))],
      );
      await openCycle(tx, id, facts.cycle.number + 1, structure);
      return { answer: undefined, did: { what: 'project.nextCycle', details: { number: facts.cycle.number + 1 } } };
    });
  }

  private async make(
    tx: EntityManager,
    ctx: Ctx,
    input: StartProject,
    { structure, principles, templateOf }: Template,
  ): Promise<string> {
    const { id, name, starts, ends, wijken } = input;
    const { accountId } = ctx.actor;
    const regisseur = await this.regie.taking(tx, { kind: 'regisseur', accountId: input.regisseurId, why: '' }, null);
    const contact = await this.regie.taking(tx, { kind: 'contact', accountId: input.contactId, why: '' }, null);
    const made = await tx.query<unknown[]>(
      `insert into project (id, name, starts, ends, regisseur_id, contact_id, template_of)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (gemeente_id, id) do nothing returning id`,
      [id, name, starts, ends, regisseur.id, contact.id, templateOf],
    );
    if (made.length === 0) return id;
    await this.regie.take(tx, id, regisseur, accountId);
    await this.regie.take(tx, id, contact, accountId);
    await putWijken(tx, id, wijken);
    await putPrinciples(tx, id, principles);
    await openCycle(tx, id, 1, structure);
    await this.audit.record(tx, ctx, {
      what: 'project.started',
      kind: 'project',
      id,
      details: { templateOf, regisseur: input.regisseurId, contact: input.contactId },
    });
    return id;
  }
}

/** @throws project.wijkUnknown */
async function putWijken(tx: EntityManager, projectId: string, slugs: readonly string[]): Promise<void> {
  const wanted = [...new Set(slugs)];
  const put = await tx.query<unknown[]>(
    'insert into project_wijk (project_id, wijk_id) select $1, id from wijk where slug = any ($2) returning wijk_id',
    [projectId, wanted],
  );
  if (put.length !== wanted.length) throw projectError('wijkUnknown');
}

const originalOf = async (tx: EntityManager, { cycle, activities }: Facts) => ({
  indicators: await readIndicators(tx, cycle.id),
  activities: activities.filter(({ state }) => state !== 'cancelled'),
});
