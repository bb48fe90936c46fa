import { Inject, Module } from '@nestjs/common';
import { IdentityModule, PersonalDataSources } from '@wijkspoor/identity/api';
import { NotificationsModule } from '@wijkspoor/notifications/api';
import { ProjectModule, TraceSources } from '@wijkspoor/project/api';
import { WijkModule } from '@wijkspoor/wijk/api';
import { CommentsService } from './comments.service';
import { HandingIn } from './handing-in';
import { IdeaCookie } from './idea-cookie';
import { ideaData } from './idea-data';
import { IdeaMail } from './idea-mail';
import { IdeaMoves } from './idea-moves';
import { IdeaNews } from './idea-news';
import { IdeaSecrets } from './idea-secrets';
import { IdeaSettingsService } from './idea-settings.service';
import { IdeaTidying } from './idea-tidying';
import { ideaTrace } from './idea-trace';
import { IdeaVoteSources } from './idea-vote-sources';
import { IdeasController } from './ideas.controller';
import { IdeasService } from './ideas.service';
import { OwnCommentsController } from './own-comments.controller';
import { OwnComments } from './own-comments.service';
import { OwnIdeaController } from './own-idea.controller';
import { OwnIdeaService } from './own-idea.service';
import { ProposalsJobs } from './proposals.jobs';
import { ReadingService } from './reading.service';
import { SaidCookie } from './said-cookie';
import { TakingPart } from './taking-part.service';
import { WorkIdeasController } from './work-ideas.controller';
import { WorkIdeasService } from './work-ideas.service';
import { Writers } from './writers';

const services = [
  ...[CommentsService, IdeaMoves, IdeasService, IdeaSettingsService, IdeaCookie],
  ...[OwnComments, SaidCookie, OwnIdeaService, ReadingService, TakingPart, WorkIdeasService, IdeaVoteSources],
];

/** Ideas of residents, without routes: for the worker. */
@Module({
  imports: [IdentityModule, NotificationsModule, ProjectModule, WijkModule],
  providers: [...services, HandingIn, IdeaMail, IdeaNews, IdeaSecrets, IdeaTidying, ProposalsJobs, Writers],
  exports: services,
})
export class ProposalsModule {
  constructor(
    @Inject(TraceSources) traces: TraceSources,
    @Inject(PersonalDataSources) people: PersonalDataSources,
    @Inject(IdeaSecrets) secrets: IdeaSecrets,
  ) {
    traces.register(ideaTrace);
    people.register(ideaData((gemeenteId, email) => secrets.personOf(gemeenteId, email)));
  }
}

/** The same, with its routes: for the api. */
@Module({
  imports: [ProposalsModule],
  controllers: [IdeasController, OwnCommentsController, OwnIdeaController, WorkIdeasController],
})
export class ProposalsHttpModule {}
