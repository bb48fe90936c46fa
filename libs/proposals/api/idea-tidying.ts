import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileStore, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { photoName } from './own-idea.service';

/** A draft that nobody handed in is gone so many days after it was last touched; so is a comment that nobody confirmed, after one. */
const draftDays = 30;
/** Who asked to hear is forgotten so many days after there is nothing to hear any more (raw input with contact: six months). */
const followDays = 183;

/** Destroys what must not be kept. */
@Injectable()
export class IdeaTidying {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** The job, every night; doing it twice is once. */
  tidy(ctx: Ctx): Promise<void> {
    return this.db.each(ctx, async (own) => {
      const photos = await this.db.run(own, async (tx) => {
        // an address that was not confirmed in a day is not kept
        await tx.query(
          'update idea set pending_email = null where pending_email is not null and touched_on < current_date - 1',
        );
        await tx.query(
          `delete from idea_comment where state = 'unconfirmed' and written_at < now() - interval '1 day'`,
        );
        await tx.query('delete from idea_follower where not hears and not writer and asked_on < current_date - 1');
        // a writer who asked for nothing hears nothing after it is public
        await tx.query(
          `delete from idea_follower f using idea i join idea whole on whole.id = coalesce(i.merged_into, i.id) and whole.gemeente_id = i.gemeente_id
           where i.id = f.idea_id and i.gemeente_id = f.gemeente_id
           and (whole.ended_on < current_date - $1::int or not f.hears and i.state not in ('draft', 'submitted', 'published'))`,
          [followDays],
        );
        const emptied = await emptyReturned(tx);
        const [gone] = await tx.query<[{ photo: string | null }[], number]>(
          `delete from idea where state = 'draft' and published_at is null and touched_on < current_date - $1::int returning photo_id as photo`,
          [draftDays],
        );
        const left = await this.files.named(tx, photoName);
        const lost = await tx.query<{ photo: string }[]>(
          'select f.id as photo from unnest($1::uuid[]) f (id) where not exists (select from idea i where i.photo_id = f.id)',
          [left],
        );
        const all = [...emptied, ...gone, ...lost].flatMap(({ photo }) => (photo === null ? [] : [photo]));
        return new Set(all);
      });
      for (const photo of photos) await this.files.remove(own, photo);
    });
  }
}

/**
 * An idea that was public, came back and was not handed in again, is emptied: votes, decisions and the trace can point at it, so its
 * row stays, without words, name, address, photo, support and what was said of it. @returns its photos.
 */
async function emptyReturned(tx: EntityManager): Promise<{ photo: string | null }[]> {
  const [rows] = await tx.query<[{ id: string; photo: string | null }[], number]>(
    `with returned as (select id, photo_id from idea
       where state = 'draft' and published_at is not null and ended_on is null and touched_on < current_date - $1::int for update)
     update idea i set title = '-', words = '-', street = '', buurt = null, photo_id = null, photo_about = '', writer_name = '', writer = null,
       writer_account = null, pending_email = null, reason = '', ended_on = current_date
     from returned r where i.id = r.id returning i.id, r.photo_id as photo`,
    [draftDays],
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
