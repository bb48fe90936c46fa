import type { EntityManager } from 'typeorm';
import { disclosureRule } from '@wijkspoor/instruments/api';
import { type BuurtShares, moneyByBuurt, votersByBuurt, type VoterShares } from '@wijkspoor/voting/domain';
import { openBuurt } from './seals';
import type { VoteFrame } from './vote-frames';
import type { VoteKey } from './vote-keys';

const portion = 10_000;
type Row = { readonly pseudonym: Buffer; readonly buurt: Buffer | null };

/**
 * Counts voters by buurt, and keeps what may be shown of it: no count, nothing beside a content or a check. Without the key nothing
 * can be said. Doing it twice is once.
 */
export async function countBuurten(tx: EntityManager, vote: VoteFrame, key: VoteKey | null): Promise<void> {
  const { id, asksBuurt, buurten } = vote;
  if (!asksBuurt) return;
  const known = await tx.query<unknown[]>('select 1 from vote_buurt_share where round_id = $1', [id]);
  if (known.length > 0) return;
  let shown: VoterShares | null = null;
  if (key !== null) {
    await tx.query(`set local statement_timeout = '10min'`);
    await tx.query(`set local idle_in_transaction_session_timeout = '10min'`);
    const counts = await countsOf(tx, id, key, buurten.length);
    shown = votersByBuurt(
      buurten.map(({ code }) => code),
      counts,
      await disclosureRule(tx),
    );
  }
  await tx.query('insert into vote_buurt_share (round_id, shown) values ($1, $2)', [id, shown]);
}

/** What the result says of buurten. */
export async function shownBuurten(
  tx: EntityManager,
  { id, asksBuurt, options }: VoteFrame,
  winners: readonly number[],
): Promise<{ readonly buurten?: BuurtShares | null }> {
  if (!asksBuurt) return {};
  const [row] = await tx.query<{ shown: VoterShares | null }[]>(
    'select shown from vote_buurt_share where round_id = $1',
    [id],
  );
  const shares = row?.shown ?? null;
  if (shares === null) return { buurten: null };
  return {
    buurten: moneyByBuurt(
      shares,
      options.filter(({ place }) => winners.includes(place)),
    ),
  };
}

async function countsOf(tx: EntityManager, id: string, key: VoteKey, last: number): Promise<readonly number[]> {
  const counts = Array.from({ length: last + 1 }, () => 0);
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    const rows = await tx.query<Row[]>(
      `select pseudonym, buurt from ballot where round_id = $1 and pseudonym > $2 order by pseudonym limit ${portion}`,
      [id, after],
    );
    for (const { pseudonym, buurt } of rows) {
      const place = openBuurt(key, pseudonym, buurt);
      const known = place <= last ? place : 0;
      counts[known] = (counts[known] ?? 0) + 1;
    }
    after = rows.at(-1)?.pseudonym ?? after;
    if (rows.length < portion) return counts;
  }
}
