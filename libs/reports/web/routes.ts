import type { Routes } from '@angular/router';
import { page } from '@wijkspoor/platform/web';
import { reportTexts as texts } from './texts';

const kind = 'work';

/** Work pages of reports; below `/<gemeente>/werk`. */
export const reportsWorkPages: Routes = [
  page('stukken', {
    ...{ kind, texts, title: 'title' },
    load: async () => (await import('./reports-page')).ReportsPage,
  }),
  page('stukken/:report', {
    ...{ kind, texts, title: 'title' },
    load: async () => (await import('./report-page')).ReportPage,
  }),
];
