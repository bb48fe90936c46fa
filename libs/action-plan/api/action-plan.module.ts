import { Inject, Module } from '@nestjs/common';
import { ProjectModule, TraceSources } from '@wijkspoor/project/api';
import { GoalsHttpModule, GoalsModule } from './goals/goals.module';
import { MixHttpModule, MixModule } from './mix/mix.module';
import { planTrace } from './plan-trace';
import { ReportingHttpModule, ReportingModule } from './reporting/reporting.module';

/** The plan of a project, without routes: for the worker. */
@Module({
  imports: [ProjectModule, GoalsModule, MixModule, ReportingModule],
  exports: [GoalsModule, MixModule, ReportingModule],
})
export class ActionPlanModule {
  constructor(@Inject(TraceSources) traces: TraceSources) {
    traces.register(planTrace);
  }
}

/** The same, with its routes: for the api. */
@Module({ imports: [ActionPlanModule, GoalsHttpModule, MixHttpModule, ReportingHttpModule] })
export class ActionPlanHttpModule {}
