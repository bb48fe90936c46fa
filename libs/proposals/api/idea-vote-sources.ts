import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { IdeaPage } from '@wijkspoor/proposals/domain';

/** A vote with an idea on its ballot, as everybody may know it: `won` only once it is closed. */
export type IdeaVote = IdeaPage['votes'][number];

/** Says in which votes an idea is or was, newest first, in one statement. */
type IdeaVoteSource = (tx: EntityManager, ideaId: string) => Promise<readonly IdeaVote[]>;

/**
 * The port through which the page of an idea hears of votes: these know ideas, and not the other way round. Who runs votes
 * registers its source in the constructor of its module.
 */
@Injectable()
export class IdeaVoteSources {
  private readonly sources: IdeaVoteSource[] = [];

  register(source: IdeaVoteSource): void {
    this.sources.push(source);
  }

  /** What all sources say. */
  async of(tx: EntityManager, ideaId: string): Promise<IdeaVote[]> {
    const votes: IdeaVote[] = [];
    // one connection, so one after the other
    for (const source of this.sources) votes.push(...(await source(tx, ideaId)));
    return votes;
  }
}
