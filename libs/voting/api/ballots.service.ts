import { Inject, Injectable } from '@nestjs/common';
import { Limits } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import {
  type AskVoteMail,
  type BallotCast,
  type CastBallot,
  type Check,
  checkBallot,
  checks,
  type MyBallot,
  packBallot,
  unpackBallot,
  votingError,
  votingPolicy,
} from '@wijkspoor/voting/domain';
import { BallotBatch } from './ballot-batch';
import { inEvenTime } from './even-time';
import { invitedOf, openBuurt, sealBuurt } from './seals';
import { ballotForm, takes, type VoteFrame, VoteFrames } from './vote-frames';
import { type VoteKey, VoteKeys } from './vote-keys';
import { VoteMail } from './vote-mail';
import { pseudonymOf, receiptOf, type Voter, VoterSecrets, writeReceipt } from './voter-secrets';

/** Asking for a link takes as long for who is invited as for who is not. */
const evenMs = 300;

/** Voting: showing that one may, casting, changing until closing. Nothing here is logged, and no id leaves the database. */
@Injectable()
export class BallotsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(VoteFrames) private readonly votes: VoteFrames,
    @Inject(VoteKeys) private readonly keys: VoteKeys,
    @Inject(VoterSecrets) private readonly secrets: VoterSecrets,
    @Inject(VoteMail) private readonly mail: VoteMail,
    @Inject(BallotBatch) private readonly batch: BallotBatch,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  /**
   * What shows who has a code from a letter. Using it again is the same voter.
   * @throws platform.missing, voting.notOpen, voting.checkNotOffered, voting.codeUnknown, platform.tooMany
   */
  async useCode(ctx: Ctx, number: number, code: string, client: string): Promise<string> {
    const vote = await this.offered(ctx, number, 'code');
    await this.limits.count('vote', { client });
    const id = this.secrets.ofCode(ofVote(vote), code);
    const known = await this.db.run(ctx, (tx) =>
      tx.query<unknown[]>('select 1 from vote_code where round_id = $1 and hmac = $2', [vote.id, id]),
    );
    if (known.length === 0) throw votingError('codeUnknown', [{ path: 'code', code: 'voting.codeUnknown' }]);
    return this.secrets.seal(ofVote(vote), { id, check: 'code' });
  }

  /**
   * Mails the link that shows that an address is one's own. The address is kept for that one mail.
   * @throws platform.missing, voting.notOpen, voting.checkNotOffered, platform.tooMany
   */
  async askMail(ctx: Ctx, gemeente: string, number: number, { email }: AskVoteMail, client: string): Promise<void> {
    const vote = await this.offered(ctx, number, 'mail');
    const sealed = this.secrets.seal(ofVote(vote), { id: this.secrets.ofMail(ofVote(vote), email), check: 'mail' });
    await this.limits.counting('voteMail', { whom: email, client }, () =>
      this.mail.sendLink(ctx, gemeente, vote, email, sealed),
    );
  }

  /**
   * Mails the link to who is invited; to anybody else nothing, and nobody can tell which it was, also not by how long it took.
   * The voter is that of the address, so that who is invited and has confirmed the address in another way votes once.
   * @throws platform.missing, voting.notOpen, voting.checkNotOffered, platform.tooMany, voting.keyAway
   */
  async askInvited(ctx: Ctx, gemeente: string, number: number, { email }: AskVoteMail, client: string): Promise<void> {
    const vote = await this.offered(ctx, number, 'invited');
    await this.limits.counting('voteMail', { whom: email, client }, () =>
      inEvenTime(evenMs, async () => {
        const mark = invitedOf(await this.keyOf(vote), email);
        const known = await this.db.run(ctx, (tx) =>
          tx.query<unknown[]>('select 1 from vote_invited where round_id = $1 and hmac = $2', [vote.id, mark]),
        );
        if (known.length === 0) return;
        const id = this.secrets.ofMail(ofVote(vote), email);
        await this.mail.sendLink(ctx, gemeente, vote, email, this.secrets.seal(ofVote(vote), { id, check: 'invited' }));
      }),
    );
  }

  /** What shows who followed the link of a mail. @throws platform.missing, voting.notOpen, voting.checkNotOffered, voting.noVoter */
  async useMail(ctx: Ctx, number: number, code: string): Promise<string> {
    const vote = await this.open(ctx, number);
    if (!vote.checks.some((one) => one === 'mail' || one === 'invited')) throw votingError('checkNotOffered');
    return this.secrets.seal(ofVote(vote), this.voterOf(vote, code));
  }

  /**
   * What shows who stated an address; the address itself goes nowhere.
   * @throws platform.missing, voting.notOpen, voting.checkNotOffered, platform.tooMany
   */
  async stateAddress(ctx: Ctx, number: number, before: string | null, client: string): Promise<string> {
    const vote = await this.offered(ctx, number, 'address');
    const known = this.secrets.open(ofVote(vote), before);
    // who goes back a screen stays the same voter
    if (known?.check === 'address') return this.secrets.seal(ofVote(vote), known);
    await this.limits.count('vote', { client });
    return this.secrets.seal(ofVote(vote), { id: this.secrets.newVoter(), check: 'address' });
  }

  /** The ballot of this browser while the vote runs. @throws platform.missing, voting.noVoter, voting.notOpen, voting.keyAway */
  async mine(ctx: Ctx, number: number, sealed: string | null): Promise<MyBallot> {
    const vote = await this.open(ctx, number);
    const key = await this.keyOf(vote);
    const pseudonym = pseudonymOf(key, this.voterOf(vote, sealed).id);
    const [row] = await this.db.run(ctx, (tx) =>
      tx.query<{ choices: number[]; buurt: Buffer | null }[]>(
        'select choices, buurt from ballot where round_id = $1 and pseudonym = $2',
        [vote.id, pseudonym],
      ),
    );
    return {
      cast: row !== undefined,
      choices: row === undefined ? {} : unpackBallot(vote, row.choices),
      receipt: row === undefined ? null : writeReceipt(receiptOf(key, pseudonym)),
      buurt: vote.buurten[openBuurt(key, pseudonym, row?.buurt ?? null) - 1]?.code ?? null,
    };
  }

  /**
   * Casts a ballot, or changes it. Sending the same again is once.
   * @returns the receipt, when the ballot is durable.
   * @throws platform.missing, voting.noVoter, voting.ballot, voting.notOpen, voting.keyAway
   */
  async cast(
    ctx: Ctx,
    number: number,
    sealed: string | null,
    { choices, buurt = null }: CastBallot,
  ): Promise<BallotCast> {
    const vote = await this.open(ctx, number);
    const voter = this.voterOf(vote, sealed);
    const form = ballotForm(vote);
    const place = vote.asksBuurt ? vote.buurten.findIndex(({ code }) => code === buurt) + 1 : 0;
    const wrong = [
      ...checkBallot(form, choices),
      ...(buurt !== null && place === 0 ? [{ path: 'buurt', code: 'choice' }] : []),
    ];
    if (wrong.length > 0) throw votingError('ballot', wrong);
    const key = await this.keyOf(vote);
    const pseudonym = pseudonymOf(key, voter.id);
    const verdict = await this.batch.add(vote.gemeenteId, {
      ...{ roundId: vote.id, pseudonym, choices: packBallot(form, choices) },
      checked: checks.indexOf(voter.check) + 1,
      buurt: vote.asksBuurt ? sealBuurt(key, pseudonym, place) : null,
    });
    if (verdict === 'closed') throw votingError('notOpen');
    return { receipt: writeReceipt(receiptOf(key, pseudonym)) };
  }

  private async open(ctx: Ctx, number: number): Promise<VoteFrame> {
    demand(votingPolicy.vote.judge(ctx.actor));
    const vote = await this.votes.publicOne(ctx, number);
    if (!takes(vote)) throw votingError('notOpen');
    return vote;
  }

  private async offered(ctx: Ctx, number: number, check: Check): Promise<VoteFrame> {
    const vote = await this.open(ctx, number);
    if (!vote.checks.includes(check)) throw votingError('checkNotOffered');
    return vote;
  }

  private voterOf(vote: VoteFrame, sealed: string | null): Voter {
    const voter = this.secrets.open(ofVote(vote), sealed);
    if (voter === null) throw votingError('noVoter');
    return voter;
  }

  private async keyOf(vote: VoteFrame): Promise<VoteKey> {
    const key = await this.keys.read(ofVote(vote));
    if (key === null) throw votingError('keyAway');
    return key;
  }
}

/** A vote as its secrets name it. */
export const ofVote = ({ gemeenteId, id }: Pick<VoteFrame, 'gemeenteId' | 'id'>) => ({ gemeenteId, roundId: id });
