import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Limits } from '@wijkspoor/identity/api';
import { Notifications } from '@wijkspoor/notifications/api';
import { JobQueue, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  type AddComment,
  type AfterComment,
  type CommentAdded,
  type CommentList,
  type CommentState,
  proposalsError,
  proposalsPolicy,
  takesComments,
  tellOfComment,
} from '@wijkspoor/proposals/domain';
import { commentsOf } from './comment-list';
import { noticesTo, type ToldOf } from './idea-followers';
import { IdeaMail } from './idea-mail';
import { ideaNumbered, ideaOf, type IdeaRow } from './idea-rows';
import { IdeaSecrets } from './idea-secrets';
import { demandPublic } from './ideas.service';
import { Writers, type Writing } from './writers';

type Unconfirmed = {
  id: string;
  ideaId: string;
  words: string;
  name: string;
  email: string | null;
  writer: Buffer | null;
  state: CommentState;
};
/** What a link from a mail did, and the secret that changes the comment from then on. */
type Confirmed = { readonly added: CommentAdded; readonly secret: string };

const outcomeOf = (state: CommentState): CommentAdded['outcome'] =>
  state === 'unconfirmed' ? 'mailed' : state === 'shown' ? 'published' : 'waits';

/** What people say about an idea, and about what others said. */
@Injectable()
export class CommentsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Writers) private readonly writers: Writers,
    @Inject(IdeaSecrets) private readonly secrets: IdeaSecrets,
    @Inject(IdeaMail) private readonly mail: IdeaMail,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** @param secret of the comment that this browser confirmed. @throws platform.missing */
  list(ctx: Ctx, number: number, { after }: AfterComment, secret: string | null): Promise<CommentList> {
    demand(proposalsPolicy.seeIdeas.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const idea = await ideaNumbered(tx, number);
      demandPublic(idea);
      const commentId = this.secrets.open('said', secret, { gemeenteId: ctx.gemeenteId });
      return commentsOf(tx, idea.id, after, { accountId: ctx.actor.accountId, commentId });
    });
  }

  /**
   * Says something. Without an account a mail asks first whether the address is one's own.
   * @throws platform.missing, proposals.over, platform.tooMany
   */
  async add(ctx: Ctx, number: number, input: AddComment, client: string): Promise<CommentAdded> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    await this.limits.count('contribution', { client, ...(input.email === undefined ? {} : { whom: input.email }) });
    return this.db.run(ctx, async (tx) => {
      const idea = await ideaNumbered(tx, number);
      demandPublic(idea);
      if (!takesComments(idea.state)) throw proposalsError('over');
      const me = await this.writers.signedIn(tx, ctx, idea.projectId);
      if (me === null && input.email === undefined)
        throw platformError('invalid', {}, [{ path: 'email', code: 'required' }]);
      const writing = me ?? this.writers.byMail(ctx, input.email ?? '');
      const state = await this.insert(tx, ctx, idea, input, writing, me === null);
      if (state === 'unconfirmed' && writing.email !== null) {
        const code = this.secrets.seal('comment', input.id, { ...ctx, to: personHex(writing.person) });
        await this.mail.ask(tx, ctx, 'comment', idea, { to: writing.email, page: `${number}/reactie/${code}` });
      }
      return { outcome: outcomeOf(state), id: input.id };
    });
  }

  /** Confirms a comment with a link from a mail, and opens it to its writer. Twice is once. @throws proposals.linkInvalid */
  useLink(ctx: Ctx, number: number, code: string): Promise<Confirmed> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const id = this.secrets.claimedId(code);
      const [row] = await tx.query<Unconfirmed[]>(
        `select id, idea_id as "ideaId", words, writer_name as name, email, writer, state from idea_comment where id = $1 for update`,
        [id],
      );
      if (row === undefined || row.state === 'withdrawn') throw proposalsError('linkInvalid');
      // the link is for whoever said it: somebody else's mail opens nothing
      const person = row.email === null ? row.writer : this.writers.byMail(ctx, row.email).person;
      if (this.secrets.open('comment', code, { ...ctx, to: personHex(person) }) === null)
        throw proposalsError('linkInvalid');
      const idea = await ideaOf(tx, row.ideaId);
      if (idea.number !== number) throw proposalsError('linkInvalid');
      const secret = this.secrets.seal('said', row.id, { gemeenteId: ctx.gemeenteId });
      if (row.state !== 'unconfirmed' || row.email === null)
        return { added: { outcome: outcomeOf(row.state), id: row.id }, secret };
      if (!takesComments(idea.state)) throw proposalsError('over');
      const writing = this.writers.byMail(ctx, row.email);
      const { marks, waits } = await this.writers.judge(tx, [row.words, row.name], writing, idea);
      await tx.query(
        `update idea_comment set state = $2, marks = $3, writer = $4, email = case when $2 = 'waiting' then email end, written_at = now() where id = $1`,
        [row.id, waits ? 'waiting' : 'shown', marks, writing.person],
      );
      return { added: { outcome: waits ? 'waits' : 'published', id: row.id }, secret };
    });
  }

  /** The job: leaves a notice of what the gemeente said, as long as it stands there. Twice is once. */
  tell(ctx: Ctx, commentId: string): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      const [told] = await tx.query<(ToldOf & { title: string; words: string })[]>(
        `select i.id, i.number, i.number as page, w.slug as wijk, i.title, c.words from idea_comment c
         join idea i on i.id = c.idea_id join wijk w on w.id = i.wijk_id where c.id = $1 and c.state = 'shown'`,
        [commentId],
      );
      if (told === undefined) return;
      const { title, words } = told;
      const notice = { kind: 'proposals.notice.said', onceKey: `idea-comment ${commentId}`, when: 'daily' } as const;
      await this.notifications.tell(tx, ctx, await noticesTo(tx, told, { ...notice, params: { title, words } }));
    });
  }

  private async insert(
    tx: EntityManager,
    ctx: Ctx,
    idea: IdeaRow,
    { id, text, name = '', replyTo }: AddComment,
    writing: Writing,
    unconfirmed: boolean,
  ): Promise<CommentState> {
    const judged = unconfirmed ? null : await this.writers.judge(tx, [text, name], writing, idea);
    const state: CommentState = judged === null ? 'unconfirmed' : judged.waits ? 'waiting' : 'shown';
    const made = await tx.query<unknown[]>(
      `insert into idea_comment (id, idea_id, reply_to, words, writer_role, writer_name, writer_account, writer, email, language, state, marks)
       select $1, $2, (select coalesce(c.reply_to, c.id) from idea_comment c where c.id = $3 and c.idea_id = $2 and c.state = 'shown'),
         $4, $5, $6, $7, $8, $9, $10, $11, $12 on conflict do nothing returning id`,
      [
        ...[id, idea.id, replyTo ?? null, text, writing.role, name, writing.accountId],
        ...[unconfirmed ? null : writing.person, state === 'shown' ? null : writing.email, ctx.language, state],
        judged?.marks ?? [],
      ],
    );
    const [row] = await tx.query<{ state: CommentState; email: string | null }[]>(
      'select state, email from idea_comment where id = $1 and idea_id = $2',
      [id, idea.id],
    );
    // sent twice is once, of the same person alone
    if (row === undefined || (row.state === 'unconfirmed' && row.email !== writing.email))
      throw platformError('conflict');
    // what the gemeente says is an answer: who asked to hear of them hears it
    if (made.length > 0 && state === 'shown' && writing.role === 'gemeente')
      await this.jobs.add(tx, ctx, tellOfComment, { commentId: id }, { key: id });
    return row.state;
  }
}

const personHex = (person: Buffer | null): string => person?.toString('hex') ?? '';
