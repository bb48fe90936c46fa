import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { PageQuery } from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import {
  Candidates,
  ChangeProject,
  CycleQuery,
  Made,
  MoveProject,
  ProjectPage,
  ProjectPicture,
  StartProject,
} from '@wijkspoor/project/domain';
import { ProjectReader } from './project-reader';
import { ProjectsService } from './projects.service';
import { TeamService } from './team.service';

/** The projects of a gemeente. */
@Controller('gemeenten/:gemeente/projecten')
export class ProjectsController {
  constructor(
    @Inject(ProjectsService) private readonly projects: ProjectsService,
    @Inject(ProjectReader) private readonly reader: ProjectReader,
    @Inject(TeamService) private readonly team: TeamService,
  ) {}

  @Get()
  @Gives(ProjectPage)
  listProjects(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: PageQuery }) page: PageQuery,
  ): Promise<ProjectPage> {
    return this.projects.list(ctx, page);
  }

  @Get('candidates')
  @Gives(Candidates)
  listCandidates(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<Candidates> {
    return this.team.candidates(ctx);
  }

  @Get(':project')
  @Gives(ProjectPicture)
  getProject(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Query({ schema: CycleQuery }) { cycle }: CycleQuery,
  ): Promise<ProjectPicture> {
    return this.reader.picture(ctx, project, cycle);
  }

  @Post()
  @HttpCode(201)
  @Gives(Made)
  async startProject(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: StartProject }) input: StartProject,
  ): Promise<Made> {
    return { id: await this.projects.start(ctx, input) };
  }

  @Post(':project/copies')
  @HttpCode(201)
  @Gives(Made)
  async copyProject(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: StartProject }) input: StartProject,
  ): Promise<Made> {
    return { id: await this.projects.copy(ctx, project, input) };
  }

  @Put(':project')
  @HttpCode(204)
  changeProject(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeProject }) input: ChangeProject,
  ): Promise<void> {
    return this.projects.change(ctx, project, version, input);
  }

  @Post(':project/moves')
  @HttpCode(204)
  moveProject(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @IfMatch() version: number,
    @Body({ schema: MoveProject }) input: MoveProject,
  ): Promise<void> {
    return this.projects.move(ctx, project, version, input);
  }

  /** `If-Match` is the version of the open cycle. */
  @Post(':project/cycles')
  @HttpCode(204)
  openNextCycle(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.projects.nextCycle(ctx, project, version);
  }
}
