import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { People } from '@wijkspoor/identity/api';
import { findPersonalDetails } from '@wijkspoor/instruments/domain';
import { Notifications } from '@wijkspoor/notifications/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, type Language, platformError } from '@wijkspoor/platform/domain';
import { projectOf } from '@wijkspoor/project/api';
import {
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
import { ideaOf } from './idea-rows';
import { find, toReadIn } from './work-ideas.service';

type Row = Omit<ToRead, 'found'>;
type CommentRow = {
  readonly id: string;
  readonly ideaId: string;
  readonly state: 'unconfirmed' | 'waiting' | 'shown' | 'refused';
  readonly email: string | null;
  readonly account: string | null;
  readonly language: Language;
};
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
             i.photo_id is not null and i.state = 'submitted' as photo, v.marks, v.written_at::date::text as "on", v.written_at as at
           from idea_version v join idea i on i.id = v.idea_id where i.project_id = $1 and v.state = 'waiting'
           union all
           select 'comment', c.id::text, json_build_object('number', i.number, 'title', i.title), '', c.words, c.writer_name, '',
             false, c.marks, c.written_at::date::text, c.written_at
           from idea_comment c join idea i on i.id = c.idea_id where i.project_id = $1 and c.state = 'waiting') waiting,
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
      return this.decided(tx, ctx, { what: `idea-version.${decision}`, id: idea.id, projectId: idea.projectId });
    });
  }

  /** Shows a comment, or refuses it with a reason: then its words are gone. @throws platform.missing, platform.conflict */
  decideComment(ctx: Ctx, id: string, { decision, reason = '' }: Decide): Promise<Decided> {
    demand(inSomeProject(ctx.actor, 'moderateIdeas'));
    return this.db.run(ctx, async (tx) => {
      const [row] = await tx.query<CommentRow[]>(
        `select id, idea_id as "ideaId", state, email, writer_account as account, language from idea_comment
         where id = $1 and state <> 'unconfirmed' for update`,
        [id],
      );
      if (row === undefined) throw platformError('missing');
      const idea = await ideaOf(tx, row.ideaId);
      if (proposalsPolicy.seeWorkIdeas.judge(ctx.actor, idea) !== true) throw platformError('missing');
      demand(proposalsPolicy.moderateIdeas.judge(ctx.actor, idea));
      if (row.state === 'refused' || (row.state === 'shown' && decision === 'show')) throw platformError('conflict');
      if (idea.number === null) throw proposalsError('moveImpossible');
      const shows = decision === 'show';
      await tx.query(
        `update idea_comment set state = $2, words = case when $3 then words else '' end, writer_name = case when $3 then writer_name else '' end,
          email = null, reason = $4 where id = $1`,
        [id, shows ? 'shown' : 'refused', shows, reason],
      );
      if (!shows) {
        const to = row.email ?? (row.account === null ? null : await this.people.addressOf(tx, row.account));
        const notice = {
          ...{ language: row.language, kind: 'proposals.notice.commentRefused', onceKey: `comment ${id}` },
          ...{
            params: { title: idea.title, words: reason },
            path: `/${idea.wijk.slug}/ideeen/${idea.number}`,
            leavePath: null,
          },
        };
        if (to !== null) await this.notifications.tell(tx, ctx, [{ to, ...notice }]);
      }
      return this.decided(tx, ctx, { what: `idea-comment.${decision}`, id, projectId: idea.projectId });
    });
  }

  private async decided(
    tx: EntityManager,
    ctx: Ctx,
    { what, id, projectId }: { readonly what: string; readonly id: string; readonly projectId: string },
  ): Promise<Decided> {
    await this.audit.record(tx, ctx, { what, kind: 'idea', id, details: {} });
    const [row] = await tx.query<Decided[]>(`select ${toReadIn} as left`, [projectId]);
    return { left: row?.left ?? 0 };
  }
}
