import type { EntityManager } from 'typeorm';
import type { Notice } from '@wijkspoor/notifications/domain';
import type { Language } from '@wijkspoor/platform/domain';

type Follower = { readonly email: string; readonly language: Language; readonly code: Buffer };
/** An idea that something is told of; `page` is the number of the idea to read about it. */
export type ToldOf = { readonly id: string; readonly number: number; readonly wijk: string; readonly page: number };

/** A notice for everybody who asked to hear of this idea, or of one that is part of it: each once, with a link to stop. */
export async function noticesTo(
  tx: EntityManager,
  { id, number, wijk, page }: ToldOf,
  notice: Pick<Notice, 'kind' | 'params' | 'onceKey' | 'when'>,
): Promise<Notice[]> {
  const followers = await tx.query<Follower[]>(
    `select distinct on (f.email) f.email, f.language, f.leave_code as code from idea_follower f join idea i on i.id = f.idea_id
     where f.hears and (i.id = $1 or i.merged_into = $1) order by f.email, (f.idea_id = $1) desc`,
    [id],
  );
  return followers.map(({ email, language, code }) => ({
    ...notice,
    ...{ to: email, language, path: `/${wijk}/ideeen/${page}` },
    leavePath: `/${wijk}/ideeen/${number}/afmelden/${code.toString('base64url')}`,
  }));
}
