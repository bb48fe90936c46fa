import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { cycleTexts, workTexts } from '@wijkspoor/project/web/texts';
import { progressTexts } from '../goals/texts';
import { progressWorkTexts } from './goals/texts';
import { portfolioTexts } from './portfolio-texts';
import { profileWorkTexts } from './profile-texts';

/** Work pages that are made of several domains; below `/<gemeente>/werk`. */
export const monitoringWorkPages: Routes = [
  page('', {
    kind: 'work',
    texts: portfolioTexts,
    title: 'title',
    guards: [loadTexts(cycleTexts)],
    load: async () => (await import('./portfolio-page')).PortfolioPage,
  }),
  page('projecten/:project/profiel', {
    kind: 'work',
    texts: profileWorkTexts,
    title: 'title',
    guards: [loadTexts(workTexts)],
    load: async () => (await import('./profile-page')).ProjectProfilePage,
  }),
  page('projecten/:project/voortgang', {
    kind: 'work',
    texts: progressWorkTexts,
    title: 'title',
    guards: [loadTexts(workTexts), loadTexts(progressTexts)],
    load: async () => (await import('./goals/progress-page')).ProjectProgressPage,
  }),
  page('doelen/:goal/metingen', {
    kind: 'work',
    texts: progressWorkTexts,
    title: 'title',
    guards: [loadTexts(workTexts), loadTexts(progressTexts)],
    load: async () => (await import('./goals/measurements-page')).MeasurementsPage,
  }),
];
