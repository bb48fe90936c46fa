/**
 * What of a gemeente travels in its archive. The rule is: every table of a gemeente, whole. Here stand the exceptions, each with its
 * reason; a table that is made tomorrow goes along unless somebody writes it here.
 */

/** Tables of a gemeente that stay behind, and why. */
export const leftBehind: Readonly<Record<string, string>> = {
  ballot: 'a ballot cannot be read without the key of its vote, and nobody may see how a vote stands',
  vote_code: 'codes from letters',
  vote_invited: 'made with the key of a vote',
  vote_paper: 'sealed with the key of a vote',
  vote_print: 'files with codes from letters',
  round_code: 'codes from letters',
  round_print: 'files with codes from letters',
  round_export: 'files that are thrown away after days',
  identity_provider: 'signing in',
  invitation: 'signing in',
  notice: 'what is told and to whom is remembered with a key of this installation',
  gemeente_archive: 'archives are not archived',
};

/** A column that does not travel, and what stands in its place on the other side: an expression of SQL; null for nothing. */
export type Substitute = string | null;

/** A secret nobody can guess, of 32 bytes, made where the archive is read. */
const freshCode = 'sha256(gen_random_uuid()::text::bytea)';

/** Columns that stay behind: codes and addresses that somebody still had to confirm. */
export const columnsLeftBehind: Readonly<Record<string, Readonly<Record<string, Substitute>>>> = {
  round_follower: { leave_code: freshCode },
  idea_follower: { leave_code: freshCode },
  idea: { pending_email: null },
  idea_comment: { email: null },
  // numbered anew where it is read: it is only an order
  form_delta: { id: null },
};

/**
 * Columns that are written otherwise than they stand, as an expression of SQL over the row `t`. A vote that runs cannot go on without its
 * ballots and its key, and no job goes along for what is being made.
 */
export const columnsRewritten: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  voting_round: {
    state: `case when t.state in ('planned', 'open', 'closing') then 'cancelled' else t.state end`,
    lot_seed: `case when t.state = 'closing' then null else t.lot_seed end`,
    papers_lost: `case when t.state = 'closing' then null else t.papers_lost end`,
  },
  report_document: {
    state: `case when t.state in ('waiting', 'making') then 'cancelled' when t.state = 'setting' then 'draft' else t.state end`,
    content: `case when t.state in ('waiting', 'making') then null else t.content end`,
  },
};

const ofClosedVote = `exists (select from voting_round v where v.id = t.round_id and v.state = 'closed')`;

/** Rows that travel, as a condition of SQL over the row `t`. */
export const rowsThatTravel: Readonly<Record<string, string>> = {
  // what closing has made so far is of no use without the rest
  vote_content: ofClosedVote,
  vote_receipt: ofClosedVote,
  vote_result: ofClosedVote,
  vote_buurt_share: ofClosedVote,
  report_file: `exists (select from report_document d where d.id = t.report_id and d.state = 'frozen')`,
  stored_file: `not exists (
    select from round_print where file_id = t.id union all select from vote_print where file_id = t.id
    union all select from round_export where file_id = t.id union all select from gemeente_archive where file_id = t.id
    union all select from report_file f join report_document d on d.id = f.report_id where f.file_id = t.id and d.state <> 'frozen')`,
};

/**
 * Of tables of the platform, the rows that a gemeente refers to travel with these columns. How people sign in does not. An entry of the
 * national catalogue that is there already, by its name and owner, takes the place of the one that comes.
 */
export const sharedColumns = {
  account: ['id', 'email', 'name', 'language'],
  organisation: ['id', 'name', 'created_at'],
  catalogue_entry: ['id', 'name', 'owner', 'theme', 'level', 'valid_until', 'cost', 'link'],
} as const;
export type SharedTable = keyof typeof sharedColumns;
/** Tables of the platform, and not of a gemeente, of which rows go along. */
export const sharedTables = Object.keys(sharedColumns) as readonly SharedTable[];

/** Columns of bytes that travel although they look like secrets: what they are cannot be turned back without a key that stays behind. */
export const bytesThatTravel: readonly string[] = [
  'idea.writer',
  'idea_comment.writer',
  'idea_support.supporter',
  'report_document.fingerprint',
  'vote_receipt.receipt',
];
