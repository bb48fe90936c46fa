import type { Routes } from '@angular/router';
import { loadTexts, page } from '@wijkspoor/platform/web';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { cycleTexts } from './cycle-texts';
import { workTexts } from './work-texts';

const kind = 'work';
const texts = workTexts;
const guards = [loadTexts(cycleTexts)];

/** Work pages about projects; below `/<gemeente>/werk`. */
export const projectWorkPages: Routes = [
  page('projecten', {
    kind,
    texts,
    guards,
    title: 'list.title',
    load: async () => (await import('./projects-page')).ProjectsPage,
  }),
  page('projecten/nieuw', {
    kind,
    texts,
    guards,
    title: 'start.title',
    load: async () => (await import('./start-page')).StartPage,
  }),
  page('projecten/:project', {
    kind,
    texts,
    guards,
    title: 'list.one',
    load: async () => (await import('./overview-page')).OverviewPage,
  }),
  page('projecten/:project/stap/:step', {
    kind,
    texts,
    guards,
    title: 'step.title',
    load: async () => (await import('./step-page')).StepPage,
  }),
  page('projecten/:project/team', {
    kind,
    texts,
    guards,
    title: 'team.title',
    load: async () => (await import('./team-page')).TeamPage,
  }),
  page('projecten/:project/visie', {
    kind,
    texts,
    guards,
    title: 'vision.title',
    load: async () => (await import('./vision-page')).VisionPage,
  }),
  page('projecten/:project/cijfers', {
    kind,
    texts,
    guards: [...guards, loadTexts(indicatorTexts)],
    title: 'figures.title',
    load: async () => (await import('./indicators-page')).IndicatorsPage,
  }),
  page('projecten/:project/sterk', {
    kind,
    texts,
    guards,
    title: 'strength.title',
    data: { kind: () => 'strength' },
    load: async () => (await import('./notes-page')).NotesPage,
  }),
  page('projecten/:project/duiding', {
    kind,
    texts,
    guards,
    title: 'duiding.title',
    data: { kind: () => 'duiding' },
    load: async () => (await import('./notes-page')).NotesPage,
  }),
  page('projecten/:project/instellingen', {
    kind,
    texts,
    guards,
    title: 'settings.title',
    load: async () => (await import('./settings-page')).SettingsPage,
  }),
  page('projecten/:project/overnemen', {
    kind,
    texts,
    guards,
    title: 'copy.title',
    load: async () => (await import('./start-page')).StartPage,
  }),
];
