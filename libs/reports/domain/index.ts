export {
  type Block,
  type Cell,
  longestWords,
  type Part,
  type PartState,
  ReportContent,
  type TableBlock,
} from './content';
export { AskReport, MoveReport, PartKey, PutWords, ReportFormatParam, ReportsQuery } from './contract';
export { contentOf, titleOf } from './made';
export { reportsError, type ReportsErrorCode } from './errors';
export type { GoalFacts, InterventionFacts, ProjectFacts, ReportFacts, RoundFacts } from './facts';
export { figureColumns, figureRows } from './figure-rows';
export { makeReport, setReport } from './jobs';
export {
  type ReportFormat,
  reportFormats,
  type ReportKind,
  reportKinds,
  type ReportLanguage,
  reportLanguages,
  subjectOf,
} from './kinds';
export { afterReportMove, reportMovesOf, type ReportState, type ReportVerb } from './life';
export { reportsPolicy } from './policy';
export { ReportLine, ReportList, ReportView } from './views';
export { demandComplete, withWords } from './words';
export { writeCell } from './write-cell';
