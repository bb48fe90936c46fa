import type { EntityManager } from 'typeorm';
import type { Rung } from '@wijkspoor/instruments/domain';
import { platformError } from '@wijkspoor/platform/domain';
import type { DecisionBody } from '@wijkspoor/project/domain';
import type { DecisionState, DecisionWhole, LeansOn, PriorityKept, VoteResult } from '@wijkspoor/voting/domain';

/** A subject of a round as a priority keeps it. */
type AspectRow = { readonly roundId: string; readonly place: number };
/** A candidate as its row has it: with the ids of its idea and of the rounds it leans on. */
export type PriorityRow = Omit<PriorityKept, 'idea' | 'aspects'> & {
  readonly ideaId: string | null;
  readonly aspects: readonly AspectRow[];
};

/** A decision with its candidates, and the vote it leans on. */
export type DecisionRow = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly intro: string;
  readonly state: DecisionState;
  readonly rung: Rung;
  readonly body: DecisionBody | null;
  readonly decidedOn: string | null;
  readonly why: string;
  readonly version: number;
  readonly projectId: string;
  readonly project: string;
  readonly cycleId: string;
  readonly cycleOpen: boolean;
  readonly wijk: { readonly id: string; readonly slug: string; readonly name: string; readonly published: boolean };
  readonly replaces: number | null;
  readonly replacedBy: number | null;
  readonly published: DecisionWhole | null;
  readonly publishedOn: string | null;
  readonly vote:
    | (Omit<LeansOn, 'cast'> & {
        readonly result: VoteResult;
        /** Places on its ballot. */
        readonly options: readonly number[];
      })
    | null;
  readonly priorities: readonly PriorityRow[];
};

/** A correction counts once it is published. */
export const replacedBy = `(select n.number from prioritisation n where n.replaces = d.id and n.state = 'published')`;

/** Selects decisions; add a `where`. */
const selectDecisions = `
  select d.id, d.number, d.title, d.intro, d.state, d.rung, d.body, d.decided_on::text as "decidedOn", d.why, d.version,
    d.project_id as "projectId", p.name as project, d.cycle_id as "cycleId", c.state = 'open' as "cycleOpen",
    json_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'published', w.published) as wijk,
    (select o.number from prioritisation o where o.id = d.replaces) as replaces, ${replacedBy} as "replacedBy",
    d.published, (d.published_at at time zone 'Europe/Amsterdam')::date::text as "publishedOn",
    (select json_build_object('number', v.number, 'title', v.title, 'method', v.method, 'promise', v.promise,
        'closedOn', (v.closes_at at time zone 'Europe/Amsterdam')::date, 'result', e.result -> 'result',
        'options', (select json_agg(o.position order by o.position) from vote_option o where o.round_id = v.id))
      from voting_round v join vote_result e on e.round_id = v.id where v.id = d.vote_round_id) as vote,
    (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'text', i.text, 'spoor', i.spoor, 'theme', i.theme,
        'option', i.vote_option_position, 'ideaId', i.idea_id, 'indicators', i.indicators, 'criteria', i.criteria, 'chosen', i.chosen,
        'reason', i.reason, 'aspects', (select coalesce(json_agg(json_build_object('roundId', a.round_id, 'place', a.place) order by a.round_id, a.place), '[]')
          from priority_aspect a where a.priority_id = i.id)) order by i.position), '[]')
      from priority i where i.prioritisation_id = d.id) as priorities
  from prioritisation d join project p on p.id = d.project_id join cycle c on c.id = d.cycle_id join wijk w on w.id = d.wijk_id`;

/** The decision of that number. @throws platform.missing */
export async function decisionNumbered(tx: EntityManager, number: number): Promise<DecisionRow> {
  const [row] = await tx.query<DecisionRow[]>(`${selectDecisions} where d.number = $1`, [number]);
  if (row === undefined) throw platformError('missing');
  return row;
}

/** Writes candidates of a draft that has none, from a place on. */
export async function putPriorities(
  tx: EntityManager,
  decisionId: string,
  priorities: readonly PriorityRow[],
  after = 0,
): Promise<void> {
  if (priorities.length === 0) return;
  // one parameter: arrays of arrays are not what unnest takes apart
  const rows = priorities.map((one, index) => ({ ...one, position: after + index + 1 }));
  await tx.query(
    `insert into priority (id, prioritisation_id, position, title, text, spoor, theme, vote_option_position, idea_id, indicators, criteria, chosen, reason)
     select r.id, $1, r.position, r.title, r.text, r.spoor, r.theme, r.option, r."ideaId", r.indicators, r.criteria, r.chosen, r.reason
     from jsonb_to_recordset($2::jsonb) r (id uuid, position smallint, title text, text text, spoor text, theme text, option smallint,
       "ideaId" uuid, indicators text[], criteria jsonb, chosen boolean, reason text)`,
    [decisionId, JSON.stringify(rows)],
  );
  const aspects = priorities.flatMap(({ id, aspects: leaning }) => leaning.map((one) => ({ ...one, id })));
  if (aspects.length === 0) return;
  await tx.query(
    `insert into priority_aspect (priority_id, round_id, place)
     select a.id, a."roundId", a.place from jsonb_to_recordset($1::jsonb) a (id uuid, "roundId" uuid, place smallint)`,
    [JSON.stringify(aspects)],
  );
}
