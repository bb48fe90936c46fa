import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import {
  chainHead,
  checks,
  type PublicVote,
  type PublicVotes,
  type PublishedResult,
  publishesContents,
  type VoteResult,
} from '@wijkspoor/voting/domain';
import { wijkOf } from '@wijkspoor/wijk/api';
import { sha256 } from './sha256';
import { isPublic, selectVotes, takes, type VoteFrame, VoteFrames } from './vote-frames';
import { writeReceipt } from './voter-secrets';

/** Votes as residents know them: nothing that is counted before a vote is closed, and then all of it. */
@Injectable()
export class PublicVotesService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(VoteFrames) private readonly frames: VoteFrames,
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
    return this.db.run(ctx, async (tx) => {
      const [row] = await tx.query<{ result: VoteResult }[]>('select result from vote_result where round_id = $1', [
        vote.id,
      ]);
      if (row === undefined) throw platformError('missing');
      const groups = await tx.query<{ checked: number; n: number }[]>(
        'select checked, count(*)::int as n from vote_content where round_id = $1 and checked is not null group by checked order by checked',
        [vote.id],
      );
      return {
        result: row.result,
        checks: groups.flatMap(({ checked, n }) => {
          const check = checks[checked - 1];
          return check === undefined ? [] : [{ check, cast: n }];
        }),
        heads: {
          receipts: chainHead(await receiptsOf(tx, vote.id), sha256),
          contents: publishesContents(vote.method, row.result.cast)
            ? chainHead(await linesOf(tx, vote.id), sha256)
            : null,
        },
        lot: { commitment: vote.lotCommitment ?? '', seed: vote.lotSeed ?? '' },
      };
    });
  }

  /** All receipts, one a line, in an order that says nothing. @throws platform.missing */
  async receipts(ctx: Ctx, number: number): Promise<string> {
    const vote = await this.closed(ctx, number);
    return this.db.run(ctx, async (tx) => (await receiptsOf(tx, vote.id)).map((line) => `${line}\n`).join(''));
  }

  private async closed(ctx: Ctx, number: number): Promise<VoteFrame> {
    const vote = await this.frames.publicOne(ctx, number);
    if (vote.state !== 'closed') throw platformError('missing');
    return vote;
  }
}

async function receiptsOf(tx: EntityManager, id: string): Promise<string[]> {
  const rows = await tx.query<{ receipt: Buffer }[]>(
    'select receipt from vote_receipt where round_id = $1 order by receipt',
    [id],
  );
  return rows.map(({ receipt }) => writeReceipt(receipt));
}

/** Contents as they are published, one a line. */
async function linesOf(tx: EntityManager, id: string): Promise<string[]> {
  const rows = await tx.query<{ choices: number[] }[]>(
    'select choices from vote_content where round_id = $1 order by place',
    [id],
  );
  return rows.map(({ choices }) => choices.join(','));
}

function publicVote(vote: VoteFrame): PublicVote {
  const { wijk, projectId, project, languages, checks: ways, options, ...rest } = vote;
  return {
    ...rest,
    wijk: { slug: wijk.slug, name: wijk.name },
    project: { id: projectId, name: project },
    languages: [...languages],
    checks: [...ways],
    options: [...options],
    takesBallots: takes(vote),
  };
}
