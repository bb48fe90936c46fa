import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import {
  type ContentFormat,
  type PublicVote,
  type PublicVotes,
  type PublishedResult,
  publishesContents,
} from '@wijkspoor/voting/domain';
import { wijkOf } from '@wijkspoor/wijk/api';
import { optionsTable } from './options-table';
import { PublishedLists } from './published-lists';
import { isPublic, selectVotes, takes, type VoteFrame, VoteFrames } from './vote-frames';

/** Votes as residents know them: nothing that is counted before a vote is closed, and then all of it. */
@Injectable()
export class PublicVotesService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(VoteFrames) private readonly frames: VoteFrames,
    @Inject(PublishedLists) private readonly lists: PublishedLists,
  ) {}

  /** Votes of a wijk that people were told of: open ones first, then by the day they close, latest first. @throws platform.missing */
  ofWijk(ctx: Ctx, slug: string): Promise<PublicVotes> {
    return this.db.run(ctx, async (tx) => {
      const { id } = await wijkOf(tx, ctx, slug);
      const votes = await tx.query<VoteFrame[]>(
        `${selectVotes} where r.wijk_id = $1 and r.state not in ('draft', 'cancelled')
         order by array_position(array['open', 'planned', 'closing', 'closed'], r.state), r.closes_at desc, r.number desc limit 100`,
        [id],
      );
      return { items: votes.filter(isPublic).map(publicVote) };
    });
  }

  /** @throws platform.missing */
  async one(ctx: Ctx, number: number): Promise<PublicVote> {
    return publicVote(await this.frames.publicOne(ctx, number));
  }

  /** @throws platform.missing while the vote is not closed */
  async result(ctx: Ctx, number: number): Promise<PublishedResult> {
    const vote = await this.closed(ctx, number);
    return this.db.run(ctx, (tx) => resultOf(tx, vote.id));
  }

  /** All receipts, one a line, in an order that says nothing. @throws platform.missing */
  async receipts(ctx: Ctx, number: number): Promise<AsyncIterable<string>> {
    return this.lists.receipts(ctx, await this.closed(ctx, number));
  }

  /** All contents, in another order that says nothing. @throws platform.missing also where there are too few to publish */
  async contents(ctx: Ctx, number: number, format: ContentFormat): Promise<AsyncIterable<string>> {
    const vote = await this.closed(ctx, number);
    const { result } = await this.result(ctx, number);
    // totals are always published
    if (format === 'options') return Readable.from([optionsTable(vote, result)]);
    if (!publishesContents(vote.method, result.cast)) throw platformError('missing');
    return format === 'pb' ? this.lists.pabulib(ctx, vote, result.cast) : this.lists.csv(ctx, vote);
  }

  private async closed(ctx: Ctx, number: number): Promise<VoteFrame> {
    const vote = await this.frames.publicOne(ctx, number);
    if (vote.state !== 'closed') throw platformError('missing');
    return vote;
  }
}

async function resultOf(tx: EntityManager, id: string): Promise<PublishedResult> {
  const [row] = await tx.query<{ result: PublishedResult }[]>('select result from vote_result where round_id = $1', [
    id,
  ]);
  if (row === undefined) throw platformError('missing');
  return row.result;
}

function publicVote(vote: VoteFrame): PublicVote {
  const { wijk, projectId, project, languages, checks: ways, options, categories, buurten, ...rest } = vote;
  const speaks = vote.asksBuurt || options.some(({ buurt }) => buurt !== null);
  return {
    ...rest,
    wijk: { slug: wijk.slug, name: wijk.name },
    project: { id: projectId, name: project },
    languages: [...languages],
    checks: [...ways],
    options: [...options],
    categories: [...categories],
    buurten: speaks ? [...buurten] : [],
    takesBallots: takes(vote),
  };
}
