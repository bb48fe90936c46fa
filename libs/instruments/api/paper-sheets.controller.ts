import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import {
  EnterSheet,
  EnterTexts,
  EntryRounds,
  RoundNumber,
  SheetList,
  SheetNumber,
  SheetView,
} from '@wijkspoor/instruments/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { EntryRoundsService } from './entry-rounds.service';
import { PaperSheets } from './paper-sheets.service';

/** What others say, entered for them: on paper, or with a key person. */
@Controller('gemeenten/:gemeente/ronden')
export class PaperSheetsController {
  constructor(
    @Inject(PaperSheets) private readonly sheets: PaperSheets,
    @Inject(EntryRoundsService) private readonly rounds: EntryRoundsService,
  ) {}

  @Get()
  @Gives(EntryRounds)
  listEntryRounds(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
  ): Promise<EntryRounds> {
    return this.rounds.list(ctx);
  }

  @Get(':round/sheets')
  @Gives(SheetList)
  listSheets(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
  ): Promise<SheetList> {
    return this.sheets.list(ctx, round);
  }

  @Get(':round/sheets/:sheet')
  @Gives(SheetView)
  getSheet(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('sheet', { schema: SheetNumber }) sheet: number,
  ): Promise<SheetView> {
    return this.sheets.one(ctx, round, sheet);
  }

  /** With `If-Match: "0"` for a sheet that was not entered before. */
  @Put(':round/sheets/:sheet')
  @Gives(SheetView)
  enterSheet(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('sheet', { schema: SheetNumber }) sheet: number,
    @IfMatch() version: number,
    @Body({ schema: EnterSheet }) input: EnterSheet,
  ): Promise<SheetView> {
    return this.sheets.enter(ctx, round, sheet, version, input);
  }

  @Put(':round/sheets/:sheet/check')
  @Gives(SheetView)
  checkSheet(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('sheet', { schema: SheetNumber }) sheet: number,
    @IfMatch() version: number,
    @Body({ schema: EnterSheet }) input: EnterSheet,
  ): Promise<SheetView> {
    return this.sheets.check(ctx, round, sheet, version, input);
  }

  @Put(':round/sheets/:sheet/texts')
  @Gives(SheetView)
  enterSheetTexts(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
    @Param('sheet', { schema: SheetNumber }) sheet: number,
    @IfMatch() version: number,
    @Body({ schema: EnterTexts }) input: EnterTexts,
  ): Promise<SheetView> {
    return this.sheets.enterTexts(ctx, round, sheet, version, input);
  }
}
