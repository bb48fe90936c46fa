import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { hold, JobQueue, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import {
  afterMove,
  type Check,
  checks,
  closeVote,
  coarsen,
  type CountedBallots,
  countVote,
  dueMove,
  type PublishedResult,
  publishesContents,
  type Timed,
} from '@wijkspoor/voting/domain';
import { ofVote } from './ballots.service';
import { countBuurten, shownBuurten } from './buurt-count';
import { PaperCasting } from './paper/paper-casting';
import { PublishedLists } from './published-lists';
import { ReceiptList } from './receipt-list';
import { sha256 } from './sha256';
import { selectVotes, type VoteFrame } from './vote-frames';
import { erase, type VoteKey, VoteKeys } from './vote-keys';
import { receiptBytes, receiptOf } from './voter-secrets';

type Due = Pick<Timed, 'state'> & {
  readonly id: string;
  readonly number: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
};

const portion = 10_000;
/** So long a closing waits for a key that is away: without it nothing can be told of receipts, papers and the lot that was promised. */
const waitsMs = 24 * 60 * 60_000;

/**
 * Closes votes. Of the ballots two lists are made, each in an order that says nothing and in a transaction of its own; the
 * ballots go, it is counted, the key is destroyed. Every step is done once, however often the job begins again.
 */
@Injectable()
export class Closing {
  private readonly log = new Logger('closing');

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(VoteKeys) private readonly keys: VoteKeys,
    @Inject(PublishedLists) private readonly lists: PublishedLists,
    @Inject(PaperCasting) private readonly papers: PaperCasting,
  ) {}

  /** The job of every minute: what is due by the clock, closings that nobody finished, and keys that a crash left. */
  async tick(ctx: Ctx, now: Date): Promise<void> {
    const kept = await this.keys.list();
    await this.db.each(ctx, async (own) => {
      await this.db.run(own, (tx) => this.move(tx, own, now));
      await this.destroyLeft(
        own,
        kept.filter(({ gemeenteId }) => gemeenteId === own.gemeenteId),
      );
    });
  }

  /** The job of one vote. */
  async run(ctx: Ctx, roundId: string): Promise<void> {
    const vote = await this.db.run(
      ctx,
      async (tx) => (await tx.query<VoteFrame[]>(`${selectVotes} where r.id = $1`, [roundId]))[0],
    );
    if (vote?.state !== 'closing') return;
    // once it is counted the key may be gone: it only has to be finished
    if (!(await this.db.run(ctx, (tx) => isThere(tx, 'vote_result', vote.id)))) {
      const key = await this.keys.take(ofVote(vote));
      if (key === null && Date.now() < Date.parse(vote.closesAt ?? '') + waitsMs) {
        this.log.error({ number: vote.number }, 'the key of a vote is away; its closing waits for it for a day');
        return;
      }
      try {
        await this.makeResult(ctx, vote, key);
      } finally {
        if (key !== null) erase(key);
      }
    }
    await this.keys.destroy(ofVote(vote));
    await this.db.vacuum('ballot');
    await this.db.vacuum('vote_paper');
    await this.db.vacuum('vote_invited');
    await this.db.run(ctx, async (tx) => {
      const [, done] = await tx.query<[unknown, number]>(
        `update voting_round set state = $2, version = version + 1 where id = $1 and state = 'closing'`,
        [vote.id, afterMove('closing', 'finish')],
      );
      if (done > 0)
        await this.audit.record(tx, ctx, {
          what: 'vote.closed',
          kind: 'vote',
          id: vote.id,
          details: { number: vote.number },
        });
    });
  }

  private async makeResult(ctx: Ctx, vote: VoteFrame, taken: VoteKey | null): Promise<void> {
    const key = await this.db.run(ctx, async (tx) => {
      const lost = taken === null ? await this.writeLoss(tx, vote) : await papersLost(tx, vote);
      // what was written down as lost stays so, also when the key comes back halfway
      if (taken === null || lost !== null) return null;
      await this.papers.cast(tx, vote, taken);
      return taken;
    });
    await this.db.run(ctx, (tx) => this.listReceipts(tx, vote, key));
    await this.db.run(ctx, (tx) => this.listContents(tx, vote));
    await this.db.run(ctx, (tx) => countBuurten(tx, vote, key));
    await this.db.run(ctx, (tx) => removeBallots(tx, vote));
    await this.db.run(ctx, (tx) => this.count(tx, vote, key));
  }

  /** Without its key what stands on papers cannot be read. @returns how many there are */
  private async writeLoss(tx: EntityManager, { id, number }: VoteFrame): Promise<number> {
    await tx.query(
      `update voting_round set papers_lost = (select count(*) from vote_paper where round_id = $1 and sealed is not null)
       where id = $1 and papers_lost is null`,
      [id],
    );
    const papers = (await papersLost(tx, { id })) ?? 0;
    this.log.error({ number, papers }, 'the key of a vote is gone, and with it what stood on its papers');
    return papers;
  }

  private async move(tx: EntityManager, ctx: Ctx, now: Date): Promise<void> {
    const votes = await tx.query<Due[]>(
      `select id, number, state, opens_at as "opensAt", closes_at as "closesAt" from voting_round
       where state = 'planned' and opens_at <= $1 or state = 'open' and closes_at <= $1 or state = 'closing' order by id
       for no key update skip locked`,
      [now],
    );
    for (const { id, number, state, opensAt, closesAt } of votes) {
      if (state === 'closing') {
        await this.jobs.add(tx, ctx, closeVote, { roundId: id }, { key: id });
        continue;
      }
      const move = dueMove({ state, opensAt: opensAt.getTime(), closesAt: closesAt.getTime() }, now.getTime());
      if (move === null) continue;
      // no ballot comes in between the closing and the lists
      if (move === 'close') await hold(tx, 'vote', id);
      await tx.query('update voting_round set state = $2, version = version + 1 where id = $1', [
        id,
        afterMove(state, move),
      ]);
      if (move === 'close') await this.jobs.add(tx, ctx, closeVote, { roundId: id }, { key: id });
      await this.audit.record(tx, ctx, { what: `vote.${move}`, kind: 'vote', id, details: { number } });
    }
  }

  /** What a crash left of keys that nothing needs any more: those of votes that were cancelled. */
  private async destroyLeft(ctx: Ctx, kept: Awaited<ReturnType<VoteKeys['list']>>): Promise<void> {
    if (kept.length === 0) return;
    const over = await this.db.run(ctx, (tx) =>
      tx.query<{ id: string }[]>(
        `select id from voting_round where id = any ($1) and state in ('cancelled', 'closed')`,
        [kept.map(({ roundId }) => roundId)],
      ),
    );
    for (const vote of kept) if (over.some(({ id }) => id === vote.roundId)) await this.keys.destroy(vote);
  }

  /** Receipts in the order of their own digits, which only the key could relate to the ballots. */
  private async listReceipts(tx: EntityManager, { id }: VoteFrame, key: VoteKey | null): Promise<void> {
    if (await isThere(tx, 'vote_receipt', id)) return;
    if (key === null) return;
    await tx.query(`set local statement_timeout = '10min'`);
    await tx.query(`set local idle_in_transaction_session_timeout = '10min'`);
    const receipts = new ReceiptList(receiptBytes);
    let after: Buffer = Buffer.alloc(0);
    for (;;) {
      const rows = await tx.query<{ pseudonym: Buffer }[]>(
        `select pseudonym from ballot where round_id = $1 and pseudonym > $2 order by pseudonym limit ${portion}`,
        [id, after],
      );
      receipts.add(rows.map(({ pseudonym }) => receiptOf(key, pseudonym)));
      after = rows.at(-1)?.pseudonym ?? after;
      if (rows.length < portion) break;
    }
    for (const some of receipts.sorted(portion))
      await tx.query('insert into vote_receipt (round_id, receipt) select $1, one from unnest($2::bytea[]) one', [
        id,
        some,
      ]);
  }

  /** Contents in an order that is drawn anew, with how the voter was checked where that says nothing of who it was. */
  private async listContents(tx: EntityManager, { id }: VoteFrame): Promise<void> {
    if (await isThere(tx, 'vote_content', id)) return;
    await tx.query(`set local statement_timeout = '10min'`);
    const groups = await tx.query<{ checked: number; n: number }[]>(
      'select checked, count(*)::int as n from ballot where round_id = $1 group by checked',
      [id],
    );
    const kept = coarsen(new Map(groups.map(({ checked, n }) => [checked, n])));
    await tx.query(
      `insert into vote_content (round_id, place, choices, checked)
       select $1, row_number() over (order by lot), choices, checked from (
         select choices, case when checked = any ($2::smallint[]) then checked end as checked, gen_random_uuid() as lot from ballot where round_id = $1
       ) one order by lot`,
      [id, [...kept]],
    );
  }

  private async count(tx: EntityManager, vote: VoteFrame, key: VoteKey | null): Promise<void> {
    if (await isThere(tx, 'vote_result', vote.id)) return;
    await tx.query(`set local statement_timeout = '10min'`);
    await tx.query(`set local idle_in_transaction_session_timeout = '10min'`);
    const rows = await tx.query<{ choices: number[]; checked: number | null; n: number }[]>(
      'select choices, checked, count(*)::int as n from vote_content where round_id = $1 group by choices, checked',
      [vote.id],
    );
    const ballots = rows.map(({ choices, checked, n }): CountedBallots => ({
      choices,
      check: checkAt(checked),
      count: n,
    }));
    const lost = await papersLost(tx, vote);
    // without its key the lot that was promised is lost; another one is drawn, and does not fit what was published before
    const seed = key?.seed ?? randomBytes(32).toString('hex');
    const result = countVote(vote, ballots, seed, sha256);
    const published: PublishedResult = {
      result,
      checks: checks.flatMap((check) => {
        const cast = ballots.reduce((sum, one) => sum + (one.check === check ? one.count : 0), 0);
        return cast === 0 ? [] : [{ check, cast }];
      }),
      heads: {
        receipts: await this.lists.headOfReceipts(tx, vote.id),
        contents: publishesContents(vote.method, result.cast) ? await this.lists.headOfContents(tx, vote) : null,
      },
      lot: { commitment: vote.lotCommitment ?? '', seed },
      ...(await shownBuurten(tx, vote, result.winners)),
      ...(lost === null ? {} : { keyLost: { papers: lost } }),
    };
    await tx.query('insert into vote_result (round_id, result) values ($1, $2)', [vote.id, published]);
    await tx.query('update voting_round set lot_seed = $2 where id = $1', [vote.id, seed]);
  }
}

