import * as z from 'zod/mini';
import { Email, freeForGemeente, Id, languages, Line, Lines, roles, Slug } from '@wijkspoor/platform/domain';

/** A secret from a mail or cookie: 32 random bytes in base64url. */
const Code = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** A password: long rather than strange. No rules about signs. */
const Password = z.string().check(z.minLength(12), z.maxLength(200));
/** Six digits of an authenticator app. */
const OneTimeCode = z.string().check(z.trim(), z.regex(/^\d{6}$/, { error: 'identity.oneTimeCode' }));
/** A page of ours to go to after signing in: a path, never another site. */
export const NextPath = z.string().check(z.regex(/^\/(?![/\\])[\w\-/.]*$/), z.maxLength(200));

const LanguageCode = z.enum(languages);
const RoleName = z.enum(roles);

/** What a person may do next in signing in: finished, give the code of the second factor, or set one up first. `signIn`: accepted; sign in as usual. */
export const SignInStep = z.object({ next: z.enum(['done', 'secondFactor', 'enrolSecondFactor', 'signIn']) });
export type SignInStep = z.infer<typeof SignInStep>;

/** Asks for a link by mail; `next` is the page to go to after it. */
export const AskMailLink = z.strictObject({ email: Email, next: z.optional(NextPath) });
export type AskMailLink = z.infer<typeof AskMailLink>;
/** The code of a link from a mail. */
export const UseCode = z.strictObject({ code: Code });
export type UseCode = z.infer<typeof UseCode>;
/**
 * Whose account a mail link is for, masked: shown before the button, so that nobody is signed in as somebody else, or
 * chooses the password of somebody else, unseen.
 */
export const MailLinkOffer = z.object({ email: z.string() });
export type MailLinkOffer = z.infer<typeof MailLinkOffer>;
/** Where the mail link's asker wanted to go. */
export const MailLinkUsed = z.object({ next: z.nullable(z.string()) });
export type MailLinkUsed = z.infer<typeof MailLinkUsed>;

/** Signing in for staff; the second factor follows. */
export const PasswordSignIn = z.strictObject({
  email: Email,
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;
/** The second factor. */
export const GiveOneTimeCode = z.strictObject({ code: OneTimeCode });
export type GiveOneTimeCode = z.infer<typeof GiveOneTimeCode>;
/** What an authenticator app needs: the secret to type, the address, and a square to scan (SVG). */
export const SecondFactorEnrolment = z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() });
export type SecondFactorEnrolment = z.infer<typeof SecondFactorEnrolment>;

/** Asks for a link to choose a new password. */
export const AskPasswordReset = z.strictObject({ email: Email });
export type AskPasswordReset = z.infer<typeof AskPasswordReset>;
/** Chooses a new password with the code of such a link. */
export const ResetPassword = z.strictObject({ code: Code, password: Password });
export type ResetPassword = z.infer<typeof ResetPassword>;

/** Signs out here, or `everywhere`: in every browser; from a session of one gemeente in the sessions of that gemeente. */
export const SignOut = z.strictObject({ everywhere: z._default(z.boolean(), false) });
export type SignOut = z.infer<typeof SignOut>;

/** One gemeente where the signed-in person has a role. */
const OwnGemeente = z.object({
  slug: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  organisations: z.array(z.string()),
  /** `yes`, or the code that says why not; for inviting: to which roles. */
  may: z.object({
    work: z.string(),
    seeMembers: z.string(),
    changeMembers: z.string(),
    seeOrganisations: z.string(),
    changeSettings: z.string(),
    invite: z.array(RoleName),
  }),
});
/** Who is signed in, and where this person may go. `account` is null for nobody. */
export const SessionView = z.object({
  account: z.nullable(
    z.object({
      name: z.string(),
      email: z.string(),
      language: LanguageCode,
      operator: z.boolean(),
      hasPassword: z.boolean(),
      /** The identity provider of one gemeente made the session: what is of the whole account stays as it is. */
      ofOneGemeente: z.boolean(),
      version: z.int(),
    }),
  ),
  gemeenten: z.array(OwnGemeente),
  expiresAt: z.nullable(z.string()),
});
export type SessionView = z.infer<typeof SessionView>;

