import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  isPublicSuggestion,
  isUnanswered,
  suggestionKinds,
  suggestionStates,
  isPublicText,
  type PublicSuggestion,
  suggestionMovesFrom,
  type TextState,
  type Wording,
  type WorkSuggestion,
  type WorkText,
} from '@wijkspoor/action-plan/domain';
import { ownColumn, type TextRow } from './text-rows';

type WorkParagraph = WorkText['paragraphs'][number];
type SuggestionRow = Omit<WorkSuggestion, 'moves'> & { readonly paragraphId: string };
type WordingRow = Wording & { readonly paragraphId: string };
type Part = { readonly number: number; readonly title: string; readonly state: TextState };

/** So many of what was proposed for one text are read: what the gemeente owes an answer first and that oldest first, then the newest. */
const mostSuggestions = 300;
const day = (column: string): string => `(${column} at time zone 'Europe/Amsterdam')::date::text`;

/** A condition on `s`: the gemeente owes it an answer. */
const unanswered = `(s.kind, s.state) in (${suggestionKinds
  .flatMap((kind) =>
    suggestionStates.flatMap((state) => (isUnanswered({ kind, state }) ? [`('${kind}', '${state}')`] : [])),
  )
  .join()})`;
const publicStates = suggestionStates.filter(isPublicSuggestion);

/**
 * The paragraphs of a text in order, with every wording they had and what was proposed. @param seen `public`: without what nobody
 * read yet or was refused, and without what was found in it; only who reads for the gemeente sees that.
 */
export async function readParagraphs(
  tx: EntityManager,
  text: TextRow,
  seen: 'all' | 'public',
): Promise<WorkParagraph[]> {
  const mine = `select id from paragraph where ${ownColumn(text.kind)} = $1 and removed_at is null`;
  const paragraphs = await tx.query<Pick<WorkParagraph, 'id' | 'words' | 'version'>[]>(
    `select id, words, version from paragraph where ${ownColumn(text.kind)} = $1 and removed_at is null order by position, id`,
    [text.id],
  );
  if (paragraphs.length === 0) return [];
  const wordings = await tx.query<WordingRow[]>(
    `select v.paragraph_id as "paragraphId", v.number, v.words, ${day('v.written_at')} as "on",
       case when s.id is not null then json_build_object('role', s.writer_role, 'onPaper', s.on_paper, 'how', s.state) end as "from"
     from paragraph_version v left join suggestion s on s.id = v.suggestion_id where v.paragraph_id in (${mine}) order by v.number`,
    [text.id],
  );
  const suggestions = await tx.query<SuggestionRow[]>(
    `select s.id, s.paragraph_id as "paragraphId", s.kind, s.words, s.writer_role as role, s.on_paper as "onPaper", s.state, s.reason,
       ${seen === 'all' ? 's.marks' : `'{}'::text[] as marks`}, s.based_on as "basedOn", ${day('s.sent_at')} as "sentOn", s.answered_on::text as "answeredOn"
     from suggestion s where s.paragraph_id in (${mine}) ${seen === 'all' ? '' : `and s.state = any ('{${publicStates.join()}}')`}
     order by not ${unanswered}, case when ${unanswered} then s.sent_at end, s.sent_at desc, s.id limit ${mostSuggestions}`,
    [text.id],
  );
  return paragraphs.map((one) => ({
    ...one,
    wordings: wordings.flatMap(({ paragraphId, ...wording }) => (paragraphId === one.id ? [wording] : [])),
    suggestions: suggestions.flatMap(({ paragraphId, ...suggestion }) =>
      paragraphId === one.id
        ? [{ ...suggestion, moves: suggestionMovesFrom(suggestion.kind, suggestion.state).map(({ move }) => move) }]
        : [],
    ),
  }));
}

/** Whether a text has words, and whether a proposal for it waits, however many there are. */
export async function readinessOf(
  tx: EntityManager,
  { kind, id }: TextRow,
): Promise<{ readonly words: boolean; readonly unanswered: boolean }> {
  const mine = `from paragraph p where p.${ownColumn(kind)} = $1 and p.removed_at is null`;
  const [row] = await tx.query<{ words: boolean; unanswered: boolean }[]>(
    `select exists (select ${mine}) as words,
       exists (select ${mine} and exists (select from suggestion s where s.paragraph_id = p.id and ${unanswered})) as unanswered`,
    [id],
  );
  return row ?? { words: false, unanswered: false };
}

/** @throws action-plan.paragraphProposed when somebody waits for an answer to words for one of these paragraphs. */
export async function demandAnswered(tx: EntityManager, paragraphs: readonly string[]): Promise<void> {
  const waiting = await tx.query<unknown[]>(
    `select from suggestion s where s.paragraph_id = any ($1) and ${unanswered} limit 1`,
    [paragraphs],
  );
  if (waiting.length > 0) throw actionPlanError('paragraphProposed');
}

/** Of what was proposed, what everybody can read. */
export const publicOf = (suggestions: readonly WorkSuggestion[]): PublicSuggestion[] =>
  suggestions.filter(({ state }) => isPublicSuggestion(state));

/** The steps that a text made, the first one first. */
export const readTrace = (tx: EntityManager, { kind, id }: TextRow): Promise<WorkText['trace']> =>
  tx.query(
    `select to_state as "to", words, ${day('made_at')} as "on" from text_move where ${ownColumn(kind)} = $1 order by id`,
    [id],
  );

/** The main goal of a goal, and its sub-goals. @param all also those that not everybody can read. */
export async function readFamily(
  tx: EntityManager,
  { id, goal }: TextRow,
  all: boolean,
): Promise<{ readonly parent: Part | null; readonly parts: Part[] }> {
  if (goal === null) return { parent: null, parts: [] };
  const rows = await tx.query<(Part & { readonly id: string })[]>(
    'select id, number, title, state from goal where id = $2 or parent_id = $1 order by position, number',
    [id, goal.parentId],
  );
  const seen = rows.filter(({ state }) => all || isPublicText(state));
  const bare = ({ number, title, state }: Part): Part => ({ number, title, state });
  const parent = seen.find((one) => one.id === goal.parentId);
  return {
    parent: parent === undefined ? null : bare(parent),
    parts: seen.filter((one) => one.id !== goal.parentId).map(bare),
  };
}
