import type { EntityManager } from 'typeorm';
import type { IdeaState } from '@wijkspoor/proposals/domain';
import { lineColumns, type LineRow, supporters } from './idea-rows';

/** What is looked for; what is empty does not matter. */
export type Search = {
  readonly in: { readonly wijkId: string } | { readonly projectId: string };
  readonly states: readonly IdeaState[];
  readonly q?: string | undefined;
  readonly spoor?: string | undefined;
  readonly theme?: string | undefined;
  readonly buurt?: string | undefined;
  readonly order?: 'newest' | 'supported' | undefined;
  readonly after?: string | undefined;
};
/** A page of what was found. */
export type Found = { readonly rows: readonly LineRow[]; readonly next: string | null; readonly found: number };

const pageSize = 20;
const mostCounted = 1_000;

// words in any form that Dutch knows, without accents; or a title that is nearly it, for who makes a mistake
const matches = `($3 = '' or i.search @@ websearch_to_tsquery('pg_catalog.dutch', plain_words($3))
  or word_similarity(plain_words($3), plain_words(i.title)) >= 0.5)`;
const filters = `i.state = any ($2) and ($4 = '' or i.spoor = $4) and ($5 = '' or i.theme = $5) and ($6 = '' or i.buurt = $6) and ${matches}`;

/** Ideas of one wijk or project, a page at a time: by number, newest first, or by support. One statement. */
export async function searchIdeas(tx: EntityManager, search: Search): Promise<Found> {
  const ofWijk = 'wijkId' in search.in;
  const where = `i.${ofWijk ? 'wijk_id' : 'project_id'} = $1 and ${filters}`;
  const supported = search.order === 'supported';
  const [number = null, votes = null] = (search.after ?? '').split('-').filter(Boolean).reverse().map(Number);
  const page = supported
    ? `select x.id, x.votes, x.number from (select i.id, i.number, ${supporters} as votes from idea i where ${where}) x
       where $7::int is null or (x.votes, x.number) < (coalesce($8::int, 2147483647), $7) order by x.votes desc, x.number desc limit ${pageSize + 1}`
    : `select i.id, 0 as votes, i.number from idea i where ${where} and ($7::int is null or i.number < $7) and ($8::int is null or true)
       order by i.number desc limit ${pageSize + 1}`;
  const rows = await tx.query<(LineRow & { votes: number; found: number })[]>(
    `with page as (${page}), all_found as (select count(*)::int as n from (select from idea i where ${where} limit ${mostCounted}) c)
     select ${lineColumns}, page.votes, all_found.n as found from page join idea i on i.id = page.id cross join all_found
     order by page.votes desc, i.number desc`,
    [
      ...['wijkId' in search.in ? search.in.wijkId : search.in.projectId, search.states],
      ...[search.q ?? '', search.spoor ?? '', search.theme ?? '', search.buurt ?? '', number, votes],
    ],
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const more = rows.length > pageSize && last !== undefined;
  return {
    rows: shown.map(({ votes: _votes, found: _found, ...row }) => row),
    next: more ? (supported ? `${last.votes}-${last.number}` : String(last.number)) : null,
    found: rows[0]?.found ?? 0,
  };
}