/** What is somebody's to do over all their gemeenten, the most urgent first. */
export const MyWork = z.object({
  items: z.array(
    z.object({
      gemeente: z.object({ slug: z.string(), name: z.string() }),
      what: z.string(),
      why: z.string(),
      dueOn: z.string(),
      path: z.string(),
    }),
  ),
  more: z.boolean(),
});
export type MyWork = z.infer<typeof MyWork>;

/** What people change of their own account; `language` is that of mail to them. */
export const ChangeAccount = z.strictObject({ name: Line(100), language: LanguageCode });
export type ChangeAccount = z.infer<typeof ChangeAccount>;
/** A new password, with the one of now as proof. */
export const ChangePassword = z.strictObject({ current: z.string().check(z.maxLength(200)), password: Password });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** What anyone may know of a gemeente. */
export const GemeenteView = z.object({
  slug: z.string(),
  name: z.string(),
  theme: z.string(),
  languages: z.array(LanguageCode),
  contact: z.string(),
  /** True when people of this gemeente can sign in at its own identity provider. */
  provider: z.boolean(),
});
export type GemeenteView = z.infer<typeof GemeenteView>;

/** The gemeenten that take part, by name: at most some hundreds, so there is no paging. */
export const PublicGemeenten = z.object({ items: z.array(z.object({ slug: z.string(), name: z.string() })) });
export type PublicGemeenten = z.infer<typeof PublicGemeenten>;

/** Settings an administrator changes; `version` guards against two at once. */
export const GemeenteSettings = z.object({
  theme: z.string(),
  languages: z.array(LanguageCode),
  contact: z.string(),
  /** Whether there is a logo. */
  logo: z.boolean(),
  version: z.int(),
});
export type GemeenteSettings = z.infer<typeof GemeenteSettings>;
/** New settings of a gemeente, all of them. */
export const ChangeSettings = z.strictObject({
  theme: Slug,
  languages: z.array(LanguageCode).check(z.minLength(1), z.maxLength(20)),
  contact: Lines(2000),
});
export type ChangeSettings = z.infer<typeof ChangeSettings>;

/** Invites an address to a role; a role of a partner goes with an organisation. */
export const Invite = z.strictObject({
  email: Email,
  role: RoleName,
  organisationId: z.optional(Id),
  projectId: z.optional(Id),
});
export type Invite = z.infer<typeof Invite>;
/** An invitation that nobody used yet. */
export const InvitationView = z.object({
  id: z.string(),
  email: z.string(),
  role: RoleName,
  expiresAt: z.string(),
  organisation: z.nullable(z.string()),
});
export type InvitationView = z.infer<typeof InvitationView>;
/** What the invited person sees before accepting. `needsPassword`: a role of staff, without a password yet. */
export const InvitationOffer = z.object({
  gemeente: z.string(),
  gemeenteSlug: z.string(),
  role: RoleName,
  email: z.string(),
  needsPassword: z.boolean(),
});
export type InvitationOffer = z.infer<typeof InvitationOffer>;
/** Says yes to an invitation; with a password where the offer says so. */
export const AcceptInvitation = z.strictObject({ code: Code, name: Line(100), password: z.optional(Password) });
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

/** Somebody with a role in the gemeente, in the project of that name or (null) in the whole of it. */
export const MemberView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleName,
  organisation: z.nullable(z.string()),
  project: z.nullable(z.string()),
});
export type MemberView = z.infer<typeof MemberView>;

/** An organisation that gemeenten work with. */
export const OrganisationView = z.object({ id: z.string(), name: z.string() });
export type OrganisationView = z.infer<typeof OrganisationView>;
/** Puts an organisation in the list. */
export const AddOrganisation = z.strictObject({ name: Line(150) });
export type AddOrganisation = z.infer<typeof AddOrganisation>;

/** One sentence of the page "who may do what". */
const PermissionView = z.object({
  domain: z.string(),
  verb: z.string(),
  text: z.string(),
  who: z.array(z.string()),
});

