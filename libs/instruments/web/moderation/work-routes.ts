import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { roundTexts } from '../rounds/round-texts';
import { answerTexts } from './answer-texts';

const kind = 'work';
const texts = answerTexts;
const guards = [loadTexts(roundTexts)];

/** Work pages of the answers of a round; below `/<gemeente>/werk`. */
export const answerWorkPages: Routes = [
  page('ronden/:round/antwoorden', {
    kind,
    texts,
    guards,
    title: 'read.title',
    data: { pileWord: (route) => route.queryParamMap.get('stapel') ?? '' },
    load: async () => (await import('./texts-page')).TextsPage,
  }),
  page('ronden/:round/apart', {
    kind,
    texts,
    guards,
    title: 'forms.title',
    load: async () => (await import('./forms-page')).FormsPage,
  }),
  page('ronden/:round/bestanden', {
    kind,
    texts,
    guards,
    title: 'files.title',
    load: async () => (await import('./files-page')).FilesPage,
  }),
];
