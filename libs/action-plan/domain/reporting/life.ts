import { actionPlanError } from '../errors';

/**
 * `open`: its period began and nobody wrote in it. `draft`: somebody did, or an accepted one is being corrected. `submitted`: waits
 * for the gemeente. `returned`: came back with remarks. `accepted`: its figures stand.
 */
export const reportStates = ['open', 'draft', 'submitted', 'returned', 'accepted'] as const;
/** Where a partner report is: being written, waiting for the gemeente, returned or accepted. */
export type ReportState = (typeof reportStates)[number];
export const reportVerbs = ['write', 'submit', 'recall', 'return', 'release', 'accept', 'correct', 'abandon'] as const;
/** `recall`: who reports takes back what was submitted. `release`: what is held may be read after all. `abandon`: drops a correction. */
export type ReportVerb = (typeof reportVerbs)[number];

/** Where a report is in its life. */
export type Standing = {
  readonly state: ReportState;
  /** It was submitted with text that looks like details of a person: nobody but its writers and who judges it reads it. */
  readonly held: boolean;
  /** How many versions of it were accepted. */
  readonly accepted: number;
};

/** Whose move it is: of who reports, or of who judges for the gemeente. */
type Mover = 'reporter' | 'judge';
type ReportMove = {
  readonly from: ReportState;
  readonly move: ReportVerb;
  readonly to: ReportState;
  readonly by: Mover;
  /** Only while it is held, or only while it is not. */
  readonly held?: boolean;
  /** Only for what was accepted before. */
  readonly again?: true;
};

/**
 * Every move of a report. What was accepted stays accepted while it is corrected: the correction becomes a version of its own, or is
 * dropped. `write` is made by saving.
 */
export const reportMoves: readonly ReportMove[] = [
  { from: 'open', move: 'write', to: 'draft', by: 'reporter' },
  { from: 'draft', move: 'submit', to: 'submitted', by: 'reporter' },
  { from: 'returned', move: 'submit', to: 'submitted', by: 'reporter' },
  { from: 'submitted', move: 'recall', to: 'draft', by: 'reporter' },
  { from: 'submitted', move: 'return', to: 'returned', by: 'judge' },
  { from: 'submitted', move: 'release', to: 'submitted', by: 'judge', held: true },
  { from: 'submitted', move: 'accept', to: 'accepted', by: 'judge', held: false },
  { from: 'accepted', move: 'correct', to: 'draft', by: 'reporter' },
  { from: 'draft', move: 'abandon', to: 'accepted', by: 'reporter', again: true },
  { from: 'returned', move: 'abandon', to: 'accepted', by: 'reporter', again: true },
];

const fits = ({ held, again }: ReportMove, now: Standing): boolean =>
  (held === undefined || held === now.held) && (again === undefined || now.accepted > 0);

/** What may be done now, in the order of the table; saving is not among it. */
export const reportMovesFrom = (now: Standing): readonly ReportMove[] =>
  reportMoves.filter((one) => one.from === now.state && one.move !== 'write' && fits(one, now));

/** The move of the table. @throws action-plan.moveImpossible; action-plan.reportHeld when somebody has to look first. */
export function reportMove(now: Standing, move: ReportVerb): ReportMove {
  const row = reportMoves.find((one) => one.from === now.state && one.move === move);
  if (row === undefined) throw actionPlanError('moveImpossible');
  if (fits(row, now)) return row;
  throw actionPlanError(move === 'accept' ? 'reportHeld' : 'moveImpossible');
}

/** Moves that nobody makes without saying why. */
export const needsRemark = (move: ReportVerb): boolean => move === 'return' || move === 'correct';

/**
 * Where a report is after a move.
 * @param words what is said with it, trimmed.
 * @param marked what is submitted looks as if it holds details of a person.
 * @throws as `reportMove`; action-plan.remarkRequired
 */
export function afterReportMove(
  now: Standing,
  move: ReportVerb,
  { words = '', marked = false }: { readonly words?: string; readonly marked?: boolean } = {},
): Standing {
  const { to } = reportMove(now, move);
  if (needsRemark(move) && words === '') throw actionPlanError('remarkRequired', [{ path: 'words', code: 'required' }]);
  return {
    state: to,
    held: move === 'submit' && marked,
    accepted: move === 'accept' ? now.accepted + 1 : now.accepted,
  };
}

/** What it says can change. */
export const takesWords = (state: ReportState): boolean =>
  state === 'open' || state === 'draft' || state === 'returned';
/** Somebody still has to do something with it: its partner, or who judges it. An accepted report is on nobody's list. */
export const waitsFor = (state: ReportState): Mover | null => {
  if (state === 'accepted') return null;
  return state === 'submitted' ? 'judge' : 'reporter';
};
