import { Platform1764000000000 } from './1764000000000-platform';
import { Jobs1764000010000 } from './1764000010000-jobs';
import { Audit1764000100000 } from './1764000100000-audit';
import { Identity1764000110000 } from './1764000110000-identity';
import { IdentityFunctions1764000120000 } from './1764000120000-identity-functions';
import { Wijk1764000200000 } from './1764000200000-wijk';
import { IdentityProviderRights1764000210000 } from './1764000210000-identity-provider-rights';
import { PurgeWithoutLocks1764000220000 } from './1764000220000-purge-without-locks';
import { WithAdministrator1764000230000 } from './1764000230000-with-administrator';
import { Areas1764000300000 } from './1764000300000-areas';
import { Figures1764000310000 } from './1764000310000-figures';
import { FigureVersions1764000311000 } from './1764000311000-figure-versions';
import { OwnFigureKeys1764000312000 } from './1764000312000-own-figure-keys';
import { ImportTries1764000313000 } from './1764000313000-import-tries';
import { Project1764000400000 } from './1764000400000-project';
import { CycleAsItWas1764000401000 } from './1764000401000-cycle-as-it-was';
import { ProfilePublication1764000510000 } from './1764000510000-profile-publication';
import { PublicationPerCycle1764000511000 } from './1764000511000-publication-per-cycle';
import { Instruments1764000600000 } from './1764000600000-instruments';
import { Forms1764000601000 } from './1764000601000-forms';
import { Ledger1764000610000 } from './1764000610000-ledger';
import { Paper1764000620000 } from './1764000620000-paper';
import { ReadingAndFiles1764000630000 } from './1764000630000-reading-and-files';
import { PaperIn1764000640000 } from './1764000640000-paper-in';
import { Voting1764000700000 } from './1764000700000-voting';
import { VotePapers1764000701000 } from './1764000701000-vote-papers';
import { Ideas1764000710000 } from './1764000710000-ideas';
import { IdeaTitleWords1764000711000 } from './1764000711000-idea-title-words';
import { NoticeDigest1764000711001 } from './1764000711001-notice-digest';
import { IdeaHearing1764000711002 } from './1764000711002-idea-hearing';
import { IdeaCommentVersions1764000711003 } from './1764000711003-idea-comment-versions';
import { BallotOptions1764000720000 } from './1764000720000-ballot-options';
import { Voters1764000721000 } from './1764000721000-voters';
import { VoteKeyLost1764000721010 } from './1764000721010-vote-key-lost';
import { VoteOpenStays1764000721011 } from './1764000721011-vote-open-stays';
import { Priorities1764000722000 } from './1764000722000-priorities';
import { ActionPlan1764000800000 } from './1764000800000-action-plan';
import { Goals1764000810000 } from './1764000810000-goals';
import { Knowledge1764000820000 } from './1764000820000-knowledge';
import { Mix1764000820001 } from './1764000820001-mix';
import { PartnerReports1764000830000 } from './1764000830000-partner-reports';
import { Monitoring1764000840000 } from './1764000840000-monitoring';
import { Trace1764000850000 } from './1764000850000-trace';
import { GoalPriorities1764000850010 } from './1764000850010-goal-priorities';
import { ReportsToDo1764000860001 } from './1764000860001-reports-to-do';
import { PlanKept1764000860011 } from './1764000860011-plan-kept';
import { OwnReports1764000860020 } from './1764000860020-own-reports';
import { Reports1764000900000 } from './1764000900000-reports';
import { MailLeave1764000910000 } from './1764000910000-mail-leave';
import { Papers1764000920000 } from './1764000920000-papers';
import { OwnData1764000930000 } from './1764000930000-own-data';
import { MoreReports1764000940000 } from './1764000940000-more-reports';
import { Inbox1764000950000 } from './1764000950000-inbox';
import { MailRefusals1764000951000 } from './1764000951000-mail-refusals';
import { Agenda1764000952000 } from './1764000952000-agenda';
import { Archives1764000960000 } from './1764000960000-archives';
import { Retention1764000970000 } from './1764000970000-retention';
import { Logo1764000980000 } from './1764000980000-logo';
import { PolicyOnce1764000990000 } from './1764000990000-policy-once';
import { SetTenant1764000991000 } from './1764000991000-set-tenant';
import { BurstLocks1764000992000 } from './1764000992000-burst-locks';
import { OwnReportsBound1764000993000 } from './1764000993000-own-reports-bound';
import { CountOnce1764000994000 } from './1764000994000-count-once';
import { PlainForms1764000995000 } from './1764000995000-plain-forms';
import { FrozenFiles1764000996000 } from './1764000996000-frozen-files';
import { RolesOfProjects1764000997000 } from './1764000997000-roles-of-projects';
import { AgendaPerReach1764000999000 } from './1764000999000-agenda-per-reach';

/** One database has one history: all migrations, in order. Old ones are never edited. */
export const migrations = [
  Platform1764000000000,
  Jobs1764000010000,
  Audit1764000100000,
  Identity1764000110000,
  IdentityFunctions1764000120000,
  Wijk1764000200000,
  IdentityProviderRights1764000210000,
  PurgeWithoutLocks1764000220000,
  WithAdministrator1764000230000,
  Areas1764000300000,
  Figures1764000310000,
  FigureVersions1764000311000,
  OwnFigureKeys1764000312000,
  ImportTries1764000313000,
  Project1764000400000,
  CycleAsItWas1764000401000,
  ProfilePublication1764000510000,
  PublicationPerCycle1764000511000,
  Instruments1764000600000,
  Forms1764000601000,
  Ledger1764000610000,
  Paper1764000620000,
  ReadingAndFiles1764000630000,
  PaperIn1764000640000,
  Voting1764000700000,
  VotePapers1764000701000,
  Ideas1764000710000,
  IdeaTitleWords1764000711000,
  NoticeDigest1764000711001,
  IdeaHearing1764000711002,
  IdeaCommentVersions1764000711003,
  BallotOptions1764000720000,
  Voters1764000721000,
  VoteKeyLost1764000721010,
  VoteOpenStays1764000721011,
  Priorities1764000722000,
  ActionPlan1764000800000,
  Goals1764000810000,
  Knowledge1764000820000,
  Mix1764000820001,
  PartnerReports1764000830000,
  Monitoring1764000840000,
  Trace1764000850000,
  GoalPriorities1764000850010,
  ReportsToDo1764000860001,
  PlanKept1764000860011,
  OwnReports1764000860020,
  Reports1764000900000,
  MailLeave1764000910000,
  Papers1764000920000,
  OwnData1764000930000,
  MoreReports1764000940000,
  Inbox1764000950000,
  MailRefusals1764000951000,
  Agenda1764000952000,
  Archives1764000960000,
  Retention1764000970000,
  Logo1764000980000,
  PolicyOnce1764000990000,
  SetTenant1764000991000,
  BurstLocks1764000992000,
  OwnReportsBound1764000993000,
  CountOnce1764000994000,
  PlainForms1764000995000,
  FrozenFiles1764000996000,
  RolesOfProjects1764000997000,
  AgendaPerReach1764000999000,
];

/** Name of the newest migration: which version of the schema this program knows. */
export const schemaVersion = migrations.at(-1)?.name ?? '';
