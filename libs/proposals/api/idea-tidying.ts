import { Inject, Injectable } from '@nestjs/common';
import { FileStore, TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';

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
          `delete from idea_follower f using idea i where i.id = f.idea_id and i.gemeente_id = f.gemeente_id
           and (i.ended_on < current_date - $1::int or not f.hears and i.state not in ('draft', 'submitted', 'published'))`,
          [followDays],
        );
        const [gone] = await tx.query<[{ photo: string | null }[], number]>(
          `delete from idea where state = 'draft' and published_at is null and touched_on < current_date - $1::int returning photo_id as photo`,
          [draftDays],
        );
        return gone.flatMap(({ photo }) => (photo === null ? [] : [photo]));
      });
      for (const photo of photos) await this.files.remove(own, photo);
    });
  }
}
