import type { ActivatedRouteSnapshot, Routes } from '@angular/router';
import { OpenAnswers, RoundResults } from '@wijkspoor/instruments/domain';
import { page, readApi } from '@wijkspoor/platform/web';
import { resultTexts } from './texts';

const results = ({ paramMap }: ActivatedRouteSnapshot): string => {
  const [gemeente, round] = ['gemeente', 'round'].map((name) => encodeURIComponent(paramMap.get(name) ?? ''));
  return `/v1/gemeenten/${gemeente}/deelname/${round}/results`;
};

const answers = (route: ActivatedRouteSnapshot): string => {
  const question = encodeURIComponent(route.paramMap.get('question') ?? '');
  const after = route.queryParamMap.get('na');
  const base = results(route).replace(/results$/, `open-answers/${question}`);
  return after === null ? base : `${base}?after=${encodeURIComponent(after)}`;
};

/** The results of a round, for everybody, and what people wrote. */
export const resultPages: Routes = [
  page(':wijk/uitkomsten/:round', {
    kind: 'document',
    cached: true,
    texts: resultTexts,
    data: { results: (route) => readApi(results(route), RoundResults) },
    load: async () => (await import('./results-page')).ResultsPage,
  }),
  page(':wijk/uitkomsten/:round/woorden/:question', {
    kind: 'document',
    cached: true,
    texts: resultTexts,
    data: {
      words: (route) => readApi(answers(route), OpenAnswers),
      after: (route) => route.queryParamMap.has('na'),
    },
    load: async () => (await import('./words-page')).WordsPage,
  }),
];
