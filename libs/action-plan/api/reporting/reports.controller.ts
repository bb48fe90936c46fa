import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Attachment,
  MoveObstacle,
  MoveReport,
  ObstacleList,
  ObstaclesQuery,
  ObstacleView,
  type PartKey,
  PartName,
  PartSaved,
  reportsSomewhere,
  ReportList,
  ReportsQuery,
  ReportVersionView,
  ReportView,
  SavePart,
  VersionOfReport,
} from '@wijkspoor/action-plan/domain';
import { asDownload, CurrentCtx, Gives, IfMatch, Media } from '@wijkspoor/platform/api';
import { type Ctx, demand, Id, platformError, Slug } from '@wijkspoor/platform/domain';
import { ObstaclesService } from './obstacles.service';
import { ReportMoves } from './report-moves.service';
import { ReportWriting } from './report-writing.service';
import { ReportsService } from './reports.service';

/** Partner reports. */
@Controller('gemeenten/:gemeente/partner-reports')
export class ReportsController {
  constructor(
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(ReportWriting) private readonly writing: ReportWriting,
    @Inject(ReportMoves) private readonly moves: ReportMoves,
  ) {}

  @Get()
  @Gives(ReportList)
  listReports(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: ReportsQuery }) query: ReportsQuery,
  ): Promise<ReportList> {
    return this.reports.list(ctx, query);
  }

  @Get(':report')
  @Gives(ReportView)
  getReport(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
  ): Promise<ReportView> {
    return this.reports.one(ctx, report);
  }

  @Get(':report/versions/:version')
  @Gives(ReportVersionView)
  getReportVersion(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @Param('version', { schema: VersionOfReport }) version: number,
  ): Promise<ReportVersionView> {
    return this.reports.version(ctx, report, version);
  }

  /** `If-Match` is the version of the part. */
  @Patch(':report/parts/:part')
  @Gives(PartSaved)
  saveReportPart(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @Param('part', { schema: PartName }) part: PartKey,
    @IfMatch() version: number,
    @Body({ schema: SavePart }) input: SavePart,
  ): Promise<PartSaved> {
    return this.writing.save(ctx, report, part, version, input);
  }

  @Post(':report/moves')
  @HttpCode(200)
  @Gives(ReportView)
  moveReport(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @IfMatch() version: number,
    @Body({ schema: MoveReport }) input: MoveReport,
  ): Promise<ReportView> {
    return this.moves.move(ctx, report, version, input);
  }

  /** One picture or PDF, as `multipart/form-data`. */
  @Post(':report/attachments')
  @Media({ takes: 'multipart/form-data' })
  @HttpCode(201)
  @Gives(Attachment)
  async addAttachment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @Req() request: FastifyRequest,
  ): Promise<Attachment> {
    demand(reportsSomewhere(ctx.actor, 'writeReport'));
    if (!request.isMultipart()) throw platformError('malformed');
    try {
      const part = await request.file().catch(() => {
        throw platformError('malformed');
      });
      if (!part || part.filename === '') throw platformError('invalid', {}, [{ path: 'file', code: 'required' }]);
      return await this.writing.attach(ctx, report, part.filename, part.file);
    } catch (error) {
      // what still comes in is let go, or the next request on this connection waits behind it
      request.raw.unpipe().resume();
      throw error;
    }
  }

  @Get(':report/attachments/:attachment')
  @Media({ gives: 'application/octet-stream' })
  async getAttachment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @Param('attachment', { schema: Id }) attachment: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.writing.openFile(ctx, report, attachment), reply);
  }

  @Delete(':report/attachments/:attachment')
  @HttpCode(204)
  removeAttachment(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @Param('attachment', { schema: Id }) attachment: string,
  ): Promise<void> {
    return this.writing.detach(ctx, report, attachment);
  }

  @Delete(':report/story')
  @HttpCode(204)
  withdrawStory(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
  ): Promise<void> {
    return this.writing.withdrawStory(ctx, report);
  }
}

/** What is in the way, as partners reported it. */
@Controller('gemeenten/:gemeente/obstacles')
export class ObstaclesController {
  constructor(@Inject(ObstaclesService) private readonly obstacles: ObstaclesService) {}

  @Get()
  @Gives(ObstacleList)
  listObstacles(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: ObstaclesQuery }) query: ObstaclesQuery,
  ): Promise<ObstacleList> {
    return this.obstacles.list(ctx, query);
  }

  @Post(':obstacle/moves')
  @HttpCode(200)
  @Gives(ObstacleView)
  moveObstacle(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('obstacle', { schema: Id }) obstacle: string,
    @IfMatch() version: number,
    @Body({ schema: MoveObstacle }) input: MoveObstacle,
  ): Promise<ObstacleView> {
    return this.obstacles.move(ctx, obstacle, version, input);
  }
}
