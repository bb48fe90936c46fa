export { type Chosen, choiceOf, firstPage, neededFor, spoorWithWord, wordOf } from './choice';
export {
  type DrawnNumber,
  drawnNumbers,
  type LaneKind,
  type LanePicture,
  lanePicture,
  layLanes,
  numbersOf,
  scaleEnd,
  type TrendPicture,
  trendPicture,
} from './picture';
export { codeAround, type Place } from './place';
export { type Ground, type WijkMap, wijkMap } from './map';
export { makeProfile, type ProfileParts } from './profile';
export { type Sheet, type SheetCell, type SheetColumn, sheetOf, type SheetWords } from './sheet';
export {
  ExportQuery,
  type ProfileGap,
  ProfileIndicator,
  type ProfileMissing,
  ProfileNumber,
  type ProfileRound,
  type ProfileSource,
  ProjectProfile,
  PublishProfile,
  WijkProfile,
} from './view';
