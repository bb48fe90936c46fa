import type { Route, Routes } from '@angular/router';
import {
  gemeenteData,
  identityPages,
  operatorPages,
  sessionData,
  signedIn,
  workPages,
  worksHere,
} from '@wijkspoor/identity/web';
import { languages } from '@wijkspoor/platform/domain';
import { frameTexts, loadTexts, page } from '@wijkspoor/platform/web';
import { wijkPages } from '@wijkspoor/wijk/web';

const loadFrame = [loadTexts(frameTexts)];
const runGuardsAndResolvers = 'paramsChange';

const failed = page(':status', {
  kind: 'document',
  texts: frameTexts,
  load: async () => (await import('./failed-page')).FailedPage,
});
const platformFrame = async () => (await import('./frames/platform-frame')).PlatformFrame;
const workFrame = async () => (await import('./frames/work-frame')).WorkFrame;

/** Pages of the platform. What went wrong is said without asking the api anything. */
const platform: Routes = [
  { path: 'fout', loadComponent: platformFrame, canActivate: loadFrame, children: [failed] },
  {
    path: 'operator',
    loadComponent: workFrame,
    canActivate: [...loadFrame, signedIn],
    resolve: { session: sessionData },
    runGuardsAndResolvers,
    children: operatorPages,
  },
  {
    path: '',
    loadComponent: platformFrame,
    canActivate: loadFrame,
    resolve: { session: sessionData },
    runGuardsAndResolvers,
    children: identityPages,
  },
];

/** Pages of one gemeente. */
const gemeente: Routes = [
  {
    path: 'werk',
    loadComponent: workFrame,
    canActivate: [...loadFrame, signedIn, worksHere],
    resolve: { session: sessionData, gemeente: gemeenteData },
    runGuardsAndResolvers,
    children: workPages,
  },
  {
    path: '',
    loadComponent: async () => (await import('./frames/gemeente-frame')).GemeenteFrame,
    canActivate: loadFrame,
    resolve: { session: sessionData, gemeente: gemeenteData },
    runGuardsAndResolvers,
    children: wijkPages,
  },
];

/** The same pages in every language: Dutch without a segment, the others under theirs. */
const inEveryLanguage = (pages: Routes): Routes => [
  ...languages.filter((language) => language !== 'nl').map((language): Route => ({ path: language, children: pages })),
  { path: '', children: pages },
];

/** All pages. */
export const routes: Routes = [
  ...inEveryLanguage(platform),
  { path: ':gemeente', children: inEveryLanguage(gemeente) },
  {
    path: '**',
    loadComponent: platformFrame,
    canActivate: loadFrame,
    children: [{ ...failed, path: '**' }],
    data: { page: { kind: 'document' } },
  },
];
