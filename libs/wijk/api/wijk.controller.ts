import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { AddWijk, ChangeWijk, WijkList, WijkView } from '@wijkspoor/wijk/domain';
import { WijkService } from './wijk.service';

/** The wijken of a gemeente. */
@Controller('gemeenten/:gemeente/wijken')
export class WijkController {
  constructor(@Inject(WijkService) private readonly wijken: WijkService) {}

  @Get()
  @Gives(WijkList)
  listWijken(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<WijkList> {
    return this.wijken.list(ctx);
  }

  @Get(':wijk')
  @Gives(WijkView)
  getWijk(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
  ): Promise<WijkView> {
    return this.wijken.one(ctx, wijk);
  }

  @Post()
  @HttpCode(201)
  @Gives(WijkView)
  addWijk(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: AddWijk }) input: AddWijk,
  ): Promise<WijkView> {
    return this.wijken.add(ctx, input);
  }

  @Put(':wijk')
  @Gives(WijkView)
  changeWijk(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('wijk', { schema: Slug }) wijk: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeWijk }) input: ChangeWijk,
  ): Promise<WijkView> {
    return this.wijken.change(ctx, wijk, version, input);
  }
}
