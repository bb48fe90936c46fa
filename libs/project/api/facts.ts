import type { EntityManager } from 'typeorm';
import type { Ctx } from '@wijkspoor/platform/domain';
import { inTime, seesAllProjects } from '@wijkspoor/project/domain';
import type {
  ActivityKind,
  ActivityState,
  CycleState,
  DecisionBody,
  DecisionKind,
  ProjectState,
  StepNumber,
  StepState,
} from '@wijkspoor/project/domain';

type Period = { readonly starts: string | null; readonly ends: string | null };

/** Everything the tables say of one cycle of one project; dates as text. Of a closed cycle, as it was when it was closed. */
export type Facts = Period & {
  readonly id: string;
  readonly name: string;
  readonly state: ProjectState;
  readonly published: boolean;
  readonly version: number;
  readonly vision: string;
  readonly visionVersion: number;
  readonly wijken: readonly { readonly slug: string; readonly name: string }[];
  readonly regisseurId: string;
  readonly regisseurOrganisation: string | null;
  /** The organisation that led in this cycle, null for the gemeente: in a closed one perhaps not the one of now. */
  readonly ledBy: string | null;
  readonly contactId: string;
  readonly cycle: {
    readonly id: string;
    readonly number: number;
    readonly state: CycleState;
    readonly version: number;
    readonly of: number;
  };
  readonly steps: readonly (Period & {
    readonly number: StepNumber;
    readonly state: StepState;
    readonly startedOn: string | null;
    readonly adoptedOn: string | null;
    readonly version: number;
  })[];
  readonly activities: readonly (Period & {
    readonly id: string;
    readonly step: StepNumber;
    readonly title: string;
    readonly kind: ActivityKind;
    readonly state: ActivityState;
    readonly version: number;
  })[];
  readonly decisions: readonly {
    readonly id: string;
    readonly step: StepNumber;
    readonly kind: DecisionKind;
    readonly what: string;
    readonly body: DecisionBody;
    readonly decidedOn: string;
    readonly why: string;
  }[];
  readonly principles: readonly string[];
  readonly agreements: readonly {
    readonly organisationId: string;
    readonly agreedOn: string;
    readonly visionVersion: number;
  }[];
};

/** What stands at the project, and a cycle keeps when it is closed. */
type AsItWas = Pick<Facts, 'vision' | 'visionVersion' | 'principles' | 'agreements' | 'wijken' | 'ledBy'>;

/** What a cycle that is closed now keeps: no names of people. */
export const asItIs = ({ vision, visionVersion, principles, agreements, wijken, ledBy }: Facts): AsItWas => ({
  ...{ vision, visionVersion, principles, agreements, wijken, ledBy },
});

const list = (item: string, order: string, from: string): string =>
  `(select coalesce(json_agg(${item} order by ${order}), '[]') from ${from})`;

/** Which projects, as a condition on `p`, how many at most, and which cycle of each: the last, or the one with a number. */
type Asked = {
  readonly where: string;
  readonly parameters: readonly unknown[];
  readonly cycle?: number;
  readonly limit?: number;
};

/** Reads everything of some projects in one statement; by name. */
export async function readFacts(
  tx: EntityManager,
  { where, parameters, cycle, limit = 1000 }: Asked,
): Promise<Facts[]> {
  const number =
    cycle === undefined ? '(select max(number) from cycle where project_id = p.id)' : `${Math.trunc(cycle)}`;
  const rows = await tx.query<(Facts & { readonly asItWas: AsItWas | null })[]>(
    `select p.id, p.name, p.state, p.starts, p.ends, p.published, p.version, p.vision, p.vision_version as "visionVersion",
      ${list(`json_build_object('slug', w.slug, 'name', w.name)`, 'w.name', 'project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id')} as wijken,
      r.account_id as "regisseurId", r.organisation_id as "regisseurOrganisation", r.organisation_id as "ledBy", k.account_id as "contactId",
      c.as_it_was as "asItWas",
      json_build_object('id', c.id, 'number', c.number, 'state', c.state, 'version', c.version,
        'of', (select max(number) from cycle where project_id = p.id)) as cycle,
      ${list(
        `json_build_object('number', s.number, 'state', s.state, 'starts', s.starts, 'ends', s.ends, 'startedOn', s.started_on, 'adoptedOn', s.adopted_on, 'version', s.version)`,
        's.number',
        'step s where s.cycle_id = c.id',
      )} as steps,
      ${list(
        `json_build_object('id', a.id, 'step', a.step, 'title', a.title, 'kind', a.kind, 'state', a.state, 'starts', a.starts, 'ends', a.ends, 'version', a.version)`,
        'a.id',
        'activity a where a.cycle_id = c.id',
      )} as activities,
      ${list(
        `json_build_object('id', d.id, 'step', d.step, 'kind', d.kind, 'what', d.what, 'body', d.body, 'decidedOn', d.decided_on, 'why', d.why)`,
        'd.decided_on desc, d.recorded_at desc, d.id',
        'decision d where d.cycle_id = c.id',
      )} as decisions,
      ${list('t.text', 't.position', 'principle t where t.project_id = p.id')} as principles,
      ${list(
        `json_build_object('organisationId', g.organisation_id, 'agreedOn', g.agreed_on, 'visionVersion', g.vision_version)`,
        'g.agreed_on, g.id',
        `(select distinct on (organisation_id) * from vision_agreement where project_id = p.id order by organisation_id, vision_version desc) g`,
      )} as agreements
     from project p join cycle c on c.project_id = p.id and c.number = ${number}
     join regie r on r.project_id = p.id and r.id = p.regisseur_id join regie k on k.project_id = p.id and k.id = p.contact_id
     where ${where} order by lower(p.name), p.id limit ${Math.trunc(limit)}`,
    [...parameters],
  );
  // a date may be a season or a year, and only the rules know what comes first
  return rows.map(({ asItWas, ...facts }) => ({
    ...facts,
    activities: facts.activities.toSorted((a, b) => inTime({ due: a.starts }, { due: b.starts })),
    ...asItWas,
  }));
}

/** The projects somebody may see: everything for staff; a partner those of own teams. */
export const seen = ({ actor }: Ctx): Pick<Asked, 'where' | 'parameters'> =>
  seesAllProjects(actor)
    ? { where: 'true', parameters: [] }
    : { where: 'p.id = any ($1)', parameters: [[...actor.projectRoles.keys()]] };
