import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { workTexts } from '@wijkspoor/project/web/texts';
import { mixTexts as texts } from './mix-texts';

const kind = 'work';

/** Work pages of mix; below `/<gemeente>/werk`. */
export const mixWorkPages: Routes = [
  page('projecten/:project/plan', {
    ...{ kind, texts, title: 'plan.title' },
    guards: [loadTexts(workTexts)],
    data: {
      pillar: (route) => route.queryParamMap.get('pijler'),
      spoor: (route) => route.queryParamMap.get('spoor'),
    },
    load: async () => (await import('./plan-page')).PlanPage,
  }),
  page('projecten/:project/interventie-maken', {
    ...{ kind, texts, title: 'form.addTitle' },
    load: async () => (await import('./intervention-form-page')).InterventionFormPage,
  }),
  page('projecten/:project/acties', {
    ...{ kind, texts, title: 'actions.title' },
    load: async () => (await import('./actions-page')).ActionsPage,
  }),
  page('projecten/:project/geld', {
    ...{ kind, texts, title: 'money.title' },
    load: async () => (await import('./money-page')).MoneyPage,
  }),
  page('interventies/:intervention/wijzigen', {
    ...{ kind, texts, title: 'form.changeTitle' },
    data: { changed: (route) => route.paramMap.get('intervention') ?? '' },
    load: async () => (await import('./intervention-form-page')).InterventionFormPage,
  }),
  page('interventies/:intervention/toegang', {
    ...{ kind, texts, title: 'access.title' },
    data: { number: (route) => route.paramMap.get('intervention') ?? '' },
    load: async () => (await import('./access-page')).AccessPage,
  }),
  page('interventies/:intervention', {
    ...{ kind, texts, title: 'one.title' },
    data: {
      number: (route) => route.paramMap.get('intervention') ?? '',
      saved: (route) => route.queryParamMap.get('gelukt') === 'bewaard',
    },
    load: async () => (await import('./intervention-page')).InterventionPage,
  }),
];
