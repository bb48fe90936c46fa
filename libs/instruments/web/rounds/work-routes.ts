import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { workTexts } from '@wijkspoor/project/web/texts';
import { writingTexts } from '../writing/writing-texts';
import { roundTexts } from './round-texts';

const kind = 'work';
const texts = roundTexts;
const guards = [loadTexts(writingTexts)];

/** Work pages of rounds; below `/<gemeente>/werk`. */
export const roundWorkPages: Routes = [
  page('projecten/:project/ronden', {
    kind,
    texts,
    title: 'list.title',
    guards: [loadTexts(workTexts)],
    load: async () => (await import('./rounds-page')).RoundsPage,
  }),
  page('projecten/:project/ronde-maken', {
    kind,
    texts,
    guards,
    title: 'plan.title',
    load: async () => (await import('./plan-page')).PlanPage,
  }),
  page('ronden/:round/wijzigen', {
    kind,
    texts,
    guards,
    title: 'plan.changeTitle',
    data: { changed: (route) => route.paramMap.get('round') ?? '' },
    load: async () => (await import('./plan-page')).PlanPage,
  }),
  page('ronden/:round', {
    kind,
    texts,
    guards,
    title: 'round.one',
    data: {
      number: (route) => route.paramMap.get('round') ?? '',
      saved: (route) => route.queryParamMap.get('gelukt') === 'bewaard',
    },
    load: async () => (await import('./round-page')).RoundPage,
  }),
];
