import type { TraceSource } from '@wijkspoor/project/api';

/** Subjects that people gave marks for, for the trace: of rounds with results that everybody can see. `place`: that of the question. */
export const roundTrace: TraceSource = {
  nodes: [
    {
      kind: 'aspect',
      rows: `select r.id, q.place::int as place, r.number, q.place::int as part, q.one #>> '{name,nl}' as title, 'said' as state, r.title as within, null::int as people, r.channels as ways,
          (least(r.closes_at, now()) at time zone 'Europe/Amsterdam')::date as "on", r.wijk_id, r.results_public and r.state in ('open', 'closed') as open
        from round r join instrument_version v on v.id = r.instrument_version_id
        cross join lateral jsonb_array_elements(v.definition -> 'questions') with ordinality q (one, place)
        where q.one ->> 'kind' = 'scale'`,
    },
  ],
  links: [],
};
