export { Area, AreaLevel, AreaYear, country, gemeenteCodeOf, levelOf, readAreaCode, wijkCodeOf } from './area';
export { checkChoice, ChooseAreas, compose, Composition } from './composition';
export { type AreaChange, type AreaInYear, continuous } from './continuity';
export {
  AddWijk,
  AreasQuery,
  ChangeWijk,
  GemeenteAreas,
  PostcodeQuery,
  WijkenMap,
  WijkList,
  WijkView,
} from './contract';
export { type Boundary, dissolve, readBoundary } from './boundary';
export { DrawnMap, drawMap, type MapShape } from './map';
export { placeOf, Postcode, PostcodePlace } from './postcode';
export { wijkError } from './errors';
export { wijkPolicy } from './policy';
export { type WijkState } from './wijk-state';
export { AvailableIndicator, AvailableIndicators } from './figure/available';
export { readCategories, writeCategories } from './figure/categories';
export { Figure, FigureKind, NoFigureReason, Spoor, sporen, yearOf } from './figure/figure';
export { readGap } from './figure/gaps';
export { type Indicator, type IndicatorKey, indicatorOf, indicators, isNeverLocal } from './figure/indicators';
export { isModelledIndicator, knownTable } from './figure/known-tables';
export {
  dimensionsOf,
  mergeMeta,
  noMeta,
  readCodeList,
  readODataMeta,
  readOwnMeta,
  type TableMeta,
  withCodes,
} from './figure/metadata';
export { areaKey, type FileRecord, periodKey, Survey } from './figure/survey';
export { joinBounds } from './figure/join-bounds';
export { type FigureColumn, type PlanInput, planTable, type TablePlan } from './figure/table-plan';
export { type FigureRow, readRow } from './figure/table-rows';
export { readPeriod } from './figure/value';
export {
  addRemark,
  emptyReport,
  ImportReport,
  ImportRunList,
  ImportRunView,
  isRefused,
  type ReportCode,
  ReportLine,
} from './import-report';
export {
  FetchTable,
  FigureTableList,
  FigureTableView,
  endSilentImports,
  importJob,
  ImportUpload,
  OwnFiguresResult,
  OwnFiguresUpload,
  OwnFigureTableList,
  OwnFigureTableView,
  Period,
  TableId,
  versionOf,
} from './import-contract';
export { FiguresQuery, latestFilled, WijkFigures } from './figure/latest';
