import { Controller, Get, HttpCode, Inject, Param, Post, SerializeOptions } from '@nestjs/common';
import { type Ctx, DeadJobList, demand, Id, platformPolicy } from '@wijkspoor/platform/domain';
import { CurrentCtx } from '../ctx';
import { DeadJobs } from './dead-jobs';

/** What the operator does about work that failed. */
@Controller('operator/dead-jobs')
export class DeadJobsController {
  constructor(@Inject(DeadJobs) private readonly dead: DeadJobs) {}

  @Get()
  @SerializeOptions({ schema: DeadJobList })
  async listDeadJobs(@CurrentCtx() ctx: Ctx): Promise<DeadJobList> {
    demand(platformPolicy.readDeadJobs.judge(ctx.actor));
    return { items: await this.dead.list() };
  }

  @Post(':id/retry')
  @HttpCode(204)
  async retryDeadJob(@CurrentCtx() ctx: Ctx, @Param('id', { schema: Id }) id: string): Promise<void> {
    demand(platformPolicy.retryDeadJob.judge(ctx.actor));
    await this.dead.retry(id);
  }
}
