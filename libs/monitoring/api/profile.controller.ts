import { Body, Controller, Get, Inject, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ExportQuery, ProjectProfile, PublishProfile, WijkProfile } from '@wijkspoor/monitoring/domain';
import { CurrentCtx, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, Id, type Language, Slug } from '@wijkspoor/platform/domain';
import { AvailableIndicators } from '@wijkspoor/wijk/domain';
import { profileCsv, profileXlsx } from './profile-files';
import { sayIn } from './profile-words';
import { ProfileService } from './profile.service';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The profile of a wijk. */
@Controller('gemeenten/:gemeente/wijken/:wijk/profile')
export class ProfileController {
  constructor(@Inject(ProfileService) private readonly profiles: ProfileService) {}

  @Get()
  @Gives(WijkProfile)
  getProfile(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<WijkProfile> {
    return this.profiles.ofWijk(ctx, wijk);
  }

  /** Every number with its source, for programs. */
  @Get('csv')
  @Media({ gives: 'text/csv' })
  async getProfileCsv(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
    @Query({ schema: ExportQuery }) { language = ctx.language }: ExportQuery,
  ): Promise<StreamableFile> {
    const profile = await this.profiles.ofWijk(ctx, wijk);
    return new StreamableFile(profileCsv(profile, language), {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: download(language, gemeente, wijk, 'csv'),
    });
  }

  /** The same for a spreadsheet, with texts and tables. */
  @Get('xlsx')
  @Media({ gives: xlsx })
  async getProfileXlsx(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
    @Query({ schema: ExportQuery }) { language = ctx.language }: ExportQuery,
  ): Promise<StreamableFile> {
    const profile = await this.profiles.ofWijk(ctx, wijk);
    return new StreamableFile(await profileXlsx(profile, language), {
      type: xlsx,
      disposition: download(language, gemeente, wijk, 'xlsx'),
    });
  }
}

/** Slugs and our own word are ASCII, so the name needs no other form. */
const download = (language: Language, gemeente: string, wijk: string, ending: string): string =>
  `attachment; filename="${sayIn(language)('file.name')}-${gemeente}-${wijk}.${ending}"`;

/** Whether the profile of a project is public. */
@Controller('gemeenten/:gemeente/projecten/:project/profile')
export class ProjectProfileController {
  constructor(@Inject(ProfileService) private readonly profiles: ProfileService) {}

  @Get()
  @Gives(ProjectProfile)
  getProjectProfile(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<ProjectProfile> {
    return this.profiles.ofProject(ctx, project);
  }

  @Put()
  @Gives(ProjectProfile)
  publishProfile(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: PublishProfile }) input: PublishProfile,
  ): Promise<ProjectProfile> {
    return this.profiles.publish(ctx, project, input);
  }
}

/** What a project can choose figures from. */
@Controller('gemeenten/:gemeente/projecten/:project/available-indicators')
export class AvailableIndicatorsController {
  constructor(@Inject(ProfileService) private readonly profiles: ProfileService) {}

  @Get()
  @Gives(AvailableIndicators)
  listAvailableIndicators(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<AvailableIndicators> {
    return this.profiles.available(ctx, project);
  }
}
