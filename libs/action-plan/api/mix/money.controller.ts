import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { AddSource, ChangeSource, MoneySheet } from '@wijkspoor/action-plan/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Id, Slug } from '@wijkspoor/platform/domain';
import { MoneyService } from './money.service';

/** The money of a project; a change answers with the whole sheet, so that totals are never older than their lines. */
@Controller('gemeenten/:gemeente/projecten/:project')
export class MoneyController {
  constructor(@Inject(MoneyService) private readonly money: MoneyService) {}

  @Get('money')
  @Gives(MoneySheet)
  getMoney(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
  ): Promise<MoneySheet> {
    return this.money.sheet(ctx, project);
  }

  @Post('money-sources')
  @HttpCode(201)
  @Gives(MoneySheet)
  addMoneySource(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Body({ schema: AddSource }) input: AddSource,
  ): Promise<MoneySheet> {
    return this.money.addSource(ctx, project, input);
  }

  @Put('money-sources/:source')
  @Gives(MoneySheet)
  changeMoneySource(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('source', { schema: Id }) source: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeSource }) input: ChangeSource,
  ): Promise<MoneySheet> {
    return this.money.changeSource(ctx, project, source, version, input);
  }

  @Delete('money-sources/:source')
  @Gives(MoneySheet)
  removeMoneySource(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('project', { schema: Id }) project: string,
    @Param('source', { schema: Id }) source: string,
    @IfMatch() version: number,
  ): Promise<MoneySheet> {
    return this.money.removeSource(ctx, project, source, version);
  }
}
