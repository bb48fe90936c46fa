import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
import { resultTexts } from './texts';

/** The results of a round for staff, live. */
export const resultWorkPages: Routes = [
  page('ronden/:round/resultaten', {
    kind: 'work',
    texts: resultTexts,
    title: 'crumb',
    data: { round: (route) => route.paramMap.get('round') ?? '' },
    load: async () => (await import('./live-results-page')).LiveResultsPage,
  }),
];
