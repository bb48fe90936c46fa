import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Param, Put } from '@nestjs/common';
import { IdentityProvider, SetIdentityProvider } from '@wijkspoor/identity/domain';
import { CurrentCtx, Gives } from '@wijkspoor/platform/api';
import { type Ctx, Slug } from '@wijkspoor/platform/domain';
import { ProviderSettingsService } from './provider-settings.service';

/** Where people of a gemeente sign in with their work account. */
@Controller('gemeenten/:gemeente/identity-provider')
export class ProviderSettingsController {
  constructor(@Inject(ProviderSettingsService) private readonly settings: ProviderSettingsService) {}

  @Get()
  @Gives(IdentityProvider)
  getProvider(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
  ): Promise<IdentityProvider> {
    return this.settings.read(ctx);
  }

  @Put()
  @Gives(IdentityProvider)
  setProvider(
    @CurrentCtx() ctx: Ctx,
    @Param('gemeente', { schema: Slug }) _gemeente: string,
    @Ip() client: string,
    @Body({ schema: SetIdentityProvider }) input: SetIdentityProvider,
  ): Promise<IdentityProvider> {
    return this.settings.set(ctx, input, client);
  }

  @Delete()
  @HttpCode(204)
  removeProvider(@CurrentCtx() ctx: Ctx, @Param('gemeente', { schema: Slug }) _gemeente: string): Promise<void> {
    return this.settings.remove(ctx);
  }
}
