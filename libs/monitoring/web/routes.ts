import { HttpErrorResponse } from '@angular/common/http';
import type { ActivatedRouteSnapshot, CanActivateFn, Routes } from '@angular/router';
import { spoorWithWord, WhereWeStand, WijkProfile, WijkProgress } from '@wijkspoor/monitoring/domain';
import { failAt, loadTexts, page, readApi } from '@wijkspoor/platform/web';
import { traceTexts } from '@wijkspoor/project/web';
import { cycleTexts } from '@wijkspoor/project/web/texts';
import { WijkView } from '@wijkspoor/wijk/domain';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { progressTexts } from './goals/texts';
import { profileTexts } from './profile/texts';
import { standingTexts } from './where-we-stand/texts';

const ofWijk = ({ paramMap }: ActivatedRouteSnapshot): string => {
  const [gemeente, wijk] = ['gemeente', 'wijk'].map((name) => encodeURIComponent(paramMap.get(name) ?? ''));
  return `/v1/gemeenten/${gemeente}/wijken/${wijk}`;
};

/** The project and cycle that the address asks for, as the api takes them. */
function askedIn({ queryParamMap }: ActivatedRouteSnapshot): string {
  const asked = new URLSearchParams();
  for (const [ours, theirs] of [
    ['project', 'project'],
    ['ronde', 'cycle'],
  ] as const) {
    const value = queryParamMap.get(ours);
    if (value !== null) asked.set(theirs, value);
  }
  return asked.size > 0 ? `?${asked}` : '';
}

const wijkData = (route: ActivatedRouteSnapshot) => readApi(ofWijk(route), WijkView);
const profileData = (route: ActivatedRouteSnapshot) => readApi(`${ofWijk(route)}/profile`, WijkProfile);

/** The profile, or null while it is not public: then the page says so. */
const profileOrNone = (route: ActivatedRouteSnapshot) =>
  profileData(route).catch((error: unknown) => {
    if (error instanceof HttpErrorResponse && error.status === 404) return null;
    throw error;
  });

/** What is no spoor is no page. */
const knownTopic: CanActivateFn = (route, { url }) =>
  spoorWithWord(route.paramMap.get('onderdeel') ?? '') !== undefined || (failAt(url, 404) ?? false);

/** Public pages of a wijk that are made of several domains. */
export const monitoringPages: Routes = [
  page(':wijk/waar-staan-we', {
    kind: 'document',
    cached: true,
    texts: standingTexts,
    guards: [loadTexts(cycleTexts)],
    data: { standing: (route) => readApi(`${ofWijk(route)}/where-we-stand${askedIn(route)}`, WhereWeStand) },
    load: async () => (await import('./where-we-stand/where-we-stand-page')).WhereWeStandPage,
  }),
  page(':wijk/voortgang', {
    kind: 'document',
    cached: true,
    texts: progressTexts,
    guards: [loadTexts(traceTexts)],
    data: { progress: (route) => readApi(`${ofWijk(route)}/progress`, WijkProgress) },
    load: async () => (await import('./goals/progress-page')).ProgressPage,
  }),
  page(':wijk/cijfers', {
    kind: 'document',
    cached: true,
    texts: profileTexts,
    guards: [loadTexts(indicatorTexts)],
    data: { wijk: wijkData, profile: profileOrNone },
    load: async () => (await import('./profile/profile-page')).ProfilePage,
  }),
  page(':wijk/cijfers/:onderdeel', {
    kind: 'document',
    cached: true,
    texts: profileTexts,
    guards: [knownTopic, loadTexts(indicatorTexts)],
    data: { wijk: wijkData, profile: profileData },
    load: async () => (await import('./profile/topic-page')).TopicPage,
  }),
];
