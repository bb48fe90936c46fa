import type { EntityManager } from 'typeorm';
import type { RoundState } from '@wijkspoor/instruments/domain';

/** A round in which something may wait for somebody; days as text. */
export type WaitingRound = {
  readonly number: number;
  readonly title: string;
  readonly state: RoundState;
  readonly projectId: string;
  readonly project: string;
  readonly wijk: string;
  /** The day it closes, in the Netherlands. */
  readonly closesOn: string;
  /** The day by which people hear what became of it; null when they heard. */
  readonly feedbackDue: string | null;
  readonly toRead: number;
  readonly toCheck: number;
  /** Closed, and nobody said yet that the last paper was entered. */
  readonly waitsForPaper: boolean;
};

/** Rounds of these projects that are open, or closed with something left to do; in one statement. */
export const waitingRounds = (tx: EntityManager, projectIds: readonly string[]): Promise<WaitingRound[]> =>
  tx.query<WaitingRound[]>(
    `select * from (
       select r.number, r.title, r.state, r.project_id as "projectId", p.name as project, w.name as wijk,
         (r.closes_at at time zone 'Europe/Amsterdam')::date::text as "closesOn",
         case when r.feedback_on is null then r.feedback_due::text end as "feedbackDue",
         (select count(*)::int from form_text t where t.round_id = r.id and t.state in ('waiting', 'held')) as "toRead",
         (select count(*)::int from paper_sheet s where s.round_id = r.id and s.checked_by is null) as "toCheck",
         r.state = 'closed' and 'paper' = any (r.channels) and not r.paper_in as "waitsForPaper"
       from round r join project p on p.id = r.project_id join wijk w on w.id = r.wijk_id
       where r.project_id = any ($1) and r.state in ('open', 'closed')
     ) one where state = 'open' or "feedbackDue" is not null or "toRead" > 0 or "toCheck" > 0 or "waitsForPaper" order by number limit 1000`,
    [projectIds],
  );
