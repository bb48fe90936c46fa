import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentCtx, ENV, type Env, Gives, Media } from '@wijkspoor/platform/api';
import { type Ctx, demand, Id } from '@wijkspoor/platform/domain';
import {
  FetchTable,
  FigureTableList,
  ImportRunList,
  ImportRunView,
  ImportUpload,
  wijkPolicy,
} from '@wijkspoor/wijk/domain';
import { Imports } from './imports.service';
import { withUpload } from './uploaded';

/** Imports of the operator. */
@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @Gives(ImportRunList)
  listImports(@CurrentCtx() ctx: Ctx): Promise<ImportRunList> {
    return this.imports.list(ctx);
  }

  @Get(':id')
  @Gives(ImportRunView)
  getImport(@CurrentCtx() ctx: Ctx, @Param('id', { schema: Id }) id: string): Promise<ImportRunView> {
    return this.imports.one(ctx, id);
  }

  /** A file, as `multipart/form-data`: `kind`, `table`, `period` or `year`, `modelled`, then `file`. It is read in the background. */
  @Post()
  @Media({ takes: 'multipart/form-data' })
  @HttpCode(201)
  @Gives(ImportRunView)
  async addImport(@CurrentCtx() ctx: Ctx, @Req() request: FastifyRequest): Promise<ImportRunView> {
    demand(wijkPolicy.importFigures.judge(ctx.actor));
    return withUpload(request, ImportUpload, this.env.IMPORT_LIMIT, ({ input, name, content }) =>
      this.imports.upload(ctx, input, name, content),
    );
  }

  /** A table from the source of CBS or RIVM. */
  @Post('fetches')
  @HttpCode(201)
  @Gives(ImportRunView)
  fetchTable(@CurrentCtx() ctx: Ctx, @Body({ schema: FetchTable }) input: FetchTable): Promise<ImportRunView> {
    return this.imports.fetch(ctx, input);
  }
}

/** Which tables with figures there are. */
@Controller('figure-tables')
export class FigureTablesController {
  constructor(@Inject(Imports) private readonly imports: Imports) {}

  @Get()
  @Gives(FigureTableList)
  listFigureTables(@CurrentCtx() ctx: Ctx): Promise<FigureTableList> {
    return this.imports.tables(ctx);
  }
}
