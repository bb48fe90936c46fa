import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import { page, readApi } from '@wijkspoor/platform/web';
import { WijkenMap, WijkList, WijkView } from '@wijkspoor/wijk/domain';
import type { Asked, OpenIdeas, ToldVote } from './open-questions';
import { pageTexts } from './page-texts';

const gemeente = (route: ActivatedRouteSnapshot): string =>
  `/v1/gemeenten/${encodeURIComponent(route.paramMap.get('gemeente') ?? '')}`;
const wijken = (route: ActivatedRouteSnapshot): string => `${gemeente(route)}/wijken`;

/**
 * Public pages of a gemeente about its wijken.
 * @param asked says what residents of the wijk of the route are and were asked, `ideas` what ideas there are, and `vote`
 * which vote there is to tell of; other libraries know.
 */
export const wijkPages = (
  asked: ResolveFn<Asked>,
  ideas: ResolveFn<OpenIdeas | null>,
  vote: ResolveFn<ToldVote | null>,
): Routes => [
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
      asked,
      ideas,
      vote,
    },
    load: async () => (await import('./wijk-page')).WijkPage,
  }),
];
