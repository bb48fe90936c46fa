import { type DynamicModule, Module } from '@nestjs/common';
import { ActionPlanModule } from '@wijkspoor/action-plan/api';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { ArchiveModule } from '@wijkspoor/archive/api';
import { texts as archive } from '@wijkspoor/archive/domain/texts';
import { AuditModule } from '@wijkspoor/audit/api';
import { IdentityModule } from '@wijkspoor/identity/api';
import { texts as identity } from '@wijkspoor/identity/domain/texts';
import { InstrumentsModule } from '@wijkspoor/instruments/api';
import { texts as instruments } from '@wijkspoor/instruments/domain/texts';
import { KnowledgeModule } from '@wijkspoor/knowledge/api';
import { texts as knowledge } from '@wijkspoor/knowledge/domain/texts';
import { MonitoringModule } from '@wijkspoor/monitoring/api';
import { texts as monitoring } from '@wijkspoor/monitoring/domain/texts';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { type Env, PlatformModule, PlatformWorkerModule } from '@wijkspoor/platform/api';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { ProjectModule } from '@wijkspoor/project/api';
import { texts as project } from '@wijkspoor/project/domain/texts';
import { ProposalsModule } from '@wijkspoor/proposals/api';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { ReportsModule } from '@wijkspoor/reports/api';
import { texts as reports } from '@wijkspoor/reports/domain/texts';
import { VotingModule } from '@wijkspoor/voting/api';
import { texts as voting } from '@wijkspoor/voting/domain/texts';
import { WijkModule } from '@wijkspoor/wijk/api';
import { texts as wijk } from '@wijkspoor/wijk/domain/texts';

/** The worker: every domain without its routes. Imports only. */
@Module({})
export class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(env, {
          ...{ platform, identity, notifications, wijk, project, instruments, proposals, voting, monitoring },
          'action-plan': actionPlan,
          ...{ knowledge, reports, archive },
        }),
        AuditModule,
        IdentityModule,
        WijkModule,
        KnowledgeModule,
        ProjectModule,
        InstrumentsModule,
        ProposalsModule,
        VotingModule,
        ActionPlanModule,
        MonitoringModule,
        ReportsModule,
        ArchiveModule,
        PlatformWorkerModule,
      ],
    };
  }
}
