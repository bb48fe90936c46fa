import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileStore, RetentionClasses, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { photoName } from './own-idea.service';

/** A draft that nobody handed in is gone so many days after it was last touched; so is a comment that nobody confirmed, after one. */
const draftDays = 30;
/** Who asked to hear is forgotten so many days after there is nothing to hear any more (raw input with contact: six months). */
const followDays = 183;

/** Destroys what must not be kept of ideas, class by class. */
@Injectable()
export class IdeaTidying {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(RetentionClasses) classes: RetentionClasses,
  ) {
    classes.register(
      {
        ...{ name: 'proposals.unconfirmed', standard: 1, longest: 1 },
        destroy: (own, days) => this.unconfirmed(own, days),
      },
      {
        ...{ name: 'proposals.contact', standard: followDays, longest: followDays },
        destroy: (own, days) => this.contact(own, days),
      },
      {
        ...{ name: 'proposals.draftIdeas', standard: draftDays, longest: draftDays },
        destroy: (own, days) => this.draftIdeas(own, days),
      },
    );
  }

  /** An address, a comment or a wish to hear that nobody confirmed. */
  private unconfirmed(own: Ctx, days: number): Promise<number> {
    return this.db.run(own, async (tx) => {
      const change = async (sql: string): Promise<number> => (await tx.query<[unknown[], number]>(sql, [days]))[1];
      const addresses = await change(
        'update idea set pending_email = null where pending_email is not null and touched_on < current_date - $1::int returning id',
      );
      const comments = await change(
        `delete from idea_comment where state = 'unconfirmed' and written_at < now() - make_interval(days => $1) returning id`,
      );
      const wishes = await change(
        'delete from idea_follower where not hears and not writer and asked_on < current_date - $1::int returning idea_id',
      );
      return addresses + comments + wishes;
    });
  }

  /** Who asked to hear, when there is nothing to hear any more; a writer who asked for nothing hears nothing after it is public. */
  private contact(own: Ctx, days: number): Promise<number> {
    return this.db.run(own, async (tx) => {
      const [, gone] = await tx.query<[unknown[], number]>(
        `delete from idea_follower f using idea i join idea whole on whole.id = coalesce(i.merged_into, i.id) and whole.gemeente_id = i.gemeente_id
         where i.id = f.idea_id and i.gemeente_id = f.gemeente_id
         and (whole.ended_on < current_date - $1::int or not f.hears and i.state not in ('draft', 'submitted', 'published')) returning f.idea_id`,
        [days],
      );
      return gone;
    });
  }

  private async draftIdeas(own: Ctx, days: number): Promise<number> {
    const { photos, ideas } = await this.db.run(own, async (tx) => {
      const emptied = await emptyReturned(tx, days);
      const [gone] = await tx.query<[{ photo: string | null }[], number]>(
        `delete from idea where state = 'draft' and published_at is null and touched_on < current_date - $1::int returning photo_id as photo`,
        [days],
      );
      const left = await this.files.named(tx, photoName);
      const lost = await tx.query<{ photo: string }[]>(
        'select f.id as photo from unnest($1::uuid[]) f (id) where not exists (select from idea i where i.photo_id = f.id)',
        [left],
      );
      const all = [...emptied, ...gone, ...lost].flatMap(({ photo }) => (photo === null ? [] : [photo]));
      return { photos: new Set(all), ideas: emptied.length + gone.length };
    });
    for (const photo of photos) await this.files.remove(own, photo);
    return ideas;
  }
}

/**
 * An idea that was public, came back and was not handed in again, is emptied: votes, decisions and the trace can point at it, so its
 * row stays, without words, name, address, photo, support and what was said of it. @returns its photos.
 */
async function emptyReturned(tx: EntityManager, days: number): Promise<{ photo: string | null }[]> {
  const [rows] = await tx.query<[{ id: string; photo: string | null }[], number]>(
    `with returned as (select id, photo_id from idea
       where state = 'draft' and published_at is not null and ended_on is null and touched_on < current_date - $1::int for update)
     update idea i set title = '-', words = '-', street = '', buurt = null, photo_id = null, photo_about = '', writer_name = '', writer = null,
       writer_account = null, pending_email = null, reason = '', ended_on = current_date
     from returned r where i.id = r.id returning i.id, r.photo_id as photo`,
    [days],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx.query(
    `update idea_version set title = '-', words = '-', writer_name = '', reason = '' where idea_id = any ($1)`,
    [ids],
  );
  await tx.query('delete from idea_follower where idea_id = any ($1)', [ids]);
  await tx.query('delete from idea_support where idea_id = any ($1)', [ids]);
  await tx.query('delete from idea_comment where idea_id = any ($1)', [ids]);
  return rows;
}
