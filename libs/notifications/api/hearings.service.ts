import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '@wijkspoor/identity/domain';
import {
  type Hearing,
  type Hearings,
  type MailReach,
  notificationsPolicy,
  type Topic,
  topics,
} from '@wijkspoor/notifications/domain';
import { MailRefusals, PlatformDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';

const standard: Hearings = {
  ...{ reports: 'standard', plans: 'standard', ideas: 'standard', rounds: 'standard', documents: 'standard' },
};

/** How somebody wants to hear of what, the same in every gemeente. */
@Injectable()
export class HearingsService {
  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(MailRefusals) private readonly refusals: MailRefusals,
  ) {}

  /** Whether mail arrives at all. */
  async reach(ctx: Ctx, session: Session | null): Promise<MailReach> {
    demand(notificationsPolicy.seeOwnMessages.judge(ctx.actor));
    const until = session === null ? null : await this.refusals.closedUntil(session.email);
    return { closedUntil: until?.toISOString() ?? null };
  }

  async of(ctx: Ctx): Promise<Hearings> {
    demand(notificationsPolicy.seeOwnMessages.judge(ctx.actor));
    const rows = await this.db.query<{ topic: Topic; how: Hearing }>(
      'select topic, how from notice_preference where account_id = $1',
      [ctx.actor.accountId],
    );
    return { ...standard, ...Object.fromEntries(rows.map(({ topic, how }) => [topic, how])) };
  }

  /** All at once: what is as it was for who never chose is no row. @throws identity.sessionOfOneGemeente */
  async choose(ctx: Ctx, session: Session | null, chosen: Hearings): Promise<void> {
    if (session === null) throw platformError('unauthenticated');
    demand(notificationsPolicy.chooseHearing.judge(ctx.actor, session));
    const own = topics.filter((topic) => chosen[topic] !== 'standard');
    await this.db.query(
      `with gone as (delete from notice_preference where account_id = $1 and topic <> all ($2::text[]))
       insert into notice_preference (account_id, topic, how) select $1, * from unnest($2::text[], $3::text[])
       on conflict (account_id, topic) do update set how = excluded.how`,
      [ctx.actor.accountId, own, own.map((topic) => chosen[topic])],
    );
  }
}
