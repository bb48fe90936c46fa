import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checks } from '@wijkspoor/voting/domain';
import { ofVote } from '../ballots.service';
import { openPaper, sealBuurt } from '../seals';
import type { VoteFrame } from '../vote-frames';
import type { VoteKey } from '../vote-keys';
import { pseudonymOf, VoterSecrets } from '../voter-secrets';

/** Makes ballots of the papers that were checked, when a vote closes: all in one transaction, in the order of their pseudonyms. */
@Injectable()
export class PaperCasting {
  constructor(@Inject(VoterSecrets) private readonly secrets: VoterSecrets) {}

  /** Doing it twice is once: what was cast is sealed no more. */
  async cast(tx: EntityManager, vote: VoteFrame, key: VoteKey): Promise<void> {
    const papers = await tx.query<{ number: number; sealed: Buffer }[]>(
      'select number, sealed from vote_paper where round_id = $1 and sealed is not null for update',
      [vote.id],
    );
    if (papers.length === 0) return;
    const rows = papers.map(({ number, sealed }) => {
      const pseudonym = pseudonymOf(key, this.secrets.ofPaper(ofVote(vote), number));
      return { pseudonym, choices: openPaper(key, number, sealed) };
    });
    await tx.query(
      `insert into ballot (round_id, pseudonym, choices, checked, buurt)
       select $1, o.pseudonym, o.choices::smallint[], $2, o.buurt
       from unnest($3::bytea[], $4::text[], $5::bytea[]) o (pseudonym, choices, buurt) order by o.pseudonym
       on conflict do nothing`,
      [
        ...[vote.id, checks.indexOf('paper') + 1],
        rows.map(({ pseudonym }) => pseudonym),
        rows.map(({ choices }) => `{${choices.join(',')}}`),
        rows.map(({ pseudonym }) => (vote.asksBuurt ? sealBuurt(key, pseudonym, 0) : null)),
      ],
    );
    await tx.query('update vote_paper set sealed = null where round_id = $1 and sealed is not null', [vote.id]);
  }
}
