import { Inject, Module } from '@nestjs/common';
import { IdentityModule, MemberGuards, PersonalDataSources } from '@wijkspoor/identity/api';
import { ContentController } from './content.controller';
import { ContentService } from './content.service';
import { DeliverableSources } from './deliverable-sources';
import { ownSource } from './own-source';
import { projectData } from './project-data';
import { ProjectDoor } from './project-door';
import { ProjectReader } from './project-reader';
import { ProjectsController } from './projects.controller';
import { ProjectsService } from './projects.service';
import { Regie } from './regie';
import { regieGuard } from './regie-guard';
import { StepsController } from './steps.controller';
import { StepsService } from './steps.service';
import { TraceController } from './trace/trace.controller';
import { TraceReader } from './trace/trace-reader';
import { TraceService } from './trace/trace.service';
import { TraceSources } from './trace/trace-sources';
import { TeamController } from './team.controller';
import { TeamService } from './team.service';

/** Projects without routes: for the worker and for other domains. */
@Module({
  imports: [IdentityModule],
  providers: [DeliverableSources, ProjectReader, TraceReader, TraceSources],
  exports: [DeliverableSources, ProjectReader, TraceReader, TraceSources],
})
export class ProjectModule {
  constructor(
    @Inject(DeliverableSources) sources: DeliverableSources,
    @Inject(MemberGuards) members: MemberGuards,
    @Inject(PersonalDataSources) people: PersonalDataSources,
  ) {
    people.register(projectData);
    sources.register(ownSource);
    members.register(regieGuard);
  }
}

/** The same, with its routes: for the api. */
@Module({
  imports: [IdentityModule, ProjectModule],
  controllers: [ProjectsController, StepsController, ContentController, TeamController, TraceController],
  providers: [ProjectDoor, Regie, ProjectsService, StepsService, ContentService, TeamService, TraceService],
})
export class ProjectHttpModule {}
