import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import { Page, page, readApi, useLinks } from '@wijkspoor/platform/web';
import { PublicStories, PublicStory } from '@wijkspoor/reports/domain';
import { WijkView } from '@wijkspoor/wijk/domain';
import { storyTexts as texts } from './story-texts';

const param = (route: ActivatedRouteSnapshot, name: string): string =>
  encodeURIComponent(route.paramMap.get(name) ?? '');
const wijkOf = (route: ActivatedRouteSnapshot): string =>
  `/v1/gemeenten/${param(route, 'gemeente')}/wijken/${param(route, 'wijk')}`;

/** The story of the address. A story has one address: in its own wijk. */
const storyData: ResolveFn<PublicStory> = async (route) => {
  const at = inject(Page);
  const links = useLinks();
  const gemeente = param(route, 'gemeente');
  const story = await readApi(`/v1/gemeenten/${gemeente}/verhalen/${param(route, 'story')}`, PublicStory);
  if (story.wijk.slug !== route.paramMap.get('wijk'))
    at.leaveFor(links.gemeente(gemeente, `/${story.wijk.slug}/verhaal/${story.number}`));
  return story;
};

/** Public pages for residents: what was said and what was done. */
export const storyPages: Routes = [
  page(':wijk/verhaal', {
    ...{ kind: 'document', cached: true, texts },
    data: {
      place: (route) => readApi(wijkOf(route), WijkView),
      stories: (route) => readApi(`${wijkOf(route)}/verhalen`, PublicStories),
    },
    load: async () => (await import('./stories-page')).StoriesPage,
  }),
  page(':wijk/verhaal/:story', {
    ...{ kind: 'document', cached: true, texts },
    data: { story: storyData },
    load: async () => (await import('./story-page')).StoryPage,
  }),
];
