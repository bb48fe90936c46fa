import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import type { AuditEntry } from '@wijkspoor/audit/domain';
import { People } from '@wijkspoor/identity/api';
import { findPersonalDetails } from '@wijkspoor/instruments/domain';
import { Notifications } from '@wijkspoor/notifications/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, type Language, platformError } from '@wijkspoor/platform/domain';
import { projectOf } from '@wijkspoor/project/api';
import {
  type CommentState,
  type Decide,
  type Decided,
  inSomeProject,
  isPublicIdea,
  proposalsError,
  proposalsPolicy,
  type ReadingPile,
  type ToRead,
} from '@wijkspoor/proposals/domain';
import { HandingIn } from './handing-in';
import { IdeaMoves } from './idea-moves';
import { dayOf, ideaOf, type IdeaRow } from './idea-rows';
import { find, toReadIn } from './work-ideas.service';

type Row = Omit<ToRead, 'found'>;
type CommentRow = {
  readonly id: string;
  readonly ideaId: string;
  readonly state: CommentState;
  readonly email: string | null;
  readonly account: string | null;
  readonly language: Language;
  readonly version: number;
  /** Number of a change that waits. */
  readonly change: number | null;
};
type Refusal = { readonly reason: string; readonly ofChange: boolean };
const most = 50;

/** Reading what comes in, before or after everybody can: ideas, changes in them, comments. */
@Injectable()
export class ReadingService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(People) private readonly people: People,
    @Inject(HandingIn) private readonly handing: HandingIn,
    @Inject(IdeaMoves) private readonly moves: IdeaMoves,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** What waits in a project, longest first. @throws platform.missing */
  pile(ctx: Ctx, projectId: string): Promise<ReadingPile> {
    demand(proposalsPolicy.moderateIdeas.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, wijken } = await projectOf(tx, ctx, projectId);
      const rows = await tx.query<(Row & { left: number })[]>(
        `select * from (
           select case when i.state = 'submitted' then 'idea' else 'change' end as kind, v.number::text as id,
             json_build_object('number', i.number, 'title', i.title) as idea, v.title, v.words as text, v.writer_name as name, i.street,
             i.photo_id is not null and i.state = 'submitted' as photo, case when i.state = 'submitted' then i.photo_about else '' end as "photoAbout",
             exists (select from idea_follower f where f.idea_id = i.id and f.writer) as reachable, v.marks, v.number::int as version, ${dayOf('v.written_at')}::text as "on", v.written_at as at
           from idea_version v join idea i on i.id = v.idea_id where i.project_id = $1 and v.state = 'waiting'
           union all
           select 'comment', c.id::text, json_build_object('number', i.number, 'title', i.title), '', c.words, c.writer_name, '',
             false, '', c.email is not null or c.writer_account is not null, c.marks, c.version, ${dayOf('c.written_at')}::text, c.written_at
           from idea_comment c join idea i on i.id = c.idea_id where i.project_id = $1 and c.state = 'waiting'
           union all
           select 'commentChange', c.id::text, json_build_object('number', i.number, 'title', i.title), '', v.words, c.writer_name, '',
             false, '', c.email is not null or c.writer_account is not null, v.marks, v.number, ${dayOf('v.written_at')}::text, v.written_at
           from idea_comment_version v join idea_comment c on c.id = v.comment_id join idea i on i.id = c.idea_id
           where i.project_id = $1 and v.state = 'waiting') waiting,
         lateral (select ${toReadIn} as left) l order by at limit ${most}`,
        [projectId],
      );
      return {
        project: { id, name, wijken: [...wijken] },
        items: rows.map((row) => ({ ...row, found: [...findPersonalDetails(row.text)] })),
        left: rows[0]?.left ?? 0,
      };
    });
  }

  /**
   * Shows a version of an idea, or gives it back with a reason. What is public already can be given back too, as long as nobody
   * answered it.
   * @throws platform.missing, platform.conflict when it was decided already, proposals.moveImpossible
   */
  decideVersion(ctx: Ctx, number: number, version: number, { decision, reason = '' }: Decide): Promise<Decided> {
    demand(inSomeProject(ctx.actor, 'moderateIdeas'));
    return this.db.run(ctx, async (tx) => {
      const idea = await find(tx, ctx, number, true);
      demand(proposalsPolicy.moderateIdeas.judge(ctx.actor, idea));
      const [row] = await tx.query<{ state: 'waiting' | 'shown' | 'refused' }[]>(
        'select state from idea_version where idea_id = $1 and number = $2 for update',
        [idea.id, version],
      );
      if (row === undefined) throw platformError('missing');
      const takesBack = row.state === 'shown' && decision === 'refuse';
      if (row.state !== 'waiting' && !takesBack) throw platformError('conflict');
      if (decision === 'show') await this.handing.show(tx, ctx, idea, version);
      else {
        const back = !isPublicIdea(idea.state) || takesBack;
        if (back) await this.moves.make(tx, ctx, idea, { move: 'return', words: reason });
        await tx.query(`update idea_version set state = 'refused', reason = $3 where idea_id = $1 and number = $2`, [
          ...[idea.id, version, reason],
        ]);
        const kind = back ? 'returned' : 'changeRefused';
        await this.handing.tellWriter(tx, ctx, idea, { kind, key: `${kind} ${version}`, words: reason });
      }
      return this.decided(tx, ctx, {
        what: `idea-version.${decision}`,
        kind: 'idea',
        id: idea.id,
        projectId: idea.projectId,
      });
    });
  }

  /**
   * Shows a comment, or refuses it with a reason: then its words are gone. Of a change in one that everybody reads, only the change.
   * @throws platform.missing, platform.conflict when it was decided already, or says something else now
   */
  decideComment(ctx: Ctx, id: string, { decision, reason = '', version }: Decide): Promise<Decided> {
    demand(inSomeProject(ctx.actor, 'moderateIdeas'));
    return this.db.run(ctx, async (tx) => {
      const [row] = await tx.query<CommentRow[]>(
        `select c.id, c.idea_id as "ideaId", c.state, c.email, c.writer_account as account, c.language, c.version,
          (select v.number from idea_comment_version v where v.comment_id = c.id and v.state = 'waiting') as change
         from idea_comment c where c.id = $1 and c.state <> 'unconfirmed' for update of c`,
        [id],
      );
      if (row === undefined) throw platformError('missing');
      const idea = await ideaOf(tx, row.ideaId);
      if (proposalsPolicy.seeWorkIdeas.judge(ctx.actor, idea) !== true) throw platformError('missing');
      demand(proposalsPolicy.moderateIdeas.judge(ctx.actor, idea));
      if (idea.number === null) throw proposalsError('moveImpossible');
      // a decision is about what was read
      if (version !== undefined && version !== (row.change ?? row.version)) throw platformError('conflict');
      const ofChange = version !== undefined && row.change !== null;
      const over = row.state === 'refused' || row.state === 'withdrawn';
      if (over || (row.state === 'shown' && decision === 'show' && !ofChange)) throw platformError('conflict');
      if (ofChange) await decideChange(tx, id, decision, reason);
      else await decideWhole(tx, id, decision, reason);
      if (decision === 'refuse') await this.tellWhy(tx, ctx, row, { ...idea, reason, ofChange });
      const what = ofChange ? 'idea-comment-change' : 'idea-comment';
      return this.decided(tx, ctx, { what: `${what}.${decision}`, kind: 'comment', id, projectId: idea.projectId });
    });
  }

  /** Tells the writer of a comment why it, or a change in it, was not taken; as far as there is an address. */
  private async tellWhy(
    tx: EntityManager,
    ctx: Ctx,
    { id, email, account, language, change }: CommentRow,
    { title, wijk, number, reason, ofChange }: Pick<IdeaRow, 'title' | 'wijk' | 'number'> & Refusal,
  ): Promise<void> {
    const to = email ?? (account === null ? null : await this.people.addressOf(tx, account));
    if (to === null) return;
    await this.notifications.tell(tx, ctx, [
      {
        ...{ to, language, kind: `proposals.notice.${ofChange ? 'commentChangeRefused' : 'commentRefused'}` },
        ...{ onceKey: `comment ${id}${ofChange ? ` ${change ?? ''}` : ''}`, params: { title, words: reason } },
        ...{ path: `/${wijk.slug}/ideeen/${number ?? ''}`, leavePath: null, when: 'now' },
      },
    ]);
  }

  private async decided(
    tx: EntityManager,
    ctx: Ctx,
    { projectId, ...about }: Pick<AuditEntry, 'what' | 'kind' | 'id'> & { readonly projectId: string },
  ): Promise<Decided> {
    await this.audit.record(tx, ctx, { ...about, details: {} });
    const [row] = await tx.query<Decided[]>(`select ${toReadIn} as left`, [projectId]);
    return { left: row?.left ?? 0 };
  }
}

