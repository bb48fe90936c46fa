import type { Route, Routes } from '@angular/router';
import { gemeenteData, sessionData, signedIn, worksHere } from '@wijkspoor/identity/web/work';
import { languages } from '@wijkspoor/platform/domain';
import { frameTexts, loadTexts, page } from '@wijkspoor/platform/web';
import { inWorkLanguage } from './work-language';

const texts = loadTexts(frameTexts);
const runGuardsAndResolvers = 'paramsChange';
const platformFrame = async () => (await import('./platform-frame')).PlatformFrame;
const workFrame = async () => (await import('./work-frame')).WorkFrame;

/** Public pages of the platform, in its frame. */
export const inPlatformFrame = (children: Routes): Route => ({
  path: '',
  loadComponent: platformFrame,
  canActivate: [texts],
  resolve: { session: sessionData },
  runGuardsAndResolvers,
  children,
});

/** Work pages of the operator. */
export const inOperatorFrame = (children: Routes): Route => ({
  path: 'operator',
  loadComponent: workFrame,
  canActivate: [texts, inWorkLanguage, signedIn],
  resolve: { session: sessionData },
  runGuardsAndResolvers,
  children,
});

/** Public pages of a gemeente, in its colours. */
export const inGemeenteFrame = (children: Routes): Route => ({
  path: '',
  loadComponent: async () => (await import('./gemeente-frame')).GemeenteFrame,
  canActivate: [texts],
  resolve: { session: sessionData, gemeente: gemeenteData },
  runGuardsAndResolvers,
  children,
});

/** Work pages of a gemeente, for who works there. */
export const inWorkFrame = (children: Routes): Route => ({
  path: 'werk',
  loadComponent: workFrame,
  canActivate: [texts, inWorkLanguage, signedIn, worksHere],
  resolve: { session: sessionData, gemeente: gemeenteData },
  runGuardsAndResolvers,
  children,
});

const failed = {
  kind: 'document',
  texts: frameTexts,
  load: async () => (await import('../failed-page')).FailedPage,
} as const;
const missing: Route = { ...page('**', failed), pathMatch: 'prefix' };
/** What went wrong on a page of the platform is said without asking the api anything. */
const failedOnPlatform: Routes = [
  { path: 'fout', loadComponent: platformFrame, canActivate: [texts], children: [page(':status', failed)] },
];
const failedInGemeente = inGemeenteFrame([page('fout/:status', failed), missing]);

/** The same pages in every language: Dutch without a segment, the others under theirs. */
const inEveryLanguage = (pages: Routes): Routes => [
  ...languages.filter((language) => language !== 'nl').map((language): Route => ({ path: language, children: pages })),
  { path: '', children: pages },
];

/** Every address of these pages, and the pages that say what went wrong. */
export const addressesOf = ({ platform, gemeente }: { platform: Routes; gemeente: Routes }): Routes => [
  ...inEveryLanguage([...failedOnPlatform, ...platform]),
  { path: ':gemeente', children: inEveryLanguage([...gemeente, failedInGemeente]) },
  {
    path: '**',
    loadComponent: platformFrame,
    canActivate: [texts],
    children: [missing],
    data: { page: { kind: 'document' } },
  },
];
