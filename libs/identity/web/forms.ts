import {
  AcceptInvitation,
  AskMailLink,
  AskPasswordReset,
  ChangeAccount,
  ChangePassword,
  GiveOneTimeCode,
  PasswordSignIn,
  ResetPassword,
  SetAgendaLink,
  SignInStep,
  SignOut,
  UseCode,
} from '@wijkspoor/identity/domain';
import {
  type CodeLink,
  filled,
  type FormDone,
  type PlainForm,
  type Posted,
  valueOf,
} from '@wijkspoor/platform/web/forms';
import { nextPath } from './next-path';
import { ownDataCodeLinks, ownDataForms } from './own-data/forms';

const post = (path: string) => () => ({ method: 'POST', path }) as const;
const withoutNext = (posted: Posted): Record<string, string> => filled(posted, ['next']);

/** Where signing in goes on, with the page to go to afterwards. */
function nextStep({ answer, posted, links }: FormDone): string {
  const next = nextPath(valueOf(posted, 'next'));
  const query = next === null ? '' : `?next=${next}`;
  const step = SignInStep.safeParse(answer);
  if (!step.success || step.data.next === 'signIn') return links.platform('/inloggen') + query;
  if (step.data.next === 'secondFactor') return links.platform('/inloggen/code') + query;
  if (step.data.next === 'enrolSecondFactor') return links.platform('/inloggen/code-instellen') + query;
  return next ?? links.platform('/mijn-werk');
}

const signIn: readonly PlainForm[] = [
  {
    page: '/inloggen',
    action: 'link',
    contract: AskMailLink,
    call: post('/v1/sign-in/mail-link'),
    done: ({ links }) => links.platform('/inloggen/verstuurd'),
  },
  {
    page: '/inloggen/bevestig',
    action: 'use',
    code: 'link',
    contract: UseCode,
    call: post('/v1/sign-in/mail-link/use'),
    done: ({ answer, links }) =>
      nextPath(typeof answer === 'object' && answer !== null && 'next' in answer ? answer.next : null) ??
      links.platform('/mijn-werk'),
  },
  {
    page: '/inloggen/wachtwoord',
    action: 'password',
    secret: ['password'],
    contract: PasswordSignIn,
    input: withoutNext,
    call: post('/v1/sign-in/password'),
    done: nextStep,
  },
  ...['/inloggen/code', '/inloggen/code-instellen'].map((page): PlainForm => ({
    page,
    action: 'code',
    secret: ['code'],
    contract: GiveOneTimeCode,
    input: withoutNext,
    call: post('/v1/sign-in/second-factor'),
    done: nextStep,
  })),
  {
    page: '/inloggen/wachtwoord-vergeten',
    action: 'ask',
    contract: AskPasswordReset,
    call: post('/v1/sign-in/password-reset'),
    done: ({ links }) => links.platform('/inloggen/verstuurd'),
  },
  {
    page: '/inloggen/wachtwoord-nieuw',
    action: 'reset',
    code: 'reset',
    secret: ['password'],
    contract: ResetPassword,
    call: post('/v1/sign-in/password-reset/use'),
    done: ({ links }) => `${links.platform('/inloggen/wachtwoord')}?gelukt=password`,
  },
  {
    page: '/uitnodiging',
    action: 'accept',
    code: 'invitation',
    secret: ['password'],
    contract: AcceptInvitation,
    call: post('/v1/invitations/use'),
    done: nextStep,
  },
];

const account: readonly PlainForm[] = [
  {
    page: '/account',
    action: 'details',
    contract: ChangeAccount,
    call: () => ({ method: 'PATCH', path: '/v1/account' }),
    done: ({ links }) => `${links.platform('/account')}?gelukt=saved`,
  },
  {
    page: '/account',
    action: 'password',
    secret: ['current', 'password'],
    contract: ChangePassword,
    call: () => ({ method: 'PUT', path: '/v1/account/password' }),
    done: ({ links }) => `${links.platform('/account')}?gelukt=password`,
  },
  ...(['agenda', 'agendaOff'] as const).map((action): PlainForm => ({
    page: '/account',
    action,
    contract: SetAgendaLink,
    input: () => ({ on: action === 'agenda' }),
    call: () => ({ method: 'PUT', path: '/v1/account/agenda-link' }),
    done: ({ links }) => `${links.platform('/account')}?gelukt=${action}`,
  })),
  {
    page: '/account',
    action: 'signOut',
    contract: SignOut,
    input: () => ({}),
    call: post('/v1/sign-out'),
    done: ({ links }) => links.platform('/'),
  },
  {
    page: '/account',
    action: 'signOutEverywhere',
    contract: SignOut,
    input: () => ({ everywhere: true }),
    call: post('/v1/sign-out'),
    done: ({ links }) => links.platform('/'),
  },
];

/** Every form of identity that works without scripts. */
export const identityForms: readonly PlainForm[] = [...signIn, ...account, ...ownDataForms];

/** The links in our mails that carry a single-use code. */
export const identityCodeLinks: readonly CodeLink[] = [
  { page: '/inloggen/link/:code', code: 'link', to: '/inloggen/bevestig' },
  { page: '/inloggen/wachtwoord/:code', code: 'reset', to: '/inloggen/wachtwoord-nieuw' },
  { page: '/uitnodiging/:code', code: 'invitation', to: '/uitnodiging' },
  ...ownDataCodeLinks,
];
