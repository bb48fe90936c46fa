import { type DynamicModule, Module } from '@nestjs/common';
import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { AuditModule } from '@wijkspoor/audit/api';
import { IdentityHttpModule } from '@wijkspoor/identity/api';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { KnowledgeHttpModule } from '@wijkspoor/knowledge/api';
import { MonitoringHttpModule } from '@wijkspoor/monitoring/api';
import { NotificationsHttpModule } from '@wijkspoor/notifications/api';
import { type Env, PlatformHttpModule, PlatformModule } from '@wijkspoor/platform/api';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { ProposalsHttpModule } from '@wijkspoor/proposals/api';
import { ArchiveHttpModule } from '@wijkspoor/archive/api';
import { ReportsHttpModule } from '@wijkspoor/reports/api';
import { VotingHttpModule } from '@wijkspoor/voting/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { catalogues } from './catalogues';
import { policies } from './policies';

/** The api: every domain with its routes. Imports only. */
@Module({})
export class AppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(env, catalogues),
        PlatformHttpModule.forRoot(env),
        AuditModule,
        IdentityHttpModule.forRoot(env, policies),
        NotificationsHttpModule,
        WijkHttpModule,
        KnowledgeHttpModule,
        ProjectHttpModule,
        InstrumentsHttpModule,
        ProposalsHttpModule,
        VotingHttpModule,
        ActionPlanHttpModule,
        MonitoringHttpModule,
        ReportsHttpModule,
        ArchiveHttpModule,
      ],
    };
  }
}
