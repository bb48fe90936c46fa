import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import { projectOf } from '@wijkspoor/project/api';
import { ideasForBallot, type IdeaVote } from '@wijkspoor/proposals/api';
import { type BallotIdeas, ballotText, votingPolicy } from '@wijkspoor/voting/domain';

/** Ideas on ballots: which can be taken, and in which votes one is or was. */
@Injectable()
export class BallotIdeasService {
  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** What the coordinator can take onto a ballot of a project. @throws platform.missing for a project this person does not see */
  ofProject(ctx: Ctx, projectId: string): Promise<BallotIdeas> {
    demand(votingPolicy.runVotes.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      await projectOf(tx, ctx, projectId);
      const { ideas, themes } = await ideasForBallot(tx, projectId);
      return { ideas: ideas.map((idea) => ({ ...idea, text: ballotText(idea.text) })), themes };
    });
  }
}

/** Votes that people were told of with this idea on the ballot, newest first; whether it won only when that is public. At most 20. */
export const votesOfIdea = (tx: EntityManager, ideaId: string): Promise<IdeaVote[]> =>
  tx.query<IdeaVote[]>(
    `select r.number, r.title, r.state, w.slug as wijk, to_json(r.opens_at) #>> '{}' as "opensAt", to_json(r.closes_at) #>> '{}' as "closesAt",
      case when r.state = 'closed' then t.result #> '{result,winners}' @> to_jsonb(o.position) end as won
     from vote_option o join voting_round r on r.id = o.round_id join wijk w on w.id = r.wijk_id left join vote_result t on t.round_id = r.id
     where o.idea_id = $1 and r.state in ('planned', 'open', 'closing', 'closed') and w.published order by r.number desc limit 20`,
    [ideaId],
  );
