import type { ActivatedRouteSnapshot, Routes } from '@angular/router';
import { WhereWeStand } from '@wijkspoor/monitoring/domain';
import { loadTexts, page, readApi } from '@wijkspoor/platform/web';
import { cycleTexts } from '@wijkspoor/project/web';
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
];
