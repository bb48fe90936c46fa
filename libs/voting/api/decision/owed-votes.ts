import type { EntityManager } from 'typeorm';

/** Whether a decision was published with a vote, as a condition. @param vote the table, as the statement names it. */
export const decidedOf = (vote: string): string =>
  `exists (select from prioritisation d where d.vote_round_id = ${vote}.id and d.state = 'published')`;

/** A vote that closed, about which no decision was published yet; `due` is the promised day, as text. */
type OwedVote = { readonly number: number; readonly title: string; readonly wijk: string; readonly due: string };

/** Votes of a project that everybody can see and that still owe a decision. One statement. */
export const owedVotes = (tx: EntityManager, projectId: string): Promise<OwedVote[]> =>
  tx.query<OwedVote[]>(
    `select r.number, r.title, w.slug as wijk, r.feedback_due::text as due from voting_round r join wijk w on w.id = r.wijk_id
     where r.project_id = $1 and r.state = 'closed' and r.feedback_due is not null and w.published
     and not ${decidedOf('r')}
     order by r.number limit 50`,
    [projectId],
  );

/** The same for those who decide, in several projects; also where no day was promised. One statement. */
export const votesToDecide = (
  tx: EntityManager,
  projectIds: readonly string[],
): Promise<readonly { projectId: string; number: number; title: string; due: string | null }[]> =>
  tx.query(
    `select r.project_id as "projectId", r.number, r.title, r.feedback_due::text as due from voting_round r
     where r.project_id = any ($1) and r.state = 'closed'
     and not ${decidedOf('r')}
     order by r.number limit 200`,
    [projectIds],
  );
