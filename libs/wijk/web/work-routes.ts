import type { Routes } from '@angular/router';
import { isOperator } from '@wijkspoor/identity/web/work';
import { page } from '@wijkspoor/platform/web';
import { figureTexts } from './figure-texts';
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
  page('cijfers', {
    kind,
    texts: figureTexts,
    title: 'eigen.title',
    load: async () => (await import('./work/own-figures-page')).OwnFiguresPage,
  }),
];

/** The operator's page about areas and figures; below `/operator`. */
export const wijkOperatorPages: Routes = [
  page('cijfers', {
    kind,
    texts: figureTexts,
    title: 'cijfers.title',
    guards: [isOperator],
    load: async () => (await import('./operator/imports-page')).ImportsPage,
  }),
];
