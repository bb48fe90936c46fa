import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
import { limitTexts } from './texts';

/** What is never shown of results, as a gemeente sets it; below `/<gemeente>/werk`. */
export const limitWorkPages: Routes = [
  page('instellingen/uitkomsten', {
    kind: 'work',
    texts: limitTexts,
    title: 'title',
    load: async () => (await import('./limits-page')).LimitsPage,
  }),
];
