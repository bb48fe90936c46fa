import { Module } from '@nestjs/common';
import { GoalsHttpModule, GoalsModule } from './goals/goals.module';
import { MixHttpModule, MixModule } from './mix/mix.module';
import { ReportingHttpModule, ReportingModule } from './reporting/reporting.module';

/** The plan of a project, without routes: for the worker. */
@Module({ imports: [GoalsModule, MixModule, ReportingModule], exports: [GoalsModule, MixModule, ReportingModule] })
export class ActionPlanModule {}

/** The same, with its routes: for the api. */
@Module({ imports: [GoalsHttpModule, MixHttpModule, ReportingHttpModule] })
export class ActionPlanHttpModule {}
