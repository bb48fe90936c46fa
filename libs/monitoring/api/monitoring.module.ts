import { Inject, Module } from '@nestjs/common';
import { AcceptedReports, ActionPlanModule } from '@wijkspoor/action-plan/api';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { DeliverableSources, ProjectModule, TraceSources } from '@wijkspoor/project/api';
import { OwnFiguresShown, WijkModule } from '@wijkspoor/wijk/api';
import { NotificationsModule } from '@wijkspoor/notifications/api';
import { AgendaController } from './agenda/agenda.controller';
import { AgendaService } from './agenda/agenda.service';
import { GoalProgressController } from './goals/goal-progress.controller';
import { GoalProgressService } from './goals/goal-progress.service';
import { goalSource } from './goals/goal-source';
import { goalTrace } from './goals/goal-trace';
import { GoalWatch } from './goals/goal-watch';
import { takeReported } from './goals/take-reported';
import { MonitoringJobs } from './monitoring.jobs';
import { PortfolioController } from './portfolio.controller';
import { PortfolioService } from './portfolio.service';
import { profileData } from './profile-data';
import { profileSource } from './profile-publication';
import { ProfileMaps } from './profile-maps';
import { ProfileReader } from './profile-reader';
import { AvailableIndicatorsController, ProfileController, ProjectProfileController } from './profile.controller';
import { ProfileService } from './profile.service';
import { StandingService } from './standing.service';
import { WhereWeStandController } from './where-we-stand.controller';

/** What is made of several domains, without routes: for the worker. */
@Module({
  imports: [ActionPlanModule, IdentityModule, NotificationsModule, ProjectModule, WijkModule],
  providers: [
    GoalProgressService,
    GoalWatch,
    MonitoringJobs,
    PortfolioService,
    ProfileMaps,
    ProfileReader,
    ProfileService,
    StandingService,
  ],
  exports: [GoalProgressService, PortfolioService, ProfileService, StandingService],
})
export class MonitoringModule {
  constructor(
    @Inject(DeliverableSources) sources: DeliverableSources,
    @Inject(OwnFiguresShown) own: OwnFiguresShown,
    @Inject(ProfileService) profiles: ProfileService,
    @Inject(TraceSources) traces: TraceSources,
    @Inject(AcceptedReports) reports: AcceptedReports,
    @Inject(PersonalDataSources) people: PersonalDataSources,
  ) {
    people.register(profileData);
    sources.register(profileSource);
    sources.register(goalSource);
    traces.register(goalTrace);
    reports.register(takeReported);
    own.register((tx, wijk) => profiles.publicChoice(tx, wijk));
  }
}

/** The same, with its routes: for the api. */
@Module({
  // the roles and reports that an agenda is made of
  imports: [ActionPlanModule, IdentityModule, MonitoringModule],
  providers: [AgendaService],
  controllers: [
    AgendaController,
    ...[AvailableIndicatorsController, PortfolioController, ProfileController, ProjectProfileController],
    GoalProgressController,
    WhereWeStandController,
  ],
})
export class MonitoringHttpModule {}
