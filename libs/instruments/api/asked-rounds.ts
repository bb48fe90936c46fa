import type { EntityManager } from 'typeorm';

/** A round in which residents of a wijk are or were asked; days as text. */
export type AskedRound = {
  readonly number: number;
  readonly title: string;
  readonly wijkId: string;
  readonly state: 'open' | 'closed';
  /** The last day on which people could take part, in the Netherlands. */
  readonly closesOn: string;
  readonly resultsPublic: boolean;
};

/** Rounds of these wijken that residents can see and that are or were open: the latest first; in one statement. */
export const askedRounds = (tx: EntityManager, wijkIds: readonly string[]): Promise<AskedRound[]> =>
  tx.query<AskedRound[]>(
    `select r.number, r.title, r.wijk_id as "wijkId", r.state, r.results_public as "resultsPublic",
       (r.closes_at at time zone 'Europe/Amsterdam')::date::text as "closesOn"
     from round r join wijk w on w.id = r.wijk_id
     where r.wijk_id = any ($1) and w.published and r.state in ('open', 'closed')
     order by r.closes_at desc, r.number desc limit 100`,
    [wijkIds],
  );
