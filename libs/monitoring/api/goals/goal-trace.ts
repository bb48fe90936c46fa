import { fewestShown } from '@wijkspoor/monitoring/domain';
import { homeWijk, type TraceSource } from '@wijkspoor/project/api';

/** Of the indicator of its goal, and about enough people to show: what the page about the goal stands on. */
const counts = `m.kind <> 'context' and m.about = '' and coalesce(m.n >= ${fewestShown}, true)
  and not exists (select from measurement later where later.replaces = m.id)`;

/** The last measurement of each goal that everybody may see, for the trace: where a goal stands now. */
export const goalTrace: TraceSource = {
  nodes: [
    {
      kind: 'result',
      rows: `select g.id, 0 as place, g.number, 0 as part, concat_ws(' ', g.indicator || ':', replace(trim_scale(last.value)::text, '.', ','), nullif(g.unit, '')) as title,
          'measured' as state, p.name as within, null::int as people, '{}'::text[] as ways, last.measured_on as "on",
          ${homeWijk('g.project_id')} as wijk_id,
          g.state = 'adopted' and p.published as open
        from goal g join project p on p.id = g.project_id join lateral (
          select m.value, m.measured_on from measurement m where m.goal_id = g.id and ${counts}
          order by m.measured_on desc, (m.recorded_at at time zone 'Europe/Amsterdam')::date desc, m.id desc limit 1) last on true`,
    },
  ],
  links: [
    {
      ...{ from: 'goal', to: 'result' },
      rows: `select goal_id as from_id, 0 as from_place, goal_id as to_id, 0 as to_place from measurement m where ${counts} group by goal_id`,
    },
  ],
};
