import type { Routes } from '@angular/router';
import { OwnData } from '@wijkspoor/identity/domain';
import { page, readApi } from '@wijkspoor/platform/web';
import { orNull } from '../or-null';
import { signedIn } from '../session';
import { ownDataTexts as texts } from './texts';

const kind = 'document';

/** What is known of whoever is signed in; and the page after it was all taken away. */
export const ownDataPages: Routes = [
  page('account/gegevens', {
    ...{ kind, texts, title: 'own.title', guards: [signedIn] },
    data: { known: () => readApi('/v1/account/data', OwnData) },
    load: async () => (await import('./own-data-page')).OwnDataPage,
  }),
  page('inloggen/verwijderd', {
    ...{ kind, cached: true, texts, title: 'erased.title' },
    load: async () => (await import('./erased-page')).ErasedPage,
  }),
];

/** What a gemeente knows of an address, for who has no account; below its own address. */
export const addressDataPages: Routes = [
  page('mijn-gegevens', {
    ...{ kind, texts, title: 'ask.title' },
    data: { erased: ({ queryParamMap }) => queryParamMap.get('gelukt') === 'weg' },
    load: async () => (await import('./ask-page')).AskPage,
  }),
  page('mijn-gegevens/verstuurd', {
    ...{ kind, cached: true, texts, title: 'sent.title' },
    load: async () => (await import('./asked-page')).AskedPage,
  }),
  page('mijn-gegevens/overzicht', {
    ...{ kind, texts, title: 'own.title' },
    data: {
      known: ({ paramMap }) =>
        orNull(readApi(`/v1/gemeenten/${encodeURIComponent(paramMap.get('gemeente') ?? '')}/own-data`, OwnData)),
    },
    load: async () => (await import('./address-page')).AddressPage,
  }),
];
