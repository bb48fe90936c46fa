import { Module } from '@nestjs/common';
import { IdentityModule } from '@wijkspoor/identity/api';
import { ProjectModule } from '@wijkspoor/project/api';

/** Reporting, without routes: for the worker. */
@Module({ imports: [IdentityModule, ProjectModule], providers: [], exports: [] })
export class ReportingModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [ReportingModule], controllers: [] })
export class ReportingHttpModule {}
