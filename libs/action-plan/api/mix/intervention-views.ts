import {
  type ActionView,
  type InterventionLine,
  type InterventionView,
  lacksFor,
  mixPolicy,
  movesOf,
} from '@wijkspoor/action-plan/domain';
import { isExpired } from '@wijkspoor/knowledge/domain';
import { type Ctx, type InputError, may } from '@wijkspoor/platform/domain';
import { todayHere } from '@wijkspoor/project/api';
import type { ActionRow, InterventionRow, LineRow } from './intervention-rows';

/** What a view is made with. */
export type Brush = {
  readonly ctx: Ctx;
  /** Names of organisations. */
  readonly names: ReadonlyMap<string, string>;
  /** What is wrong with a field, in words. */
  readonly say: (error: InputError) => string;
};

const named = (names: Brush['names'], id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });

/** A line, as a list shows it. */
export const lineView = (
  { organisationId, sharedWithTeam: _, ...row }: LineRow,
  names: Brush['names'],
): InterventionLine => ({ ...row, organisation: named(names, organisationId) });

/** Whose an action is, for the sentences: its owner, or else who carries out the intervention. */
const askedOf = (
  {
    projectId,
    organisationId,
    sharedWithTeam,
  }: Pick<InterventionRow, 'projectId' | 'organisationId' | 'sharedWithTeam'>,
  { ownerOrganisation }: Pick<ActionRow, 'ownerOrganisation'>,
) => ({ projectId, sharedWithTeam, organisationId: ownerOrganisation ?? organisationId });

/** An action with the intervention it belongs to. */
export function actionView(
  action: ActionRow,
  of: Pick<InterventionRow, 'number' | 'title' | 'projectId' | 'organisationId' | 'sharedWithTeam'>,
  { ctx, names }: Pick<Brush, 'ctx' | 'names'>,
): ActionView {
  return {
    ...action,
    intervention: { number: of.number, title: of.title },
    ownerOrganisation: named(names, action.ownerOrganisation),
    late: action.doneOn === null && action.dueOn < todayHere(),
    may: { finish: may(mixPolicy.answerAccess.judge(ctx.actor, askedOf(of, action))) },
  };
}

/** One intervention for whoever asks. */
export function interventionView(row: InterventionRow, brush: Brush): InterventionView {
  const { ctx, names, say } = brush;
  const { catalogueEntry, ownEntry, recognition, recognisedUntil, plannedCents, commitments, organisationId, ...rest } =
    row;
  const entry = catalogueEntry ?? ownEntry;
  const recognised = { level: recognition ?? 'none', validUntil: recognisedUntil } as const;
  const next = row.state === 'draft' ? 'agree' : row.state === 'agreed' ? 'start' : null;
  const lacks = next === null ? [] : lacksFor(next, row);
  return {
    ...rest,
    project: { id: row.projectId, name: row.project },
    organisation: named(names, organisationId),
    goals: [...row.goals],
    access: [...row.access],
    actions: row.actions.map((action) => actionView(action, row, brush)),
    weak: row.actions.filter(({ doneOn }) => doneOn === null).length,
    unanswered: 4 - row.access.length,
    entry:
      entry === null
        ? null
        : { id: entry, local: ownEntry !== null, ...recognised, expired: isExpired(recognised, todayHere()) },
    money: mixPolicy.seeMoney.judge(ctx.actor, row) === true ? { plannedCents, commitments: [...commitments] } : null,
    lacks: lacks.map((error) => ({ path: error.path, code: error.code, detail: say(error) })),
    moves: movesOf(row.state).filter((move) => move !== next || lacks.length === 0),
    may: {
      run: may(mixPolicy.runMix.judge(ctx.actor, row)),
      answer: may(mixPolicy.answerAccess.judge(ctx.actor, row)),
    },
  };
}
