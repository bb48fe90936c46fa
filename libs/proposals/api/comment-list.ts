import type { EntityManager } from 'typeorm';
import type { CommentList } from '@wijkspoor/proposals/domain';
import { dayOf } from './idea-rows';

type Said = CommentList['items'][number]['replies'][number];
/** Whoever reads: an account, or a browser that confirmed this comment. */
export type Reader = { readonly accountId: string | null; readonly commentId: string | null };

const pageSize = 20;
const mostReplies = 100;
const mostVersions = 20;

/** Versions of a comment that everybody could read before, newest first. */
const before = (alias: string): string =>
  `(select coalesce(json_agg(json_build_object('text', v.words, 'on', ${dayOf('v.written_at')}) order by v.number desc), '[]') from
    (select * from idea_comment_version v where v.comment_id = ${alias}.id and v.state = 'shown' and v.number <
      (select max(l.number) from idea_comment_version l where l.comment_id = ${alias}.id and l.state = 'shown')
     order by v.number desc limit ${mostVersions}) v)`;
const one = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'text', ${alias}.words, 'on', ${dayOf(`${alias}.written_at`)},
    'by', json_build_object('role', ${alias}.writer_role, 'name', ${alias}.writer_name), 'withdrawn', ${alias}.state = 'withdrawn',
    'mine', ${alias}.state = 'shown' and (coalesce(${alias}.writer_account = $3::uuid, false) or coalesce(${alias}.id = $4::uuid, false)),
    'versions', ${before(alias)})`;
const replies = `idea_comment r where r.reply_to = c.id and r.state = 'shown'`;

/** What was said about an idea, a page at a time. What was withdrawn keeps its place as long as there are replies to it. */
export async function commentsOf(
  tx: EntityManager,
  ideaId: string,
  after: string | undefined,
  { accountId, commentId }: Reader,
): Promise<CommentList> {
  const rows = await tx.query<{ item: Said; place: string; replies: Said[] }[]>(
    `select ${one('c')} as item, c.place,
      (select coalesce(json_agg(${one('r')} order by r.place), '[]') from
        (select * from ${replies} order by r.place limit ${mostReplies}) r) as replies
     from idea_comment c where c.idea_id = $1 and c.state in ('shown', 'withdrawn') and c.reply_to is null
       and ($2::uuid is null or c.place > $2) and (c.state = 'shown' or exists (select from ${replies}))
     order by c.place limit ${pageSize + 1}`,
    [ideaId, after ?? null, accountId, commentId],
  );
  const page = rows.slice(0, pageSize);
  return {
    items: page.map(({ item, replies: said }) => ({ ...item, replies: said })),
    next: rows.length > pageSize ? (page.at(-1)?.place ?? null) : null,
  };
}
