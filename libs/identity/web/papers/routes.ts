import type { ActivatedRouteSnapshot, Routes } from '@angular/router';
import { PublicPapers } from '@wijkspoor/identity/domain';
import { page, readApi } from '@wijkspoor/platform/web';
import { addressDataPages } from '../own-data/routes';
import { papersTexts as texts } from './texts';

const kind = 'document';
const data = {
  papers: ({ paramMap }: ActivatedRouteSnapshot) =>
    readApi(`/v1/gemeenten/${encodeURIComponent(paramMap.get('gemeente') ?? '')}/papers`, PublicPapers),
};

/** What a gemeente says about accessibility and privacy, and what it knows of an address; below its own address. */
export const papersPages: Routes = [
  page('toegankelijkheid', {
    ...{ kind, cached: true, texts, title: 'accessibility.title', data },
    load: async () => (await import('./accessibility-page')).AccessibilityPage,
  }),
  page('privacy', {
    ...{ kind, cached: true, texts, title: 'privacy.title', data },
    load: async () => (await import('./privacy-page')).PrivacyPage,
  }),
  ...addressDataPages,
];
