import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import { signedIn } from '@wijkspoor/identity/web';
import { page, readApi } from '@wijkspoor/platform/web';
import { Hearings, Inbox, InboxQuery, MailReach } from '../domain';
import { pageTexts } from './page-texts';

const kind = 'document';
const texts = pageTexts;
const guards = [signedIn];

/** Where the list goes on, as the address says; the beginning when it says something else. */
function from(route: ActivatedRouteSnapshot): InboxQuery {
  const given = (name: string): string | undefined => route.queryParamMap.get(name) ?? undefined;
  const asked = InboxQuery.safeParse({ after: given('na'), part: given('deel') });
  return asked.success ? asked.data : {};
}

const inbox: ResolveFn<Inbox> = (route) => {
  const { after, part } = from(route);
  return readApi(`/v1/inbox${after === undefined ? '' : `?after=${after}&part=${part}`}`, Inbox);
};
const first: ResolveFn<boolean> = (route) => from(route).after === undefined;
const done =
  (what: string): ResolveFn<boolean> =>
  (route) =>
    route.queryParamMap.get('gelukt') === what;

/** Pages with somebody's messages, and with how they come. */
export const notificationsPages: Routes = [
  page('berichten', {
    ...{ kind, texts, guards, title: 'inbox.title' },
    data: { inbox, first, done: done('gelezen') },
    load: async () => (await import('./inbox-page')).InboxPage,
  }),
  page('account/berichten', {
    ...{ kind, texts, guards, title: 'hearing.title' },
    data: {
      chosen: () => readApi('/v1/account/hearings', Hearings),
      reach: () => readApi('/v1/account/mail-reach', MailReach),
      done: done('bewaard'),
    },
    load: async () => (await import('./hearings-page')).HearingsPage,
  }),
];