const checkAt = (place: number | null): Check | null => (place === null ? null : (checks[place - 1] ?? null));

/** @returns null when its key was not lost. */
async function papersLost(tx: EntityManager, { id }: Pick<VoteFrame, 'id'>): Promise<number | null> {
  const [row] = await tx.query<{ lost: number | null }[]>(
    'select papers_lost as lost from voting_round where id = $1',
    [id],
  );
  return row?.lost ?? null;
}

async function isThere(
  tx: EntityManager,
  table: 'vote_receipt' | 'vote_content' | 'vote_result',
  id: string,
): Promise<boolean> {
  return (await tx.query<unknown[]>(`select 1 from ${table} where round_id = $1 limit 1`, [id])).length > 0;
}

async function removeBallots(tx: EntityManager, { id }: VoteFrame): Promise<void> {
  await tx.query('delete from ballot where round_id = $1', [id]);
  await tx.query('delete from vote_code where round_id = $1', [id]);
  await tx.query('delete from vote_invited where round_id = $1', [id]);
  // only numbers are left of papers, in an order that has nothing to do with when each was typed
  const [papers] = await tx.query<[{ number: number }[], number]>(
    'delete from vote_paper where round_id = $1 returning number',
    [id],
  );
  await tx.query(
    'insert into vote_paper (round_id, number) select $1, number from unnest($2::int[]) number order by gen_random_uuid()',
    [id, papers.map(({ number }) => number)],
  );
}
