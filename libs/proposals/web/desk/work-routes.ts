import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { workTexts as projectTexts } from '@wijkspoor/project/web/texts';
import { workTexts as texts } from './work-texts';

const kind = 'work';
const guards = [loadTexts(projectTexts)];

/** Work pages of ideas; below `/<gemeente>/werk`. */
export const proposalsWorkPages: Routes = [
  page('projecten/:project/ideeen', {
    ...{ kind, texts, guards, title: 'list.title' },
    data: { state: (route) => route.queryParamMap.get('staat') ?? '' },
    load: async () => (await import('./ideas-page')).WorkIdeasPage,
  }),
  page('projecten/:project/ideeen-lezen', {
    ...{ kind, texts, guards, title: 'read.title' },
    load: async () => (await import('./reading-page')).ReadingPage,
  }),
  page('projecten/:project/idee-opschrijven', {
    ...{ kind, texts, guards, title: 'bring.title' },
    load: async () => (await import('./bring-page')).BringForOtherPage,
  }),
  page('projecten/:project/ideeen-instellen', {
    ...{ kind, texts, guards, title: 'settings.title' },
    load: async () => (await import('./settings-page')).IdeaSettingsPage,
  }),
  page('ideeen/:idea', {
    ...{ kind, texts, guards, title: 'one.title' },
    load: async () => (await import('./idea-page')).WorkIdeaPage,
  }),
];
