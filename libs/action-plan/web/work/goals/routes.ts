import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { workTexts as projectTexts } from '@wijkspoor/project/web/texts';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { workTexts as texts } from './work-texts';

const kind = 'work';
const guards = [loadTexts(projectTexts)];

/** Work pages of goals; below `/<gemeente>/werk`. */
export const goalsWorkPages: Routes = [
  page('projecten/:project/doelen', {
    ...{ kind, texts, guards, title: 'list.title' },
    load: async () => (await import('./goals-page')).WorkGoalsPage,
  }),
  page('projecten/:project/doelen-thema', {
    ...{ kind, texts, guards, title: 'theme.title' },
    load: async () => (await import('./theme-page')).ThemePage,
  }),
  page('projecten/:project/sporen', {
    ...{ kind, texts, guards, title: 'effort.title' },
    load: async () => (await import('./efforts-page')).EffortsPage,
  }),
  page('doelen/:goal', {
    ...{ kind, texts, title: 'one.title' },
    guards: [...guards, loadTexts(indicatorTexts)],
    load: async () => (await import('./goal-page')).WorkGoalPage,
  }),
];
