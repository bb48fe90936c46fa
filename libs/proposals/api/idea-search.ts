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

/**
 * The one statement of a search. It finds the ideas of one wijk or project by an index whose comparison is leakproof, and then
 * matches their words: text search and trigrams are not leakproof, so under row level security an index on words would not be used.
 * So a search costs what that wijk has, whatever other gemeenten have.
 */
export function searchStatement(search: Search): { readonly sql: string; readonly params: readonly unknown[] } {
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const [number = null, votes = null] = (search.after ?? '').split('-').filter(Boolean).reverse().map(Number);
  const { q = '' } = search;
  const where = [
    'wijkId' in search.in ? `i.wijk_id = ${param(search.in.wijkId)}` : `i.project_id = ${param(search.in.projectId)}`,
    `i.state = any (${param(search.states)})`,
    ...(['spoor', 'theme', 'buurt'] as const).flatMap((name) => {
      const value = search[name] ?? '';
      return value === '' ? [] : [`i.${name} = ${param(value)}`];
    }),
    ...(q === '' ? [] : [matches(param(q))]),
  ].join(' and ');
  const page =
    search.order === 'supported'
      ? `select x.id, x.votes, x.number from (select i.id, i.number, ${supporters} as votes from hit i) x
         ${number === null ? '' : `where (x.votes, x.number) < (${param(votes ?? 2_147_483_647)}::int, ${param(number)}::int)`}
         order by x.votes desc, x.number desc limit ${pageSize + 1}`
      : `select i.id, 0 as votes, i.number from hit i${number === null ? '' : ` where i.number < ${param(number)}::int`}
         order by i.number desc limit ${pageSize + 1}`;
  // words are matched once, for the page and the number; without words the newest twenty need not see the rest
  const sql = `with hit as ${q === '' ? 'not materialized' : 'materialized'} (select i.id, i.number from idea i where ${where}),
      page as (${page}), all_found as (select count(*)::int as n from (select from hit limit ${mostCounted}) c)
     select ${lineColumns}, page.votes, all_found.n as found from page join idea i on i.id = page.id cross join all_found
     order by page.votes desc, i.number desc`;
  return { sql, params };
}

/** Words in any form that Dutch knows, without accents; or a title with nearly these words, for who makes a mistake. */
const matches = (q: string): string =>
  `(i.search @@ websearch_to_tsquery('pg_catalog.dutch', plain_words(${q})) or word_similarity(plain_words(${q}), i.plain_title) >= 0.5)`;

/** Ideas of one wijk or project, a page at a time: by number, newest first, or by support. One statement. */
export async function searchIdeas(tx: EntityManager, search: Search): Promise<Found> {
  const { sql, params } = searchStatement(search);
  const rows = await tx.query<(LineRow & { votes: number; found: number })[]>(sql, [...params]);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const more = rows.length > pageSize && last !== undefined;
  return {
    rows: shown.map(({ votes: _votes, found: _found, ...row }) => row),
    next: more ? (search.order === 'supported' ? `${last.votes}-${last.number}` : String(last.number)) : null,
    found: rows[0]?.found ?? 0,
  };
}
