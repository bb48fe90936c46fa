export { proposalsError } from './errors';
export {
  AddComment,
  BeginIdea,
  BringForOther,
  ChangeComment,
  ChangeIdea,
  CommentAdded,
  Followed,
  FollowIdea,
  HandedIn,
  HandInIdea,
  SupportByMail,
  UseIdeaLink,
} from './idea/bring';
export { commentChange, type CommentChange, type CommentState, isWithdrawable } from './idea/comment-life';
export {
  AfterComment,
  CommentList,
  type IdeaLine,
  ideaFilters,
  IdeaList,
  IdeaPage,
  IdeasMap,
  IdeasQuery,
  OwnComment,
  OwnIdea,
  SupportView,
  type Writer,
  type WriterRole,
} from './idea/contract';
export {
  afterIdeaMove,
  answerVerbs,
  demandMergeable,
  ideaMove,
  ideaMovesFrom,
  type IdeaState,
  ideaStates,
  type IdeaVerb,
  isOver,
  isPublicIdea,
  isTold,
  needsWords,
  takesComments,
  takesSupport,
  toldWhen,
} from './idea/life';
export { cameKey, cameWord } from './idea/came';
export { IdeaNumber } from './idea/number';
export { toStreet } from './idea/street';
export {
  ChangeIdeaSettings,
  CommentId,
  Decide,
  Decided,
  IdeaSettings,
  MoveIdea,
  ReadingPile,
  type ToRead,
  VersionNumber,
  WorkIdea,
  WorkIdeas,
  WorkIdeasQuery,
} from './idea/work-contract';
export { tellOfComment, tellOfMove, tellWhatCame } from './jobs';
export {
  type ContributionMark,
  contributionMarks,
  type Contribution,
  marksOf,
  type Moderation,
  waits,
} from './moderation/marks';
export { inSomeProject, mayMove, proposalsPolicy } from './policy';
