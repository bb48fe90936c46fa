import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import {
  type InvitedAdded,
  type InvitedList,
  type InviteVoters,
  mostInvited,
  readInvited,
  votingError,
  type VotingState,
} from '@wijkspoor/voting/domain';
import { ofVote } from '../ballots.service';
import { invitedOf } from '../seals';
import { voteFor } from '../vote-access';
import { type VoteFrame, VoteFrames } from '../vote-frames';
import { type VoteKey, VoteKeys } from '../vote-keys';
import { InvitationMail } from './invitation-mail';

/** When people are invited: the page of the vote is there, and says when it opens. */
const takesIn: readonly VotingState[] = ['planned', 'open'];
/** Who could vote already is not sent away. */
const takesOffIn: readonly VotingState[] = ['planned'];

/**
 * Who is invited to a vote. The invitation is put in the post in the transaction in which an address comes on the list; what is kept
 * then is an HMAC with a key of this vote. So an address is mailed once, however often a list is sent, and nobody reads it back.
 */
@Injectable()
export class Invited {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(VoteFrames) private readonly frames: VoteFrames,
    @Inject(VoteKeys) private readonly keys: VoteKeys,
    @Inject(InvitationMail) private readonly mail: InvitationMail,
  ) {}

  /** @throws platform.missing */
  async list(ctx: Ctx, number: number): Promise<InvitedList> {
    const { id, title, state, opensAt, closesAt, projectId, project, checks } = await this.vote(ctx, number);
    const offered = checks.includes('invited');
    return {
      vote: { number, title, state, opensAt, closesAt, project: { id: projectId, name: project } },
      amount: await this.db.run(ctx, (tx) => amountOf(tx, id)),
      takes: offered && takesIn.includes(state),
      takesOff: offered && takesOffIn.includes(state),
    };
  }

  /**
   * Invites people: all of the list, or nobody.
   * @throws voting.invitedList with the numbers of lines that are wrong, voting.invitedNotNow, voting.checkNotOffered, voting.keyAway
   */
  async invite(ctx: Ctx, number: number, { addresses: given }: InviteVoters): Promise<InvitedAdded> {
    const { addresses, wrong } = readInvited(given);
    const vote = await this.vote(ctx, number);
    if (wrong.length > 0) throw votingError('invitedList', wrong);
    return this.write(ctx, vote, takesIn, async (tx, now, key) => {
      const byMark = new Map(addresses.map((address) => [invitedOf(key, address).toString('hex'), address]));
      // in the order of the marks, which says nothing of the list
      const added = await tx.query<{ mark: string }[]>(
        `insert into vote_invited (round_id, hmac) select $1, decode(mark, 'hex') from unnest($2::text[]) mark order by mark
         on conflict do nothing returning encode(hmac, 'hex') as mark`,
        [vote.id, [...byMark.keys()]],
      );
      const amount = await amountOf(tx, vote.id);
      if (amount > mostInvited)
        throw votingError('invitedList', [
          { path: 'addresses', code: 'voting.invitedTooMany', params: { most: mostInvited } },
        ]);
      const fresh = added.flatMap(({ mark }) => byMark.get(mark) ?? []);
      if (fresh.length > 0) {
        await this.mail.send(tx, ctx, { ...vote, state: now }, fresh);
        await this.record(tx, ctx, vote, 'vote.invited', fresh.length);
      }
      return { amount, added: fresh.length };
    });
  }

  /** Takes one address off the list, before the vote opens. @throws voting.invitedUnknown, voting.invitedNotNow */
  async takeOff(ctx: Ctx, number: number, email: string): Promise<void> {
    const vote = await this.vote(ctx, number);
    await this.write(ctx, vote, takesOffIn, async (tx, _, key) => {
      const [, gone] = await tx.query<[unknown, number]>('delete from vote_invited where round_id = $1 and hmac = $2', [
        vote.id,
        invitedOf(key, email),
      ]);
      if (gone === 0) throw votingError('invitedUnknown', [{ path: 'email', code: 'voting.invitedUnknown' }]);
      await this.record(tx, ctx, vote, 'vote.invitedTakenOff', gone);
    });
  }

  /** Empties the list, before the vote opens. Doing it twice is once. @throws voting.invitedNotNow */
  async clear(ctx: Ctx, number: number): Promise<void> {
    const vote = await this.vote(ctx, number);
    await this.write(ctx, vote, takesOffIn, async (tx) => {
      const [, gone] = await tx.query<[unknown, number]>('delete from vote_invited where round_id = $1', [vote.id]);
      if (gone > 0) await this.record(tx, ctx, vote, 'vote.invitedTakenOff', gone);
    });
  }

  private vote(ctx: Ctx, number: number): Promise<VoteFrame> {
    return voteFor(ctx, this.frames, number, 'runVotes');
  }

  /** One change of a list at a time, while the vote is as it must be for it. */
  private async write<T>(
    ctx: Ctx,
    vote: VoteFrame,
    states: readonly VotingState[],
    act: (tx: EntityManager, state: VotingState, key: VoteKey) => Promise<T>,
  ): Promise<T> {
    const key = await this.keys.read(ofVote(vote));
    return this.db.run(ctx, async (tx) => {
      const [now] = await tx.query<Pick<VoteFrame, 'state' | 'checks'>[]>(
        'select state, checks from voting_round where id = $1 for no key update',
        [vote.id],
      );
      if (now === undefined || !states.includes(now.state)) throw votingError('invitedNotNow');
      if (!now.checks.includes('invited')) throw votingError('checkNotOffered');
      if (key === null) throw votingError('keyAway');
      return act(tx, now.state, key);
    });
  }

  /** How many, never who. */
  private record(tx: EntityManager, ctx: Ctx, { id, number }: VoteFrame, what: string, amount: number): Promise<void> {
    return this.audit.record(tx, ctx, { what, kind: 'vote', id, details: { number, amount } });
  }
}

async function amountOf(tx: EntityManager, roundId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>('select count(*)::int as n from vote_invited where round_id = $1', [
    roundId,
  ]);
  return row?.n ?? 0;
}
