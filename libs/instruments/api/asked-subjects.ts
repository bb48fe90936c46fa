import type { EntityManager } from 'typeorm';

/** A subject that people gave marks for in a round with results that everybody can read. */
export type AskedSubject = {
  readonly roundId: string;
  /** The number of the round. */
  readonly round: number;
  /** That of its question in the instrument, from 1. */
  readonly place: number;
  readonly title: string;
  /** The title of the round. */
  readonly within: string;
};

/** Subjects of the rounds of a wijk, the latest round first; at most 500, in one statement. The trace knows the same ones. */
export const askedSubjects = (tx: EntityManager, wijkId: string): Promise<AskedSubject[]> =>
  tx.query<AskedSubject[]>(
    `select r.id as "roundId", r.number as round, q.place::int as place, q.one #>> '{name,nl}' as title, r.title as within
     from round r join instrument_version v on v.id = r.instrument_version_id
     cross join lateral jsonb_array_elements(v.definition -> 'questions') with ordinality q (one, place)
     where r.wijk_id = $1 and r.results_public and r.state in ('open', 'closed') and q.one ->> 'kind' = 'scale'
     order by r.closes_at desc, r.number desc, q.place limit 500`,
    [wijkId],
  );
