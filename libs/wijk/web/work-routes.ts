import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
import { workTexts } from './work-texts';

const kind = 'work';
const texts = workTexts;

/** Work pages about the wijken of a gemeente; below `/<gemeente>/werk`. */
export const wijkWorkPages: Routes = [
  page('wijken', {
    kind,
    texts,
    title: 'wijken.title',
    load: async () => (await import('./work/wijken-page')).WijkenPage,
  }),
  page('wijk-toevoegen', {
    kind,
    texts,
    title: 'wijk.addTitle',
    load: async () => (await import('./work/add-wijk-page')).AddWijkPage,
  }),
  page('wijken/:wijk', {
    kind,
    texts,
    data: {
      slug: (route) => route.paramMap.get('wijk') ?? '',
      added: (route) => route.queryParamMap.get('gelukt') === 'toegevoegd',
    },
    load: async () => (await import('./work/change-wijk-page')).ChangeWijkPage,
  }),
];
