import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import { loadTexts, Page, page, problemOf, readApi, useLinks } from '@wijkspoor/platform/web';
import { PublicDecision, PublicDecisions } from '@wijkspoor/voting/domain';
import { WijkView } from '@wijkspoor/wijk/domain';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { decisionTexts as texts } from './decision-texts';

const param = (route: ActivatedRouteSnapshot, name: string): string =>
  encodeURIComponent(route.paramMap.get(name) ?? '');
const wijkOf = (route: ActivatedRouteSnapshot): string =>
  `/v1/gemeenten/${param(route, 'gemeente')}/wijken/${param(route, 'wijk')}`;

/** What was decided with the outcome of the vote of the address, and still holds. */
export const decidedWith: ResolveFn<PublicDecisions['items']> = async (route) => {
  try {
    const { items } = await readApi(`${wijkOf(route)}/prioritisations`, PublicDecisions);
    return items.filter(({ vote, replacedBy }) => vote === Number(route.paramMap.get('vote')) && replacedBy === null);
  } catch (error) {
    // there is no such wijk: the page leaves for the one that the vote is in
    if (problemOf(error)?.status === 404) return [];
    throw error;
  }
};

/** The decision of the address. A decision has one address: in its own wijk. */
const decisionData: ResolveFn<PublicDecision> = async (route) => {
  const at = inject(Page);
  const links = useLinks();
  const gemeente = param(route, 'gemeente');
  const one = await readApi(`/v1/gemeenten/${gemeente}/prioritisations/${param(route, 'besluit')}`, PublicDecision);
  if (one.wijk.slug !== route.paramMap.get('wijk'))
    at.leaveFor(links.gemeente(gemeente, `/${one.wijk.slug}/besluiten/${one.number}`));
  return one;
};

/** Public pages of decisions about priorities. */
export const decisionPages: Routes = [
  page(':wijk/besluiten', {
    kind: 'document',
    cached: true,
    texts,
    data: {
      place: (route) => readApi(wijkOf(route), WijkView),
      items: (route) => readApi(`${wijkOf(route)}/prioritisations`, PublicDecisions),
    },
    load: async () => (await import('./decisions-page')).DecisionsPage,
  }),
  page(':wijk/besluiten/:besluit', {
    kind: 'document',
    cached: true,
    // tables that become cards on a phone
    workStyles: true,
    texts,
    guards: [loadTexts(indicatorTexts)],
    data: { decision: decisionData },
    load: async () => (await import('./decision-page')).DecisionPage,
  }),
];
