import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod/mini';
import {
  AgendaLink,
  DemoCodes,
  GemeenteView,
  InvitationOffer,
  MailLinkOffer,
  MyWork,
  Permissions,
  PublicGemeenten,
  SecondFactorEnrolment,
} from '@wijkspoor/identity/domain';
import { Mailbox } from '@wijkspoor/platform/domain';
import { page, PAGE_REQUEST, readApi } from '@wijkspoor/platform/web';
import { type Done, dones } from './done-alert';
import { failureText } from './failure-text';
import { nextPath } from './next-path';
import { orNull } from './or-null';
import { ownDataPages } from './own-data/routes';
import { pageTexts } from './page-texts';
import { signedIn } from './session';

const kind = 'document';
const texts = pageTexts;
/** What just went well, for a page to say. */
const done: ResolveFn<Done | null> = (route) => {
  const what = route.queryParamMap.get('gelukt');
  return dones.find((one) => one === what) ?? null;
};
const next: ResolveFn<string | null> = (route) => nextPath(route.queryParamMap.get('next'));

/** The gemeente somebody comes from; nothing when the address does not say, or says something else. */
const origin: ResolveFn<GemeenteView | null> = async (route) => {
  const slug = /^[a-z][a-z0-9-]{0,59}$/.exec(route.queryParamMap.get('gemeente') ?? '')?.[0];
  return slug === undefined ? null : orNull(readApi(`/v1/gemeenten/${slug}`, GemeenteView));
};

/** What the code of a link from a mail offers, without using it up; nothing when it cannot be used any more. */
const offerOf =
  <S extends z.ZodMiniType>(code: string, path: string, contract: S): ResolveFn<z.output<S> | null> =>
  async () => {
    const given = inject(PAGE_REQUEST)?.codes[code];
    const http = inject(HttpClient);
    if (given === undefined) return null;
    return orNull(firstValueFrom(http.post(path, { code: given })).then((answer) => contract.parse(answer)));
  };

/** Today, as people in the Netherlands have it. */
const todayHere: ResolveFn<string> = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date());

const signIn: Routes = [
  page('inloggen', {
    kind,
    texts,
    title: 'signIn.title',
    data: { next, gemeente: origin, failure: failureText },
    load: async () => (await import('./sign-in/sign-in-page')).SignInPage,
  }),
  page('inloggen/verstuurd', {
    kind,
    cached: true,
    texts,
    title: 'sent.title',
    load: async () => (await import('./sign-in/sent-page')).SentPage,
  }),
  page('inloggen/bevestig', {
    kind,
    texts,
    title: 'confirm.title',
    data: { offer: offerOf('link', '/v1/sign-in/mail-link/offer', MailLinkOffer) },
    load: async () => (await import('./sign-in/confirm-page')).ConfirmPage,
  }),
  page('inloggen/wachtwoord', {
    kind,
    texts,
    title: 'password.title',
    data: { next, done },
    load: async () => (await import('./sign-in/password-page')).PasswordPage,
  }),
  page('inloggen/code', {
    kind,
    texts,
    title: 'code.title',
    data: { next },
    load: async () => (await import('./sign-in/code-page')).CodePage,
  }),
  page('inloggen/code-instellen', {
    kind,
    texts,
    title: 'enrol.title',
    data: { next, enrolment: () => readApi('/v1/sign-in/second-factor/enrolment', SecondFactorEnrolment) },
    load: async () => (await import('./sign-in/enrol-page')).EnrolPage,
  }),
  page('inloggen/wachtwoord-vergeten', {
    kind,
    texts,
    title: 'forgotten.title',
    load: async () => (await import('./sign-in/forgotten-page')).ForgottenPage,
  }),
  page('inloggen/wachtwoord-nieuw', {
    kind,
    texts,
    title: 'reset.title',
    data: { offer: offerOf('reset', '/v1/sign-in/password-reset/offer', MailLinkOffer) },
    load: async () => (await import('./sign-in/reset-page')).ResetPage,
  }),
  page('uitnodiging', {
    kind,
    texts,
    title: 'invitation.title',
    data: { offer: offerOf('invitation', '/v1/invitations/offer', InvitationOffer) },
    load: async () => (await import('./sign-in/invitation-page')).InvitationPage,
  }),
];

/** Pages of the platform: its front page, signing in, the own account. */
export const identityPages: Routes = [
  page('', {
    kind,
    cached: true,
    texts,
    title: 'home.title',
    data: { gemeenten: () => readApi('/v1/gemeenten', PublicGemeenten) },
    load: async () => (await import('./home-page')).HomePage,
  }),
  ...signIn,
  page('account', {
    kind,
    texts,
    title: 'account.title',
    guards: [signedIn],
    data: { done, agenda: () => readApi('/v1/account/agenda-link', AgendaLink) },
    load: async () => (await import('./account/account-page')).AccountPage,
  }),
  ...ownDataPages,
  page('mijn-werk', {
    kind,
    texts,
    title: 'myWork.title',
    guards: [signedIn],
    data: { work: () => readApi('/v1/my-work', MyWork), today: todayHere },
    load: async () => (await import('./account/my-work-page')).MyWorkPage,
  }),
  page('rechten', {
    kind,
    cached: true,
    texts,
    title: 'permissions.title',
    data: { permissions: () => readApi('/v1/permissions', Permissions) },
    load: async () => (await import('./account/permissions-page')).PermissionsPage,
  }),
  page('postvak', {
    kind,
    texts,
    title: 'mailbox.title',
    data: {
      mailbox: () => readApi('/v1/mailbox', Mailbox),
      codes: () => orNull(readApi('/v1/mailbox/codes', DemoCodes)),
    },
    load: async () => (await import('./account/mailbox-page')).MailboxPage,
  }),
];
