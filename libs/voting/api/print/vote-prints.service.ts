import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { FileStore, hold, JobQueue, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import {
  type AskVotePrint,
  printVote,
  votePrintKinds,
  type VotePrintList,
  type VotePrintView,
  votingError,
} from '@wijkspoor/voting/domain';
import { voteFor } from '../vote-access';
import { VoteFrames } from '../vote-frames';

type Row = Omit<VotePrintView, 'askedAt'> & { readonly askedAt: Date; readonly fileId: string | null };
const select = `select id, kind, language, amount, state, first_number as "firstNumber", place, asked_at as "askedAt", file_id as "fileId"
  from vote_print`;
const checkOf = { letters: 'code', papers: 'paper' } as const;
/** Numbers have five digits. */
const lastNumber = 99_999;

/** Letters and ballot papers of a vote: asked for here, made by a job, given once. */
@Injectable()
export class VotePrints {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(VoteFrames) private readonly frames: VoteFrames,
  ) {}

  /** @throws platform.missing */
  async list(ctx: Ctx, number: number): Promise<VotePrintList> {
    const vote = await voteFor(ctx, this.frames, number, 'runVotes');
    const rows = await this.db.run(ctx, (tx) =>
      tx.query<Row[]>(`${select} where round_id = $1 order by asked_at desc, id limit 100`, [vote.id]),
    );
    const now = vote.state === 'planned' || vote.state === 'open';
    return {
      vote: {
        ...{ number, title: vote.title, languages: [...vote.languages] },
        kinds: now ? votePrintKinds.filter((kind) => vote.checks.includes(checkOf[kind])) : [],
        project: { id: vote.projectId, name: vote.project },
      },
      items: rows.map(viewOf),
    };
  }

  /**
   * Asks for a print. Sending the same twice makes one. Papers get the numbers after the last that was given out.
   * @throws voting.printNotNow, voting.checkNotOffered, voting.tooMany
   */
  async ask(ctx: Ctx, number: number, asked: AskVotePrint): Promise<VotePrintView> {
    const vote = await voteFor(ctx, this.frames, number, 'runVotes');
    if (!vote.languages.includes(asked.language))
      throw platformError('invalid', {}, [{ path: 'language', code: 'choice' }]);
    return this.db.run(ctx, async (tx) => {
      // numbers are given out one print at a time
      await hold(tx, 'ballotPapers', vote.id);
      const [now] = await tx.query<{ state: string; checks: string[] }[]>(
        'select state, checks from voting_round where id = $1',
        [vote.id],
      );
      if (now?.state !== 'planned' && now?.state !== 'open') throw votingError('printNotNow');
      if (!now.checks.includes(checkOf[asked.kind])) throw votingError('checkNotOffered');
      const first = asked.kind === 'papers' ? await nextPaper(tx, vote.id) : null;
      if (first !== null && first + asked.amount - 1 > lastNumber) throw votingError('tooMany');
      const made = await tx.query<unknown[]>(
        `insert into vote_print (id, round_id, kind, language, amount, place, first_number, asked_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict do nothing returning id`,
        [asked.id, vote.id, asked.kind, asked.language, asked.amount, asked.place, first, ctx.actor.accountId],
      );
      const row = await find(tx, vote.id, asked.id);
      if (made.length === 0) return viewOf(row);
      await this.jobs.add(tx, ctx, printVote, { printId: asked.id }, { key: asked.id });
      const details = { number, kind: asked.kind, amount: asked.amount };
      await this.audit.record(tx, ctx, { what: 'vote.printAsked', kind: 'vote', id: vote.id, details });
      return viewOf(row);
    });
  }

  /** Stops a print that is not there yet; doing it twice is once. @throws platform.missing, voting.moveImpossible when it is there already */
  async cancel(ctx: Ctx, number: number, id: string): Promise<VotePrintView> {
    const vote = await voteFor(ctx, this.frames, number, 'runVotes');
    return this.db.run(ctx, async (tx) => {
      await tx.query(
        `update vote_print set state = 'cancelled' where id = $1 and round_id = $2 and state in ('waiting', 'making')`,
        [id, vote.id],
      );
      const row = await find(tx, vote.id, id);
      if (row.state !== 'cancelled') throw votingError('moveImpossible');
      return viewOf(row);
    });
  }

  /**
   * The file of a print, to be sent, once: it is off the disk before the first byte goes out, and only what is open here can still
   * be read. That it was taken is written down.
   * @throws platform.missing, voting.printNotReady, voting.printTaken
   */
  async file(ctx: Ctx, number: number, id: string): ReturnType<FileStore['read']> {
    const vote = await voteFor(ctx, this.frames, number, 'runVotes');
    const { state, fileId } = await this.db.run(ctx, (tx) => find(tx, vote.id, id));
    if (state === 'taken') throw votingError('printTaken');
    if (fileId === null) throw votingError('printNotReady');
    const open = await this.files.read(ctx, fileId);
    try {
      await this.db.run(ctx, async (tx) => {
        const [, taken] = await tx.query<[unknown[], number]>(
          `update vote_print p set state = 'taken' from voting_round r
           where p.id = $1 and p.state = 'ready' and r.id = p.round_id and r.state in ('draft', 'planned', 'open') returning p.id`,
          [id],
        );
        if (taken === 0) throw votingError('printTaken');
        const row = await find(tx, vote.id, id);
        const details = { number, kind: row.kind, amount: row.amount };
        await this.audit.record(tx, ctx, { what: 'vote.printTaken', kind: 'vote', id: vote.id, details });
      });
      await this.removeFile(ctx, id, fileId);
    } catch (error) {
      open.content.destroy();
      throw error;
    }
    return open;
  }

  /** Removes files of votes that take no ballots any more, and what a crash left of files that were taken. Doing it twice is once. */
  async tidy(ctx: Ctx): Promise<void> {
    const late = await this.db.run(ctx, async (tx) => {
      await tx.query(
        `update vote_print p set state = 'taken' from voting_round r
         where r.id = p.round_id and p.state = 'ready' and r.state in ('closing', 'closed', 'cancelled')`,
      );
      return tx.query<{ id: string; fileId: string }[]>(
        `select id, file_id as "fileId" from vote_print where state = 'taken' and file_id is not null`,
      );
    });
    for (const { id, fileId } of late) await this.removeFile(ctx, id, fileId);
  }

  private async removeFile(ctx: Ctx, id: string, fileId: string): Promise<void> {
    await this.files.remove(ctx, fileId);
    await this.db.run(ctx, (tx) =>
      tx.query('update vote_print set file_id = null where id = $1 and file_id = $2', [id, fileId]),
    );
  }
}

async function nextPaper(tx: EntityManager, roundId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }[]>(
    'select coalesce(max(first_number + amount), 1) as next from vote_print where round_id = $1',
    [roundId],
  );
  return row?.next ?? 1;
}

async function find(tx: EntityManager, roundId: string, id: string): Promise<Row> {
  const [row] = await tx.query<Row[]>(`${select} where round_id = $1 and id = $2`, [roundId, id]);
  if (row === undefined) throw platformError('missing');
  return row;
}

const viewOf = ({ fileId: _, askedAt, ...row }: Row): VotePrintView => ({ ...row, askedAt: askedAt.toISOString() });
