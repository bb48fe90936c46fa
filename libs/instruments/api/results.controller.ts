import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ChangeDisclosure, DisclosureSetting, RoundNumber, RoundResults } from '@wijkspoor/instruments/domain';
import { CurrentCtx, Gives, IfMatch } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { DisclosureSettings } from './disclosure-settings';
import { ResultsService } from './results.service';

/** Results of rounds, and the limits of what is shown of them. */
@Controller('gemeenten/:gemeente')
export class ResultsController {
  constructor(
    @Inject(ResultsService) private readonly results: ResultsService,
    @Inject(DisclosureSettings) private readonly settings: DisclosureSettings,
  ) {}

  @Get('deelname/:round/results')
  @Gives(RoundResults)
  getResults(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Param('round', { schema: RoundNumber }) round: number,
  ): Promise<RoundResults> {
    return this.results.of(ctx, round);
  }

  @Get('disclosure-rule')
  @Gives(DisclosureSetting)
  getDisclosureRule(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
  ): Promise<DisclosureSetting> {
    return this.settings.read(ctx);
  }

  @Put('disclosure-rule')
  @Gives(DisclosureSetting)
  tightenDisclosure(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeDisclosure }) input: ChangeDisclosure,
  ): Promise<DisclosureSetting> {
    return this.settings.change(ctx, version, input);
  }
}
