import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
import { catalogueTexts as texts } from './catalogue-texts';

/** Work pages of the catalogue; below `/<gemeente>/werk`. */
export const knowledgeWorkPages: Routes = [
  page('catalogus', {
    ...{ kind: 'work', texts, title: 'title' },
    data: {
      words: (route) => route.queryParamMap.get('zoek') ?? '',
      after: (route) => route.queryParamMap.get('na'),
    },
    load: async () => (await import('./catalogue-page')).CataloguePage,
  }),
];
