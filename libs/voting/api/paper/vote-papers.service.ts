import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { People } from '@wijkspoor/identity/api';
import { hold, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import {
  checkBallot,
  type EnterPaper,
  packBallot,
  type PaperList,
  type PaperView,
  votingError,
} from '@wijkspoor/voting/domain';
import { ofVote } from '../ballots.service';
import { voteFor } from '../vote-access';
import { ballotForm, takes, type VoteFrame, VoteFrames } from '../vote-frames';
import { type VoteKey, VoteKeys } from '../vote-keys';
import { sealPaper } from '../seals';
import { typedOf } from '../voter-secrets';

type Row = {
  readonly number: number;
  readonly version: number;
  readonly typed: Buffer;
  readonly enteredBy: string;
  readonly checkedBy: string | null;
};
/** What somebody typed of a paper. */
type Typed = { readonly paper: number; readonly choices: readonly number[]; readonly mark: Buffer };
type Printed = { readonly from: number; readonly to: number };

const select = `select number, version, typed, entered_by as "enteredBy", checked_by as "checkedBy" from vote_paper where round_id = $1`;
const most = 5_000;

/**
 * Ballots on paper. One person types what stands on it, a second person types it again without seeing the first; when both typed
 * the same it counts, as one more voter. What was typed first is known only as a mark that can be compared; what stands on a checked
 * paper waits sealed, and becomes a ballot at closing together with all others, so that nothing ties a number to a ballot.
 */
@Injectable()
export class VotePapers {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(People) private readonly people: People,
    @Inject(VoteFrames) private readonly frames: VoteFrames,
    @Inject(VoteKeys) private readonly keys: VoteKeys,
  ) {}

  /** What stands on the papers of a vote, and how far their entering is. @throws platform.missing */
  async list(ctx: Ctx, number: number): Promise<PaperList> {
    const vote = await voteFor(ctx, this.frames, number, 'enterPapers');
    return this.db.run(ctx, async (tx) => {
      const rows = takes(vote)
        ? await tx.query<Row[]>(`${select} and typed is not null order by number limit ${most}`, [vote.id])
        : [];
      const names = await this.names(tx, rows);
      const { title, state, closesAt, method, most: limit, budgetCents, options, projectId, project } = vote;
      return {
        vote: {
          ...{ number, title, state, closesAt, method, most: limit, budgetCents },
          takesPapers: takes(vote) && vote.checks.includes('paper'),
          options: options.map(({ place, title: name }) => ({ place, title: name })),
          project: { id: projectId, name: project },
        },
        printed: await printedOf(tx, vote.id),
        items: rows.map((row) => viewOf(row, names, ctx)),
      };
    });
  }

  /**
   * Enters a paper, or enters it again as long as nobody checked it: somebody else checks it then.
   * @param version the one that was seen; 0 when it was not entered before. Sending the same twice is once.
   * @throws voting.paperNotNow, voting.paperUnknown, voting.ballot, voting.paperEntered, voting.paperChecked, platform.stale
   */
  enter(ctx: Ctx, number: number, paper: number, version: number, input: EnterPaper): Promise<PaperView> {
    return this.write(ctx, number, paper, input, async (tx, vote, { mark }) => {
      const known = await find(tx, vote.id, paper);
      const mine = known?.enteredBy === ctx.actor.accountId;
      if (known === undefined) {
        if (version !== 0) throw platformError('stale');
        await tx.query('insert into vote_paper (round_id, number, typed, entered_by) values ($1, $2, $3, $4)', [
          ...[vote.id, paper, mark, ctx.actor.accountId],
        ]);
        return 'vote.paperEntered';
      }
      // an answer that got lost on the way back is sent again
      if (mine && known.typed.equals(mark)) return null;
      if (known.checkedBy !== null) throw votingError('paperChecked');
      if (version === 0) throw votingError('paperEntered');
      if (known.version !== version) throw platformError('stale');
      await tx.query(
        'update vote_paper set typed = $3, entered_by = $4, version = version + 1 where round_id = $1 and number = $2',
        [vote.id, paper, mark, ctx.actor.accountId],
      );
      return 'vote.paperEntered';
    });
  }

  /**
   * Types a paper again, with the paper in hand. When it is the same it counts from then on.
   * @throws voting.paperDiffers when it is something else: nothing changes, and who is sure enters it anew; voting.sameChecker,
   * voting.paperNotNow, voting.paperUnknown, voting.ballot, platform.stale
   */
  check(ctx: Ctx, number: number, paper: number, version: number, input: EnterPaper): Promise<PaperView> {
    return this.write(ctx, number, paper, input, async (tx, vote, typed, key) => {
      const known = await find(tx, vote.id, paper);
      if (known === undefined) throw votingError('paperUnknown', [{ path: 'paper', code: 'voting.paperUnknown' }]);
      const same = known.typed.equals(typed.mark);
      if (same && known.checkedBy === ctx.actor.accountId) return null;
      if (known.checkedBy !== null) throw votingError('paperChecked');
      if (known.enteredBy === ctx.actor.accountId) throw votingError('sameChecker');
      if (known.version !== version) throw platformError('stale');
      if (!same) throw votingError('paperDiffers', [{ path: 'check', code: 'voting.paperDiffers' }]);
      await tx.query(
        'update vote_paper set checked_by = $3, sealed = $4, version = version + 1 where round_id = $1 and number = $2',
        [vote.id, paper, ctx.actor.accountId, sealPaper(key, paper, typed.choices, vote.options.length)],
      );
      return 'vote.paperChecked';
    });
  }

  private async write(
    ctx: Ctx,
    number: number,
    paper: number,
    { choices }: EnterPaper,
    act: (tx: EntityManager, vote: VoteFrame, typed: Typed, key: VoteKey) => Promise<string | null>,
  ): Promise<PaperView> {
    const vote = await voteFor(ctx, this.frames, number, 'enterPapers');
    if (!vote.checks.includes('paper')) throw votingError('checkNotOffered');
    if (!takes(vote)) throw votingError('paperNotNow');
    const form = ballotForm(vote);
    const wrong = checkBallot(form, choices);
    if (wrong.length > 0) throw votingError('ballot', wrong);
    const key = await this.keys.read(ofVote(vote));
    if (key === null) throw votingError('keyAway');
    const packed = packBallot(form, choices);
    const typed = { paper, choices: packed, mark: typedOf(key, paper, packed) };
    return this.db.run(ctx, async (tx) => {
      await demandOpen(tx, vote.id);
      // a paper is written by one at a time, also when it is not there yet
      await hold(tx, 'paper', `${vote.id} ${paper}`);
      const printed = await printedOf(tx, vote.id);
      if (!printed.some(({ from, to }) => paper >= from && paper <= to))
        throw votingError('paperUnknown', [{ path: 'paper', code: 'voting.paperUnknown' }]);
      const what = await act(tx, vote, typed, key);
      // not which paper: beside the time, that would say when a ballot came
      if (what !== null) await this.audit.record(tx, ctx, { what, kind: 'vote', id: vote.id, details: { number } });
      const row = await find(tx, vote.id, paper);
      if (row === undefined) throw platformError('missing');
      return viewOf(row, await this.names(tx, [row]), ctx);
    });
  }

  private names(tx: EntityManager, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    return this.people.names(tx, [...new Set(rows.map(({ enteredBy }) => enteredBy))], []);
  }
}

