import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import {
  monitoringPolicy,
  preparesProfile,
  type ProjectProfile,
  type PublishProfile,
  type WijkProfile,
} from '@wijkspoor/monitoring/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may } from '@wijkspoor/platform/domain';
import { ProjectReader } from '@wijkspoor/project/api';
import { wijkenOf, wijkOf } from '@wijkspoor/wijk/api';
import { ProfileReader } from './profile-reader';
import { publicationsOf } from './profile-publication';

/** The profile of a wijk: as everybody sees it, and as staff prepare it. */
@Injectable()
export class ProfileService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(ProjectReader) private readonly projects: ProjectReader,
    @Inject(ProfileReader) private readonly reader: ProfileReader,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * The profile of a wijk: what public profiles of its projects say; for staff, as long as none is public, what all of them say.
   * @throws platform.missing for a wijk or profile that is not public.
   */
  async ofWijk(ctx: Ctx, slug: string): Promise<WijkProfile> {
    const all = await this.projects.profiles(ctx, slug, { all: true });
    return this.db.run(ctx, async (tx) => {
      const wijk = await wijkOf(tx, ctx, slug);
      const projectIds = all.map(({ projectId }) => projectId);
      const publications = await publicationsOf(tx, projectIds);
      const open = all.filter(({ projectId }) => publications.get(projectId)?.published === true);
      demand(monitoringPolicy.seeProfile.judge(ctx.actor, { published: open.length > 0, projectIds }));
      const asked = {
        wijk,
        about: open.length > 0 ? open : all,
        published: open.length > 0 && wijk.published,
      };
      return this.oneOf(tx, asked, preparesProfile(ctx.actor, projectIds));
    });
  }

  /** Whether the profile of a project is public, and what it lacks. @throws platform.missing */
  async ofProject(ctx: Ctx, projectId: string): Promise<ProjectProfile> {
    const { project } = await this.projects.picture(ctx, projectId);
    const [any] = project.wijken;
    const all = any === undefined ? [] : await this.projects.profiles(ctx, any.slug, { all: true });
    const about = all.filter((one) => one.projectId === projectId);
    return this.db.run(ctx, async (tx) => {
      const wijken = await wijkenOf(
        tx,
        project.wijken.map(({ slug }) => slug),
      );
      const publication = (await publicationsOf(tx, [projectId])).get(projectId);
      const published = publication?.published === true;
      const profiles = await this.reader.read(
        tx,
        wijken.map((wijk) => ({ wijk, about, published })),
        true,
      );
      return {
        project: { id: projectId, name: project.name },
        published,
        publishedOn: published ? publication.changedAt.toISOString() : null,
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

  /** Shows the profile to everybody, or takes it back. Doing it twice is once. @throws platform.missing */
  async publish(ctx: Ctx, projectId: string, { published }: PublishProfile): Promise<ProjectProfile> {
    demand(monitoringPolicy.publishProfile.judge(ctx.actor));
    // a project of another gemeente, or none, is missing
    await this.projects.picture(ctx, projectId);
    await this.db.run(ctx, async (tx) => {
      const changed = await tx.query<unknown[]>(
        `insert into profile_publication (project_id, published, changed_by) values ($1, $2, $3)
         on conflict (gemeente_id, project_id) do update set published = excluded.published, changed_at = now(), changed_by = excluded.changed_by
         where profile_publication.published <> excluded.published returning 1`,
        [projectId, published, ctx.actor.accountId],
      );
      if (changed.length > 0) {
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
