import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Limits } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, platformError } from '@wijkspoor/platform/domain';
import {
  type AddComment,
  type AfterComment,
  type CommentAdded,
  type CommentList,
  proposalsError,
  takesComments,
} from '@wijkspoor/proposals/domain';
import { IdeaMail } from './idea-mail';
import { ideaNumbered, ideaOf, type IdeaRow } from './idea-rows';
import { IdeaSecrets } from './idea-secrets';
import { demandPublic } from './ideas.service';
import { Writers, type Writing } from './writers';

type Row = CommentList['items'][number] & { readonly place: string };
type State = 'unconfirmed' | 'waiting' | 'shown' | 'refused';
type Unconfirmed = { id: string; ideaId: string; words: string; name: string; email: string | null; state: State };

const pageSize = 20;
const mostReplies = 100;
const outcomeOf = (state: State): CommentAdded['outcome'] =>
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
  ) {}

  /** @throws platform.missing */
  list(ctx: Ctx, number: number, { after }: AfterComment): Promise<CommentList> {
    return this.db.run(ctx, async (tx) => {
      const idea = await ideaNumbered(tx, number);
      demandPublic(idea);
      const one = (
        alias: string,
      ) => `json_build_object('id', ${alias}.id, 'text', ${alias}.words, 'on', ${alias}.written_at::date,
        'by', json_build_object('role', ${alias}.writer_role, 'name', ${alias}.writer_name))`;
      const rows = await tx.query<{ item: Row; place: string; replies: CommentList['items'][number]['replies'] }[]>(
        `select ${one('c')} as item, c.place,
          (select coalesce(json_agg(${one('r')} order by r.place), '[]') from
            (select * from idea_comment r where r.reply_to = c.id and r.state = 'shown' order by r.place limit ${mostReplies}) r) as replies
         from idea_comment c where c.idea_id = $1 and c.state = 'shown' and c.reply_to is null and ($2::uuid is null or c.place > $2)
         order by c.place limit ${pageSize + 1}`,
        [idea.id, after ?? null],
      );
      const page = rows.slice(0, pageSize);
      return {
        items: page.map(({ item, replies }) => ({ ...item, replies })),
        next: rows.length > pageSize ? (page.at(-1)?.place ?? null) : null,
      };
    });
  }

  /**
   * Says something. Without an account a mail asks first whether the address is one's own.
   * @throws platform.missing, proposals.over, platform.tooMany
   */
  async add(ctx: Ctx, number: number, input: AddComment, client: string): Promise<CommentAdded> {
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
        const code = this.secrets.seal('comment', input.id, ctx);
        await this.mail.ask(tx, ctx, 'comment', idea, { to: writing.email, page: `${number}/reactie/${code}` });
      }
      return { outcome: outcomeOf(state) };
    });
  }

  /** Confirms a comment with a link from a mail. Twice is once. @throws proposals.linkInvalid */
  useLink(ctx: Ctx, number: number, code: string): Promise<CommentAdded> {
    return this.db.run(ctx, async (tx) => {
      const id = this.secrets.open('comment', code, ctx);
      const [row] = await tx.query<Unconfirmed[]>(
        `select id, idea_id as "ideaId", words, writer_name as name, email, state from idea_comment where id = $1 for update`,
        [id],
      );
      if (row === undefined) throw proposalsError('linkInvalid');
      if (row.state !== 'unconfirmed' || row.email === null) return { outcome: outcomeOf(row.state) };
      const idea = await ideaOf(tx, row.ideaId);
      if (idea.number !== number) throw proposalsError('linkInvalid');
      if (!takesComments(idea.state)) throw proposalsError('over');
      const writing = this.writers.byMail(ctx, row.email);
      const { marks, waits } = await this.writers.judge(tx, [row.words, row.name], writing, idea);
      await tx.query(
        `update idea_comment set state = $2, marks = $3, writer = $4, email = case when $2 = 'waiting' then email end, written_at = now() where id = $1`,
        [row.id, waits ? 'waiting' : 'shown', marks, writing.person],
      );
      return { outcome: waits ? 'waits' : 'published' };
    });
  }

  private async insert(
    tx: EntityManager,
    ctx: Ctx,
    idea: IdeaRow,
    { id, text, name = '', replyTo }: AddComment,
    writing: Writing,
    unconfirmed: boolean,
  ): Promise<State> {
    const judged = unconfirmed ? null : await this.writers.judge(tx, [text, name], writing, idea);
    const state: State = judged === null ? 'unconfirmed' : judged.waits ? 'waiting' : 'shown';
    await tx.query(
      `insert into idea_comment (id, idea_id, reply_to, words, writer_role, writer_name, writer_account, writer, email, language, state, marks)
       select $1, $2, (select coalesce(c.reply_to, c.id) from idea_comment c where c.id = $3 and c.idea_id = $2 and c.state = 'shown'),
         $4, $5, $6, $7, $8, $9, $10, $11, $12 on conflict do nothing`,
      [
        ...[id, idea.id, replyTo ?? null, text, writing.role, name, writing.accountId],
        ...[unconfirmed ? null : writing.person, state === 'shown' ? null : writing.email, ctx.language, state],
        judged?.marks ?? [],
      ],
    );
    const [row] = await tx.query<{ state: State }[]>('select state from idea_comment where id = $1 and idea_id = $2', [
      id,
      idea.id,
    ]);
    if (row === undefined) throw platformError('conflict');
    return row.state;
  }
}