/** A page of a long list: what comes after the item with this id. */
export const PageQuery = z.strictObject({
  after: z.optional(Id),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 50),
});
export type PageQuery = z.infer<typeof PageQuery>;
/** `next` is what to give as `after` for the following page; null at the end. */
const pageOf = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item), next: z.nullable(z.string()) });

/** Members of a gemeente. */
export const MemberPage = pageOf(MemberView);
export type MemberPage = z.infer<typeof MemberPage>;
/** Open invitations of a gemeente. */
export const InvitationPage = pageOf(InvitationView);
export type InvitationPage = z.infer<typeof InvitationPage>;
/** Organisations, by name. */
export const OrganisationPage = pageOf(OrganisationView);
export type OrganisationPage = z.infer<typeof OrganisationPage>;

/** Another role for a member. */
export const ChangeMember = z.strictObject({ role: RoleName });
export type ChangeMember = z.infer<typeof ChangeMember>;

/** All sentences of who may do what. */
export const Permissions = z.object({ items: z.array(PermissionView) });
export type Permissions = z.infer<typeof Permissions>;

/** What the operator sees of a gemeente: that it is there, nothing of what is in it. */
export const OperatorGemeenteView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  cbsCode: z.nullable(z.string()),
  /** `yes`, or the code that says why not. */
  may: z.object({ inviteFirstAdministrator: z.string() }),
});
export type OperatorGemeenteView = z.infer<typeof OperatorGemeenteView>;
/** Gemeenten as the operator sees them. */
export const OperatorGemeentePage = pageOf(OperatorGemeenteView);
export type OperatorGemeentePage = z.infer<typeof OperatorGemeentePage>;
/** The code of CBS of a gemeente. */
export const CbsCode = z.string().check(z.regex(/^GM\d{4}$/, { error: 'identity.cbsCode' }));
/** A new gemeente: the word in its address, its name, and the code of CBS when it has one. */
export const MakeGemeente = z.strictObject({
  slug: Slug.check(z.refine((slug) => freeForGemeente(slug), { error: 'identity.slugReserved' })),
  name: Line(200),
  cbsCode: z.optional(CbsCode),
});
export type MakeGemeente = z.infer<typeof MakeGemeente>;
/** Whom the operator invites as the first administrator of a gemeente. */
export const InviteFirstAdministrator = z.strictObject({ email: Email });
export type InviteFirstAdministrator = z.infer<typeof InviteFirstAdministrator>;

/** The current codes of demo accounts; only a demo has this list. */
export const DemoCodes = z.object({ items: z.array(z.object({ email: z.string(), code: z.string() })) });
export type DemoCodes = z.infer<typeof DemoCodes>;

/** Where people of a gemeente sign in with their work account; null when nowhere. `callback` is what the provider must allow. */
export const IdentityProvider = z.object({
  issuer: z.nullable(z.string()),
  clientId: z.nullable(z.string()),
  callback: z.string(),
});
export type IdentityProvider = z.infer<typeof IdentityProvider>;
/** The secret goes along each time: it is never sent back, nor kept for another address. */
export const SetIdentityProvider = z.strictObject({
  issuer: Line(500).check(z.url({ protocol: /^https?$/ })),
  clientId: Line(255),
  clientSecret: Line(500),
});
export type SetIdentityProvider = z.infer<typeof SetIdentityProvider>;

/** What a gemeente's identity provider sends back; the fields of ours, the rest is for the library that checks it. */
export const StartAtProvider = z.strictObject({ next: z.optional(NextPath) });
export type StartAtProvider = z.infer<typeof StartAtProvider>;

/** Whether somebody has a secret address for their agenda, and which; it is not shown to a session that may see less than it. */
export const AgendaLink = z.object({
  on: z.boolean(),
  address: z.nullable(z.string()),
  madeAt: z.nullable(z.string()),
});
export type AgendaLink = z.infer<typeof AgendaLink>;
/** Makes a new address, or takes it away. */
export const SetAgendaLink = z.strictObject({ on: z.boolean() });
export type SetAgendaLink = z.infer<typeof SetAgendaLink>;
