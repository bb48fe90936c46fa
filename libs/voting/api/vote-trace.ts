import type { TraceSource } from '@wijkspoor/project/api';

const here = `'Europe/Amsterdam'`;
/** Whether a decision `s` was published, and no other one replaced it. */
const stands = `s.state = 'published' and not exists (select from prioritisation later where later.replaces = s.id and later.state = 'published')`;

/**
 * What stood on a ballot, and what decisions chose, for the trace. Votes are told of an option only once its vote is closed; a
 * decision only once it was published, and not where another one replaced it.
 */
export const voteTrace: TraceSource = {
  nodes: [
    {
      kind: 'option',
      rows: `select o.round_id as id, o.position::int as place, r.number, o.position::int as part, o.title,
          case when r.state <> 'closed' then 'open' when x.result #> '{result,winners}' @> to_jsonb(o.position) then 'chosen' else 'notChosen' end as state,
          r.title as within, case when r.state = 'closed' then (jsonb_path_query_first(x.result, '$.result.options[*] ? (@.place == $place).votes', jsonb_build_object('place', o.position)))::int end as people, r.checks as ways,
          (r.closes_at at time zone ${here})::date as "on", r.wijk_id, r.state in ('planned', 'open', 'closing', 'closed') as open
        from vote_option o join voting_round r on r.id = o.round_id left join vote_result x on x.round_id = o.round_id`,
    },
    {
      kind: 'priority',
      rows: `select p.id, 0 as place, s.number, p.position::int as part, p.title, case when p.chosen then 'chosen' else 'notChosen' end as state,
          s.title as within, null::int as people, '{}'::text[] as ways, s.decided_on as "on", s.wijk_id,
          ${stands} as open
        from priority p join prioritisation s on s.id = p.prioritisation_id`,
    },
  ],
  links: [
    {
      ...{ from: 'idea', to: 'option' },
      rows: `select idea_id as from_id, 0 as from_place, round_id as to_id, position::int as to_place from vote_option where idea_id is not null`,
    },
    {
      ...{ from: 'idea', to: 'priority' },
      rows: `select idea_id as from_id, 0 as from_place, id as to_id, 0 as to_place from priority where idea_id is not null`,
    },
    {
      ...{ from: 'option', to: 'priority' },
      rows: `select s.vote_round_id as from_id, p.vote_option_position::int as from_place, p.id as to_id, 0 as to_place
        from priority p join prioritisation s on s.id = p.prioritisation_id where p.vote_option_position is not null and s.vote_round_id is not null`,
    },
    {
      ...{ from: 'aspect', to: 'priority' },
      // a draft may lean on anything: that something came of a subject is said only once that was published
      rows: `select a.round_id as from_id, a.place::int as from_place, a.priority_id as to_id, 0 as to_place
        from priority_aspect a join priority p on p.id = a.priority_id join prioritisation s on s.id = p.prioritisation_id where ${stands}`,
    },
  ],
};
