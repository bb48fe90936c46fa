export { actionPlanError, type ActionPlanErrorCode } from './errors';
export * from './mix';
export {
  AddGoal,
  AddPlan,
  AddSuggestion,
  AnswerSuggestion,
  BringSuggestion,
  ChangeText,
  DecideEffort,
  type GoalFields,
  MoveText,
  ReadSuggestion,
  SuggestionAdded,
  UseTheme,
} from './goals/contract';
export { effortGap, type EffortLevel, effortLevels, type SpoorEffort } from './goals/effort';
export { goalEvidence } from './goals/evidence';
export { contextOf, type MeasuredFigure, measuredFigure } from './goals/indicator';
export {
  afterTextMove,
  isPublicText,
  isWritable,
  textMovesFrom,
  type TextKind,
  type TextState,
  type TextVerb,
} from './goals/life';
export { mergeGoal, mergeParagraphs, type Paragraph, paragraphChanges } from './goals/paragraphs';
export { inSomeProject } from './goals/policy';
export { readTextRef, textRef, TextRef } from './goals/ref';
export { lackingIn, smart, type SmartGoal, type SmartLack, type SmartLetter, smartLetters } from './goals/smart';
export {
  afterSuggestionMove,
  demandSameParagraph,
  isPublicSuggestion,
  isUnanswered,
  suggestionKinds,
  suggestionMovesFrom,
  type SuggestionKind,
  type SuggestionRole,
  suggestionRoles,
  suggestionStates,
  type SuggestionState,
  type SuggestionVerb,
} from './goals/suggestion';
export {
  EffortList,
  PublicGoals,
  type PublicSuggestion,
  PublicText,
  TextMade,
  ThemeList,
  type WorkGoalLine,
  WorkGoals,
  type WorkSuggestion,
  WorkText,
  type Wording,
} from './goals/views';
export { actionPlanPolicy } from './policy';
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
export { type Period, periodsOf, type ReportsPerYear } from './reporting/periods';
export { readsWords, reportingPolicy, reportsSomewhere, scopeOf, type ReportScope } from './reporting/policy';
export { type ReminderKind, reminderOf, toldTo } from './reporting/reminders';
export { contentOf, fieldAt, type Fields, fieldsOf, mergeFields, rowFields, rowsOf } from './reporting/fields';
