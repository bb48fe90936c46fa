import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ENV, type Env, FileStore, isAway, TenantDb, typeset } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { printVote, type VotePrintView } from '@wijkspoor/voting/domain';
import { votePrintWords } from '../../domain/texts/print';
import { ofVote } from '../ballots.service';
import { selectVotes, type VoteFrame } from '../vote-frames';
import { VoterSecrets } from '../voter-secrets';
import { ballotPaperLayout } from './ballot-paper-layout';
import { voteLetterLayout } from './vote-letter-layout';
import { ballotPaperData, type Sender, voteLetterData, type VotePrinting } from './vote-print-data';

type Print = Pick<VotePrintView, 'id' | 'kind' | 'language' | 'amount' | 'firstNumber' | 'place'> & {
  readonly roundId: string;
  readonly tries: number;
};
/** What is set, with the codes that are in it. */
type Content = { readonly layout: string; readonly data: unknown; readonly codes: readonly string[] };

/** Makes letters with codes, and ballot papers. */
@Injectable()
export class VotePrintJob {
  private readonly log = new Logger('print');

  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(VoterSecrets) private readonly secrets: VoterSecrets,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * The job. Safe to run twice, and beside itself: what is ready, or was cancelled meanwhile, stays as it is; codes count only
   * with the file they are in.
   * @throws what went wrong, so that it is tried again; the last time the print has failed.
   */
  async run(ctx: Ctx, printId: string): Promise<void> {
    const print = await this.begin(ctx, printId);
    if (print === undefined) return;
    try {
      await this.make(ctx, print);
    } catch (error) {
      if (error instanceof Overtaken) return;
      if (print.tries < printVote.attempts || isAway(error)) throw error;
      this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a print of a vote failed');
      await this.db.run(ctx, (tx) =>
        tx.query(`update vote_print set state = 'failed' where id = $1 and state = 'making'`, [printId]),
      );
    }
  }

  private begin(ctx: Ctx, printId: string): Promise<Print | undefined> {
    return this.db.run(ctx, async (tx) => {
      const [rows] = await tx.query<[Print[], number]>(
        `update vote_print set state = 'making', tries = tries + 1 where id = $1 and state in ('waiting', 'making')
         returning id, kind, language, amount, first_number as "firstNumber", place, round_id as "roundId", tries`,
        [printId],
      );
      return rows[0];
    });
  }

  private async make(ctx: Ctx, print: Print): Promise<void> {
    const printing = await this.printing(ctx, print);
    const { layout, data, codes } = await this.content(printing, print);
    const made = {
      name: fileName(print, printing.vote),
      type: 'application/pdf' as const,
      content: typeset(layout, data),
    };
    await this.files.keep(ctx, made, async (tx, file) => {
      // a vote that closed meanwhile gets no more codes
      const takes = await tx.query<unknown[]>(
        `select from voting_round where id = $1 and state in ('draft', 'planned', 'open') for share`,
        [print.roundId],
      );
      const [, ready] = await tx.query<[unknown[], number]>(
        `update vote_print set state = 'ready', file_id = $2 where id = $1 and state = 'making' returning id`,
        [print.id, file.id],
      );
      if (ready === 0 || takes.length === 0) throw new Overtaken();
      await this.keepCodes(tx, printing.vote, print.id, codes);
    });
  }

  private async content(printing: VotePrinting, { kind, amount, firstNumber }: Print): Promise<Content> {
    if (kind === 'papers') {
      const numbers = Array.from({ length: amount }, (_, index) => (firstNumber ?? 1) + index);
      return { layout: ballotPaperLayout, data: ballotPaperData(printing, numbers), codes: [] };
    }
    const codes = Array.from({ length: amount }, () => this.secrets.newCode());
    return { layout: voteLetterLayout, data: await voteLetterData(printing, codes), codes };
  }

  /** What is kept of codes lets somebody vote, and cannot be turned back into a code. */
  private async keepCodes(tx: EntityManager, vote: VoteFrame, batch: string, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    await tx.query('insert into vote_code (round_id, hmac, batch) select $1, code, $2 from unnest($3::bytea[]) code', [
      vote.id,
      batch,
      codes.map((code) => this.secrets.ofCode(ofVote(vote), code)),
    ]);
  }

  private async printing(ctx: Ctx, print: Print): Promise<VotePrinting> {
    const [vote, sender] = await this.db.run(ctx, async (tx) => [
      (await tx.query<VoteFrame[]>(`${selectVotes} where r.id = $1`, [print.roundId]))[0],
      (
        await tx.query<Sender[]>(
          'select g.slug, g.name, s.theme, s.contact from gemeente g join gemeente_setting s on s.gemeente_id = g.id where g.id = $1',
          [ctx.gemeenteId],
        )
      )[0],
    ]);
    if (vote === undefined || sender === undefined) throw new Overtaken();
    return { vote, sender, print, origin: this.env.publicOrigin, now: new Date() };
  }
}

/** Somebody else made it, nobody wants it any more, or it is too late for it. */
class Overtaken extends Error {}

function fileName({ kind, language, firstNumber, amount }: Print, { number, wijk }: VoteFrame): string {
  const say = votePrintWords('nl');
  const which = kind === 'papers' ? ` ${firstNumber}-${(firstNumber ?? 1) + amount - 1}` : '';
  const words = [say(`file.${kind}`, { number: String(number) }) + which, wijk.name, language === 'nl' ? '' : language];
  return `${words.filter((one) => one !== '').join(' ')}.pdf`;
}
