import { reportsError } from './errors';

export const reportStates = ['waiting', 'making', 'draft', 'setting', 'frozen', 'failed', 'cancelled'] as const;
/** `making`: a job writes its draft. `setting`: a job makes its files, and then it is `frozen`. `failed`: it can be tried again. */
export type ReportState = (typeof reportStates)[number];
export const reportVerbs = ['freeze', 'retry', 'cancel'] as const;
/** What people do with a report; `cancel` while its files are made leaves the draft. */
export type ReportVerb = (typeof reportVerbs)[number];

/** What people do with a report. `made`: there is a draft to go back to. */
const moves: readonly {
  readonly from: ReportState;
  readonly move: ReportVerb;
  readonly made: boolean | null;
  readonly to: ReportState;
}[] = [
  { from: 'waiting', move: 'cancel', made: null, to: 'cancelled' },
  { from: 'making', move: 'cancel', made: null, to: 'cancelled' },
  { from: 'draft', move: 'freeze', made: true, to: 'setting' },
  { from: 'draft', move: 'cancel', made: true, to: 'cancelled' },
  { from: 'setting', move: 'cancel', made: true, to: 'draft' },
  { from: 'failed', move: 'retry', made: false, to: 'waiting' },
  { from: 'failed', move: 'retry', made: true, to: 'setting' },
  { from: 'failed', move: 'cancel', made: false, to: 'cancelled' },
  { from: 'failed', move: 'cancel', made: true, to: 'draft' },
];

/** A report as far as its moves go. `made`: its draft was made already. */
type Report = { readonly state: ReportState; readonly made: boolean };

const rowOf = ({ state, made }: Report, verb: ReportVerb) =>
  moves.find((row) => row.from === state && row.move === verb && (row.made === null || row.made === made));

/** What may be done with a report, in the order of the verbs. A frozen one stays as it is. */
export const reportMovesOf = (report: Report): readonly ReportVerb[] =>
  reportVerbs.filter((verb) => rowOf(report, verb) !== undefined);

/** The state of a report after a move. @throws reports.moveImpossible */
export function afterReportMove(report: Report, verb: ReportVerb): ReportState {
  const row = rowOf(report, verb);
  if (row === undefined) throw reportsError('moveImpossible');
  return row.to;
}
