import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import {
  chainedLine,
  type ContentLine,
  contentLine,
  countedAs,
  moreRulesMeta,
  nextHead,
  writePabulib,
} from '@wijkspoor/voting/domain';
import { sha256 } from './sha256';
import type { VoteFrame } from './vote-frames';
import { writeReceipt } from './voter-secrets';

const portion = 10_000;
type Rows<T> = (after: T | null) => Promise<readonly T[]>;

/** The two lists of a closed vote, in the order in which they are published; in portions, so that a million lines need no room. */
@Injectable()
export class PublishedLists {
  constructor(@Inject(TenantDb) private readonly db: TenantDb) {}

  /** Every receipt, one a line. */
  async *receipts(ctx: Ctx, { id }: VoteFrame): AsyncGenerator<string> {
    const read: Rows<Buffer> = (after) => this.db.run(ctx, (tx) => receiptsAfter(tx, id, after));
    for await (const rows of portions(read)) yield rows.map((receipt) => `${writeReceipt(receipt)}\n`).join('');
  }

  /** Every ballot as a file of Pabulib, which anybody can count. */
  async *pabulib(ctx: Ctx, vote: VoteFrame, cast: number): AsyncGenerator<string> {
    const { title, wijk, options, method, most, budgetCents } = vote;
    const euros = (cents: number | null): string =>
      cents === null ? '0' : (cents / 100).toFixed(2).replace('.00', '');
    const points = method === 'points';
    yield* writePabulib(
      [
        ['description', title],
        ['unit', wijk.name],
        ['num_projects', String(options.length)],
        ['num_votes', String(cast)],
        ['budget', euros(budgetCents)],
        ['vote_type', points ? 'cumulative' : 'approval'],
        ...countedAs(vote, vote.lotSeed ?? ''),
        ...moreRulesMeta(vote, euros),
        ...(points
          ? [['max_sum_points', String(most)] as const]
          : most === null
            ? []
            : [['max_length', String(most)] as const]),
      ],
      {
        columns: ['project_id', 'cost', 'name', ...(vote.categories.length > 0 ? ['category'] : [])],
        rows: options.map(({ place, costCents, title: name, category }) => [
          ...[String(place), euros(costCents), name],
          ...(vote.categories.length > 0 ? [category ?? ''] : []),
        ]),
      },
      { columns: points ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote'], rows: [] },
    );
    let number = 0;
    for await (const lines of this.contents(ctx, vote))
      yield lines.map((line) => `${++number};${line.vote}${points ? `;${line.points}` : ''}\n`).join('');
  }

  /** The same as a table. */
  async *csv(ctx: Ctx, vote: VoteFrame): AsyncGenerator<string> {
    yield '\uFEFFballot,vote,points\r\n';
    let number = 0;
    for await (const lines of this.contents(ctx, vote))
      yield lines.map(({ vote: chosen, points }) => `${++number},"${chosen}","${points}"\r\n`).join('');
  }

  async headOfReceipts(tx: EntityManager, id: string): Promise<string> {
    let head = '';
    for await (const rows of portions((after: Buffer | null) => receiptsAfter(tx, id, after)))
      for (const receipt of rows) head = nextHead(head, writeReceipt(receipt), sha256);
    return head;
  }

  async headOfContents(tx: EntityManager, { id, method }: VoteFrame): Promise<string> {
    let head = '';
    for await (const rows of portions((after: Content | null) => contentsAfter(tx, id, after)))
      for (const { choices } of rows) head = nextHead(head, chainedLine(contentLine(method, choices)), sha256);
    return head;
  }

  private async *contents(ctx: Ctx, { id, method }: VoteFrame): AsyncGenerator<readonly ContentLine[]> {
    const read: Rows<Content> = (after) => this.db.run(ctx, (tx) => contentsAfter(tx, id, after));
    for await (const rows of portions(read)) yield rows.map(({ choices }) => contentLine(method, choices));
  }
}

type Content = { readonly place: number; readonly choices: number[] };

async function* portions<T>(read: Rows<T>): AsyncGenerator<readonly T[]> {
  let after: T | null = null;
  for (;;) {
    const rows: readonly T[] = await read(after);
    if (rows.length > 0) yield rows;
    if (rows.length < portion) return;
    after = rows.at(-1) ?? null;
  }
}

async function receiptsAfter(tx: EntityManager, id: string, after: Buffer | null): Promise<Buffer[]> {
  const rows = await tx.query<{ receipt: Buffer }[]>(
    `select receipt from vote_receipt where round_id = $1 and receipt > $2 order by receipt limit ${portion}`,
    [id, after ?? Buffer.alloc(0)],
  );
  return rows.map(({ receipt }) => receipt);
}

const contentsAfter = (tx: EntityManager, id: string, after: Content | null): Promise<Content[]> =>
  tx.query<Content[]>(
    `select place, choices from vote_content where round_id = $1 and place > $2 order by place limit ${portion}`,
    [id, after?.place ?? 0],
  );
