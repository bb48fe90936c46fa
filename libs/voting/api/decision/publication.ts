import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ctx } from '@wijkspoor/platform/domain';
import { recordDecision } from '@wijkspoor/project/api';
import { IdeaMoves, ideasNamed } from '@wijkspoor/proposals/api';
import { type DecisionWhole, ideaMovesTowards, votingError } from '@wijkspoor/voting/domain';
import { DecisionReader } from './decision-reader';
import type { DecisionRow } from './decision-rows';

/** Publishes a decision: it is frozen as a whole, the project has its decision, and ideas get their answer. */
@Injectable()
export class Publication {
  constructor(
    @Inject(DecisionReader) private readonly reader: DecisionReader,
    @Inject(IdeaMoves) private readonly ideas: IdeaMoves,
  ) {}

  /** `row` is a draft that is locked. @throws voting.decisionIncomplete */
  async publish(tx: EntityManager, ctx: Ctx, row: DecisionRow): Promise<void> {
    const { whole } = await this.reader.draft(tx, row);
    const lacks = this.reader.lacks(row, whole);
    const { id, title, body, decidedOn, why } = row;
    // nothing lacks when these are there; the types want to hear it
    if (lacks.length > 0 || body === null || decidedOn === null) throw votingError('decisionIncomplete', lacks);
    await tx.query(
      `update prioritisation set state = 'published', published = $2, published_at = now() where id = $1`,
      [id, JSON.stringify(whole)],
    );
    await recordDecision(tx, ctx, row.cycleId, { id, step: 2, what: title, body, decidedOn, why });
    await this.answer(tx, ctx, row, whole);
  }

  /**
   * What was chosen is adopted, also after a no before; what was not is declined, also after a yes before; where that can still be
   * said of the idea. Whoever follows it hears once of each move. One move after another: each has its own reason, entry in the
   * audit and job, at most two for each of at most `mostPriorities` ideas, and a decision is published once.
   */
  private async answer(
    tx: EntityManager,
    ctx: Ctx,
    { projectId, why }: DecisionRow,
    whole: DecisionWhole,
  ): Promise<void> {
    const answers = new Map(
      whole.priorities.flatMap(({ idea, chosen, reason }) =>
        idea === null ? [] : [[idea.number, { chosen, words: reason || why }] as const],
      ),
    );
    if (answers.size === 0) return;
    const ideas = await ideasNamed(tx, projectId, { numbers: [...answers.keys()] });
    for (const { id, number, state } of ideas) {
      const answer = answers.get(number);
      if (answer === undefined) continue;
      for (const move of ideaMovesTowards(state, answer.chosen === true))
        await this.ideas.makeById(tx, ctx, id, { move, words: answer.words });
    }
  }
}
