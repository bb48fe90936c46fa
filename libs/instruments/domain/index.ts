export {
  After,
  MarkedForm,
  MarkedForms,
  MarkedFormView,
  MoveText,
  OpenAnswers,
  OpenQuestion,
  SetAside,
  TextList,
  TextMoved,
  type TextPile,
  TextsQuery,
  TextView,
} from './answers/contract';
export { openQuestions, quotable } from './answers/quotes';
export { said } from './answers/said';
export { partsOf } from './answers/text-parts';
export { afterTextMove, heldDays, textMovesOf, type TextState, wordsAfter } from './answers/text-moves';
export { instrumentsError } from './errors';
export {
  AskExport,
  type ExportBackground,
  exportDays,
  type ExportFormat,
  type ExportKind,
  ExportList,
  ExportView,
} from './exports/contract';
export { resultDictionary, rowDictionary } from './exports/dictionary';
export { type FormColumn, formColumns } from './exports/form-columns';
export { resultSheet } from './exports/result-sheet';
export { safeRow, type Sheet, type SheetRow } from './exports/sheet';
export {
  FollowRound,
  FormView,
  MailLink,
  SaveForm,
  SaveScreen,
  ScreenSaved,
  StartForm,
  UseCode,
  UseLink,
} from './form/contract';
export { type BurstFacts, type BurstMark, marksOf } from './form/burst';
export { checkAnswers, FormAnswers, unpack } from './instrument/answers';
export { checkDefinition } from './instrument/check-definition';
export { ChangeDraft, CopyVersion, InstrumentList, VersionView } from './instrument/contract';
export {
  type ClosedQuestion,
  closedOf,
  Definition,
  QuestionKey,
  type TextQuestion,
  type TranslatedText,
  textsOf,
} from './instrument/definition';
export { shippedInstruments } from './instrument/shipped';
export { chosenOf } from './instrument/routing';
export {
  aroundScreen,
  askedScreens,
  previousScreen,
  progress,
  resumeAt,
  type Screen,
  screensOf,
} from './instrument/screens';
export { languagesOf } from './instrument/written';
export { checkCounts, exportRound, moveRounds, printRound, rollUpRound, tellFollowers } from './jobs';
export { mostKeys, optionKeys } from './paper/option-keys';
export { AskPrint, PrintList, PrintView } from './paper/print-contract';
export { EnterSheet, EnterTexts, EntryRounds, SheetList, SheetNumber, SheetView } from './paper/sheet-contract';
export { anywhere, instrumentsPolicy } from './policy';
export { ChangeDisclosure, DisclosureSetting, RoundResults, SnapshotShown } from './results/contract';
export { type DisclosureRule, OwnDisclosureRule, standardRule, tighten } from './results/disclosure-rule';
export { bandsFor, type Population, populationOf } from './results/population';
export { bandsOf } from './results/figures';
export { type ShownResults } from './results/shown-results';
export { type ShownQuestion } from './results/shown-question';
export { wheelPicture } from './results/wheel-picture';
export { groupsAlong } from './results/groups';
export { roundedCount, roundTo, ShownCount, ShownFigure, shownPercent } from './results/rounding';
export { mayTakeSnapshot, nextSnapshot, type Snapshot } from './results/snapshot';
export { weigh } from './results/weighting';
export { whoIsMissing, WhoIsMissing } from './results/who-is-missing';
export {
  type AgeBand,
  ageBands,
  ageSpans,
  type Cell,
  type Channel,
  channels,
  type RoundCounts,
} from './results/counts';
export { RoundNumber } from './round/address';
export {
  AddRound,
  ChangeRound,
  FinishPaper,
  GiveFeedback,
  MoveRound,
  PublicRound,
  PublicRounds,
  PublishResults,
  RoundList,
  RoundView,
} from './round/contract';
export { afterMove, dueMove, movesOf, type RoundState, takesAnswers, type Timed } from './round/moves';
export { demandSamePromise } from './round/promise';
export { lacksOf, type Rung, rungs } from './round/readiness';
export { findPersonalDetails } from './writing/personal-details';
