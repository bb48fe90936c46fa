import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { AddToTeam, HandOver, TeamView } from '@wijkspoor/project/domain';
import { TeamService } from './team.service';

/** Who works on a project, and who leads it. */
@Controller('gemeenten/:gemeente/projecten/:project')
export class TeamController {
  constructor(@Inject(TeamService) private readonly team: TeamService) {}

  @Get('team')
  @Gives(TeamView)
  getTeam(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<TeamView> {
    return this.team.team(ctx, project);
  }

  @Post('team')
  @HttpCode(204)
  addToTeam(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddToTeam }) input: AddToTeam,
  ): Promise<void> {
    return this.team.add(ctx, project, input);
  }

  @Delete('team/:member')
  @HttpCode(204)
  removeFromTeam(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('member', { schema: Id }) member: string,
  ): Promise<void> {
    return this.team.remove(ctx, project, member);
  }

  /** `If-Match` is the version of the project. */
  @Post('regie')
  @HttpCode(204)
  handOver(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @IfMatch() version: number,
    @Body({ schema: HandOver }) input: HandOver,
  ): Promise<void> {
    return this.team.handOver(ctx, project, version, input);
  }
}