/** A refused change is gone; what everybody reads stays, and its writer finds why on their own page. */
async function decideChange(
  tx: EntityManager,
  id: string,
  decision: Decide['decision'],
  reason: string,
): Promise<void> {
  const waiting = `comment_id = $1 and state = 'waiting'`;
  if (decision === 'refuse') {
    await tx.query(`delete from idea_comment_version where ${waiting}`, [id]);
    await tx.query('update idea_comment set reason = $2 where id = $1', [id, reason]);
    return;
  }
  await tx.query(
    `update idea_comment c set words = v.words, reason = '' from idea_comment_version v
     where c.id = $1 and v.comment_id = c.id and v.gemeente_id = c.gemeente_id and v.state = 'waiting'`,
    [id],
  );
  await tx.query(`update idea_comment_version set state = 'shown' where ${waiting}`, [id]);
}

async function decideWhole(tx: EntityManager, id: string, decision: Decide['decision'], reason: string): Promise<void> {
  const shows = decision === 'show';
  await tx.query(
    `update idea_comment set state = $2, words = case when $3 then words else '' end, writer_name = case when $3 then writer_name else '' end,
      email = null, reason = $4 where id = $1`,
    [id, shows ? 'shown' : 'refused', shows, reason],
  );
  if (!shows) await tx.query('delete from idea_comment_version where comment_id = $1', [id]);
}
