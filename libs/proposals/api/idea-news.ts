import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notifications } from '@wijkspoor/notifications/api';
import type { Notice } from '@wijkspoor/notifications/domain';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx, Language } from '@wijkspoor/platform/domain';
import { TraceReader } from '@wijkspoor/project/api';
import { cameKey, cameWord } from '@wijkspoor/proposals/domain';

type Followed = { readonly id: string; readonly number: number; readonly title: string; readonly wijk: string };
type Follower = {
  readonly ideaId: string;
  readonly email: string;
  readonly language: Language;
  readonly code: Buffer;
};

/** So many ideas are looked at in one transaction. */
const atOnce = 100;

/**
 * Tells who asked to hear what came of an idea further on, as the trace has it: the vote, the goal, what is done, how it goes, and
 * whether it helps. Everything goes with the mail of the day, and each step of each thing is told once, ever: a job that runs
 * twice, late or again after a crash tells nothing double. Who asks later hears at once what came of it so far.
 */
@Injectable()
export class IdeaNews {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(TraceReader) private readonly traces: TraceReader,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** The job, for every gemeente. */
  tellAll(ctx: Ctx): Promise<void> {
    return this.db.each(ctx, async (own) => {
      let after: string | null = null;
      do after = await this.tellSome(own, after);
      while (after !== null);
    });
  }

  /** @returns where to go on; null at the end. */
  private tellSome(ctx: Ctx, after: string | null): Promise<string | null> {
    return this.db.run(ctx, async (tx) => {
      const ideas = await tx.query<Followed[]>(
        `select i.id, i.number, i.title, w.slug as wijk from idea i join wijk w on w.id = i.wijk_id
         where i.state not in ('draft', 'submitted', 'merged') and i.number is not null and ($1::uuid is null or i.id > $1)
         and exists (select from idea_follower f join idea part on part.id = f.idea_id where f.hears and (part.id = i.id or part.merged_into = i.id))
         order by i.id limit $2`,
        [after, atOnce],
      );
      const ids = ideas.map(({ id }) => id);
      const came = await this.traces.cameOf(tx, 'idea', ids);
      const followers = await followersOf(
        tx,
        ids.filter((id) => (came.get(id) ?? []).length > 0),
      );
      const notices = ideas.flatMap((idea) =>
        (came.get(idea.id) ?? []).flatMap((node): Notice[] => {
          const word = cameWord(node);
          if (word === null) return [];
          const told = followers.filter(({ ideaId }) => ideaId === idea.id);
          return told.map(({ email, language, code }) => ({
            ...{ to: email, language, kind: `proposals.notice.came.${word}` },
            ...{ params: { idea: idea.title, title: node.title }, onceKey: cameKey(node), when: 'daily' },
            path: `/${idea.wijk}/spoor/idee/${idea.number}`,
            leavePath: `/${idea.wijk}/ideeen/${idea.number}/afmelden/${code.toString('base64url')}`,
          }));
        }),
      );
      await this.notifications.tell(tx, ctx, notices);
      return ideas.length === atOnce ? (ids.at(-1) ?? null) : null;
    });
  }
}

/** Who asked to hear of these ideas, or of ones that are part of them: each person once for an idea. */
const followersOf = (tx: EntityManager, ids: readonly string[]): Promise<Follower[]> =>
  tx.query(
    `select distinct on (whole, f.email) w.whole as "ideaId", f.email, f.language, f.leave_code as code
     from idea i join idea_follower f on f.idea_id = i.id cross join lateral (select coalesce(i.merged_into, i.id) as whole) w
     where f.hears and (i.id = any ($1) or i.merged_into = any ($1)) order by whole, f.email, (i.merged_into is null) desc`,
    [ids],
  );
