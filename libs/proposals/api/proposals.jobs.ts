import { Inject, Injectable } from '@nestjs/common';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { tellOfComment, tellOfMove, tellWhatCame, tidyIdeas } from '@wijkspoor/proposals/domain';
import { CommentsService } from './comments.service';
import { IdeaMoves } from './idea-moves';
import { IdeaNews } from './idea-news';
import { IdeaTidying } from './idea-tidying';

/** The background work of ideas. */
@Injectable()
export class ProposalsJobs {
  constructor(
    @Inject(JobRegistry) registry: JobRegistry,
    @Inject(IdeaMoves) moves: IdeaMoves,
    @Inject(CommentsService) comments: CommentsService,
    @Inject(IdeaTidying) tidying: IdeaTidying,
    @Inject(IdeaNews) news: IdeaNews,
  ) {
    registry.register({
      jobs: [tellOfMove, tellOfComment, tellWhatCame, tidyIdeas],
      handlers: [
        handle(tellOfMove, (ctx, { moveId }) => moves.tell(ctx, moveId)),
        handle(tellOfComment, (ctx, { commentId }) => comments.tell(ctx, commentId)),
        handle(tellWhatCame, (ctx) => news.tellAll(ctx)),
        handle(tidyIdeas, (ctx) => tidying.tidy(ctx)),
      ],
      schedules: [schedule(tidyIdeas, '25 3 * * *'), schedule(tellWhatCame, '35 13 * * *')],
    });
  }
}
