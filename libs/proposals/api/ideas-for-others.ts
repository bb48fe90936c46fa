import type { EntityManager } from 'typeorm';
import type { IdeaState } from '@wijkspoor/proposals/domain';
import type { Spoor } from '@wijkspoor/wijk/domain';
import { supporters } from './idea-rows';

/** An idea as a ballot can take it over. */
export type BallotIdea = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly theme: string;
  readonly wijk: { readonly slug: string; readonly name: string };
  readonly supporters: number;
};

/** States in which an idea can be put to a vote: public, standing by itself, and not decided yet. */
const forBallot = `('published', 'answering', 'adopted')`;

/** Ideas of a project that can be put to a vote, by number, at most 500; and the themes that its ideas are about. In one statement. */
export async function ideasForBallot(
  tx: EntityManager,
  projectId: string,
): Promise<{ ideas: BallotIdea[]; themes: string[] }> {
  const [found] = await tx.query<{ ideas: BallotIdea[]; themes: string[] }[]>(
    `select (select coalesce(json_agg(one), '[]') from (
        select i.id, i.number, i.title, i.words as text, i.theme, json_build_object('slug', w.slug, 'name', w.name) as wijk, ${supporters} as supporters
        from idea i join wijk w on w.id = i.wijk_id where i.project_id = $1 and i.state in ${forBallot} order by i.number limit 500) one) as ideas,
      coalesce((select themes from idea_setting where project_id = $1), '{}') as themes`,
    [projectId],
  );
  return found ?? { ideas: [], themes: [] };
}

/** Which of these ideas belong to a project and can be put to a vote. */
export async function ideasAmong(
  tx: EntityManager,
  projectId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from idea where project_id = $1 and id = any ($2) and state in ${forBallot}`,
    [projectId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * SQL: where everybody reads an idea, as `{number, wijk}`; null when nobody can. A column for who links to ideas, so that it asks
 * no question of its own. @param id the column that holds the id of the idea.
 */
export const ideaAddress = (id: string): string =>
  `(select json_build_object('number', i.number, 'wijk', w.slug) from idea i join wijk w on w.id = i.wijk_id
    where i.id = ${id} and i.state not in ('draft', 'submitted') and w.published)`;

/** An idea as a decision names it. */
export type NamedIdea = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly state: IdeaState;
  readonly spoor: Spoor | null;
  readonly theme: string;
  /** Slug of its wijk. */
  readonly wijk: string;
};

/** Public ideas of a project, by id or number; those that are not there are left out. */
export const ideasNamed = (
  tx: EntityManager,
  projectId: string,
  { ids = [], numbers = [] }: { readonly ids?: readonly string[]; readonly numbers?: readonly number[] },
): Promise<NamedIdea[]> =>
  tx.query<NamedIdea[]>(
    `select i.id, i.number, i.title, i.words as text, i.state, i.spoor, i.theme, w.slug as wijk from idea i join wijk w on w.id = i.wijk_id
     where i.project_id = $1 and (i.id = any ($2) or i.number = any ($3)) and i.state not in ('draft', 'submitted') order by i.number`,
    [projectId, ids, numbers],
  );
