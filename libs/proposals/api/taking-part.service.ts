import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Limits } from '@wijkspoor/identity/api';
import { Notifications } from '@wijkspoor/notifications/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import {
  type Followed,
  type FollowIdea,
  proposalsError,
  proposalsPolicy,
  type SupportByMail,
  type SupportView,
  takesSupport,
} from '@wijkspoor/proposals/domain';
import { IdeaMail } from './idea-mail';
import { ideaNumbered, type IdeaRow, supporters } from './idea-rows';
import { IdeaSecrets } from './idea-secrets';
import { demandPublic } from './ideas.service';
import { Writers } from './writers';

/** Supporting an idea, and asking to hear what becomes of it. */
@Injectable()
export class TakingPart {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Writers) private readonly writers: Writers,
    @Inject(IdeaSecrets) private readonly secrets: IdeaSecrets,
    @Inject(IdeaMail) private readonly mail: IdeaMail,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** Supports an idea as who is signed in, or takes that back. Twice is once. @throws platform.missing, proposals.over */
  support(ctx: Ctx, number: number, supports: boolean): Promise<SupportView> {
    demand(proposalsPolicy.supportAtOnce.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const idea = await openIdea(tx, number);
      const person = (await this.writers.signedIn(tx, ctx, idea.projectId))?.person ?? null;
      if (person === null) throw platformError('unauthenticated');
      if (supports) await add(tx, idea, person);
      else
        await tx.query(
          `delete from idea_support where supporter = $2 and (idea_id = $1 or idea_id in (select id from idea where merged_into = $1))`,
          [idea.id, person],
        );
      return { supporters: await count(tx, idea), supported: supports };
    });
  }

  /** Sends the link that confirms support; nothing is kept but the mail, for a day. @throws platform.missing, proposals.over, platform.tooMany */
  async askByMail(ctx: Ctx, number: number, { email }: SupportByMail, client: string): Promise<void> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    await this.limits.counting('contribution', { whom: email, client }, () =>
      this.db.run(ctx, async (tx) => {
        const idea = await openIdea(tx, number);
        const person = this.secrets.personOf(ctx.gemeenteId, email);
        const code = this.secrets.sealBytes('support', person, { ...ctx, to: idea.id });
        await this.mail.ask(tx, ctx, 'support', idea, { to: email, page: `${number}/steun/${code}` });
      }),
    );
  }

  /** Counts support with a link from a mail. Twice is once. @throws proposals.linkInvalid, proposals.over */
  useSupportLink(ctx: Ctx, number: number, code: string): Promise<SupportView> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const idea = await ideaNumbered(tx, number);
      demandPublic(idea);
      const person = this.secrets.openBytes('support', code, { ...ctx, to: idea.id });
      if (person === null) throw proposalsError('linkInvalid');
      // meanwhile it can have become part of another one
      if (idea.state !== 'merged' && !takesSupport(idea.state)) throw proposalsError('over');
      await add(tx, idea, person);
      return { supporters: await count(tx, idea), supported: true };
    });
  }

  /**
   * Puts the address of the account on the list of who hears; any other address gets a link to confirm that it is one's own, and
   * hears nothing until then. Twice is once. @throws platform.missing, platform.tooMany
   */
  async follow(ctx: Ctx, number: number, { email }: FollowIdea, client: string): Promise<Followed> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    const put = (): Promise<Followed> =>
      this.db.run(ctx, async (tx) => {
        const idea = await ideaNumbered(tx, number);
        demandPublic(idea);
        const own = (await this.writers.signedIn(tx, ctx, idea.projectId))?.email ?? null;
        const to = email ?? own;
        if (to === null) throw platformError('invalid', {}, [{ path: 'email', code: 'required' }]);
        const known = to === own;
        const [row] = await tx.query<{ code: Buffer }[]>(
          `insert into idea_follower (idea_id, email, language, leave_code, hears) values ($1, $2, $3, $4, $5)
         on conflict (gemeente_id, idea_id, email) do update set hears = idea_follower.hears or excluded.hears, asked_on = current_date
         returning leave_code as code`,
          [idea.id, to, ctx.language, randomBytes(32), known],
        );
        if (known || row === undefined) return { outcome: 'follows' };
        await this.mail.ask(tx, ctx, 'follow', idea, { to, page: `${number}/volg/${row.code.toString('base64url')}` });
        return { outcome: 'mailed' };
      });
    return email === undefined ? put() : this.limits.counting('contribution', { whom: email, client }, put);
  }

  /** Confirms an address with the link from a mail. Twice is once. @throws proposals.linkInvalid */
  useFollowLink(ctx: Ctx, number: number, code: string): Promise<Followed> {
    demand(proposalsPolicy.takePart.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const { id } = await ideaNumbered(tx, number);
      const [confirmed] = await tx.query<[unknown[], number]>(
        'update idea_follower set hears = true where idea_id = $1 and leave_code = $2 returning idea_id',
        [id, Buffer.from(code, 'base64url')],
      );
      if (confirmed.length === 0) throw proposalsError('linkInvalid');
      return { outcome: 'follows' };
    });
  }

  /**
   * Takes an address off the list, by the code in a mail: also when the idea was merged or split since. Twice is once, and a wrong
   * code says nothing.
   */
  leave(ctx: Ctx, number: number, code: string): Promise<void> {
    return this.db.run(ctx, async (tx) => {
      await ideaNumbered(tx, number);
      await tx.query('delete from idea_follower where leave_code = $1', [Buffer.from(code, 'base64url')]);
      await this.notifications.forget(tx, code);
    });
  }
}

async function openIdea(tx: EntityManager, number: number): Promise<IdeaRow> {
  const idea = await ideaNumbered(tx, number);
  demandPublic(idea);
  if (!takesSupport(idea.state)) throw proposalsError('over');
  return idea;
}

const add = (tx: EntityManager, { id }: IdeaRow, person: Buffer): Promise<unknown> =>
  tx.query('insert into idea_support (idea_id, supporter) values ($1, $2) on conflict do nothing', [id, person]);

async function count(tx: EntityManager, { id, mergedInto }: IdeaRow): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(`select ${supporters} as n from idea i where i.id = $1`, [
    mergedInto ?? id,
  ]);
  return row?.n ?? 0;
}
