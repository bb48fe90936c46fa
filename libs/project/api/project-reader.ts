import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '@wijkspoor/identity/api';
import { CATALOGUES, type Catalogues, TenantDb, textOf } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  type DeliverableCode,
  type DueLine,
  type Findings,
  inTime,
  mayListProjects,
  type Missing,
  type Portfolio,
  type ProfileOfProject,
  type ProjectPicture,
  projectPolicy,
  type PublicPicture,
  weekOf,
} from '@wijkspoor/project/domain';
import { todayHere } from './clock';
import { cycleOf, DeliverableSources } from './deliverable-sources';
import { type Facts, readFacts, seen } from './facts';
import { type Brush, lineOf, linesOf, pathOf, projectPicture, publicPicture } from './picture';

/** More projects than any gemeente runs at once; who has more hears so. */
const mostShown = 1000;

/** Projects as the tables and the deliverables show them; each function takes a number of statements that does not grow. */
@Injectable()
export class ProjectReader {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
    @Inject(DeliverableSources) private readonly sources: DeliverableSources,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  /**
   * One cycle of a project, for who works on it; the last one unless a number is given.
   * @throws platform.missing also for a partner who is not in its team.
   */
  picture(ctx: Ctx, projectId: string, cycle?: number): Promise<ProjectPicture> {
    demand(projectPolicy.seeProject.judge(ctx.actor, { id: projectId }));
    return this.db.run(ctx, async (tx) => {
      const [facts] = await readFacts(tx, {
        where: 'p.id = $1',
        parameters: [projectId],
        ...(cycle === undefined ? {} : { cycle }),
      });
      if (facts === undefined) throw platformError('missing');
      demand(projectPolicy.seeProject.judge(ctx.actor, facts));
      const [brush] = await this.brushes(tx, ctx, [facts]);
      if (brush === undefined) throw platformError('missing');
      return projectPicture(facts, brush);
    });
  }

  /**
   * The public projects of a wijk that residents can see, by name, each in its last cycle. Empty for a wijk that is not public.
   * @param past one project in a cycle of before.
   */
  publicPictures(
    ctx: Ctx,
    wijk: string,
    past?: { readonly projectId: string; readonly cycle: number },
  ): Promise<readonly PublicPicture[]> {
    return this.db.run(ctx, async (tx) => {
      const all = await readFacts(tx, {
        where: `p.published and p.id in (select pw.project_id from project_wijk pw join wijk w on w.id = pw.wijk_id where w.slug = $1 and w.published)
          and ($2::uuid is null or p.id = $2)`,
        parameters: [wijk, past?.projectId ?? null],
        ...(past === undefined ? {} : { cycle: past.cycle }),
      });
      const brushes = await this.brushes(tx, ctx, all);
      return all.flatMap((facts, index) => {
        const brush = brushes[index];
        return brush === undefined ? [] : [publicPicture(facts, brush)];
      });
    });
  }

  /**
   * Every project of the gemeente, or one of them, in its last cycle, as everybody may know it; also when it is not public: who reads
   * what is made of it is for the caller. In the caller's transaction, in a number of statements that does not grow.
   */
  async pictures(
    tx: EntityManager,
    ctx: Ctx,
    projectId: string | null,
  ): Promise<readonly { readonly cycleId: string; readonly picture: PublicPicture }[]> {
    const all = await readFacts(tx, {
      where: '($1::uuid is null or p.id = $1)',
      parameters: [projectId],
      limit: mostShown,
    });
    const brushes = await this.brushes(tx, ctx, all);
    return all.flatMap((facts, index) => {
      const brush = brushes[index];
      return brush === undefined ? [] : [{ cycleId: facts.cycle.id, picture: publicPicture(facts, brush) }];
    });
  }

  /** The projects this person may see, with what waits in each; by name, and no more than a page can hold. */
  portfolio(ctx: Ctx): Promise<Portfolio> {
    demand(mayListProjects(ctx.actor));
    const today = todayHere();
    return this.db.run(ctx, async (tx) => {
      const read = await readFacts(tx, { ...seen(ctx), limit: mostShown + 1 });
      const all = read.slice(0, mostShown);
      const found = await this.sources.find(tx, all.map(cycleOf));
      const projects = all.map((facts) => {
        const lines = linesOf(facts, { today, findings: found.get(facts.cycle.id) ?? {} });
        return { facts, lines };
      });
      return {
        today,
        week: weekOf(today),
        more: read.length > mostShown,
        projects: projects.map(({ facts, lines }) => ({
          ...lineOf(facts),
          running: facts.activities.flatMap(({ state, title }) => (state === 'running' ? [title] : [])),
          late: lines.filter(({ kind }) => kind === 'late').length,
          thisWeek: lines.filter(({ kind }) => kind === 'thisWeek').length,
          next: lines.find(({ kind }) => kind !== 'late') ?? null,
        })),
        lines: projects.flatMap(portfolioLines).sort(inTime),
      };
    });
  }

  /** What the projects of a wijk say on its profile in each of their cycles, the last one first. Who may see which is for the caller. */
  profiles(tx: EntityManager, wijk: string): Promise<readonly ProfileOfProject[]> {
    return tx.query<ProfileOfProject[]>(profiles, [wijk]);
  }

  /** What each picture is made with: findings and names of all of them at once. */
  private async brushes(tx: EntityManager, ctx: Ctx, all: readonly Facts[]): Promise<readonly Brush[]> {
    const today = todayHere();
    const found = await this.sources.find(tx, all.map(cycleOf));
    const names = await this.people.names(
      tx,
      all.flatMap(({ regisseurId, contactId }) => [regisseurId, contactId]),
      [
        ...ctx.actor.organisationRoles.map(({ organisationId }) => organisationId),
        ...all.flatMap(({ regisseurOrganisation, ledBy, agreements }) => [
          ...[regisseurOrganisation, ledBy].filter((one) => one !== null),
          ...agreements.map(({ organisationId }) => organisationId),
        ]),
      ],
    );
    const say = ({ code, params }: Missing): string => {
      const [domain = '', ...key] = code.split('.');
      return textOf(this.catalogues, domain, key.join('.'), ctx.language, params);
    };
    return all.map(({ id, cycle }) => ({
      ctx,
      today,
      names,
      say,
      findings: found.get(cycle.id) ?? ({} satisfies Findings),
      path: (code: DeliverableCode) => this.sources.path(code, id),
    }));
  }
}

const portfolioLines = ({ facts, lines }: { readonly facts: Facts; readonly lines: readonly DueLine[] }) =>
  lines.map((line) => ({
    ...line,
    projectId: facts.id,
    project: facts.name,
    wijken: facts.wijken.map(({ name }) => name),
    byPartner: facts.regisseurOrganisation !== null,
    regisseurId: facts.regisseurId,
    path: pathOf(facts.id, line),
  }));

const profiles = `
  select p.id as "projectId", p.name as project, p.published, c.number as cycle, c.id as "cycleId",
    c.number = max(c.number) over (partition by p.id) as last,
    (select coalesce(json_agg(json_build_object('indicator', indicator, 'reason', reason) order by position), '[]')
     from indicator_choice where cycle_id = c.id) as indicators,
    (select coalesce(json_agg(json_build_object('kind', kind, 'text', text, 'author', author, 'writtenOn', written_on) order by written_on, id), '[]')
     from note where cycle_id = c.id) as notes
  from project p join cycle c on c.project_id = p.id
  where p.id in (select pw.project_id from project_wijk pw join wijk w on w.id = pw.wijk_id where w.slug = $1)
  order by lower(p.name), p.id, c.number desc`;
