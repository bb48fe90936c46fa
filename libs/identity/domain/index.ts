export {
  AcceptInvitation,
  AddOrganisation,
  AgendaLink,
  AskMailLink,
  AskPasswordReset,
  CbsCode,
  ChangeAccount,
  ChangeMember,
  ChangePassword,
  ChangeSettings,
  DemoCodes,
  GemeenteSettings,
  GemeenteView,
  GiveOneTimeCode,
  IdentityProvider,
  InvitationOffer,
  InvitationPage,
  InvitationView,
  Invite,
  InviteFirstAdministrator,
  MailLinkOffer,
  MailLinkUsed,
  MakeGemeente,
  MemberPage,
  MemberView,
  MyWork,
  NextPath,
  OperatorGemeentePage,
  OperatorGemeenteView,
  OrganisationPage,
  OrganisationView,
  PageQuery,
  PasswordSignIn,
  Permissions,
  PublicGemeenten,
  ResetPassword,
  SecondFactorEnrolment,
  SessionView,
  SetIdentityProvider,
  SignInStep,
  SignOut,
  StartAtProvider,
  UseCode,
  SetAgendaLink,
} from './contract';
export { maskAddress } from './address';
export { identityError, type IdentityErrorCode } from './errors';
export { forgetExpired } from './jobs';
export { AskOwnData, EraseAccount, EraseAddress, inKinds, type KnownFact, type KnownKind, OwnData } from './own-data';
export {
  acceptanceOf,
  leavesNoAdministrator,
  needsOrganisation,
  organisationFault,
  residentOf,
  roleFault,
} from './membership';
export { type OwnPermissions, permissionsOf } from './own-permissions';
export { type Place, placesWhere } from './places';
export { identityPolicy, ofOneGemeente, type SecondFactorHolder, type SessionReach } from './policy';
export { actorOf, type Held, lifetimeOf, rolesOf, type Session, type SignInMethod } from './session';
export { RetentionView, SetRetention } from './retention';
export { accessibilityStates, ChangePapers, PapersSettings, PublicPapers } from './papers';
