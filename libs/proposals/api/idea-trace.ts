import type { TraceSource } from '@wijkspoor/project/api';
import { dayOf, supporters } from './idea-rows';

/** Ideas for the trace: what everybody can read of them, and the idea that one became part of. */
export const ideaTrace: TraceSource = {
  nodes: [
    {
      kind: 'idea',
      rows: `select i.id, 0 as place, i.number, 0 as part, i.title, case i.state when 'published' then 'said' when 'merged' then 'said' when 'answering' then 'open'
          when 'adopted' then 'chosen' when 'declined' then 'notChosen' when 'planned' then 'planned' when 'done' then 'done' else 'said' end as state,
          p.name as within, ${supporters} as people, case when i.on_paper then array['paper'] else '{}'::text[] end as ways, ${dayOf('i.published_at')} as "on", i.wijk_id, i.state not in ('draft', 'submitted') as open
        from idea i join project p on p.id = i.project_id where i.number is not null`,
    },
  ],
  links: [
    {
      ...{ from: 'idea', to: 'idea' },
      rows: `select id as from_id, 0 as from_place, merged_into as to_id, 0 as to_place from idea where merged_into is not null`,
    },
  ],
};
