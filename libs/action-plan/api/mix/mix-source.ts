import { type MixPillar, mixPlaces, type Spoor } from '@wijkspoor/action-plan/domain';
import type { DeliverableSource } from '@wijkspoor/project/api';
import type { Evidence, Findings, Missing } from '@wijkspoor/project/domain';

type Counts = {
  readonly cycle: string;
  readonly all: number;
  readonly drafts: number;
  readonly underway: number;
  readonly unanswered: number;
  readonly weak: number;
  readonly pillars: readonly MixPillar[];
  readonly sporen: readonly Spoor[];
  readonly left: readonly string[];
  readonly sources: number;
  readonly given: number;
  readonly planned: number;
  readonly unpriced: number;
};

const counts = `
  select c.id as cycle, i.*, g.*, m.* from cycle c
  cross join lateral (select count(*)::int as all, (count(*) filter (where state = 'draft'))::int as drafts,
    (count(*) filter (where state in ('running', 'ended')))::int as underway,
    (count(*) filter (where (select count(*) from intervention_access x where x.intervention_id = i.id) < 4))::int as unanswered,
    (select count(*)::int from plan_action a join intervention o on o.id = a.intervention_id where a.cycle_id = c.id and a.done_on is null and o.state <> 'dropped') as weak,
    coalesce(sum(planned_cents), 0)::float8 as planned, (count(*) filter (where planned_cents is null))::int as unpriced,
    coalesce(array_agg(distinct pillar) filter (where pillar is not null), '{}') as pillars,
    coalesce((select array_agg(distinct s.name) from intervention o, unnest(o.sporen) s (name) where o.cycle_id = c.id and o.state <> 'dropped'), '{}') as sporen
    from intervention i where i.cycle_id = c.id and i.state <> 'dropped') i
  cross join lateral (select coalesce(array_agg(kind || '-' || place), '{}') as left from mix_gap where cycle_id = c.id) g
  cross join lateral (select count(*)::int as sources, coalesce(sum(amount_cents), 0)::float8 as given from money_source where cycle_id = c.id) m
  where c.id = any ($1)`;

const lack = (code: string, n: number): readonly Missing[] =>
  n === 0 ? [] : [{ code: `action-plan.missing.${code}`, params: { n } }];
const evidence = (count: number, ...missing: readonly (readonly Missing[])[]): Evidence => ({
  count,
  missing: missing.flat(),
});

function findingsOf(row: Counts): Findings {
  const filled = new Set([...row.pillars.map((one) => `pillar-${one}`), ...row.sporen.map((one) => `spoor-${one}`)]);
  const gaps = mixPlaces
    .map(({ kind, place }) => `${kind}-${place}`)
    .filter((place) => !filled.has(place) && !row.left.includes(place)).length;
  const none = row.all === 0;
  return {
    interventions: evidence(
      row.all,
      none ? [{ code: 'action-plan.missing.interventions' }] : lack('gaps', gaps),
      lack('access', row.unanswered),
      lack('weak', row.weak),
    ),
    partnersAgreed: evidence(
      row.all - row.drafts,
      none ? [{ code: 'action-plan.missing.interventions' }] : lack('drafts', row.drafts),
    ),
    money: evidence(
      row.sources,
      row.sources === 0 ? [{ code: 'action-plan.missing.money' }] : lack('unpriced', row.unpriced),
      row.sources > 0 && row.given < row.planned ? [{ code: 'action-plan.missing.short' }] : [],
    ),
    activitiesRunning: evidence(row.underway, row.underway === 0 ? [{ code: 'action-plan.missing.running' }] : []),
  };
}

/** What the plan knows of steps 3 and 4: the mix and its gaps, who said yes, money, and what runs. */
export const mixSource: DeliverableSource = {
  codes: ['interventions', 'partnersAgreed', 'money', 'activitiesRunning'],
  async find(tx, cycles) {
    const rows = await tx.query<Counts[]>(counts, [cycles.map(({ id }) => id)]);
    return new Map(rows.map((row) => [row.cycle, findingsOf(row)]));
  },
  path: (code, projectId) => `/projecten/${projectId}/${code === 'money' ? 'geld' : 'plan'}`,
};
