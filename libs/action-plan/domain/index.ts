export { actionPlanError, type ActionPlanErrorCode } from './errors';
export * from './mix';
export { actionPlanPolicy } from './policy';
export { type MixPillar, mixPillars, type Spoor, sporen } from './sporen';
export {
  Attachment,
  MoveObstacle,
  MoveReport,
  ObstacleList,
  ObstaclesQuery,
  ObstacleView,
  PartName,
  PartSaved,
  type ReportGoal,
  ReportLine,
  ReportList,
  reportLists,
  ReportsQuery,
  ReportVersionView,
  ReportView,
  SavePart,
  VersionOfReport,
} from './reporting/contract';
export { makeReports, remindReporters } from './reporting/jobs';
export {
  afterReportMove,
  needsRemark,
  reportMove,
  reportMovesFrom,
  type ReportState,
  type ReportVerb,
  takesWords,
} from './reporting/life';
export { marksOfPart, marksOfReport } from './reporting/marks';
export { afterObstacleMove, levelsAbove, obstacleMovesOf, type ObstacleState } from './reporting/obstacles';
export {
  emptyReport,
  lacksOfReport,
  obstacleLevels,
  type ObstacleLevel,
  type PartKey,
  partKeys,
  prefilled,
  progressStates,
  type ReportContent,
} from './reporting/parts';
export { daysBetween, type Period, periodsOf, type ReportsPerYear } from './reporting/periods';
export { readsWords, reportingPolicy, reportsSomewhere, scopeOf, type ReportScope } from './reporting/policy';
export { type ReminderKind, reminderOf, toldTo } from './reporting/reminders';
export { contentOf, fieldAt, type Fields, fieldsOf, mergeFields, rowFields, rowsOf } from './reporting/fields';
