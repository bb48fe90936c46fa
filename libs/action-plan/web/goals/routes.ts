import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import { PublicGoals, PublicText } from '@wijkspoor/action-plan/domain';
import { loadTexts, Page, page, readApi, useLinks } from '@wijkspoor/platform/web';
import { traceOf, traceTexts } from '@wijkspoor/project/web';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { pageTexts as texts } from './page-texts';

const kind = 'document';
const plain = { kind, texts, ideas: true } as const;
const part = (route: ActivatedRouteSnapshot, name: string): string =>
  encodeURIComponent(route.paramMap.get(name) ?? '');
const gemeenteOf = (route: ActivatedRouteSnapshot): string => `/v1/gemeenten/${part(route, 'gemeente')}`;
const asked =
  (name: string): ResolveFn<string> =>
  ({ queryParamMap }) =>
    queryParamMap.get(name) ?? '';

const goals: ResolveFn<PublicGoals> = (route) =>
  readApi(`${gemeenteOf(route)}/wijken/${part(route, 'wijk')}/doelen`, PublicGoals);

/** The goal or plan of the address; it can be read in each wijk of its project. */
const text: ResolveFn<PublicText> = async (route) => {
  const page = inject(Page);
  const links = useLinks();
  const found = await readApi(`${gemeenteOf(route)}/doelen/${part(route, 'goal')}`, PublicText);
  const wijk = found.project.wijken.find(({ slug }) => slug === route.paramMap.get('wijk'));
  if (wijk === undefined)
    page.leaveFor(links.gemeente(part(route, 'gemeente'), `/${found.wijk.slug}/doelen/${found.ref}`));
  return { ...found, wijk: wijk ?? found.wijk };
};

/** Pages of goals for everybody. */
export const goalsPages: Routes = [
  page(':wijk/doelen', {
    ...plain,
    cached: true,
    data: { list: goals },
    load: async () => (await import('./goals-page')).GoalsPage,
  }),
  page(':wijk/doelen/:goal', {
    ...plain,
    cached: true,
    guards: [loadTexts(indicatorTexts), loadTexts(traceTexts)],
    data: { text, sent: asked('gelukt'), came: traceOf('goal', 'goal') },
    load: async () => (await import('./goal-page')).GoalPage,
  }),
  page(':wijk/doelen/:goal/meeschrijven', {
    ...plain,
    data: { text, chosen: asked('op'), kind: asked('toon') },
    load: async () => (await import('./propose-page')).ProposePage,
  }),
];
