import { Inject, Injectable } from '@nestjs/common';
import { handle, JobRegistry, schedule } from '@wijkspoor/platform/api';
import { tellOfComment, tellOfMove, tellWhatCame } from '@wijkspoor/proposals/domain';
import { CommentsService } from './comments.service';
import { IdeaMoves } from './idea-moves';
import { IdeaNews } from './idea-news';

/** The background work of ideas. */
@Injectable()
export class ProposalsJobs {
  constructor(
    @Inject(JobRegistry) registry: JobRegistry,
    @Inject(IdeaMoves) moves: IdeaMoves,
    @Inject(CommentsService) comments: CommentsService,
    @Inject(IdeaNews) news: IdeaNews,
  ) {
    registry.register({
      jobs: [tellOfMove, tellOfComment, tellWhatCame],
      handlers: [
        handle(tellOfMove, (ctx, { moveId }) => moves.tell(ctx, moveId)),
        handle(tellOfComment, (ctx, { commentId }) => comments.tell(ctx, commentId)),
        handle(tellWhatCame, (ctx) => news.tellAll(ctx)),
      ],
      schedules: [schedule(tellWhatCame, '35 13 * * *')],
    });
  }
}
