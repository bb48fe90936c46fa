import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { roundTexts } from '../rounds/round-texts';
import { paperTexts } from './paper-texts';

const kind = 'work';
const texts = paperTexts;
const guards = [loadTexts(roundTexts)];

/** Work pages about print, paper and helping somebody; below `/<gemeente>/werk`. */
export const paperWorkPages: Routes = [
  page('ronden/:round/drukwerk', {
    kind,
    texts,
    guards,
    title: 'prints.title',
    load: async () => (await import('./prints-page')).PrintsPage,
  }),
  page('ronden/:round/papier', {
    kind,
    texts,
    guards,
    title: 'paper.title',
    load: async () => (await import('./enter-page')).EnterPage,
  }),
  page('ronden/:round/papier/nakijken', {
    kind,
    texts,
    guards,
    title: 'check.title',
    load: async () => (await import('./check-page')).CheckPage,
  }),
  page('ronden/:round/papier/overtypen', {
    kind,
    texts,
    guards,
    title: 'words.title',
    load: async () => (await import('./texts-page')).SheetTextsPage,
  }),
  page('ronden/:round/samen', {
    kind,
    texts,
    guards,
    title: 'together.title',
    data: { number: (route) => route.paramMap.get('round') ?? '' },
    load: async () => (await import('./together-page')).TogetherPage,
  }),
  page('samen', {
    kind,
    texts,
    title: 'together.rounds',
    load: async () => (await import('./entry-rounds-page')).EntryRoundsPage,
  }),
];
