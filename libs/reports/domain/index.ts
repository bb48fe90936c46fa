export { type ChartPicture, chartPicture, shownNumber } from './chart';
export {
  type Block,
  type ChartBlock,
  type Cell,
  longestOf,
  posterPart,
  type Part,
  type PartState,
  ReportContent,
  type TableBlock,
} from './content';
export {
  AskReport,
  MoveReport,
  PartKey,
  PutWords,
  ReportFormatParam,
  ReportsQuery,
  ShowStory,
  StoryNumber,
} from './contract';
export { contentOf, titleOf } from './made';
export { reportsError, type ReportsErrorCode } from './errors';
export type { GoalFacts, InterventionFacts, ProjectFacts, ReportFacts, RoundFacts } from './facts';
export { figureColumns, figureRows } from './figure-rows';
export { makeReport, setReport } from './jobs';
export { shownSource, type ShownTable, shownTable } from './shown-table';
export {
  formatsOf,
  type ReportFormat,
  type ReportKind,
  reportKinds,
  type ReportLanguage,
  reportLanguages,
  type ReportSubject,
  subjectOf,
} from './kinds';
export { afterReportMove, reportMovesOf, type ReportState, type ReportVerb } from './life';
export { reportsPolicy } from './policy';
export { PublicStories, PublicStory, ReportLine, ReportList, ReportView } from './views';
export { demandComplete, withWords } from './words';
