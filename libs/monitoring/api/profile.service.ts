import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  codeAround,
  monitoringPolicy,
  preparesProfile,
  type ProjectProfile,
  type PublishProfile,
  type WijkProfile,
} from '@wijkspoor/monitoring/domain';
import { ReadTogether, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may } from '@wijkspoor/platform/domain';
import { ProjectReader } from '@wijkspoor/project/api';
import { seesAllProjects } from '@wijkspoor/project/domain';
import { Areas, indicatorsOf, wijkenOf, wijkOf } from '@wijkspoor/wijk/api';
import type { AvailableIndicators } from '@wijkspoor/wijk/domain';
import { ProfileReader } from './profile-reader';
import { publicationsOf, publicOf } from './profile-publication';

/** The profile of a wijk: as everybody sees it, and as staff prepare it. */
@Injectable()
export class ProfileService {
  private readonly together = new ReadTogether<WijkProfile>();

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(ProjectReader) private readonly projects: ProjectReader,
    @Inject(Areas) private readonly areas: Areas,
    @Inject(ProfileReader) private readonly reader: ProfileReader,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * The profile of a wijk: what public profiles of its projects say. As long as none is public: what the projects that this
   * person works on say now, of staff all of them.
   * @throws platform.missing for a wijk or profile that is not public.
   */
  ofWijk(ctx: Ctx, slug: string): Promise<WijkProfile> {
    return this.together.get(ctx, slug, () => this.readOfWijk(ctx, slug));
  }

  private readOfWijk(ctx: Ctx, slug: string): Promise<WijkProfile> {
    return this.db.run(ctx, async (tx) => {
      const wijk = await wijkOf(tx, ctx, slug);
      const all = await this.projects.profiles(tx, slug);
      const projectIds = all.map(({ projectId }) => projectId);
      const open = publicOf(all, await publicationsOf(tx, projectIds));
      demand(monitoringPolicy.seeProfile.judge(ctx.actor, { published: open.length > 0, projectIds }));
      const mine = all.filter(({ last, projectId }) => last && worksOn(ctx, projectId));
      const asked = {
        wijk,
        about: open.length > 0 ? open : mine,
        published: open.length > 0 && wijk.published,
        projectHidden: open.length === 0 && mine.length > 0 && mine.every(({ published }) => !published),
      };
      return this.oneOf(tx, asked, preparesProfile(ctx.actor, projectIds));
    });
  }

