import { Inject, Injectable } from '@nestjs/common';
import { rolesOf, type Session } from '@wijkspoor/identity/domain';
import {
  type Inbox,
  type InboxQuery,
  type InboxUnread,
  type MarkRead,
  notificationsPolicy,
} from '@wijkspoor/notifications/domain';
import { CATALOGUES, type Catalogues, TenantDb, textOf } from '@wijkspoor/platform/api';
import { type Ctx, demand, type TextParams } from '@wijkspoor/platform/domain';

type Row = {
  readonly of_gemeente: string;
  readonly id: string;
  readonly kind: string;
  readonly params: TextParams;
  readonly path: string;
  readonly told_at: Date;
  readonly is_read: boolean;
};
const perPage = 25;
/** More than this is not counted. */
const most = 100;

/** What somebody was told, over the gemeenten in which the session at hand shows a role: one statement, however many those are. */
@Injectable()
export class InboxService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  async list(ctx: Ctx, session: Session | null, { after, part }: InboxQuery): Promise<Inbox> {
    const { accountId, gemeenten } = this.reach(ctx, session);
    if (gemeenten.size === 0) return { items: [], next: null };
    const rows = await this.db.across<Row>([...gemeenten.keys()], {
      name: 'inbox_page',
      types: ['uuid', 'boolean', 'uuid', 'integer'],
      values: [accountId, part === 'read', after ?? null, perPage + 1],
    });
    const shown = rows.slice(0, perPage);
    const last = rows.length > perPage ? shown.at(-1) : undefined;
    return {
      items: shown.flatMap(({ of_gemeente, id, kind, params, path, told_at, is_read }) => {
        const gemeente = gemeenten.get(of_gemeente);
        if (gemeente === undefined) return [];
        const [domain = '', ...key] = kind.split('.');
        const text = textOf(this.catalogues, domain, key.join('.'), ctx.language, params).trim();
        return [{ ...{ id, gemeente, text, path }, at: told_at.toISOString(), read: is_read }];
      }),
      next: last === undefined ? null : { after: last.id, part: last.is_read ? 'read' : 'unread' },
    };
  }

  async unread(ctx: Ctx, session: Session | null): Promise<InboxUnread> {
    const { accountId, gemeenten } = this.reach(ctx, session);
    if (gemeenten.size === 0) return { unread: 0 };
    const [row] = await this.db.across<InboxUnread>([...gemeenten.keys()], {
      ...{ name: 'inbox_unread', types: ['uuid', 'integer'], values: [accountId, most] },
    });
    return { unread: row?.unread ?? 0 };
  }

  /** Twice is once; of somebody else nothing is marked, and nothing is told. */
  async markRead(ctx: Ctx, session: Session | null, { id, older }: MarkRead): Promise<void> {
    const { accountId, gemeenten } = this.reach(ctx, session);
    if (gemeenten.size === 0) return;
    await this.db.across([...gemeenten.keys()], {
      ...{ name: 'inbox_read', types: ['uuid', 'uuid', 'boolean'], values: [accountId, id, older] },
    });
  }

  private reach(
    ctx: Ctx,
    session: Session | null,
  ): {
    readonly accountId: string | null;
    readonly gemeenten: ReadonlyMap<string, { readonly slug: string; readonly name: string }>;
  } {
    demand(notificationsPolicy.seeOwnMessages.judge(ctx.actor));
    const held = session === null ? [] : rolesOf(session);
    return {
      accountId: ctx.actor.accountId,
      gemeenten: new Map(held.map(({ gemeenteId, slug, gemeente }) => [gemeenteId, { slug, name: gemeente }])),
    };
  }
}
