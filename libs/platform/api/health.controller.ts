import { Controller, Get, Inject } from '@nestjs/common';
import * as z from 'zod/mini';
import { DataSource } from 'typeorm';
import { Gives } from './gives';

const Health = z.object({ status: z.literal('ok') });

/** For the machine that watches the process. */
@Controller('health')
export class HealthController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The process answers. */
  @Get('live')
  @Gives(Health)
  live(): z.infer<typeof Health> {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  @Gives(Health)
  async ready(): Promise<z.infer<typeof Health>> {
    await this.dataSource.query('select 1');
    return { status: 'ok' };
  }
}
