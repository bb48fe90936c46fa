import type { ActivatedRouteSnapshot, Routes } from '@angular/router';
import { RoundResults } from '@wijkspoor/instruments/domain';
import { page, readApi } from '@wijkspoor/platform/web';
import { resultTexts } from './texts';

const results = ({ paramMap }: ActivatedRouteSnapshot): string => {
  const [gemeente, round] = ['gemeente', 'round'].map((name) => encodeURIComponent(paramMap.get(name) ?? ''));
  return `/v1/gemeenten/${gemeente}/deelname/${round}/results`;
};

/** The results of a round, for everybody. */
export const resultPages: Routes = [
  page(':wijk/uitkomsten/:round', {
    kind: 'document',
    cached: true,
    texts: resultTexts,
    data: { results: (route) => readApi(results(route), RoundResults) },
    load: async () => (await import('./results-page')).ResultsPage,
  }),
];
