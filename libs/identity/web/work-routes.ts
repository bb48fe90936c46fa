import { inject, Injector, runInInjectionContext } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { failAt, loadTexts, page } from '@wijkspoor/platform/web';
import { pageTexts } from './page-texts';
import { readSession } from './session';
import { workTexts } from './work-texts';

const kind = 'work';
const texts = workTexts;
/** Names of roles stand with the other pages of identity. */
const guards = [loadTexts(pageTexts)];

/** Lets in who runs the platform. */
export const isOperator: CanActivateFn = async (_, { url }) => {
  const injector = inject(Injector);
  if ((await readSession()).account?.operator === true) return true;
  return runInInjectionContext(injector, () => failAt(url, 403)) ?? false;
};

type Verb = 'seeMembers' | 'seeOrganisations' | 'changeSettings';

/** Lets in who may do this in the gemeente of the address; its menu shows the page to nobody else. */
const may =
  (verb: Verb): CanActivateFn =>
  async (route, { url }) => {
    const injector = inject(Injector);
    const { gemeenten } = await readSession();
    if (gemeenten.find(({ slug }) => slug === route.paramMap.get('gemeente'))?.may[verb] === 'yes') return true;
    return runInInjectionContext(injector, () => failAt(url, 403)) ?? false;
  };

/** Work pages of a gemeente about its people and settings; below `/<gemeente>/werk`. */
export const workPages: Routes = [
  page('mensen', {
    kind,
    texts,
    title: 'people.title',
    guards: [...guards, may('seeMembers')],
    load: async () => (await import('./work/people-page')).PeoplePage,
  }),
  page('organisaties', {
    kind,
    texts,
    title: 'organisations.title',
    guards: [...guards, may('seeOrganisations')],
    load: async () => (await import('./work/organisations-page')).OrganisationsPage,
  }),
  page('instellingen', {
    kind,
    texts,
    title: 'settings.title',
    guards: [...guards, may('changeSettings')],
    load: async () => (await import('./work/settings-page')).SettingsPage,
  }),
  page('instellingen/bewaren', {
    kind,
    texts,
    title: 'retention.title',
    guards: [...guards, may('changeSettings')],
    load: async () => (await import('./work/retention-page')).RetentionPage,
  }),
];

/** Pages of the operator; below `/operator`. */
export const operatorPages: Routes = [
  page('', {
    kind,
    texts,
    title: 'operator.title',
    guards: [isOperator],
    load: async () => (await import('./operator/gemeenten-page')).GemeentenPage,
  }),
  page('taken', {
    kind,
    texts,
    title: 'jobs.title',
    guards: [isOperator],
    load: async () => (await import('./operator/jobs-page')).JobsPage,
  }),
];
