import { Body, Controller, Header, HttpCode, Inject, Ip, Post, StreamableFile } from '@nestjs/common';
import { WithoutSession } from '@wijkspoor/identity/api';
import { ReadAgenda } from '@wijkspoor/monitoring/domain';
import { CurrentCtx, Media } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { AgendaService } from './agenda.service';

/** The agenda of a person, for the programs that read it. The front door takes the code out of the address that they ask. */
@Controller()
export class AgendaController {
  constructor(@Inject(AgendaService) private readonly agenda: AgendaService) {}

  @WithoutSession()
  @Post('agenda-reads')
  @HttpCode(200)
  @Header('cache-control', 'private, max-age=900')
  @Media({ gives: 'text/calendar' })
  async readAgenda(
    @CurrentCtx() ctx: Ctx,
    @Body({ schema: ReadAgenda }) { code }: ReadAgenda,
    @Ip() client: string,
  ): Promise<StreamableFile> {
    const file = await this.agenda.file(ctx, code, client);
    return new StreamableFile(Buffer.from(file), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'inline; filename="wijkspoor.ics"',
    });
  }
}
