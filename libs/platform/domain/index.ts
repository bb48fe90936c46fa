export { type Address, readAddress, writeAddress } from './address';
export {
  type Actor,
  anonymous,
  type Ctx,
  type OrganisationRole,
  organisationsIn,
  type Role,
  roles,
  staffRoles,
  system,
  systemCtx,
} from './actor';
export { Day, Email, Id, Line, LineOrNone, Lines, Problem, Slug } from './contract';
export {
  demand,
  DomainError,
  type ErrorKind,
  type InputError,
  may,
  platformError,
  type PlatformErrorCode,
  type Verdict,
} from './error';
export { centsOf, eurosOf } from './euros';
export { failurePath } from './failure-path';
export { type InputCode, inputError, type Issue } from './input-error';
export { cutAt, shortenedTo } from './shorten';
export { mailboxOf } from './mailbox';
export { defineJob, type JobDefinition } from './job';
export { forgetMail, sendMail, sweepOld, tidyUp } from './jobs';
export { directionOf, isLanguage, type Language, languageName, languageOf, languages, localeOf } from './language';
export { type LocalTime, localTime, momentOf } from './local-time';
export {
  type DeliveryReport,
  readReport,
  type Refusal,
  refusalOf,
  type ReportedRecipient,
  type ServerAnswer,
} from './mail-refusal';
export { platformPolicy } from './policy';
export { daysKept, type RetentionSetting, type RetentionTerm, settingFault } from './retention';
export { safeText } from './safe-text';
export { sentence, type Sentence, somewhere, type Who } from './sentence';
export { daysBetween, daysLater } from './days';
export { freeForGemeente, freeForWijk } from './slug';
export { type Text, type TextParams, type Texts, writeText } from './text';
export { type ThemeMark, themes } from './theme';
export { DeadJobList, DeadJobView, FileView, Mailbox } from './views';
