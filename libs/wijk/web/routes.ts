import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import { page, readApi } from '@wijkspoor/platform/web';
import { WijkenMap, WijkList, WijkView } from '@wijkspoor/wijk/domain';
import type { OpenIdeas, OpenQuestions } from './open-questions';
import { pageTexts } from './page-texts';

const gemeente = (route: ActivatedRouteSnapshot): string =>
  `/v1/gemeenten/${encodeURIComponent(route.paramMap.get('gemeente') ?? '')}`;
const wijken = (route: ActivatedRouteSnapshot): string => `${gemeente(route)}/wijken`;

/**
 * Public pages of a gemeente about its wijken.
 * @param open says what can be answered in the wijk of the route now, and `ideas` what ideas there are; other libraries know.
 */
export const wijkPages = (open: ResolveFn<OpenQuestions | null>, ideas: ResolveFn<OpenIdeas | null>): Routes => [
  page('', {
    kind: 'document',
    cached: true,
    texts: pageTexts,
    data: {
      wijken: (route) => readApi(wijken(route), WijkList),
      map: (route) => readApi(`${gemeente(route)}/wijken-map`, WijkenMap),
    },
    load: async () => (await import('./gemeente-page')).GemeentePage,
  }),
  page(':wijk', {
    kind: 'document',
    cached: true,
    texts: pageTexts,
    data: {
      wijk: (route) => readApi(`${wijken(route)}/${encodeURIComponent(route.paramMap.get('wijk') ?? '')}`, WijkView),
      open,
      ideas,
    },
    load: async () => (await import('./wijk-page')).WijkPage,
  }),
];
