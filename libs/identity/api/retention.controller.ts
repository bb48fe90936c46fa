import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { RetentionView, SetRetention } from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { RetentionService } from './retention.service';

/** How long a gemeente keeps what. */
@Controller('gemeenten/:gemeente/retention')
export class RetentionController {
  constructor(@Inject(RetentionService) private readonly retention: RetentionService) {}

  @Get()
  @Gives(RetentionView)
  getRetention(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<RetentionView> {
    return this.retention.settings(ctx);
  }

  @Put()
  @Gives(RetentionView)
  setRetention(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Body({ schema: SetRetention }) input: SetRetention,
  ): Promise<RetentionView> {
    return this.retention.set(ctx, input);
  }
}
