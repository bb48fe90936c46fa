import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
import { reportTexts as texts } from './report-texts';

const kind = 'work';

/** Work pages of reporting; below `/<gemeente>/werk`. */
export const reportingWorkPages: Routes = [
  page('rapportages', {
    ...{ kind, texts, title: 'list.title' },
    data: { show: (route) => route.queryParamMap.get('toon') ?? '' },
    load: async () => (await import('./reports-page')).ReportsPage,
  }),
  page('rapportages/:report', {
    ...{ kind, texts, title: 'one.title' },
    load: async () => (await import('./report-page')).ReportPage,
  }),
  page('rapportages/:report/versies/:version', {
    ...{ kind, texts, title: 'one.title' },
    load: async () => (await import('./version-page')).VersionPage,
  }),
  page('knelpunten', {
    ...{ kind, texts, title: 'obstacles.title' },
    data: { state: (route) => route.queryParamMap.get('staat') ?? '' },
    load: async () => (await import('./obstacles-page')).ObstaclesPage,
  }),
];