  /** The indicators that staff chose for what everybody sees of a wijk; none as long as nothing is public. */
  async publicChoice(tx: EntityManager, slug: string): Promise<readonly string[]> {
    const all = await this.projects.profiles(tx, slug);
    const projectIds = all.map(({ projectId }) => projectId);
    const open = publicOf(all, await publicationsOf(tx, projectIds));
    return open.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator));
  }

  /** The profiles of the wijken of a project as its last cycle says them now, public or not; in the caller's transaction. */
  async forReport(tx: EntityManager, projectId: string, slugs: readonly string[]): Promise<readonly WijkProfile[]> {
    const [any] = slugs;
    const all = any === undefined ? [] : await this.projects.profiles(tx, any);
    const about = all.filter((one) => one.projectId === projectId && one.last);
    const published = (await publicationsOf(tx, [projectId])).size > 0;
    const wijken = await wijkenOf(tx, slugs);
    const asked = wijken.map((wijk) => ({ wijk, about, published, projectHidden: false }));
    return this.reader.read(tx, asked, false);
  }

  /** Whether the profile of a project is public, and what it lacks. @throws platform.missing */
  async ofProject(ctx: Ctx, projectId: string): Promise<ProjectProfile> {
    const { project } = await this.projects.picture(ctx, projectId);
    return this.db.run(ctx, async (tx) => {
      const [any] = project.wijken;
      const all = any === undefined ? [] : await this.projects.profiles(tx, any.slug);
      const cycles = all.filter((one) => one.projectId === projectId);
      const about = cycles.filter(({ last }) => last);
      const wijken = await wijkenOf(
        tx,
        project.wijken.map(({ slug }) => slug),
      );
      const publications = await publicationsOf(tx, [projectId]);
      const [publishedOn = null] = about.flatMap(({ cycleId }) => publications.get(cycleId) ?? []);
      const published = publishedOn !== null;
      const projectHidden = about.some((one) => !one.published);
      const profiles = await this.reader.read(
        tx,
        wijken.map((wijk) => ({ wijk, about, published, projectHidden })),
        true,
      );
      return {
        project: { id: projectId, name: project.name },
        published,
        publishedOn: publishedOn?.toISOString() ?? null,
        cycleShown: publicOf(cycles, publications)[0]?.cycle ?? null,
        wijken: profiles.map(({ wijk, sections, missing }) => ({
          ...wijk,
          figures: sections
            .flatMap(({ indicators }) => indicators)
            .filter((one) => one.wijk.value !== null || one.buurten.length > 0).length,
          missing,
        })),
        may: { publish: may(monitoringPolicy.publishProfile.judge(ctx.actor)) },
      };
    });
  }

  /** What tables hold of the wijken of a project beside our catalogue. @throws platform.missing */
  async available(ctx: Ctx, projectId: string): Promise<AvailableIndicators> {
    const { project } = await this.projects.picture(ctx, projectId);
    return this.db.run(ctx, async (tx) => {
      const wijken = await wijkenOf(
        tx,
        project.wijken.map(({ slug }) => slug),
      );
      const made = await this.areas.compositions(
        tx,
        wijken.map(({ id }) => id),
      );
      const codes = [...made.values()].flatMap((one) => [...one.areas.map(({ code }) => code), codeAround(one)]);
      const around = wijken.map(({ gemeenteCode }) => gemeenteCode);
      return { items: await indicatorsOf(tx, [...new Set([...codes, ...around].filter((code) => code !== null))]) };
    });
  }

  /** Shows the profile of the last cycle to everybody, or takes back all that was shown. Doing it twice is once. @throws platform.missing */
  async publish(ctx: Ctx, projectId: string, { published }: PublishProfile): Promise<ProjectProfile> {
    demand(monitoringPolicy.publishProfile.judge(ctx.actor));
    // a project of another gemeente, or none, is missing
    await this.projects.picture(ctx, projectId);
    await this.db.run(ctx, async (tx) => {
      const changed = await tx.query<{ n: number }[]>(published ? show : takeBack, [projectId, ctx.actor.accountId]);
      if ((changed[0]?.n ?? 0) > 0) {
        const what = published ? 'profile.published' : 'profile.withdrawn';
        await this.audit.record(tx, ctx, { what, kind: 'project', id: projectId });
      }
    });
    return this.ofProject(ctx, projectId);
  }

  private async oneOf(
    tx: EntityManager,
    asked: Parameters<ProfileReader['read']>[1][number],
    forStaff: boolean,
  ): Promise<WijkProfile> {
    const [profile] = await this.reader.read(tx, [asked], forStaff);
    if (profile === undefined) throw new Error('One wijk has one profile.');
    return profile;
  }
}

/** Staff see all projects; a partner those in whose team they are. */
const worksOn = ({ actor }: Ctx, projectId: string): boolean =>
  seesAllProjects(actor) || actor.projectRoles.has(projectId);

const show = `
  with changed as (
    insert into profile_publication (project_id, cycle_id, published, changed_by)
    select project_id, id, true, $2 from cycle where project_id = $1 order by number desc limit 1
    on conflict (gemeente_id, cycle_id) do update set published = true, changed_at = now(), changed_by = excluded.changed_by
    where not profile_publication.published returning 1)
  select count(*)::int as n from changed`;
const takeBack = `
  with changed as (
    update profile_publication set published = false, changed_at = now(), changed_by = $2
    where project_id = $1 and published returning 1)
  select count(*)::int as n from changed`;
