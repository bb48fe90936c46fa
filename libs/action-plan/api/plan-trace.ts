import { homeWijk, type TraceSource } from '@wijkspoor/project/api';

/** Goals, interventions and accepted reports for the trace. A draft is nobody's; of a report only that it was accepted. */
export const planTrace: TraceSource = {
  nodes: [
    {
      kind: 'goal',
      rows: `select g.id, 0 as place, g.number, 0 as part, g.title,
          case g.state when 'open' then 'writing' when 'adopted' then 'planned' else 'stopped' end as state, p.name as within, null::int as people, '{}'::text[] as ways,
          (select (max(m.made_at) at time zone 'Europe/Amsterdam')::date from text_move m where m.goal_id = g.id) as "on", ${homeWijk('g.project_id')} as wijk_id, g.state in ('open', 'adopted') and p.published as open
        from goal g join project p on p.id = g.project_id`,
    },
    {
      kind: 'intervention',
      rows: `select i.id, 0 as place, i.number, 0 as part, i.title,
          case i.state when 'agreed' then 'planned' when 'running' then 'running' when 'ended' then 'done' else 'stopped' end as state,
          p.name as within, null::int as people, '{}'::text[] as ways, i.starts_on as "on", ${homeWijk('i.project_id')} as wijk_id,
          i.state in ('agreed', 'running', 'ended') and p.published as open
        from intervention i join project p on p.id = i.project_id`,
    },
    {
      kind: 'report',
      rows: `select r.id, 0 as place, i.number, r.period::int as part, i.title, 'told' as state, '' as within, null::int as people, '{}'::text[] as ways,
          r.ends_on as "on", ${homeWijk('r.project_id')} as wijk_id, r.accepted > 0 and i.state in ('agreed', 'running', 'ended') and p.published as open
        from partner_report r join intervention i on i.id = r.intervention_id join project p on p.id = r.project_id`,
    },
  ],
  links: [
    {
      ...{ from: 'priority', to: 'goal' },
      rows: `select priority_id as from_id, 0 as from_place, id as to_id, 0 as to_place from goal where priority_id is not null`,
    },
    {
      ...{ from: 'goal', to: 'goal' },
      rows: `select parent_id as from_id, 0 as from_place, id as to_id, 0 as to_place from goal where parent_id is not null`,
    },
    {
      ...{ from: 'goal', to: 'intervention' },
      rows: `select goal_id as from_id, 0 as from_place, intervention_id as to_id, 0 as to_place from intervention_goal`,
    },
    {
      ...{ from: 'intervention', to: 'report' },
      rows: `select intervention_id as from_id, 0 as from_place, id as to_id, 0 as to_place from partner_report where accepted > 0`,
    },
  ],
};
