import type { EntityManager } from 'typeorm';
import { platformError } from '@wijkspoor/platform/domain';
import type { IdeaLine, IdeaState, Moderation } from '@wijkspoor/proposals/domain';

/** An idea as the rules need it. */
export type IdeaRow = {
  readonly id: string;
  readonly number: number | null;
  readonly projectId: string;
  readonly project: string;
  readonly wijkId: string;
  readonly wijk: { readonly slug: string; readonly name: string; readonly published: boolean };
  readonly state: IdeaState;
  readonly title: string;
  readonly text: string;
  readonly street: string;
  readonly buurt: string | null;
  readonly spoor: IdeaLine['spoor'];
  readonly theme: string;
  readonly photoId: string | null;
  readonly photoAbout: string;
  readonly writerRole: IdeaLine['by']['role'];
  readonly writerName: string;
  readonly writerAccount: string | null;
  readonly writer: Buffer | null;
  readonly younger: boolean;
  readonly pendingEmail: string | null;
  readonly pendingFollow: boolean;
  readonly mergedInto: string | null;
  readonly reason: string;
  /** It was public, came back, and holds no words any more. */
  readonly emptied: boolean;
  readonly version: number;
  readonly open: boolean;
  readonly moderation: Moderation;
  readonly words: readonly string[];
  readonly themes: readonly string[];
};

/** The day of a moment as people here call it: a quarter past midnight is not the day before. */
export const dayOf = (moment: string): string => `(${moment} at time zone 'Europe/Amsterdam')::date`;

const columns = `i.id, i.number, i.project_id as "projectId", p.name as project, i.wijk_id as "wijkId",
  json_build_object('slug', w.slug, 'name', w.name, 'published', w.published) as wijk, i.state, i.title, i.words as text, i.street, i.buurt,
  i.spoor, i.theme, i.photo_id as "photoId", i.photo_about as "photoAbout", i.writer_role as "writerRole", i.writer_name as "writerName",
  i.writer_account as "writerAccount", i.writer, i.younger, i.pending_email as "pendingEmail", i.pending_follow as "pendingFollow",
  i.merged_into as "mergedInto", i.reason, i.state = 'draft' and i.ended_on is not null as emptied, i.version, coalesce(s.open, false) as open, coalesce(s.moderation, 'before') as moderation,
  coalesce(s.words, '{}') as words, coalesce(s.themes, '{}') as themes`;
const tables = `idea i join project p on p.id = i.project_id join wijk w on w.id = i.wijk_id
  left join idea_setting s on s.project_id = i.project_id`;

async function find(tx: EntityManager, where: string, value: unknown, lock: boolean): Promise<IdeaRow | null> {
  const [row] = await tx.query<IdeaRow[]>(
    `select ${columns} from ${tables} where ${where}${lock ? ' for update of i' : ''}`,
    [value],
  );
  return row ?? null;
}

function there(row: IdeaRow | null): IdeaRow {
  if (row === null) throw platformError('missing');
  return row;
}

/** The idea of that number. @returns null when there is none. */
export const findNumbered = (tx: EntityManager, number: number, lock = false): Promise<IdeaRow | null> =>
  find(tx, 'i.number = $1', number, lock);
/** The idea of that id. @returns null when there is none. */
export const findIdea = (tx: EntityManager, id: string, lock = false): Promise<IdeaRow | null> =>
  find(tx, 'i.id = $1', id, lock);
/** The idea of that number. @throws platform.missing */
export const ideaNumbered = async (tx: EntityManager, number: number, lock = false): Promise<IdeaRow> =>
  there(await findNumbered(tx, number, lock));
/** The idea of that id. @throws platform.missing */
export const ideaOf = async (tx: EntityManager, id: string, lock = false): Promise<IdeaRow> =>
  there(await findIdea(tx, id, lock));

/** Everybody who supports `i` or what became part of it, each once. */
export const supporters = `(select count(distinct s.supporter) from idea_support s
  where s.idea_id = i.id or s.idea_id in (select part.id from idea part where part.merged_into = i.id))::int`;

/** The columns of a line in a list, on `idea i`; the name of the buurt is put in later. */
export const lineColumns = `i.number, i.title, left(i.words, 220) as begin, i.state,
  json_build_object('role', i.writer_role, 'name', i.writer_name) as by, i.on_paper as "onPaper", i.buurt, i.street, i.spoor, i.theme,
  i.photo_id is not null as photo, ${supporters} as supporters,
  (select count(*) from idea_comment c where c.idea_id = i.id and c.state = 'shown')::int as comments,
  ${dayOf('coalesce(i.published_at, i.submitted_at)')}::text as "publishedOn"`;

/** A line before the name of its buurt is known. */
export type LineRow = Omit<IdeaLine, 'buurt'> & { readonly buurt: string | null };

/** Puts the names of buurten in. */
export const lineOf = ({ buurt, ...row }: LineRow, names: ReadonlyMap<string, string>): IdeaLine => ({
  ...row,
  buurt: buurt === null ? null : { code: buurt, name: names.get(buurt) ?? buurt },
});
