import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CATALOGUES, type Catalogues } from './catalogues';
import { connection, PlatformDb, TenantDb } from './database';
import { ENV, type Env } from './env';
import { FileStore } from './files/file-store';
import { FilesController } from './files/files.controller';
import { HealthController } from './health.controller';
import { DeadJobs } from './jobs/dead-jobs';
import { JobQueue } from './jobs/job-queue';
import { JobRegistry } from './jobs/job-registry';
import { JobRunner } from './jobs/job-runner';
import { Outbox } from './jobs/outbox';
import { MailboxController } from './mail/mailbox.controller';
import { MailRefusals } from './mail/mail-refusals';
import { Mailer } from './mail/mailer';
import { RetentionClasses } from './retention/retention-classes';
import { RetentionSweep } from './retention/retention-sweep';
import { PlatformJobs } from './platform-jobs';
import { ApiDocument, OpenApiController } from './openapi';
import { ProblemFilter } from './problem.filter';

/** What every process has: settings, texts, the doors to the database. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(env: Env, catalogues: Catalogues): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({ ...connection(env, []), autoLoadEntities: true, retryAttempts: 3, retryDelay: 500 }),
      ],
      providers: [
        { provide: ENV, useValue: env },
        { provide: CATALOGUES, useValue: catalogues },
        { provide: APP_FILTER, useClass: ProblemFilter },
        TenantDb,
        PlatformDb,
        JobRegistry,
        JobQueue,
        Outbox,
        DeadJobs,
        Mailer,
        MailRefusals,
        FileStore,
        RetentionClasses,
        RetentionSweep,
        PlatformJobs,
      ],
      exports: [
        ...[ENV, CATALOGUES, TenantDb, PlatformDb, JobRegistry, JobQueue, Outbox, DeadJobs, Mailer, MailRefusals],
        ...[FileStore, RetentionClasses, RetentionSweep],
      ],
    };
  }
}

/** The routes of the platform itself; only the api has them. */
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, OpenApiController, FilesController],
  providers: [ApiDocument],
})
export class PlatformHttpModule {
  /** With the local mailbox, where there is one. */
  static forRoot(env: Env): DynamicModule {
    return {
      module: PlatformHttpModule,
      controllers: env.mailbox && env.NODE_ENV !== 'production' ? [MailboxController] : [],
    };
  }
}

/** What runs the jobs of all modules; only the worker has it. */
@Module({ providers: [JobRunner] })
export class PlatformWorkerModule {}
