import type { EntityManager } from 'typeorm';

/** A round that closed, of which people did not hear yet what became; `due` is the promised day, as text. */
type OwedRound = { readonly number: number; readonly title: string; readonly wijk: string; readonly due: string };

/** Rounds of a project that everybody can see and that still owe their feedback. One statement. */
export const owedRounds = (tx: EntityManager, projectId: string): Promise<OwedRound[]> =>
  tx.query<OwedRound[]>(
    `select r.number, r.title, w.slug as wijk, r.feedback_due::text as due from round r join wijk w on w.id = r.wijk_id
     where r.project_id = $1 and r.state = 'closed' and r.feedback_on is null and r.feedback_due is not null and w.published
     order by r.number limit 50`,
    [projectId],
  );
