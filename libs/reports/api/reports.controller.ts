import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { asDownload, CurrentCtx, Gives, IfMatch, Media } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import {
  AskReport,
  MoveReport,
  PartKey,
  PutWords,
  type ReportFormat,
  ReportFormatParam,
  ReportList,
  ReportsQuery,
  ReportView,
  ShowStory,
} from '@wijkspoor/reports/domain';
import { ReportsService } from './reports.service';

/** Reports of a gemeente. */
@Controller('gemeenten/:gemeente/stukken')
export class ReportsController {
  constructor(@Inject(ReportsService) private readonly reports: ReportsService) {}

  @Get()
  @Gives(ReportList)
  listMadeReports(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Query({ schema: ReportsQuery }) query: ReportsQuery,
  ): Promise<ReportList> {
    return this.reports.list(ctx, query);
  }

  @Post()
  @HttpCode(201)
  @Gives(ReportView)
  askReport(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: AskReport }) input: AskReport,
  ): Promise<ReportView> {
    return this.reports.ask(ctx, input);
  }

  @Get(':report')
  @Gives(ReportView)
  getMadeReport(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
  ): Promise<ReportView> {
    return this.reports.view(ctx, report);
  }

  @Put(':report/parts/:part')
  @Gives(ReportView)
  putReportWords(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @Param('part', { schema: PartKey }) part: string,
    @IfMatch() version: number,
    @Body({ schema: PutWords }) input: PutWords,
  ): Promise<ReportView> {
    return this.reports.putWords(ctx, report, version, part, input);
  }

  @Post(':report/moves')
  @HttpCode(200)
  @Gives(ReportView)
  moveMadeReport(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @IfMatch() version: number,
    @Body({ schema: MoveReport }) input: MoveReport,
  ): Promise<ReportView> {
    return this.reports.move(ctx, report, version, input);
  }

  @Put(':report/page')
  @Gives(ReportView)
  showStory(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @Body({ schema: ShowStory }) input: ShowStory,
  ): Promise<ReportView> {
    return this.reports.show(ctx, report, input);
  }

  @Get(':report/files/:format')
  @Media({ gives: 'application/octet-stream' })
  async getReportFile(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('report', { schema: Id }) report: string,
    @Param('format', { schema: ReportFormatParam }) format: ReportFormat,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asDownload(await this.reports.download(ctx, report, format), reply);
  }
}
