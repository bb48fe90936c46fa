import { Inject, Injectable } from '@nestjs/common';
import { NaturalBatch, TenantDb } from '@wijkspoor/platform/api';

/** A ballot as it is kept while a vote runs. */
export type BallotRow = {
  readonly roundId: string;
  readonly pseudonym: Buffer;
  readonly choices: readonly number[];
  /** Place in the list of checks, from 1. */
  readonly checked: number;
  /** Sealed; null where it is not asked. */
  readonly buurt: Buffer | null;
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
    return this.batch.add({ gemeenteId, roundId: row.roundId }, row);
  }

  private async cast(gemeenteId: string, rows: readonly BallotRow[]): Promise<ReadonlyMap<string, CastVerdict>> {
    const call = {
      name: 'cast_ballots' as const,
      types: ['uuid[]', 'bytea[]', 'text[]', 'smallint[]', 'bytea[]'],
      values: [
        rows.map(({ roundId }) => roundId),
        rows.map(({ pseudonym }) => pseudonym),
        rows.map(({ choices }) => `{${choices.join(',')}}`),
        rows.map(({ checked }) => checked),
        rows.map(({ buurt }) => buurt),
      ],
    };
    const answers = await this.db.once<Answer>(gemeenteId, call);
    return new Map(answers.map((one) => [keyOf(one.round_id, one.pseudonym), one.verdict]));
  }
}
