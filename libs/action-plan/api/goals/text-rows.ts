import type { EntityManager } from 'typeorm';
import { platformError } from '@wijkspoor/platform/domain';
import {
  readTextRef,
  type SmartGoal,
  type Spoor,
  type TextKind,
  textRef,
  type TextState,
} from '@wijkspoor/action-plan/domain';
import type { CycleState, ProjectState } from '@wijkspoor/project/domain';

/** What only a goal has; numbers in the unit of its indicator. */
export type GoalRow = SmartGoal & {
  readonly parentId: string | null;
  readonly spoor: Spoor | null;
  readonly theme: string;
  readonly context: readonly string[];
  readonly ownerOrganisation: string | null;
  readonly priorityId: string | null;
};
type Place = { readonly slug: string; readonly name: string };

/** A goal or plan, as the rules need it. */
export type TextRow = {
  readonly kind: TextKind;
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: TextState;
  readonly version: number;
  readonly cycleId: string;
  readonly cycle: CycleState;
  readonly project: {
    readonly id: string;
    readonly name: string;
    readonly state: ProjectState;
    readonly published: boolean;
    readonly regisseurId: string;
    readonly wijken: readonly (Place & { readonly published: boolean })[];
  };
  /** Null for a plan. */
  readonly goal: GoalRow | null;
};

const goalColumns = `json_build_object('parentId', o.parent_id, 'spoor', o.spoor, 'theme', o.theme, 'targetGroup', o.target_group,
  'indicator', o.indicator, 'indicatorKey', o.indicator_key, 'context', o.context, 'unit', o.unit, 'baseline', o.baseline,
  'baselineOn', o.baseline_on, 'baselineDue', o.baseline_due, 'target', o.target, 'targetOn', o.target_on, 'method', o.method,
  'ownerOrganisation', o.owner_organisation, 'ownerRole', o.owner_role, 'priorityId', o.priority_id)`;
const project = `json_build_object('id', p.id, 'name', p.name, 'state', p.state, 'published', p.published, 'regisseurId', r.account_id,
  'wijken', (select coalesce(json_agg(json_build_object('slug', w.slug, 'name', w.name, 'published', w.published) order by w.name), '[]')
    from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id))`;
const select = (kind: TextKind): string => `
  select '${kind}' as kind, o.id, o.number, o.state, o.version, o.cycle_id as "cycleId", c.state as cycle, ${project} as project,
    ${kind === 'goal' ? `o.title, ${goalColumns}` : `p.name as title, null::json`} as goal
  from ${kind === 'goal' ? 'goal' : 'plan_text'} o join cycle c on c.id = o.cycle_id join project p on p.id = o.project_id
  join regie r on r.id = p.regisseur_id`;

/** `share`: others may propose for it too, and nobody changes it meanwhile. */
type Lock = boolean | 'share';
const locks = { true: ' for no key update of o', false: '', share: ' for share of o' } as const;

async function find(
  tx: EntityManager,
  kind: TextKind,
  where: 'id' | 'number',
  value: string | number,
  lock: Lock,
): Promise<TextRow> {
  const [row] = await tx.query<TextRow[]>(`${select(kind)} where o.${where} = $1${locks[String(lock) as `${Lock}`]}`, [
    value,
  ]);
  if (row === undefined) throw platformError('missing');
  return row;
}

/** The goal or plan that an address names. @throws platform.missing */
export function textNamed(tx: EntityManager, ref: string, lock = false): Promise<TextRow> {
  const { kind, number } = readTextRef(ref);
  return find(tx, kind, 'number', number, lock);
}

/** The goal or plan of that id. @throws platform.missing */
export const textOfId = (tx: EntityManager, kind: TextKind, id: string, lock: Lock = false): Promise<TextRow> =>
  find(tx, kind, 'id', id, lock);

/** The goal or plan that a paragraph is of; nobody else changes it until this transaction ends. @throws platform.missing */
export async function textOfParagraph(tx: EntityManager, paragraphId: string, lock: Lock = true): Promise<TextRow> {
  const [row] = await tx.query<{ goal: string | null; plan: string | null }[]>(
    'select goal_id as goal, plan_id as plan from paragraph where id = $1 and removed_at is null',
    [paragraphId],
  );
  if (row === undefined) throw platformError('missing');
  return row.goal === null ? textOfId(tx, 'plan', row.plan ?? '', lock) : textOfId(tx, 'goal', row.goal, lock);
}

/** How addresses name it. */
export const refOf = ({ kind, number }: Pick<TextRow, 'kind' | 'number'>): string => textRef(kind, number);

/** The column that says of which text a row is. */
export const ownColumn = (kind: TextKind): 'goal_id' | 'plan_id' => (kind === 'goal' ? 'goal_id' : 'plan_id');
