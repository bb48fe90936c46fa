import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import type { Ctx, JobDefinition } from '@wijkspoor/platform/domain';
import { JobRegistry } from './job-registry';

// a row that already runs has read older data: it runs once more when it is done
const insert = `
  with added as (
    insert into outbox (name, payload, tenant, account_id, request_id, language, key) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (name, tenant, key) where key is not null and dead_at is null
    do update set again = true where outbox.started_at is not null
    returning id)
  select pg_notify('outbox', '') from added`;

const insertAll = `
  with added as (
    insert into outbox (name, payload, tenant, account_id, request_id, language)
    select $1, one::jsonb, $3, $4, $5, $6 from unnest($2::text[]) one returning id)
  select pg_notify('outbox', '') from added limit 1`;

/** Where services leave work for later. */
@Injectable()
export class JobQueue {
  constructor(@Inject(JobRegistry) private readonly registry: JobRegistry) {}

  /**
   * Adds a job in the transaction of the data it is about: both are there, or neither.
   * @param payload ids only; the handler reads the rest when it runs.
   * @param options with `key`, adding it again while it still waits does nothing, and while it runs makes it run once more after.
   * @throws Error when the job is not registered, ZodError when the payload is not what the job declares.
   */
  async add<S extends z.ZodMiniType>(
    tx: EntityManager,
    ctx: Ctx,
    job: JobDefinition<S>,
    payload: z.input<S>,
    options: { key?: string } = {},
  ): Promise<void> {
    this.registry.demandDeclared(job);
    const checked = JSON.stringify(job.payload.parse(payload));
    await tx.query(insert, [
      job.name,
      checked,
      ctx.gemeenteId,
      ctx.actor.accountId,
      ctx.requestId,
      ctx.language,
      options.key ?? null,
    ]);
  }

  /** Adds many jobs of one kind, each on its own, in the transaction of the data they are about. */
  async addAll<S extends z.ZodMiniType>(
    tx: EntityManager,
    ctx: Ctx,
    job: JobDefinition<S>,
    payloads: readonly z.input<S>[],
  ): Promise<void> {
    this.registry.demandDeclared(job);
    await tx.query(insertAll, [
      job.name,
      payloads.map((payload) => JSON.stringify(job.payload.parse(payload))),
      ctx.gemeenteId,
      ctx.actor.accountId,
      ctx.requestId,
      ctx.language,
    ]);
  }
}
