import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CATALOGUES, type Catalogues } from './catalogues';
import { connection, PlatformDb, TenantDb } from './database';
import { ENV, type Env } from './env';
import { HealthController } from './health.controller';
import { ApiDocument, OpenApiController } from './openapi';
import { ProblemFilter } from './problem.filter';

/** What every process has: settings, texts, the doors to the database. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(env: Env, catalogues: Catalogues): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...connection(env, []), autoLoadEntities: true, retryAttempts: 3, retryDelay: 500 })],
      providers: [
        { provide: ENV, useValue: env },
        { provide: CATALOGUES, useValue: catalogues },
        { provide: APP_FILTER, useClass: ProblemFilter },
        TenantDb,
        PlatformDb,
      ],
      exports: [ENV, CATALOGUES, TenantDb, PlatformDb],
    };
  }
}

/** The routes of the platform itself; only the api has them. */
@Module({ imports: [DiscoveryModule], controllers: [HealthController, OpenApiController], providers: [ApiDocument] })
export class PlatformHttpModule {}
