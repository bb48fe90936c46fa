import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NaturalBatch, TenantDb } from '@wijkspoor/platform/api';

/** A ballot as it is kept while a vote runs. */
export type BallotRow = {
  readonly roundId: string;
  readonly pseudonym: Buffer;
  readonly choices: readonly number[];
  /** Place in the list of checks, from 1. */
  readonly checked: number;
};
/** `closed`: the vote takes no ballots now. */
type CastVerdict = 'cast' | 'closed';
type Answer = { readonly round_id: string; readonly pseudonym: Buffer; readonly verdict: CastVerdict };

const keyOf = (roundId: string, pseudonym: Buffer): string => `${roundId} ${pseudonym.toString('hex')}`;

/** Ballots that arrive at the same moment go to the database together. Nobody gets a receipt before it is durable. */
@Injectable()
export class BallotBatch {
  private readonly batch: NaturalBatch<BallotRow, CastVerdict>;

  constructor(@Inject(TenantDb) private readonly db: TenantDb) {
    this.batch = new NaturalBatch({
      keyOf: ({ roundId, pseudonym }) => keyOf(roundId, pseudonym),
      merge: (_, last) => last,
      send: (gemeenteId, rows) => this.cast(gemeenteId, rows),
    });
  }

  add(gemeenteId: string, row: BallotRow): Promise<CastVerdict> {
    return this.batch.add(gemeenteId, row);
  }

  /** One ballot, in a transaction of the caller that also writes something else. */
  async addIn(tx: EntityManager, gemeenteId: string, row: BallotRow): Promise<CastVerdict> {
    const verdicts = await this.cast(gemeenteId, [row], tx);
    return verdicts.get(keyOf(row.roundId, row.pseudonym)) ?? 'closed';
  }

  private async cast(
    gemeenteId: string,
    rows: readonly BallotRow[],
    tx?: EntityManager,
  ): Promise<ReadonlyMap<string, CastVerdict>> {
    const call = {
      name: 'cast_ballots' as const,
      types: ['uuid[]', 'bytea[]', 'text[]', 'smallint[]'],
      values: [
        rows.map(({ roundId }) => roundId),
        rows.map(({ pseudonym }) => pseudonym),
        rows.map(({ choices }) => `{${choices.join(',')}}`),
        rows.map(({ checked }) => checked),
      ],
    };
    const answers = await this.db.once<Answer>(gemeenteId, call, tx);
    return new Map(answers.map((one) => [keyOf(one.round_id, one.pseudonym), one.verdict]));
  }
}
