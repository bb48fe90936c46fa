import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { Limits } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  type ChangeComment,
  commentChange,
  type CommentState,
  isWithdrawable,
  type OwnComment,
  proposalsError,
  proposalsPolicy,
  takesComments,
} from '@wijkspoor/proposals/domain';
import { ideaOf } from './idea-rows';
import { IdeaSecrets } from './idea-secrets';
import { demandPublic } from './ideas.service';
import { Writers } from './writers';

type Row = {
  readonly id: string;
  readonly ideaId: string;
  readonly state: CommentState;
  readonly words: string;
  readonly name: string;
  readonly role: OwnCommentRole;
  readonly account: string | null;
  readonly writer: Buffer | null;
  readonly reason: string;
  readonly version: number;
  readonly change: string | null;
};
type OwnCommentRole = 'resident' | 'keyPerson' | 'partner' | 'gemeente';
/** Whose comment, and the secret of this browser. */
export type OwnAsked = { readonly id: string; readonly secret: string | null };
const lastVersion = 999;

/** What one said oneself: with the account that said it, or in the browser that confirmed it. */
@Injectable()
export class OwnComments {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Writers) private readonly writers: Writers,
    @Inject(IdeaSecrets) private readonly secrets: IdeaSecrets,
  ) {}

  /** @throws platform.missing when it is not one's own, or is gone */
  view(ctx: Ctx, asked: OwnAsked): Promise<OwnComment> {
    return this.db.run(ctx, async (tx) => this.see(tx, await this.find(tx, ctx, asked, false)));
  }

  /** Changes it by the rules that read it first; what everybody could read before stays to be read. @throws platform.missing, proposals.commentGone, proposals.over */
  async change(ctx: Ctx, asked: OwnAsked, { text }: ChangeComment, client: string): Promise<OwnComment> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    await this.limits.count('contribution', { client });
    return this.db.run(ctx, async (tx) => {
      const row = await this.find(tx, ctx, asked, true);
      const idea = await ideaOf(tx, row.ideaId);
      if (!takesComments(idea.state)) throw proposalsError('over');
      if (row.version >= lastVersion) throw proposalsError('commentGone');
      if (text === (row.change ?? row.words)) return this.see(tx, row);
      const { marks, waits } = await this.writers.judge(
        tx,
        [text, row.name],
        { person: row.writer, role: row.role },
        idea,
      );
      const change = commentChange(row.state, waits);
      // what waited is not what its writer says any more
      await tx.query(`delete from idea_comment_version where comment_id = $1 and state = 'waiting'`, [row.id]);
      if (row.state === 'shown') await this.keep(tx, row, { text, marks, waits: change === 'waits' });
      await tx.query(
        `update idea_comment set version = version + 1, reason = '', words = case when $2 = 'waits' then words else $3 end,
          marks = case when $2 = 'waits' then marks else $4 end, state = case when $2 = 'shows' then 'shown' else state end,
          email = case when $2 = 'shows' then null else email end
         where id = $1`,
        [row.id, change, text, marks],
      );
      return this.see(tx, await this.find(tx, ctx, asked, false));
    });
  }

  /** Takes it away: its words, what they were before, and the name. Replies stay. Twice is once. @throws platform.missing, proposals.commentGone */
  withdraw(ctx: Ctx, asked: OwnAsked): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      const row = await this.find(tx, ctx, asked, true);
      if (row.state === 'withdrawn') return;
      if (!isWithdrawable(row.state)) throw proposalsError('commentGone');
      await tx.query('delete from idea_comment_version where comment_id = $1', [row.id]);
      await tx.query(
        `update idea_comment set state = 'withdrawn', words = '', writer_name = '', email = null, marks = '{}', reason = '' where id = $1`,
        [row.id],
      );
      await this.audit.record(tx, ctx, { what: 'idea-comment.withdraw', kind: 'comment', id: row.id, details: {} });
    });
  }

  /** Keeps what everybody reads now, and what it would say. */
  private async keep(
    tx: EntityManager,
    { id, version, words }: Row,
    next: { readonly text: string; readonly marks: readonly string[]; readonly waits: boolean },
  ): Promise<void> {
    await tx.query(
      `insert into idea_comment_version (comment_id, number, words, state, written_at)
       select c.id, 1, $2, 'shown', c.written_at from idea_comment c where c.id = $1
         and not exists (select from idea_comment_version v where v.comment_id = $1)`,
      [id, words],
    );
    await tx.query(
      'insert into idea_comment_version (comment_id, number, words, state, marks) values ($1, $2, $3, $4, $5)',
      [id, version + 1, next.text, next.waits ? 'waiting' : 'shown', next.marks],
    );
  }

  private async see(tx: EntityManager, { id, ideaId, state, words, name, change, reason }: Row): Promise<OwnComment> {
    if (state === 'unconfirmed' || state === 'withdrawn') throw platformError('missing');
    const { number, title, wijk } = await ideaOf(tx, ideaId);
    const idea = { number: number ?? 0, title, wijk: { slug: wijk.slug, name: wijk.name } };
    return { id, state, text: words, name, change, reason, idea };
  }

  private async find(tx: EntityManager, ctx: Ctx, { id, secret }: OwnAsked, lock: boolean): Promise<Row> {
    const [row] = await tx.query<Row[]>(
      `select c.id, c.idea_id as "ideaId", c.state, c.words, c.writer_name as name, c.writer_role as role, c.writer_account as account,
        c.writer, c.reason, c.version,
        (select v.words from idea_comment_version v where v.comment_id = c.id and v.state = 'waiting') as change
       from idea_comment c where c.id = $1 and c.state <> 'unconfirmed'${lock ? ' for update of c' : ''}`,
      [id],
    );
    const { accountId } = ctx.actor;
    const byAccount = row !== undefined && accountId !== null && row.account === accountId;
    const byBrowser = this.secrets.open('said', secret, { gemeenteId: ctx.gemeenteId }) === id;
    if (row === undefined || !(byAccount || byBrowser)) throw platformError('missing');
    demandPublic(await ideaOf(tx, row.ideaId));
    return row;
  }
}
