import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Audit } from '@wijkspoor/audit/api';
import { CurrentCtx, DeadJobs, Gives } from '@wijkspoor/platform/api';
import { type Ctx, DeadJobList, demand, Id, platformPolicy } from '@wijkspoor/platform/domain';

/** What the operator does about work that failed. It stands here, as the platform itself does not know the trail. */
@Controller('operator/dead-jobs')
export class DeadJobsController {
  constructor(
    @Inject(DeadJobs) private readonly dead: DeadJobs,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  @Get()
  @Gives(DeadJobList)
  async listDeadJobs(@CurrentCtx() ctx: Ctx): Promise<DeadJobList> {
    demand(platformPolicy.readDeadJobs.judge(ctx.actor));
    return { items: await this.dead.list() };
  }

  @Post(':id/retry')
  @HttpCode(204)
  async retryDeadJob(@CurrentCtx() ctx: Ctx, @Param('id', { schema: Id }) id: string): Promise<void> {
    demand(platformPolicy.retryDeadJob.judge(ctx.actor));
    await this.dead.retry(id, (tx) => this.audit.recordPlatform(tx, ctx, { what: 'job.retried', kind: 'job', id }));
  }
}
