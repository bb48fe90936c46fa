import { Injectable } from '@nestjs/common';
import type * as z from 'zod/mini';
import type { Ctx, JobDefinition } from '@wijkspoor/platform/domain';

/** What a job does. `run` gets the context of whoever asked for it, as the platform itself. */
export type JobHandler = { readonly job: JobDefinition; readonly run: (ctx: Ctx, payload: unknown) => Promise<void> };
/** When a job is added by the clock; the times are those of Europe/Amsterdam. */
export type JobSchedule = { readonly job: JobDefinition; readonly cron: string };
type Jobs = {
  readonly jobs: readonly JobDefinition[];
  readonly handlers: readonly JobHandler[];
  readonly schedules?: readonly JobSchedule[];
};

/** A job whose worker dies under it every time, or which finds no database every time, is given up too, after this many tries more. */
export const crashes = 5;

/** Ties a job to its handler; the payload is checked again when it comes out of the database. */
export const handle = <S extends z.ZodMiniType>(
  job: JobDefinition<S>,
  run: (ctx: Ctx, payload: z.output<S>) => Promise<void>,
): JobHandler => ({
  job,
  run: async (ctx, raw) => run(ctx, job.payload.parse(raw)),
});

/** A job that the clock adds, without payload and without gemeente; its handler loops over the gemeenten where it must. */
export const schedule = (job: JobDefinition, cron: string): JobSchedule => ({ job, cron });

/** All jobs of this process. Every domain's module registers its own in its constructor, in the api and in the worker alike. */
@Injectable()
export class JobRegistry {
  private readonly declared = new Map<string, JobDefinition>();
  private readonly handlers: JobHandler[] = [];
  private readonly clock: JobSchedule[] = [];

  /** @throws Error when two jobs have one name. */
  register({ jobs, handlers, schedules = [] }: Jobs): void {
    for (const job of jobs) {
      if ((this.declared.get(job.name) ?? job) !== job) throw new Error(`Two jobs are called ${job.name}.`);
      this.declared.set(job.name, job);
    }
    this.handlers.push(...handlers);
    this.clock.push(...schedules);
  }

  /** @throws Error when no module registered this job: nobody would ever run it. */
  demandDeclared(job: JobDefinition): void {
    if (this.declared.get(job.name) !== job) throw new Error(`The job ${job.name} is not registered.`);
  }

  /** The worker starts only when every job has exactly one handler, and nothing else has one. */
  demandOneHandlerEach(): void {
    for (const { job } of [...this.handlers, ...this.clock]) this.demandDeclared(job);
    for (const job of this.declared.values()) {
      const found = this.handlers.filter((handler) => handler.job === job).length;
      if (found !== 1) throw new Error(`The job ${job.name} has ${found} handlers; it must have one.`);
    }
  }

  handlerOf(name: string): JobHandler | undefined {
    return this.handlers.find((handler) => handler.job.name === name);
  }

  definitionOf(name: string): JobDefinition | undefined {
    return this.declared.get(name);
  }

  schedules(): readonly JobSchedule[] {
    return this.clock;
  }
}