/** The vote stays open until this transaction is over: closing it takes the same lock alone. */
async function demandOpen(tx: EntityManager, roundId: string): Promise<void> {
  await hold(tx, 'vote', roundId, 'shared');
  const open = await tx.query<unknown[]>(
    `select from voting_round where id = $1 and state = 'open' and clock_timestamp() >= opens_at and clock_timestamp() < closes_at`,
    [roundId],
  );
  if (open.length === 0) throw votingError('paperNotNow');
}

async function find(tx: EntityManager, roundId: string, paper: number): Promise<Row | undefined> {
  const [row] = await tx.query<Row[]>(`${select} and number = $2`, [roundId, paper]);
  return row;
}

const printedOf = (tx: EntityManager, roundId: string): Promise<Printed[]> =>
  tx.query<Printed[]>(
    `select first_number as "from", first_number + amount - 1 as "to" from vote_print
     where round_id = $1 and kind = 'papers' and state in ('ready', 'taken') order by first_number`,
    [roundId],
  );

const viewOf = (
  { number, version, enteredBy, checkedBy }: Row,
  names: ReadonlyMap<string, string>,
  { actor }: Ctx,
): PaperView => ({
  ...{ number, version, checked: checkedBy !== null, mine: enteredBy === actor.accountId },
  enteredBy: names.get(enteredBy) ?? null,
});
